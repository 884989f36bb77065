"""The requirements, duties and warnings of a posting (docs/contracts.md 6)."""

from typing import Any

from service.domain.canonical import plain
from service.domain.posting import Posting, PostingRequirement
from service.knowledge.knowledge import Knowledge
from service.reading.posting.legal_requirements import missing_laws
from service.reading.posting.location_and_track import is_british
from service.reading.posting.numbered_lines import NumberedLines, numbered_lines
from service.reading.posting.role import requirements_of
from service.usecases.posting_lines import number_of
from service.usecases.views.role import law_json


def posting_json(posting: Posting, known: Knowledge) -> dict[str, Any]:
    """Return requirements, duties, lint warnings, and suggestions of the law as JSON values."""
    british = is_british(posting.text)
    asked = () if british else requirements_of(posting, known)
    lines = numbered_lines(posting.text)
    laws = missing_laws(posting.base, () if british else posting.settings, posting.state, asked, known)
    return {
        "title": posting.title,
        "base": posting.base,
        "state": posting.state,
        "settings": list(posting.settings),
        "specialties": list(posting.specialties),
        "track": posting.track,
        "substitution": posting.substitution,
        "requirements": [_requirement(row, lines) for row in posting.requirements],
        "duties": [plain(duty) for duty in posting.duties],
        "lint": [plain(warning) for warning in posting.lint],
        "suggestions": [law_json(law, known.policy.kinds) for law in laws],
    }


def _requirement(row: PostingRequirement, lines: NumberedLines) -> dict[str, Any]:
    shown: dict[str, Any] = plain(row)
    words = shown.pop("quote")
    number = number_of(row.quote, lines)
    return {
        **shown,
        "quote": words["quote"],
        "start": words["start"],
        "end": words["end"],
        "line": number,
    }
