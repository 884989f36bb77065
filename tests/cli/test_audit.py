"""`clinmatch audit`."""

import json

import pytest
from sqlalchemy import create_engine

from service.errors import NotFound
from tests.conftest import Run


@pytest.fixture
def url(database: str, monkeypatch: pytest.MonkeyPatch, clinmatch: Run) -> str:
    """A database whose tenants `acme` and `local` have an audit."""
    monkeypatch.setenv("CLINMATCH_DATABASE_URL", database)
    clinmatch("tenants", "make", "acme")
    for label in ("one", "two"):
        clinmatch("keys", "make", "--scope", "admin", "--label", label)
        clinmatch("keys", "make", "--tenant", "acme", "--scope", "admin", "--label", label)
    return database


def tamper(url: str, statement: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_whole_audit_is_verified_and_its_head_printed(clinmatch: Run, url: str) -> None:
    done = clinmatch("audit", "verify")

    assert done.exit_code == 0
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == [
        "acme: 3 entries",
        "local: 2 entries",
    ]


def test_the_first_entry_that_is_not_right_is_named(clinmatch: Run, url: str) -> None:
    tamper(url, "UPDATE audit SET actor = 'key:other' WHERE tenant_id = 'acme' AND number = 2")

    done, other = clinmatch("audit", "verify"), clinmatch("audit", "verify", "--tenant", "local")

    assert done.exit_code == 1 and "acme: entry 2: it was changed" in done.stdout
    assert "local: 2 entries" in done.stdout
    assert other.exit_code == 0


def test_a_head_that_was_noted_shows_an_audit_that_was_sealed_anew(clinmatch: Run, url: str) -> None:
    noted = clinmatch("audit", "verify", "--tenant", "acme").stdout.split("head ")[1].strip()
    clinmatch("keys", "make", "--tenant", "acme", "--scope", "admin", "--label", "three")

    held = clinmatch("audit", "verify", "--tenant", "acme", "--head", noted)
    other = clinmatch(
        "audit", "verify", "--tenant", "acme", "--head", f"{noted[:-1]}{'0' if noted[-1] != '0' else '1'}"
    )

    assert (held.exit_code, other.exit_code) == (0, 1)
    assert "entry 3: its hash is not the one that was noted" in other.stdout
    assert clinmatch("audit", "verify", "--tenant", "acme", "--head", "3").exit_code == 2
    assert clinmatch("audit", "verify", "--head", noted).exit_code == 2


def test_every_entry_is_exported_in_order(clinmatch: Run, url: str) -> None:
    rows = [json.loads(line) for line in clinmatch("audit", "export").stdout.splitlines()]

    assert [(row["tenant"], row["number"]) for row in rows] == [
        ("acme", 1),
        ("acme", 2),
        ("acme", 3),
        ("local", 1),
        ("local", 2),
    ]
    assert [row["action"] for row in rows[:2]] == ["tenant.made", "key.made"]
    assert {row["actor"] for row in rows} == {"command"}


def test_a_tenant_that_is_not_there_is_not_found(clinmatch: Run, url: str) -> None:
    assert isinstance(clinmatch("audit", "verify", "--tenant", "nobody").exception, NotFound)
    assert isinstance(clinmatch("audit", "export", "--tenant", "nobody").exception, NotFound)
