"""The work grows with the text, and not with its square."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.profile import read_profile

from .texts import NASTY

Reader = Callable[[str, Knowledge], object]
SHORT, TIMES = 1_500, 4
MOST = 7  # four times the text is four times the work, sixteen times would be its square
LONG = 60_000


def a_text(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def lines_run(read: Reader, text: str, known: Knowledge) -> int:
    """Return how many lines of code a reader runs: the same on every machine, however busy."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(text, known)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("unit", NASTY)
@pytest.mark.parametrize("read", [read_profile, read_posting])
def test_work_grows_in_line_with_the_text(read: Reader, unit: str, known: Knowledge) -> None:
    short = lines_run(read, a_text(unit, SHORT), known)

    assert lines_run(read, a_text(unit, SHORT * TIMES), known) < MOST * short


@pytest.mark.parametrize("unit", NASTY)
@pytest.mark.parametrize("read", [read_profile, read_posting])
def test_a_long_text_of_one_unit_is_read_to_its_end(read: Reader, unit: str, known: Knowledge) -> None:
    read(a_text(unit, LONG), known)  # a pattern with runaway time would never come back
