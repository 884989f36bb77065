"""Explain a kept score to a recruiter, a hiring manager or the candidate, or as an interview kit."""

import json
from typing import Any

from service.domain.requirement import Role
from service.errors import NotFound
from service.usecases.deps import Deps
from service.usecases.explaining.interview import KitItem, interview_kit
from service.usecases.explaining.rendering import Rendering, rendering
from service.usecases.explaining.sheet import Line, Sheet, sheet_of
from service.usecases.roles import find_role


def explain_score(
    tenant: str, score_id: str, audience: str, shape: str | None, deps: Deps, *, contact: str | None = None
) -> Rendering:
    """Return a kept score in the words of an audience; raises NotFound, InvalidInput.

    The same score gives the same text. Where the role was changed or erased since, what it asked for is told
    as the score kept it, and the text says so.

    Args:
        shape: format, None for the first one of the audience. contact: whom a letter names to reach.
    """
    return rendering(_sheet(tenant, score_id, deps), deps.knowledge, audience, shape, contact)


def interview_of_score(tenant: str, score_id: str, deps: Deps) -> dict[str, Any]:
    """Return the interview kit of a kept score as JSON values; raises NotFound."""
    sheet = _sheet(tenant, score_id, deps)
    wording = deps.knowledge.wording
    return {
        "score_id": sheet.score_id,
        "role_id": sheet.role_id,
        "title": sheet.title,
        "as_of": sheet.as_of,
        "how": wording.say("kit.how"),
        "items": [_item(item) for item in interview_kit(sheet, wording)],
    }


def _sheet(tenant: str, score_id: str, deps: Deps) -> Sheet:
    kept = deps.stores.scores.get(tenant, score_id)
    body = json.loads(kept.body)
    resume = deps.stores.resumes.get(tenant, kept.resume_id)
    role = _role_then(tenant, kept.role_id, body["role_sha256"], deps)
    return sheet_of(body, role, resume.external_id or resume.id)


def _role_then(tenant: str, role_id: str, role_sha256: str, deps: Deps) -> Role | None:
    """Return the role as it was scored, None where no such state of it is kept."""
    try:
        return find_role(tenant, role_id, deps).state(role_sha256)
    except NotFound:
        return None


def _item(item: KitItem) -> dict[str, Any]:
    return {
        "id": item.asked.id,
        "about": item.asked.about,
        "question": item.asked.question,
        "good_answer": list(item.asked.good),
        "requirements": [_asked_for(line) for line in item.lines],
        "duties": list(item.duties),
    }


def _asked_for(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "label": line.label,
        "gate": line.gate,
        "verdict": line.verdict,
        "reason": line.reason,
        "question": line.question,
        "evidence": [{"quote": quote.text, "section": quote.section} for quote in line.quotes],
    }
