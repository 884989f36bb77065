"""Sensitivity: the effect of one relaxed or tightened requirement on the pool of a role."""

from datetime import date
from typing import Any

from flask import Response

from service.api.context import as_of_or_today, deps, tenant
from service.api.cursors import next_link, walk_of, walk_place
from service.api.links import answer_page
from service.api.query_schemas import PageQuery
from service.api.reads import showing
from service.api.rest import Resource
from service.api.scopes import any_of
from service.api.sensitivity_schemas import SensitivityInSchema
from service.domain.requirement import Gate
from service.matching.advice.role_edits import Edit
from service.usecases.role_sensitivity import role_sensitivity
from service.usecases.views.sensitivity import SensitivityView

sensitivities = Resource(
    "sensitivity", __name__, url_prefix="/v1/roles", description="What a role's requirements do to the pool"
)

Query = dict[str, Any]


@sensitivities.handles(
    "try_role_changes",
    "POST",
    "/<id:role_id>/sensitivity",
    200,
    SensitivityView,
    scope=any_of("recruiter"),
    query=PageQuery,
    body=SensitivityInSchema,
    refuses=(410,),
    reads="read.sensitivity",
)
def post_sensitivity(body: dict[str, Any], query: Query, role_id: str) -> Response:
    """Show how the qualified pool changes if one requirement is relaxed or tightened; nothing is stored.

    `items` are those whose tier moves; send the same body to the `next` link for more of them.
    """
    asked, limit = body.get("as_of"), query["limit"]
    walk = walk_of(query, asked)
    as_of = as_of_or_today(asked) if walk is None else date.fromisoformat(walk.as_of)
    edits = [_edit(row) for row in body["changes"]] if "changes" in body else None
    found = role_sensitivity(
        tenant(), role_id, edits, as_of, deps(), limit=limit, resumes=body.get("resumes"), walk=walk
    )
    showing(dict.fromkeys(move["resume_id"] for move in found.view["items"]))
    link = next_link(walk_place(found.next), limit=limit)
    page: SensitivityView = {**found.view, "as_of": as_of.isoformat(), "next": link}
    return answer_page(page)


def _edit(row: dict[str, Any]) -> Edit:
    return Edit(row["id"], Gate(row["gate"]) if "gate" in row else None, row.get("months"))
