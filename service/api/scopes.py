"""Scopes of routes: what a caller needs for which route and method, in one table of the app.

A route declares its scopes where it is declared (`handles(..., scope=...)`), and any one of them is enough;
`admin` may do everything. A route that declares none needs `admin`.
"""

from collections.abc import Callable
from typing import TypeVar

from flask import Flask, current_app, request

from service.usecases.access import ADMIN, SCOPES

_TABLE = "clinmatch.scopes"
_View = TypeVar("_View", bound=Callable[..., object])

Scopes = frozenset[str]

OPEN: Scopes = frozenset()  # without a key


def any_of(*scopes: str) -> Scopes:
    """Return the scopes of a route, of which one is enough; admin alone where none is given."""
    assert set(scopes) <= set(SCOPES), scopes
    return frozenset((*scopes, ADMIN))


ANYONE_WITH_A_KEY = any_of(*SCOPES)


def declare(app: Flask, endpoint: str, scopes: Scopes) -> None:
    """Enter the scopes of an endpoint into the table of an app."""
    app.extensions.setdefault(_TABLE, {})[endpoint] = scopes


def scopes_of(app: Flask, endpoint: str) -> Scopes:
    """Return the scopes of an endpoint."""
    found: Scopes = app.extensions.get(_TABLE, {}).get(endpoint, any_of())
    return found


def scopes_of_request() -> Scopes | None:
    """Return the scopes that the request needs; None where there is no such route or method."""
    return None if request.endpoint is None else scopes_of(current_app, request.endpoint)


def security_of(scopes: Scopes) -> list[dict[str, list[str]]]:
    """Return how OpenAPI describes scopes of which one is enough."""
    return [{"bearer": [each]} for each in sorted(scopes)]
