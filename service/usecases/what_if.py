"""What-if: score again with other verdicts, facts or another date; nothing is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from service.domain.match import Match
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.errors import InvalidInput
from service.knowledge.knowledge import Knowledge
from service.matching.scoring.what_if import Taken, taken_as
from service.usecases.corrections import check_correction, corrected
from service.usecases.deps import Deps
from service.usecases.judge import judge
from service.usecases.ports import Encoder
from service.usecases.records import Correction
from service.usecases.scores import replayed
from service.usecases.views.what_if import SuppositionView, WhatIfView, supposition_json


@dataclass(frozen=True, slots=True)
class Changes:
    """What is supposed, each of it once.

    Attributes:
        verdicts: id of an item -> its verdict, and its credit in 1/10000 where the verdict is partial.
        facts: key of the profile -> its new value, as in a correction.
    """

    verdicts: Mapping[str, tuple[str, int | None]] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    as_of: date | None = None


def what_if_score(tenant: str, score_id: str, changes: Changes, deps: Deps) -> WhatIfView:
    """Return before and after of a kept score; raises NotFound, InvalidInput.

    Raises Conflict where the product changed since, as a replay does.
    """
    then = replayed(tenant, score_id, deps)
    as_of = date.fromisoformat(then.match.as_of)
    found = what_if(then.profile, then.role, as_of, changes, deps.encoder, deps.knowledge)
    return {"score_id": score_id, **found}


def what_if(
    profile: Profile, role: Role, as_of: date, changes: Changes, encoder: Encoder, known: Knowledge
) -> SuppositionView:
    """Return the score before and after the changes, and every item that they move; raises InvalidInput."""
    before = judge(profile, role, encoder, known, as_of)
    taken = _taken(before, role, changes, known)
    supposed = Correction(changes.facts, "supposed", None)
    if changes.facts:
        check_correction(profile, supposed)
    later = changes.as_of or as_of
    after = judge(corrected(profile, [supposed]), role, encoder, known, later, taken=taken)
    return supposition_json(before, after)


def _taken(before: Match, role: Role, changes: Changes, known: Knowledge) -> dict[str, Taken]:
    parts = {part.id: part for part in before.contributions}
    asked = {item.id: item for item in role.requirements}
    for item_id in changes.verdicts:
        if item_id not in parts:
            ids = ", ".join(part.id for part in parts.values() if part.verdict is not None)
            raise InvalidInput(f"{item_id!r} is no item of this score: expected one of {ids}")
    return {
        item_id: taken_as(parts[item_id], asked.get(item_id), verdict, credit, known.policy)
        for item_id, (verdict, credit) in changes.verdicts.items()
    }
