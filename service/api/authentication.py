"""Authentication and authorisation: the first that happens to a request."""

from flask import g, request

from service.api.context import deps
from service.api.limits import admit_address, admit_tenant
from service.api.request_ids import request_id
from service.api.scopes import OPEN, scopes_of_request
from service.errors import Unauthorized
from service.usecases.access import Access
from service.usecases.audit import act_as
from service.usecases.keys import access_of

NOBODY = "nobody"


def authenticate() -> None:
    """Set who calls, before anything else is read; raises Unauthorized, Forbidden, RateLimited.

    Below /v1 it needs a key to learn that there is no such path.
    """
    act_as(NOBODY)
    scopes = scopes_of_request()
    if scopes == OPEN or (scopes is None and not request.path.startswith("/v1/")):
        admit_address()
        return
    try:
        access = identify()
    except Unauthorized:
        admit_address()
        raise
    admit_tenant(access.tenant, access.rate_limit)
    if scopes is not None:
        access.require(*sorted(scopes))


def identify() -> Access:
    """Return what the key or token of the request gives, and keep it for the request; raises Unauthorized."""
    scheme, _, word = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not word.strip():
        raise Unauthorized("expected the header `Authorization: Bearer <key>`")
    access = access_of(word.strip(), deps().stores)
    act_as(access.actor, request_id())
    g.access, g.tenant, g.key_prefix = access, access.tenant, access.prefix
    return access
