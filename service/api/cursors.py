"""Pages of a list: opaque cursors, links, and the rows of one page."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from flask import request

from service.api.fields import storable
from service.api.links import link_to
from service.errors import InvalidInput
from service.usecases.walks import Walk

Row = TypeVar("Row")

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


def walk_of(query: dict[str, Any], as_of: date | None) -> Walk | None:
    """Return the walk of a query's cursor, None at the first page; raises InvalidInput.

    Args: as_of: the date that was asked for, which must be that of the first page.
    """
    if "cursor" not in query:
        return None
    try:
        walk = _walk(json.loads(opened(query["cursor"])))
    except (ValueError, TypeError, RecursionError):
        raise InvalidInput(_UNKNOWN) from None
    if as_of is not None and as_of.isoformat() != walk.as_of:
        raise InvalidInput(f"as_of: {as_of.isoformat()} came with a cursor: expected {walk.as_of}, or none")
    return walk


def walk_place(walk: Walk | None) -> str | None:
    """Return the place of a walk's next page, as a cursor holds it."""
    if walk is None:
        return None
    parts = [walk.number, walk.as_of, walk.of, walk.judged_by, list(walk.after)]
    return json.dumps(parts, separators=(",", ":"))


def _walk(parts: Any) -> Walk:
    number, as_of, subject, judged_by, after = parts
    texts = (as_of, subject, judged_by)
    if type(number) is not int or number < 0 or not all(isinstance(each, str) for each in texts):
        raise ValueError(_UNKNOWN)
    if not isinstance(after, list) or any(type(each) not in (int, str) for each in after):
        raise ValueError(_UNKNOWN)
    date.fromisoformat(as_of)
    return Walk(number, as_of, subject, judged_by, tuple(after))


def window(
    rows: Sequence[Row], id_of: Callable[[Row], str], after: str | None, limit: int
) -> tuple[list[Row], str | None]:
    """Return the page of ranked rows that follows a place, and the next place.

    A place is `<position>|<id>`: the id counts while its row is there, else the position.
    """
    start = _start([id_of(row) for row in rows], after)
    page = list(rows[start : start + limit])
    more = start + limit < len(rows)
    return page, f"{start + limit}|{id_of(page[-1])}" if more and page else None


def _start(ids: Sequence[str], after: str | None) -> int:
    if after is None:
        return 0
    position, separator, last = after.partition("|")
    if not separator or not position.isascii() or not position.isdigit() or len(position) > 12:
        raise InvalidInput(_UNKNOWN)
    return ids.index(last) + 1 if last in ids else int(position)
