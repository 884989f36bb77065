"""Tables of working life: sound, and broken rows are named."""

from pathlib import Path

import pytest
import yaml

from service.knowledge.lexicon.work import Work, problems
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables

ROOT = Path(__file__).resolve().parents[3]
BROKEN = sorted((ROOT / "tests" / "data" / "broken").glob("work_*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_row_of_working_life_is_named(path: Path) -> None:
    lines = path.read_text("utf-8")
    expected = lines.splitlines()[0].removeprefix("# ")

    found = [str(problem) for problem in problems(Tables(yaml.safe_load(lines)))]

    assert found == [expected]


def test_the_tables_of_the_product_have_no_problem() -> None:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")

    assert list(problems(tables)) == []


@pytest.mark.parametrize(
    ("a", "b", "percent"),
    [
        ("snf", "snf", 0),
        ("hospital_acute", "critical_access", 10),
        ("outpatient_clinic", "physician_practice", 10),
        ("home_health", "hospice", 20),
        ("hospice", "home_health", 20),
        ("snf", "assisted_living", 30),
        ("hospital_acute", "outpatient_clinic", 40),
        ("hospital_acute", "home_health", 50),
        ("snf", "hospital_acute", 50),
        ("veterinary", "hospice", 80),
        ("lab", "hospice", 60),
        ("lab", "nowhere", 50),
    ],
)
def test_distances_between_settings(a: str, b: str, percent: int, work: Work) -> None:
    assert work.distance_percent(a, b) == percent
