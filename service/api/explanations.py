"""Explanations of stored scores: text for three audiences, and interview questions."""

from typing import Any

from flask import Response

from service.api.answers import answer, answer_text
from service.api.context import deps, tenant
from service.api.explanation_schemas import ExplanationQuery, LetterQuery
from service.api.query_schemas import NoQuery
from service.api.rest import Resource
from service.api.scopes import any_of
from service.usecases.explain_score import explain_score, interview_of_score
from service.usecases.explaining.rendering import MEDIA_TYPES
from service.usecases.views.interview import InterviewKitView

explanations = Resource(
    "explanations", __name__, url_prefix="/v1/scores", description="A score in the words of its readers"
)

Query = dict[str, Any]
_ONE = "/<id:score_id>"


@explanations.handles(
    "explain_score",
    "GET",
    f"{_ONE}/explanation",
    200,
    tuple(sorted(set(MEDIA_TYPES.values()))),
    scope=any_of("recruiter", "auditor", "privacy"),
    query=ExplanationQuery,
    reads="read.explanation",
)
def get_explanation(query: Query, score_id: str) -> Response:
    """Read a score in the words of a recruiter, a hiring manager or the candidate.

    `recruiter` has text, table and markdown; `hiring_manager` markdown and html; `candidate` text and html.
    """
    return _rendered(score_id, query["audience"], query)


@explanations.handles(
    "get_candidate_letter",
    "GET",
    f"{_ONE}/candidate-letter",
    200,
    ("text/html", "text/plain"),
    scope=any_of("recruiter", "privacy"),
    query=LetterQuery,
    reads="read.letter",
)
def get_candidate_letter(query: Query, score_id: str) -> Response:
    """Read the letter to the candidate: what was found, what was not used, and how to reach a person."""
    return _rendered(score_id, "candidate", query)


@explanations.handles(
    "get_interview_kit",
    "GET",
    f"{_ONE}/interview-kit",
    200,
    InterviewKitView,
    scope=any_of("recruiter"),
    query=NoQuery,
    reads="read.interview_kit",
)
def get_interview_kit(_query: Query, score_id: str) -> Response:
    """Read structured questions for what the resume leaves open."""
    return answer(interview_of_score(tenant(), score_id, deps()))


def _rendered(score_id: str, audience: str, query: Query) -> Response:
    shape, contact = query.get("format"), query.get("contact")
    rendering = explain_score(tenant(), score_id, audience, shape, deps(), contact=contact)
    return answer_text(rendering.text, rendering.media_type)
