"""Preconditions of a change: ETag and If-Match."""

import hashlib
import re

from flask import Response, request

from service.api.rest import IF_MATCH
from service.errors import InvalidInput, PreconditionMissing
from service.usecases.records import OwnRole, Resume

_SHAPE = IF_MATCH["schema"]
_DIGITS = 12
_MARK = re.compile(r"r([0-9]{1,9})-([0-9a-f]+)")  # what follows is of the answer, or of a content coding


def with_etag(response: Response, kept: Resume | OwnRole) -> Response:
    """Return the response, marked with the resume or role and its state, and with what the answer says.

    The mark is `r<revision>-<object>-<answer>`: no other object, state or evaluation date has the same.
    """
    object_id = kept.id if isinstance(kept, Resume) else kept.role.id
    said = hashlib.sha256(response.get_data()).hexdigest()[:_DIGITS]
    response.set_etag(f"r{kept.revision}-{_mark(object_id)}-{said}")
    return response


def revisions_seen(object_id: str) -> frozenset[int] | None:
    """Return the revisions of an object that If-Match names, None for any.

    A mark of another object names none. Raises PreconditionMissing, InvalidInput.
    """
    header = request.headers.get("If-Match", "").strip()
    if not header:
        raise PreconditionMissing("expected the header If-Match with the ETag of what is changed")
    if len(header) > _SHAPE["maxLength"] or not re.fullmatch(_SHAPE["pattern"], header):
        raise InvalidInput("If-Match: expected the ETag of what is changed, in quotes, or *")
    given = request.if_match
    if given.star_tag:
        return None
    found = (_MARK.match(tag) for tag in given.as_set(include_weak=True))
    return frozenset(int(each[1]) for each in found if each and each[2] == _mark(object_id))


def _mark(object_id: str) -> str:
    return hashlib.sha256(object_id.encode()).hexdigest()[:_DIGITS]
