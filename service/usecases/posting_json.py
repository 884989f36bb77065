"""How is a posting written down for others (design 6)?"""

from typing import Any

from service.domain.canonical import plain
from service.domain.posting import Posting, PostingRequirement


def posting_json(posting: Posting) -> dict[str, Any]:
    """Return requirements, duties and lint warnings as JSON values."""
    return {
        "title": posting.title,
        "base": posting.base,
        "state": posting.state,
        "settings": list(posting.settings),
        "specialties": list(posting.specialties),
        "track": posting.track,
        "substitution": posting.substitution,
        "requirements": [_requirement(row) for row in posting.requirements],
        "duties": [plain(duty) for duty in posting.duties],
        "lint": [plain(warning) for warning in posting.lint],
    }


def _requirement(row: PostingRequirement) -> dict[str, Any]:
    shown: dict[str, Any] = plain(row)
    words = shown.pop("quote")
    return {**shown, "quote": words["quote"], "start": words["start"], "end": words["end"]}
