"""The table of languages: broken rows are named."""

from pathlib import Path

import pytest
import yaml

from service.knowledge.lexicon.languages import problems
from service.knowledge.tables import Tables
from tests.conftest import ROOT

BROKEN = sorted((ROOT / "tests" / "data" / "broken").glob("languages_*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_row_is_named(path: Path) -> None:
    text = path.read_text("utf-8")

    found = problems(Tables(yaml.safe_load(text)))

    assert [str(problem) for problem in found] == [text.splitlines()[0].removeprefix("# ")]


def test_words_of_names_are_words_of_their_language(tables: Tables) -> None:
    rows = tables.rows("lexicon/languages").values()

    assert all(frozenset(row.get("in_names", ())) <= frozenset(row.get("words", ())) for row in rows)
