"""What should be asked first, and what hangs on the answer?"""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.match import TIER_ORDER, Contribution, Tier, Verdict
from service.matching.scoring.items import REQUIRED
from service.matching.scoring.tiers import TierItem, deciding_items, tier_from


@dataclass(frozen=True, slots=True)
class Answers:
    """What a score would be if one question were answered well, and if it were answered badly.

    Attributes:
        best, worst: tier and points of the whole score, everything else as it is.
    """

    part: Contribution
    best: tuple[Tier, int]
    worst: tuple[Tier, int]

    @property
    def words(self) -> str:
        """Return the question, with the item that it is about."""
        return f"{self.part.label}: {self.part.question}"


def questions_of(parts: tuple[Contribution, ...]) -> tuple[str, ...]:
    """Return what to ask, each once: required items first, then by tiers, by points at stake, and by id."""
    return tuple(dict.fromkeys(each.words for each in sorted(answers_of(parts), key=_urgency)))


def answers_of(parts: tuple[Contribution, ...]) -> tuple[Answers, ...]:
    """Return both answers to each open question, in the order of the items.

    A good answer makes an item met; a bad one makes an unknown not met, as bounds do, and no more.
    """
    deciding = deciding_items(parts)
    now = tier_from(deciding.values()), sum(part.points for part in parts)
    return tuple(_answers(part, now, deciding) for part in parts if part.question is not None)


def _answers(part: Contribution, now: tuple[Tier, int], deciding: Mapping[str, TierItem]) -> Answers:
    def answered(verdict: Verdict, earned: int) -> tuple[Tier, int]:
        tier, counted = now[0], deciding.get(part.id, (part.gate, None))[1]
        # a group may be unknown for a competency alone, of which the tier counted nothing
        if counted is not None and (verdict is Verdict.MET or counted is Verdict.UNKNOWN):
            tier = tier_from({**deciding, part.id: (part.gate, verdict)}.values())
        return tier, now[1] - part.points + earned

    unknown = part.verdict == Verdict.UNKNOWN.word
    best = answered(Verdict.MET, part.max_points)
    return Answers(part, best, answered(Verdict.NOT_MET, 0) if unknown else now)


def _urgency(each: Answers) -> tuple[bool, int, int, str]:
    (best, most), (worst, least) = each.best, each.worst
    tiers = TIER_ORDER.index(worst) - TIER_ORDER.index(best)
    return each.part.gate not in REQUIRED, -tiers, least - most, each.part.id
