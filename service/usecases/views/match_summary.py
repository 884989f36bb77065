"""A match in one line."""

from collections.abc import Sequence

from service.domain.match import Contribution, Match, Verdict
from service.matching.scoring.tiers import is_lowered

_NO_DATED_JOB = "no_dated_job"  # flag of years that only dates can meet
_UNDATED = "undated"
_WORDS = {
    "unknown": "to verify",
    _UNDATED: "without dates",
    "partial": "partly shown",
    "not_met": "not shown",
}


def required(match: Match) -> tuple[Contribution, ...]:
    """Return the contributions of the required items that decide the tier."""
    return tuple(item for item in match.contributions if item.decides_tier)


def counts_of(match: Match) -> dict[str, int]:
    """Return how many required items have each verdict."""
    verdicts = [item.verdict for item in required(match)]
    return {verdict.word: verdicts.count(verdict.word) for verdict in reversed(Verdict)}


def summary_of(match: Match) -> str:
    """Return such words as "5 of 6 required items met; to verify: RN licence valid in TX"."""
    dated = all(flag.code != _NO_DATED_JOB for flag in match.flags)
    return summary_of_parts(match.contributions, dated=dated)


def summary_of_parts(parts_of_score: Sequence[Contribution], *, dated: bool) -> str:
    """Return the summary of a match that has these contributions; `dated` if any paid job has dates."""
    items = [item for item in parts_of_score if item.decides_tier]
    standings = [(_standing(item, dated), item.label) for item in items]
    labels = {name: [label for standing, label in standings if standing == name] for name in _WORDS}
    shown = len(items) - sum(map(len, labels.values()))
    named = [f"{_WORDS[standing]}: {', '.join(each)}" for standing, each in labels.items() if each]
    return "; ".join([f"{shown} of {len(items)} required items met", *named])


def _standing(item: Contribution, dated: bool) -> str | None:
    return _UNDATED if not dated and is_lowered(item) else item.verdict
