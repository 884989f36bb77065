"""Pages of a list: opaque cursors and links."""

import base64
import binascii
import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from flask import request

from service.api.fields import storable
from service.api.links import link_to
from service.errors import InvalidInput
from service.usecases.walks import Place, Walk

_UNKNOWN = "cursor: expected the one of a `next` link"


def sealed(place: str) -> str:
    """Return a place as an opaque cursor; it holds ids and times only."""
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")


def opened(cursor: str) -> str:
    """Return the place of a cursor; raises InvalidInput."""
    try:
        place = base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        raise InvalidInput(_UNKNOWN) from None
    if not storable(place):
        raise InvalidInput(_UNKNOWN)
    return place


def next_link(place: str | None, **query: Any) -> str | None:
    """Return the link to the page that starts at `place`, or None after the last page."""
    if place is None:
        return None
    return link_to(request.path, **query, cursor=sealed(place))


def parts_of(query: dict[str, Any]) -> list[Any] | None:
    """Return the parts of a query's cursor, None at the first page; raises InvalidInput."""
    if "cursor" not in query:
        return None
    try:
        parts = json.loads(opened(query["cursor"]))
    except (ValueError, RecursionError):
        raise InvalidInput(_UNKNOWN) from None
    if not isinstance(parts, list):
        raise InvalidInput(_UNKNOWN)
    return parts


def sealed_parts(parts: Sequence[Any] | None) -> str | None:
    """Return parts as a place that a cursor holds."""
    return None if parts is None else json.dumps(parts, separators=(",", ":"))


def walk_of(query: dict[str, Any], as_of: date | None) -> Walk | None:
    """Return the walk of a query's cursor, None at the first page; raises InvalidInput.

    Args: as_of: the date that was asked for, which must be that of the first page.
    """
    parts = parts_of(query)
    if parts is None:
        return None
    try:
        walk = _walk(parts)
    except (ValueError, TypeError):
        raise InvalidInput(_UNKNOWN) from None
    if as_of is not None and as_of.isoformat() != walk.as_of:
        raise InvalidInput(f"as_of: {as_of.isoformat()} came with a cursor: expected {walk.as_of}, or none")
    return walk


def walk_place(walk: Walk | None) -> str | None:
    """Return the place of a walk's next page, as a cursor holds it."""
    if walk is None:
        return None
    return sealed_parts([walk.number, walk.as_of, walk.of, walk.judged_by, list(walk.after)])


def _walk(parts: Any) -> Walk:
    number, as_of, subject, judged_by, after = parts
    texts = (as_of, subject, judged_by)
    if type(number) is not int or number < 0 or not all(isinstance(each, str) for each in texts):
        raise ValueError(_UNKNOWN)
    if not isinstance(after, list) or any(type(each) not in (int, str) for each in after):
        raise ValueError(_UNKNOWN)
    date.fromisoformat(as_of)
    return Walk(number, as_of, subject, judged_by, tuple(after))


def place_of(query: dict[str, Any]) -> Place | None:
    """Return the place of a query's cursor, None at the first page; raises InvalidInput."""
    parts = parts_of(query)
    if parts is not None and (not parts or any(type(each) not in (int, str) for each in parts)):
        raise InvalidInput(_UNKNOWN)
    return None if parts is None else tuple(parts)


def time_word(moment: datetime | None) -> str | None:
    """Return a time as a link repeats it."""
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")
