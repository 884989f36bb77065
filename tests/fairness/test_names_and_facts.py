"""Names of any form and personal facts change nothing that a score is computed from, in every sample."""

from functools import cache
from pathlib import Path

import pytest

from service.bench.swaps import Swaps, load_swaps, measured_swaps
from tests.conftest import knowledge

DATA = Path(__file__).resolve().parents[2] / "data"
SAMPLES = sorted((DATA / "samples" / "resumes").glob("*.txt"))


@cache
def swaps() -> Swaps:
    return load_swaps(DATA)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_name_and_no_personal_fact_changes_the_input_of_a_score(path: Path) -> None:
    changes = measured_swaps([path.read_text("utf-8")], swaps(), knowledge(), each=1)

    assert {each.kind: each.changed for each in changes if each.changed} == {}
    assert len(changes) >= 22


def test_a_word_of_work_in_place_of_a_fact_is_counted_as_a_change() -> None:
    work = Swaps(
        {}, {"work": ["led a team of 80 nurses"]}, [("- Last year I {fact}", "- Last year I rested")]
    )

    *_, change = measured_swaps([SAMPLES[0].read_text("utf-8")], work, knowledge(), each=1)

    assert (change.swaps, change.changed) == (1, 1)
