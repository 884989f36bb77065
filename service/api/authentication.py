"""Authentication and authorisation: the first that happens to a request."""

from flask import current_app, g, request
from werkzeug.exceptions import NotFound as NoSuchPath

from service.api.context import METRICS, deps
from service.api.scopes import OPEN, scopes_of_request
from service.errors import Unauthorized
from service.usecases.access import ADMIN, Access
from service.usecases.keys import access_of


def authenticate() -> None:
    """Set who calls, before anything else is read; raises Unauthorized, Forbidden.

    Below /v1 it needs a key to learn that there is no such path.
    """
    scopes = scopes_of_request()
    if scopes == OPEN or (scopes is None and not request.path.startswith("/v1/")):
        return
    access = identify()
    if scopes is not None:
        access.require(*sorted(scopes))


def identify() -> Access:
    """Return what the key or token of the request gives, and keep it for the request; raises Unauthorized."""
    scheme, _, word = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not word.strip():
        raise Unauthorized("expected the header `Authorization: Bearer <key>`")
    access = access_of(word.strip(), deps().stores)
    g.access, g.tenant, g.key_prefix = access, access.tenant, access.prefix
    return access


def authorise_metrics() -> None:
    """Let this request read the metrics; raises Unauthorized, Forbidden, or NotFound where nobody may."""
    allowed = current_app.config.get(METRICS, "key")
    if allowed == "off":
        raise NoSuchPath
    if allowed == "key":
        identify().require("auditor", ADMIN)
