"""`clinmatch keys` and `clinmatch tenants`."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from service.errors import Conflict, InvalidInput, NotFound
from service.storage import open_stores
from tests.api.token_issuer import issuer
from tests.conftest import Run


@pytest.fixture
def url(database: str, monkeypatch: pytest.MonkeyPatch, clinmatch: Run) -> str:
    monkeypatch.setenv("CLINMATCH_DATABASE_URL", database)
    return database


def rows(clinmatch: Run, group: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in clinmatch(group, "list", "--format", "jsonl").stdout.splitlines()]


def test_a_key_is_printed_once_and_opens_its_tenant(clinmatch: Run, url: str) -> None:
    clinmatch("tenants", "make", "acme")

    done = clinmatch("keys", "make", "--tenant", "acme", "--scope", "recruiter", "--label", "desk")

    key = done.stdout.strip()
    assert unquote(done.stderr) == f"a key of the tenant acme in {url}:\n"
    listed = clinmatch("keys", "list").stdout
    stores = open_stores(url)
    assert (stores.keys.access_of(key).tenant, key.count("\n")) == ("acme", 0)
    assert key.split("_")[1] in listed and key.split("_", 2)[2] not in listed
    stores.close()


def test_a_key_has_the_scopes_and_the_last_day_that_were_asked_for(clinmatch: Run, url: str) -> None:
    scopes = ("--scope", "recruiter,ingest", "--scope", "auditor")

    clinmatch("keys", "make", *scopes, "--label", "desk", "--expires", "2199-01-31")

    (row,) = rows(clinmatch, "keys")
    assert row["scopes"] == ["auditor", "ingest", "recruiter"]
    assert (row["tenant"], row["label"], row["state"]) == ("local", "desk", "live")
    assert row["expires_at"] == "2199-02-01T00:00:00.000000Z"


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (("--scope", "boss", "--label", "x"), InvalidInput),
        (("--scope", ",", "--label", "x"), InvalidInput),
        (("--scope", "admin", "--label", ""), InvalidInput),
        (("--scope", "admin", "--label", "a\nb"), InvalidInput),
        (("--scope", "admin", "--label", "x", "--tenant", "nobody"), NotFound),
        (("--scope", "admin", "--label", "x", "--expires", "2020-01-31"), InvalidInput),
    ],
)
def test_a_key_that_cannot_be_is_refused(
    clinmatch: Run, url: str, options: tuple[str, ...], error: type[Exception]
) -> None:
    done = clinmatch("keys", "make", *options)

    assert isinstance(done.exception, error)
    assert rows(clinmatch, "keys") == []


@pytest.mark.parametrize("expires", ["0", "-1", "soon", "2027-02-30", "9999-12-31", "٣", "20270131"])
def test_an_end_that_is_no_day_is_wrong_usage(clinmatch: Run, url: str, expires: str) -> None:
    done = clinmatch("keys", "make", "--scope", "admin", "--label", "x", "--expires", expires)

    assert done.exit_code == 2
    assert "expected a date such as 2027-01-31, or a number of days" in done.output


def test_a_rotated_key_gives_way_to_another_and_a_third_is_refused(clinmatch: Run, url: str) -> None:
    key = clinmatch("keys", "make", "--scope", "admin", "--label", "x").stdout.strip()
    prefix = key.split("_")[1]

    new = clinmatch("keys", "rotate", prefix, "--overlap", "3").stdout.strip()

    assert new.startswith("cm_") and new != key
    assert isinstance(clinmatch("keys", "rotate", prefix).exception, Conflict)
    assert {row["prefix"]: row["expires_at"] is None for row in rows(clinmatch, "keys")} == {
        prefix: False,
        new.split("_")[1]: True,
    }


@pytest.mark.parametrize("name", ["{prefix}", "cm_{prefix}", "{key}"])
def test_a_key_is_revoked_by_its_prefix(clinmatch: Run, url: str, name: str) -> None:
    key = clinmatch("keys", "make", "--scope", "admin", "--label", "x").stdout.strip()

    done = clinmatch("keys", "revoke", name.format(prefix=key.split("_")[1], key=key))

    assert done.exit_code == 0 and key.split("_", 2)[2] not in done.output
    assert [row["state"] for row in rows(clinmatch, "keys")] == ["revoked"]


def test_a_tenant_is_disabled_and_enabled(clinmatch: Run, url: str) -> None:
    clinmatch("tenants", "make", "acme")

    clinmatch("tenants", "disable", "acme")
    disabled = rows(clinmatch, "tenants")
    clinmatch("tenants", "enable", "acme")

    assert disabled[0]["disabled_at"] is not None
    assert rows(clinmatch, "tenants")[0]["disabled_at"] is None
    assert isinstance(clinmatch("tenants", "make", "acme").exception, Conflict)
    assert isinstance(clinmatch("tenants", "disable", "other").exception, NotFound)


def test_the_issuer_of_tokens_is_named_and_removed(clinmatch: Run, url: str, tmp_path: Path) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(json.dumps(issuer().jwks()))
    clinmatch("tenants", "make", "acme")
    named = ("--issuer", "https://login.example.org", "--audience", "clinmatch", "--jwks", file)

    done = clinmatch("tenants", "jwt", "acme", *named)
    trusted = rows(clinmatch, "tenants")[0]
    clinmatch("tenants", "jwt", "acme", "--remove")

    assert done.exit_code == 0
    assert (trusted["issuer"], trusted["audience"]) == ("https://login.example.org", "clinmatch")
    assert rows(clinmatch, "tenants")[0]["issuer"] is None


@pytest.mark.parametrize("content", ["", "[", "[" * 20_000, "\udcff"])
def test_a_file_that_holds_no_json_is_wrong_usage(
    clinmatch: Run, url: str, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(content, "utf-8", "surrogateescape")
    clinmatch("tenants", "make", "acme")

    done = clinmatch("tenants", "jwt", "acme", "--issuer", "x", "--audience", "y", "--jwks", file)

    assert (done.exit_code, "expected JSON" in done.output) == (2, True)
    assert clinmatch("tenants", "jwt", "acme", "--issuer", "x").exit_code == 2


def test_a_rate_limit_is_set_and_taken_back(clinmatch: Run, url: str) -> None:
    clinmatch("tenants", "make", "acme")

    clinmatch("tenants", "limit", "acme", "10/second;600/minute")
    limited = rows(clinmatch, "tenants")[0]["rate_limit"]
    clinmatch("tenants", "limit", "acme", "--default")

    assert (limited, rows(clinmatch, "tenants")[0]["rate_limit"]) == ("10/second;600/minute", None)
    assert clinmatch("tenants", "limit", "acme").exit_code == 2
    for wrong in ("many", "0/minute", "-1/minute", "5/fortnight", ""):
        assert isinstance(clinmatch("tenants", "limit", "--", "acme", wrong).exception, InvalidInput), wrong
