"""The result of matching one profile with one role."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from service.domain.evidence import Evidence
from service.domain.profile import Flag

FULL = 10_000  # credit 1.0, and the points of a whole score


class Verdict(IntEnum):
    """The verdict on one requirement, worst first."""

    NOT_MET = 0
    PARTIAL = 1
    UNKNOWN = 2
    LIKELY = 3
    MET = 4

    @property
    def word(self) -> str:
        """Return the word used in JSON: `not_met` ... `met`."""
        return self.name.lower()


WORDS = {verdict.word: verdict for verdict in Verdict}


class Tier(StrEnum):
    """The result of all required items together; declared best first."""

    QUALIFIED = "qualified"
    VERIFY = "verify"
    NEAR_MISS = "near_miss"
    NOT_QUALIFIED = "not_qualified"


TIER_ORDER = tuple(Tier)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The judgement of one requirement.

    Attributes:
        credit: 0..10000; meaningful for partial and for strength-based items, else set by policy.
        basis: why a not_met is one: `contrary`, `no_trace`, `shortfall`; else None.
        route: label of the winning branch of a group, or `substitution`.
        reason: one sentence, wording of docs/domain.md 5.8; question: what to ask, or None.
        flags: codes that the judgement raises for the whole match.
    """

    verdict: Verdict
    credit: int
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    question: str | None = None
    basis: str | None = None
    route: str | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Raise:
    """One item shown in full, all others unchanged; scoring again with it gives exactly this result.

    Attributes:
        change: what the resume would have to show. verdict: of the item then, `met` or `likely`.
        points: gained over the score as it is; score_points, tier: of the whole score then.
    """

    change: str
    verdict: str
    points: int
    score_points: int
    tier: Tier


@dataclass(frozen=True, slots=True)
class Change:
    """One item of a set: what the resume would have to show, and the verdict of the item then."""

    id: str
    change: str
    verdict: str


@dataclass(frozen=True, slots=True)
class RaiseSet:
    """Items that together reach a better tier, and of which none can be left out."""

    changes: tuple[Change, ...]
    points: int
    score_points: int
    tier: Tier


@dataclass(frozen=True, slots=True)
class Contribution:
    """The points of one item, with everything needed to recompute and to check them.

    `points == (2 * max_points * credit + 10000) // 20000`, credit in 1/10000.

    Attributes:
        decides_tier: a required item of a kind that moves the tier (docs/contracts.md 4); others earn points.
        tier_verdict: the verdict used for the tier; None if the item does not affect it.
        raised: None where nothing more can be shown, and in a match without advice.
    """

    id: str
    factor: str
    gate: str
    label: str
    verdict: str | None
    basis: str | None
    credit: int
    points: int
    max_points: int
    route: str | None
    evidence: tuple[Evidence, ...]
    reason: str
    question: str | None
    decides_tier: bool = False
    tier_verdict: str | None = None
    raised: Raise | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """One profile judged for one role at one date; the body of an explained score.

    `score_points == sum(points)`, always; bounds and scores are centipoints.

    Attributes:
        questions: what to ask first; more_questions: all else that is open.
        raise_sets: the smallest sets of changes that reach the next tier; empty without advice.
    """

    role_id: str
    role_sha256: str
    as_of: str
    score_points: int
    low_points: int
    high_points: int
    tier: Tier
    contributions: tuple[Contribution, ...]
    questions: tuple[str, ...]
    flags: tuple[Flag, ...]
    weights: tuple[tuple[str, int], ...]
    role_specificity: int
    scorer_input_sha256: str
    digest: str
    raise_sets: tuple[RaiseSet, ...] = ()
    more_questions: tuple[str, ...] = ()
