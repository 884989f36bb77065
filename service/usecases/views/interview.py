"""The interview kit of a score: questions for what the resume leaves open."""

from typing import TypedDict

from service.knowledge.wording import Wording
from service.usecases.explaining.interview import KitItem, interview_kit
from service.usecases.explaining.sheet import ItemLine, Sheet
from service.usecases.views.evidence import EvidenceView
from service.usecases.views.values import IsoDate
from service.usecases.views.vocabulary import GateName, VerdictName


class InterviewRequirementView(TypedDict):
    """A requirement that a question is asked for, and what the resume shows of it."""

    id: str
    label: str
    gate: GateName
    verdict: VerdictName
    reason: str
    question: str | None
    evidence: list[EvidenceView]


class InterviewItemView(TypedDict):
    """A structured question, what a good answer shows, and where it applies."""

    id: str
    about: str
    question: str
    good_answer: list[str]
    requirements: list[InterviewRequirementView]
    duties: list[str]


class InterviewKitView(TypedDict):
    """Questions for an interview: for required items first, then by the points at stake."""

    score_id: str
    role_id: str
    title: str
    as_of: IsoDate
    how: str
    items: list[InterviewItemView]


def interview_json(sheet: Sheet, wording: Wording) -> InterviewKitView:
    """Return the questions of a score, each with the requirements that it is asked for."""
    return {
        "score_id": sheet.score_id,
        "role_id": sheet.role_id,
        "title": sheet.title,
        "as_of": sheet.as_of,
        "how": wording.say("kit.how"),
        "items": [_item(item) for item in interview_kit(sheet, wording)],
    }


def _item(item: KitItem) -> InterviewItemView:
    return {
        "id": item.asked.id,
        "about": item.asked.about,
        "question": item.asked.question,
        "good_answer": list(item.asked.good),
        "requirements": [_asked_for(line) for line in item.lines],
        "duties": list(item.duties),
    }


def _asked_for(line: ItemLine) -> InterviewRequirementView:
    return {
        "id": line.id,
        "label": line.label,
        "gate": line.gate,
        "verdict": str(line.verdict),  # duties, which have none, are not asked about
        "reason": line.reason,
        "question": line.question,
        "evidence": [quote.source for quote in line.quotes],
    }
