"""Preconditions of a change: ETag and If-Match."""

import re

from flask import Response, request

from service.api.rest import IF_MATCH
from service.errors import InvalidInput, PreconditionMissing
from service.usecases.records import OwnRole, Resume

_SHAPE = IF_MATCH["schema"]


def etag_of(kept: Resume | OwnRole) -> str:
    """Return the ETag of a resume or role: it changes with its facts and with a newer version."""
    superseded = isinstance(kept, Resume) and not kept.latest
    return f"r{kept.revision}" + ("-superseded" if superseded else "")


def with_etag(response: Response, kept: Resume | OwnRole) -> Response:
    """Return the response, marked with the state of the resume or role."""
    response.set_etag(etag_of(kept))
    return response


def revisions_seen() -> frozenset[int] | None:
    """Return the revisions that If-Match names, None for any; raises PreconditionMissing, InvalidInput."""
    header = request.headers.get("If-Match", "").strip()
    if not header:
        raise PreconditionMissing("expected the header If-Match with the ETag of what is changed")
    if len(header) > _SHAPE["maxLength"] or not re.fullmatch(_SHAPE["pattern"], header):
        raise InvalidInput("If-Match: expected the ETag of what is changed, in quotes, or *")
    given = request.if_match
    if given.star_tag:
        return None
    tags = (tag.removesuffix("-superseded") for tag in given.as_set(include_weak=True))
    return frozenset(int(tag[1:]) for tag in tags if tag[:1] == "r" and tag[1:].isdecimal())
