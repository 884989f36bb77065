"""Questions to ask first, and the effect of a good and a bad answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.match import TIER_ORDER, Contribution, Tier, Verdict
from service.domain.requirement import Origin, Role
from service.matching.scoring.items import REQUIRED
from service.matching.scoring.tiers import TierItem, deciding_items, tier_from

MOST = 5  # questions of a first conversation
_LONG_LABEL = 60


@dataclass(frozen=True, slots=True)
class Answers:
    """The score after a good and after a bad answer to one question.

    Attributes:
        best, worst: tier and points of the whole score, all else unchanged.
    """

    part: Contribution
    best: tuple[Tier, int]
    worst: tuple[Tier, int]

    @property
    def words(self) -> str:
        """Return the question, with the item that it is about; one branch of a long group is enough."""
        question = self.part.question or ""
        if len(self.part.label) > _LONG_LABEL and ": " in question:
            return question
        return f"{self.part.label}: {question}"


@dataclass(frozen=True, slots=True)
class Questions:
    """The few questions to ask first, and all others; both each once, in order."""

    first: tuple[str, ...]
    more: tuple[str, ...]


def questions_of(parts: tuple[Contribution, ...], role: Role) -> Questions:
    """Return the questions: required items first, then by tiers, points to gain, and id.

    The first are at most MOST, none of them in other words what another asks, about what a catalogue adds to
    a posting, or about a preferred item of which the resume shows that it falls short.
    """
    lent = lent_ids(role)
    first: dict[str, None] = {}
    topics: set[tuple[str, str]] = set()
    ordered = sorted(answers_of(parts), key=_urgency)
    for each in ordered:
        topic = each.part.factor, (each.part.question or "").rpartition(": ")[2].partition(":")[0]
        asked = each.part.decides_tier or (topic not in topics and not _is_answered(each.part))
        if asked and each.part.id not in lent and len(first) < MOST:
            first[each.words] = None
            topics.add(topic)
    more = dict.fromkeys(each.words for each in ordered if each.words not in first)
    return Questions(tuple(first), tuple(more))


def lent_ids(role: Role) -> frozenset[str]:
    """Return the ids of the items that a catalogue role adds to a posting; empty for the role itself."""
    if not any(item.origin is Origin.POSTING for item in role.requirements):
        return frozenset()
    return frozenset(item.id for item in role.requirements if item.origin is Origin.TEMPLATE)


def _is_answered(part: Contribution) -> bool:
    """Return whether the resume shows already how far a preferred item is met."""
    if part.gate in REQUIRED:
        return False
    return part.verdict in (Verdict.NOT_MET.word, Verdict.PARTIAL.word)


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
        # a group may be unknown because of a competency alone, which does not affect the tier
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
