"""The table of steps: whole, and broken rows are named."""

from pathlib import Path

import pytest
import yaml

from service.knowledge import steps
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables

ROOT = Path(__file__).parents[2]
FIXTURES = sorted((ROOT / "tests" / "data" / "broken").glob("steps_*.yaml"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_broken_row_is_named(path: Path) -> None:
    text = path.read_text("utf-8")
    expected = text.splitlines()[0].removeprefix("# ")

    found = [str(problem) for problem in steps.problems(Tables(yaml.safe_load(text)))]

    assert found == [expected]


def test_the_usual_costs_rise_from_showing_to_studying() -> None:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")

    assert list(steps.problems(tables)) == []
    found = steps.build(tables)
    order = sorted(found.by_id, key=found.order)
    named = ["show", "renew", "certification", "endorsement", "time", "degree"]
    assert [each for each in order if each in named] == named
    assert "{date}" in found.by_id["time"].words
