"""Rows of the table of requirement kinds: whole in the product, and named where one is broken."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from service.knowledge import requirement_kinds
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables

ROOT = Path(__file__).parents[2]
FIXTURES = sorted((ROOT / "tests" / "data" / "broken").glob("kinds_*.yaml"))


def tables_with(changes: dict[str, Any]) -> Tables:
    """Return the product's tables with keys of rows replaced; a row or key of null is left out."""
    files = dict(read_tables(ROOT / "data", ROOT / "models")[0].files)
    for name, rows in changes.items():
        changed = {row_id: _merged(files[name][row_id], row) for row_id, row in rows.items() if row}
        kept = {row_id: row for row_id, row in files[name].items() if row_id not in rows}
        files[name] = {**kept, **changed}
    return Tables(files)


def _merged(row: Any, changes: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {**row, **changes}.items() if value is not None}


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_broken_row_is_named(path: Path) -> None:
    text = path.read_text("utf-8")
    expected = [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")]

    found = [str(each) for each in requirement_kinds.problems(tables_with(yaml.safe_load(text)))]

    assert found == expected


def test_the_table_of_the_product_has_no_problems() -> None:
    assert list(requirement_kinds.problems(tables_with({}))) == []
