"""Does the work grow with the text, and not with its square?"""

import time
from collections.abc import Callable

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting import read_posting
from service.reading.profile import read_profile

from .texts import NASTY

SHORT, TIMES = 15_000, 4
# Four times the text is four times the work; sixteen times would be a square. Between them lies the noise.
MOST = 9
QUICK = 1.0  # seconds below which a ratio says nothing


@pytest.mark.parametrize("unit", NASTY)
@pytest.mark.parametrize("read", [read_profile, read_posting])
def test_a_text_of_one_unit_takes_time_in_line_with_its_length(
    known: Knowledge, read: Callable[[str, Knowledge], object], unit: str
) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        read(text, known)
        return time.process_time() - start

    long = seconds(SHORT * TIMES)

    assert long < QUICK or long < MOST * max(seconds(SHORT), seconds(SHORT))
