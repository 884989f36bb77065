"""History: what happened, for those who follow it, and the audit, for those who check."""

from typing import Any

from flask import Response

from service.api.context import deps, tenant
from service.api.cursors import next_link, opened, sealed
from service.api.links import answer_page
from service.api.query_schemas import HistoryQuery
from service.api.rest import Resource
from service.api.scopes import ANYONE_WITH_A_KEY, any_of
from service.errors import InvalidInput
from service.usecases.views.history import AuditPageView, EventPageView, entry_json, event_json

history = Resource("history", __name__, url_prefix="/v1", description="What happened, and who did it")

Query = dict[str, Any]
_LONGEST_NUMBER = 15


@history.handles(
    "list_events", "GET", "/events", 200, EventPageView, scope=ANYONE_WITH_A_KEY, query=HistoryQuery
)
def get_events(query: Query) -> Response:
    """List what happened to resumes, roles and scores, first to last.

    `cursor` stays valid: ask with it later for what happened since.
    """
    after, limit = _start(query), query["limit"]
    found = deps().stores.events.after(tenant(), after, limit=limit + 1)
    page = [event_json(each) for each in found[:limit]]
    last = str(page[-1]["number"] if page else after)
    link = next_link(last if len(found) > limit else None, limit=limit)
    body: EventPageView = {"items": page, "next": link, "cursor": sealed(last)}
    return answer_page(body)


@history.handles(
    "list_audit_entries", "GET", "/audit", 200, AuditPageView, scope=any_of("auditor"), query=HistoryQuery
)
def get_audit(query: Query) -> Response:
    """List who did or read what, first to last; each entry is sealed to the one before by its hash.

    `cursor` stays valid: ask with it later for what was entered since.
    """
    after, limit = _start(query), query["limit"]
    found = deps().stores.audit.after(tenant(), after, limit=limit + 1)
    page = [entry_json(each) for each in found[:limit]]
    last = str(page[-1]["number"] if page else after)
    link = next_link(last if len(found) > limit else None, limit=limit)
    body: AuditPageView = {"items": page, "next": link, "cursor": sealed(last)}
    return answer_page(body)


def _start(query: Query) -> int:
    """Return the number after which the page begins; raises InvalidInput."""
    if "cursor" not in query:
        return int(query["after"])
    place = opened(query["cursor"])
    if not (place.isascii() and place.isdecimal() and len(place) <= _LONGEST_NUMBER):
        raise InvalidInput("cursor: expected the one of a `next` link, or the `cursor` of an answer")
    return int(place)
