"""Dates written on several lines, joined to the line on which they begin."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.layout.date_parts import DatePart, date_parts
from service.extraction.layout.pieces import LineSegment, joined_segments

# Lengths below are in ems.
MIN_STEP, MAX_STEP = 0.6, 2.2
ALIGNED = 0.6
# A page with more parts of dates is a table of dates; its lines stay apart.
MAX_PARTS = 400
# No date has more parts: "15 June 2014 to 30 June 2018".
MAX_LENGTH = 8
MAX_CHARACTERS = 40


@dataclass(slots=True)
class _Stack:
    lines: list[LineSegment]
    parts: tuple[DatePart, ...]


def join_date_stacks(segments: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments, with the lines of one date ("March" above "2019 – present") joined to its first."""
    dated = [(segment, _parts(segment)) for segment in segments]
    found = [(segment, parts) for segment, parts in dated if parts]
    if len(found) > MAX_PARTS:
        return list(segments)
    stacks: list[_Stack] = []
    for segment, parts in sorted(found, key=lambda pair: (-pair[0].y, pair[0].x)):
        above = next((stack for stack in reversed(stacks) if _continues(stack, segment, parts)), None)
        if above is None:
            stacks.append(_Stack([segment], parts))
        else:
            above.lines.append(segment)
            above.parts += parts
    joined = [joined_segments(stack.lines) for stack in stacks]
    return [*(segment for segment, parts in dated if not parts), *joined]


def _parts(segment: LineSegment) -> tuple[DatePart, ...]:
    return date_parts(segment.text) if len(segment.text) <= MAX_CHARACTERS else ()


def _continues(stack: _Stack, below: LineSegment, parts: tuple[DatePart, ...]) -> bool:
    """Return whether the date of the stack is unfinished, or the line below cannot stand alone."""
    together = (*stack.parts, *parts)
    if len(together) > MAX_LENGTH or together.count("joiner") > 2 or together.count("year") > 2:
        return False
    unfinished = stack.parts[-1] in ("joiner", "month", "day") or "year" not in stack.parts
    dependent = parts[0] == "joiner" or parts == ("open_end",)
    return (unfinished or dependent) and _is_below(stack.lines[-1], below)


def _is_below(above: LineSegment, below: LineSegment) -> bool:
    em = max(above.em, below.em)
    if not MIN_STEP * em < above.y - below.y < MAX_STEP * em:
        return False
    sides = (
        above.x - below.x,
        above.right - below.right,
        (above.x + above.right - below.x - below.right) / 2,
    )
    return min(map(abs, sides)) <= ALIGNED * em
