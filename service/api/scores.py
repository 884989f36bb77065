"""Scores: make, read, replay, what-if."""

from typing import Any

from flask import Response, json

from service.api.answers import answer, answer_bytes
from service.api.context import access, as_of_or_today, deps, tenant
from service.api.cursors import next_link, opened, time_word
from service.api.idempotency import idempotent
from service.api.links import answer_page, link_to
from service.api.query_schemas import NoQuery, ScoresQuery
from service.api.reads import showing
from service.api.rest import IDEMPOTENCY_KEY, Resource
from service.api.scopes import any_of
from service.api.score_schemas import ScoreInSchema
from service.api.uploads import upload_of_json
from service.api.what_if_schemas import WhatIfInSchema, changes_of
from service.usecases.scores import Wanted, list_scores, make_score, read_score, replay_score
from service.usecases.views.match import ScoreView
from service.usecases.views.score_lines import ScorePageView, score_line
from service.usecases.views.what_if import WhatIfView
from service.usecases.what_if import what_if_score

scores = Resource(
    "scores", __name__, url_prefix="/v1/scores", description="How a resume meets a role, explained"
)

Query = dict[str, Any]
_READING = any_of("recruiter", "auditor", "privacy")


@scores.handles(
    "add_score",
    "POST",
    "",
    201,
    ScoreView,
    scope=any_of("ingest", "recruiter"),
    query=NoQuery,
    body=ScoreInSchema,
    sends=("Location",),
    refuses=(404,),
    document={"parameters": [IDEMPOTENCY_KEY]},
    around=idempotent(subject="resume_id"),
    reads="read.score",
)
def post_score(body: dict[str, Any], _query: Query) -> Response:
    """Score a resume for a role.

    A resume in the body is not stored, nor is its score, unless `store` is true, which needs `ingest`.
    """
    if body["store"] and "resume" in body:
        access().require("ingest")
    made = make_score(tenant(), _wanted(body), deps())
    score = json.loads(made)
    kept = {"Location": link_to(f"/v1/scores/{score['score_id']}")} if score["resume_id"] else {}
    return answer_bytes(made, 201, **kept)


@scores.handles(
    "list_scores", "GET", "", 200, ScorePageView, scope=_READING, query=ScoresQuery, reads="read.scores"
)
def get_scores(query: Query) -> Response:
    """List stored scores, newest last: those for a role, of a resume, made since a time, or all.

    Scores that are made while the pages are read are not on them.
    """
    role_id, resume_id = query.get("role_id"), query.get("resume_id")
    since, limit = query.get("updated_since"), query["limit"]
    after = opened(query["cursor"]) if "cursor" in query else None
    page = list_scores(
        tenant(), deps(), role_id=role_id, resume_id=resume_id, since=since, after=after, limit=limit
    )
    showing(dict.fromkeys(each.resume_id for each in page.items))
    asked = {"role_id": role_id, "resume_id": resume_id, "updated_since": time_word(since)}
    link = next_link(page.next, **asked, limit=limit)
    body: ScorePageView = {"items": [score_line(each) for each in page.items], "next": link}
    return answer_page(body)


@scores.handles(
    "get_score", "GET", "/<id:score_id>", 200, ScoreView, scope=_READING, query=NoQuery, reads="read.score"
)
def get_score(_query: Query, score_id: str) -> Response:
    """Read a stored score, byte by byte as it was made."""
    return answer_bytes(read_score(tenant(), score_id, deps()))


@scores.handles(
    "replay_score",
    "GET",
    "/<id:score_id>/replay",
    200,
    ScoreView,
    scope=_READING,
    query=NoQuery,
    refuses=(409,),
    reads="read.replay",
)
def get_replay(_query: Query, score_id: str) -> Response:
    """Compute a stored score again; other bytes than the first time are a conflict."""
    return answer_bytes(replay_score(tenant(), score_id, deps()))


@scores.handles(
    "what_if_score",
    "POST",
    "/<id:score_id>/what-if",
    200,
    WhatIfView,
    scope=any_of("recruiter", "privacy"),
    query=NoQuery,
    body=WhatIfInSchema,
    refuses=(409,),
    reads="read.what_if",
)
def post_what_if(body: dict[str, Any], _query: Query, score_id: str) -> Response:
    """Compute what a stored score would be with other verdicts, facts or date; nothing is stored.

    Like a replay it is a conflict if the product changed since.
    """
    return answer(what_if_score(tenant(), score_id, changes_of(body["changes"]), deps()))


def _wanted(body: dict[str, Any]) -> Wanted:
    return Wanted(
        resume_id=body.get("resume_id"),
        upload=upload_of_json(body["resume"]) if "resume" in body else None,
        role_id=body.get("role_id"),
        posting=body.get("posting"),
        as_of=as_of_or_today(body.get("as_of")),
        store=body["store"],
    )
