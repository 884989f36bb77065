"""Rules of people managed that cannot be used: each is named with its file, row and key."""

from pathlib import Path

import pytest
import yaml

from service.knowledge.lexicon.people_rules import problems
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables
from tests.conftest import ROOT

BROKEN = sorted((ROOT / "tests" / "data" / "broken").glob("people_rules_*.yaml"))


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(ROOT / "data", ROOT / "models")[0]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_rule_is_named(path: Path, tables: Tables) -> None:
    lines = path.read_text("utf-8")
    expected = lines.splitlines()[0].removeprefix("# ")

    found = problems(Tables({**tables.files, **yaml.safe_load(lines)}))

    assert [str(problem) for problem in found] == [expected]


def test_all_broken_rules_are_reported_at_once(tables: Tables) -> None:
    row = {"counts": "stated", "examples": {}, "counterexamples": []}
    rows = {"a": {**row, "template": "<nowhere> @count"}, "b": {**row, "template": "headed"}}

    found = problems(Tables({**tables.files, "rules/span_of_control": rows}))

    assert [(problem.row, problem.key) for problem in found] == [("a", "template"), ("b", "template")]


def test_rules_wait_for_sound_word_lists(tables: Tables) -> None:
    lists = {name: row for name, row in tables.rows("lexicon/staff").items() if name != "team"}

    found = problems(Tables({**tables.files, "lexicon/staff": lists}))

    assert list(found) == []
