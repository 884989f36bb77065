"""How is a match told to a person at a terminal?"""

import itertools
import textwrap

from service.domain.match import Contribution, Match

_WIDTH = 100
_QUOTE = 60


def explain(match: Match, source: str, title: str) -> str:
    """Return a match as lines of text: score and tier, then every item with reason and quote."""
    lines = [
        f"{source}: {title}, as of {match.as_of}",
        f"{match.tier.value.replace('_', ' ')}  {_centipoints(match.score_points)} of 100"
        f"  (between {_centipoints(match.low_points)} and {_centipoints(match.high_points)})",
    ]
    for factor, parts in itertools.groupby(match.contributions, key=lambda part: part.factor):
        lines.extend(_factor(factor, tuple(parts)))
    if match.questions:
        lines.extend(["", "To ask"])
        lines.extend(f"  - {question}" for question in match.questions)
    if match.flags:
        lines.extend(["", "To see"])
        lines.extend(f"  - {flag.code}: {flag.detail}" for flag in match.flags)
    return "\n".join(lines)


def _factor(factor: str, parts: tuple[Contribution, ...]) -> list[str]:
    earned, most = sum(part.points for part in parts), sum(part.max_points for part in parts)
    lines = ["", f"{factor.replace('_', ' ')}  {_centipoints(earned)} of {_centipoints(most)}"]
    for part in parts:
        lines.extend(_item(part))
    return lines


def _item(part: Contribution) -> list[str]:
    word = (part.verdict or part.gate).replace("_", " ")
    earned = f"{_centipoints(part.points):>6} of {_centipoints(part.max_points):>6}"
    head = f"  {earned}  {word:<8} {textwrap.shorten(part.label, _WIDTH - 28, placeholder=' …')}"
    reason = textwrap.wrap(part.reason, _WIDTH - 20)
    quotes = [
        f"“{textwrap.shorten(span.quote, _QUOTE, placeholder=' …')}” ({span.section})"
        for span in part.evidence
    ]
    return [head, *(f"{'':20}{line}" for line in [*reason, *quotes[:3]])]


def _centipoints(value: int) -> str:
    return f"{value // 100}.{value % 100:02d}"
