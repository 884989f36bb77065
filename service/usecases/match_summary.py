"""What does a match come to, in one line?"""

from collections.abc import Sequence

from service.domain.match import Contribution, Match, Verdict

_OPEN = ("unknown", "partial", "not_met")
_WORDS = {"unknown": "to verify", "partial": "partly shown", "not_met": "not shown"}


def required(match: Match) -> tuple[Contribution, ...]:
    """Return the contributions of the required items that decide the tier."""
    return tuple(item for item in match.contributions if item.decides_tier)


def counts_of(match: Match) -> dict[str, int]:
    """Return how many required items have each verdict."""
    verdicts = [item.verdict for item in required(match)]
    return {verdict.word: verdicts.count(verdict.word) for verdict in reversed(Verdict)}


def summary_of(match: Match) -> str:
    """Return such words as "5 of 6 required items met; to verify: RN licence valid in TX"."""
    return summary_of_parts(match.contributions)


def summary_of_parts(parts_of_score: Sequence[Contribution]) -> str:
    """Return the summary of a match that has these contributions."""
    items = [item for item in parts_of_score if item.decides_tier]
    shown = sum(item.verdict not in _OPEN for item in items)
    parts = [f"{shown} of {len(items)} required items met"]
    for verdict in _OPEN:
        labels = [item.label for item in items if item.verdict == verdict]
        if labels:
            parts.append(f"{_WORDS[verdict]}: {', '.join(labels)}")
    return "; ".join(parts)
