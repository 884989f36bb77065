"""Ids of requests: the caller's own or a new one, in every answer and every line of the log."""

import re
import secrets

from flask import Response, g, has_request_context, request

HEADER = "X-Request-Id"
_TAKEN = re.compile(r"[A-Za-z0-9._-]{1,100}\Z")


def new_request_id() -> str:
    """Return an id that no other request has."""
    return f"req_{secrets.token_hex(13)}"


def request_id_of(given: str | None) -> str:
    """Return the id that a caller gave, or a new one if it gave none that can be logged as it is."""
    return given if given is not None and _TAKEN.match(given) else new_request_id()


def request_id() -> str | None:
    """Return the id of the request that is answered now, or None outside of one."""
    if not has_request_context():
        return None
    if "request_id" not in g:
        g.request_id = request_id_of(request.headers.get(HEADER))
    return str(g.request_id)


def with_request_id(response: Response) -> Response:
    """Return the response, marked with the id of its request."""
    response.headers[HEADER] = request_id() or new_request_id()
    return response
