"""Explain a stored score to a recruiter, a hiring manager or the candidate, or as an interview kit."""

import json

from service.domain.requirement import Role
from service.errors import NotFound
from service.usecases.deps import Deps
from service.usecases.explaining.rendering import Rendering, rendering
from service.usecases.explaining.sheet import Sheet, sheet_of
from service.usecases.roles import find_role
from service.usecases.views.interview import InterviewKitView, interview_json


def explain_score(
    tenant: str, score_id: str, audience: str, shape: str | None, deps: Deps, *, contact: str | None = None
) -> Rendering:
    """Return a stored score in the words of an audience; raises NotFound, InvalidInput.

    The same score gives the same text. If the role was changed or erased since, its requirements are
    those that the score holds, and the text says so.

    Args:
        shape: format, None for the first one of the audience. contact: the contact that a letter names.
    """
    return rendering(_sheet(tenant, score_id, deps), deps.knowledge, audience, shape, contact)


def interview_of_score(tenant: str, score_id: str, deps: Deps) -> InterviewKitView:
    """Return the interview kit of a stored score; raises NotFound."""
    sheet = _sheet(tenant, score_id, deps)
    return interview_json(sheet, deps.knowledge.wording)


def _sheet(tenant: str, score_id: str, deps: Deps) -> Sheet:
    kept = deps.stores.scores.get(tenant, score_id)
    body = json.loads(kept.body)
    resume = deps.stores.resumes.get(tenant, kept.resume_id)
    role = _role_then(tenant, kept.role_id, body["role_sha256"], deps)
    return sheet_of(body, role, resume.external_id or resume.id)


def _role_then(tenant: str, role_id: str, role_sha256: str, deps: Deps) -> Role | None:
    """Return the role as it was scored, None if no such state of it is stored."""
    try:
        return find_role(tenant, role_id, deps).state(role_sha256)
    except NotFound:
        return None
