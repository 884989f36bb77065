"""Faults of the score tables are named with file, row and key."""

from pathlib import Path

import pytest
import yaml

from service.knowledge.lexicon.work import problems
from service.knowledge.tables import Tables

ROOT = Path(__file__).resolve().parents[3]
BROKEN = sorted((ROOT / "tests" / "data" / "broken").glob("scorecard_*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_row_of_a_score_table_is_named(path: Path) -> None:
    lines = path.read_text("utf-8")
    expected = lines.splitlines()[0].removeprefix("# ")

    found = [str(problem) for problem in problems(Tables(yaml.safe_load(lines)))]

    assert found == [expected]


def test_all_faults_are_reported_at_once() -> None:
    rows = {"10_a": {"when": {"all": ["own_points > 1"]}}, "20_b": {"when": {"any": ["pionts"]}}}

    found = [problem.row for problem in problems(Tables({"rules/health_context": rows}))]

    assert found == ["10_a", "20_b"]
