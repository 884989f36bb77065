"""Roles: the catalogue and a tenant's own, and the ranking of the pool for one."""

from datetime import date
from typing import Any

from flask import Response

from service.api.answers import answer, no_content
from service.api.context import as_of_or_today, deps, tenant
from service.api.cursors import next_link, place_of, sealed_parts, time_word, walk_of, walk_place
from service.api.idempotency import idempotent
from service.api.links import answer_page, link_to
from service.api.preconditions import revisions_seen, with_etag
from service.api.query_schemas import NoQuery, RankingQuery, RolesQuery
from service.api.reads import showing
from service.api.rest import IDEMPOTENCY_KEY, IF_MATCH, Resource
from service.api.role_schemas import RoleChangeInSchema, RoleInSchema
from service.api.scopes import ANYONE_WITH_A_KEY, any_of
from service.domain.match import Tier
from service.usecases.rank_role import rank_role
from service.usecases.records import OwnRole
from service.usecases.roles import add_role, change_role, erase_role, find_role, list_roles
from service.usecases.views.ranked import RankingView
from service.usecases.views.role import RolePageView, RoleView, role_json, role_line

roles = Resource("roles", __name__, url_prefix="/v1/roles", description="What positions ask for")

Query = dict[str, Any]
_ONE = "/<id:role_id>"


@roles.handles("list_roles", "GET", "", 200, RolePageView, scope=ANYONE_WITH_A_KEY, query=RolesQuery)
def get_roles(query: Query) -> Response:
    """List the rankable roles of the catalogue, then the tenant's own.

    With `updated_since`, own roles alone. Roles that are made while the pages are read are not on them.
    """
    since, limit, after = query.get("updated_since"), query["limit"], place_of(query)
    page, place = list_roles(tenant(), deps(), updated_since=since, after=after, limit=limit)
    link = next_link(sealed_parts(place), updated_since=time_word(since), limit=limit)
    body: RolePageView = {"items": [role_line(own) for own in page], "next": link}
    return answer_page(body)


@roles.handles(
    "get_role", "GET", _ONE, 200, RoleView, scope=ANYONE_WITH_A_KEY, query=NoQuery, sends=("ETag",)
)
def get_role(_query: Query, role_id: str) -> Response:
    """Read one role with its requirements and duties."""
    return _answer(find_role(tenant(), role_id, deps()))


@roles.handles(
    "add_role",
    "POST",
    "",
    201,
    RoleView,
    scope=any_of("recruiter"),
    query=NoQuery,
    body=RoleInSchema,
    also={200: RoleView},
    sends=("ETag", "Location"),
    refuses=(404,),
    document={"parameters": [IDEMPOTENCY_KEY]},
    around=idempotent(subject=None),
)
def post_role(body: dict[str, Any], _query: Query) -> Response:
    """Make a role from a posting, from a catalogue role, or as a whole.

    The same content gives the same role again (200). A posting of another trade than the management of
    health care is 422 `role_out_of_scope` unless `base` is given; one that names no position and asks
    for nothing, `role_too_thin`.
    """
    own, new = add_role(tenant(), body, deps())
    return _answer(own, status=201 if new else 200, Location=link_to(f"/v1/roles/{own.role.id}"))


@roles.handles(
    "change_role",
    "PATCH",
    _ONE,
    200,
    RoleView,
    scope=any_of("recruiter"),
    query=NoQuery,
    body=RoleChangeInSchema,
    sends=("ETag",),
    document={"parameters": [IF_MATCH]},
)
def patch_role(body: dict[str, Any], _query: Query, role_id: str) -> Response:
    """Change an own role, line by line of its posting or as a whole; what was read is stored beside it.

    A role of the catalogue is the same for everybody (403): make an own role with `base`.
    """
    reason, seen = body.pop("reason", None), revisions_seen(role_id)
    return _answer(change_role(tenant(), role_id, body, seen, deps(), reason=reason))


@roles.handles(
    "erase_role",
    "DELETE",
    _ONE,
    204,
    None,
    scope=any_of("recruiter"),
    query=NoQuery,
    document={"parameters": [IF_MATCH]},
)
def delete_role(_query: Query, role_id: str) -> Response:
    """Erase an own role with its changes; scores made for it stay."""
    erase_role(tenant(), role_id, revisions_seen(role_id), deps())
    return no_content()


@roles.handles(
    "rank_role",
    "GET",
    f"{_ONE}/ranking",
    200,
    RankingView,
    scope=any_of("recruiter"),
    query=RankingQuery,
    refuses=(410,),
    reads="read.ranking",
)
def get_ranking(query: Query, role_id: str) -> Response:
    """Rank the whole pool for a role: tier first, then score.

    All pages are of the pool and the role as they were at the first one, without those erased since.
    """
    asked, limit = query.get("as_of"), query["limit"]
    walk = walk_of(query, asked)
    as_of = as_of_or_today(asked) if walk is None else date.fromisoformat(walk.as_of)
    tier = Tier(query["tier"]) if "tier" in query else None
    page = rank_role(tenant(), role_id, as_of, deps(), tier=tier, limit=limit, walk=walk)
    showing(row["resume_id"] for row in page.items)
    link = next_link(walk_place(page.next), as_of=as_of.isoformat(), tier=query.get("tier"), limit=limit)
    body: RankingView = {"role_id": role_id, "as_of": as_of.isoformat(), "items": page.items, "next": link}
    return answer_page(body)


def _answer(own: OwnRole, *, status: int = 200, **headers: str) -> Response:
    return with_etag(answer(role_json(own, deps().knowledge), status, **headers), own)
