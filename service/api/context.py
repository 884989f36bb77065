"""The context of a request: dependencies, tenant, evaluation date, authentication."""

from datetime import date
from typing import cast

from flask import current_app, g, request
from werkzeug.exceptions import NotFound as NoSuchPath

from service.errors import Unauthorized
from service.usecases.deps import Deps
from service.usecases.keys import tenant_of_key

EXTENSION = "clinmatch"
METRICS = "METRICS"  # who may read the metrics: key, open, off


def deps() -> Deps:
    """Return the dependencies of the app that answers."""
    return cast(Deps, current_app.extensions[EXTENSION])


def tenant() -> str:
    """Return the tenant of the key that came with the request; nothing else sets it."""
    return str(g.tenant)


def as_of_or_today(as_of: date | None) -> date:
    """Return the evaluation date: the given one, or today in UTC."""
    return as_of if as_of is not None else deps().today()


def authenticate() -> None:
    """Set the tenant of this request; raises Unauthorized, before anything else is read."""
    if request.path.startswith("/v1/"):
        _authenticate()


def authorise_metrics() -> None:
    """Let this request read the metrics; raises Unauthorized, or NotFound where nobody may."""
    allowed = current_app.config.get(METRICS, "key")
    if allowed == "off":
        raise NoSuchPath
    if allowed == "key":
        _authenticate()


def _authenticate() -> None:
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key.strip():
        raise Unauthorized("expected the header `Authorization: Bearer <key>`")
    g.tenant = tenant_of_key(key.strip(), deps())
    g.key_prefix = key.strip().split("_")[1]  # a key is cm_<prefix>_<secret>
