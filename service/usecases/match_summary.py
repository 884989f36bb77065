"""What does a match come to, in one line?"""

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


def missing_of(match: Match) -> list[dict[str, str | None]]:
    """Return the required items that are not met or likely, with what to ask."""
    return [
        {"id": item.id, "label": item.label, "verdict": item.verdict, "question": item.question}
        for item in required(match)
        if item.verdict in _OPEN
    ]


def summary_of(match: Match) -> str:
    """Return such words as "5 of 6 required items met; to verify: RN licence valid in TX"."""
    items = required(match)
    shown = sum(item.verdict not in _OPEN for item in items)
    parts = [f"{shown} of {len(items)} required items met"]
    for verdict in _OPEN:
        labels = [item.label for item in items if item.verdict == verdict]
        if labels:
            parts.append(f"{_WORDS[verdict]}: {', '.join(labels)}")
    return "; ".join(parts)
