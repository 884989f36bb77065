"""Sensitivity: the effect of one relaxed or tightened requirement on the pool of a role."""

from typing import Any

from flask import Response

from service.api.answers import answer
from service.api.context import as_of_or_today, deps, tenant
from service.api.cursors import next_link, opened, window
from service.api.query_schemas import PageQuery
from service.api.rest import Resource
from service.api.scopes import any_of
from service.api.sensitivity_schemas import SensitivityInSchema
from service.domain.requirement import Gate
from service.matching.advice.role_edits import Edit
from service.usecases.role_sensitivity import role_sensitivity
from service.usecases.views.sensitivity import MoveView, SensitivityView

sensitivities = Resource(
    "sensitivity", __name__, url_prefix="/v1/roles", description="What a role's requirements do to the pool"
)

Query = dict[str, Any]


@sensitivities.handles(
    "POST",
    "/<id:role_id>/sensitivity",
    200,
    SensitivityView,
    scope=any_of("recruiter"),
    query=PageQuery,
    body=SensitivityInSchema,
)
def post_sensitivity(body: dict[str, Any], query: Query, role_id: str) -> Response:
    """Show how the qualified pool changes if one requirement is relaxed or tightened; nothing is stored.

    `items` are those whose tier moves; send the same body to the `next` link for more of them.
    """
    as_of, limit = as_of_or_today(body.get("as_of")), query["limit"]
    edits = [_edit(row) for row in body["changes"]] if "changes" in body else None
    after = opened(query["cursor"]) if "cursor" in query else None
    found = role_sensitivity(tenant(), role_id, edits, as_of, deps(), resumes=body.get("resumes"))
    page, place = window(found["items"], _id_of, after, limit)
    link = next_link(place, limit=limit)
    found_page: SensitivityView = {**found, "as_of": as_of.isoformat(), "items": page, "next": link}
    return answer(found_page)


def _id_of(move: MoveView) -> str:
    return f"{move['change']}:{move['resume_id']}"


def _edit(row: dict[str, Any]) -> Edit:
    return Edit(row["id"], Gate(row["gate"]) if "gate" in row else None, row.get("months"))
