"""Headers of proxies, and whose are believed."""

import json
from collections.abc import Iterable
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest

from service.api.forwarded import Forwarded
from service.usecases.deps import Deps
from tests.api.observed import observed
from tests.api.serving import serving
from tests.api.world import DIRECTOR

NEAR, FAR, CALLER, LIAR = "10.0.0.1", "10.0.0.2", "198.51.100.9", "203.0.113.66"


def asked(headers: dict[str, str], peer: str = NEAR, trusted: tuple[str, ...] = ("10.0.0.0/8",)) -> Any:
    """Return what the app within sees of a request: address, scheme, host and prefix."""
    seen: list[tuple[str, ...]] = []

    def within(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        names = ("REMOTE_ADDR", "wsgi.url_scheme", "HTTP_HOST", "SCRIPT_NAME")
        seen.append(tuple(environ[name] for name in names))
        return ()

    environ = {"REMOTE_ADDR": peer, "wsgi.url_scheme": "http", "HTTP_HOST": "inside", "SCRIPT_NAME": ""}
    sent = {f"HTTP_X_FORWARDED_{name.upper()}": value for name, value in headers.items()}
    Forwarded(within, map(ip_network, trusted))({**environ, **sent}, lambda *_: None)  # type: ignore[arg-type]
    return seen[0]


TOLD = {"for": CALLER, "proto": "https", "host": "match.example.org:8443", "prefix": "/clinmatch"}


@pytest.mark.parametrize("trusted", [("10.0.0.0/8",), ("10.0.0.1/32",), ("::/0", "10.0.0.1/32")])
def test_a_trusted_proxy_says_how_it_was_asked(trusted: tuple[str, ...]) -> None:
    assert asked(TOLD, trusted=trusted) == (CALLER, "https", "match.example.org:8443", "/clinmatch")


@pytest.mark.parametrize(
    ("peer", "trusted"),
    [
        (LIAR, ("10.0.0.0/8",)),
        (NEAR, ()),
        (NEAR, ("10.0.0.2/32",)),
        ("", ("0.0.0.0/0",)),
        ("127.0.0.1", ("10.0.0.0/8",)),
    ],
)
def test_nobody_else_is_believed(peer: str, trusted: tuple[str, ...]) -> None:
    assert asked(TOLD, peer, trusted) == (peer, "http", "inside", "")


def test_an_address_that_is_written_as_of_the_other_family_is_the_same() -> None:
    assert asked(TOLD, f"::ffff:{NEAR}")[0] == CALLER


def test_what_the_caller_put_before_the_words_of_the_proxy_is_not_believed() -> None:
    lied = {
        "for": f"{LIAR}, {CALLER}",
        "proto": "http, https",
        "host": "evil.example, match.example.org",
        "prefix": "/evil, /clinmatch",
    }

    assert asked(lied) == (CALLER, "https", "match.example.org", "/clinmatch")


def test_a_chain_of_trusted_proxies_is_followed_to_the_caller() -> None:
    through_two = {
        "for": f"{LIAR}, {CALLER}, {FAR}",
        "proto": "http, https, http",
        "host": "match.example.org",
    }

    assert asked(through_two) == (CALLER, "https", "match.example.org", "")


@pytest.mark.parametrize(
    "headers",
    [
        {"proto": "javascript"},
        {"host": "a/b"},
        {"host": "a b"},
        {"host": "evil\r\nX: y"},
        {"prefix": "//evil.example"},
        {"prefix": "https://evil.example"},
        {"prefix": '/"><script>'},
        {"for": "<script>"},
        {"for": "unknown"},
        {"for": "", "proto": ""},
    ],
)
def test_words_of_another_shape_are_dropped(headers: dict[str, str]) -> None:
    assert asked(headers) == (NEAR, "http", "inside", "")


def test_the_prefix_of_a_trusted_proxy_begins_links(deps: Deps) -> None:
    call = observed(deps, trusted_proxies=(ip_network("10.0.0.0/8"),))
    headers = {"X-Forwarded-Prefix": "/clinmatch"}

    near, far = (
        call(
            "POST",
            "/v1/resumes",
            json={"text": DIRECTOR},
            headers=headers,
            environ_overrides={"REMOTE_ADDR": peer},
        ).headers["Location"]
        for peer in (NEAR, LIAR)
    )

    assert near.startswith("/clinmatch/v1/resumes/") and far.startswith("/v1/resumes/")


@pytest.mark.server
def test_a_server_believes_no_neighbour_that_is_not_named(home: Path, database: str) -> None:
    said = {"X-Forwarded-Prefix": "/evil", "X-Forwarded-Host": "evil.example", "Script_Name": "/evil"}
    with serving(home, database) as server:
        status, body = server.call(server.key, "GET", "/v1/roles?limit=1", **said)

    assert status == 200 and json.loads(body)["next"].startswith("/v1/roles?")
