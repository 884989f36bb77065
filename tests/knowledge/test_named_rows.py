"""Rows that the code needs by name: missing ones are reported at loading."""

import pytest

from service.knowledge.lexicon import competencies, postings, work
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(ROOT / "data", ROOT / "models")[0]


def without(tables: Tables, file: str, key: str, value: str) -> Tables:
    """Return the tables without the rows of a file that have a value; the key "" stands for the id."""
    rows = tables.rows(file).items()
    left = {row_id: row for row_id, row in rows if (row[key] if key else row_id) != value}
    return Tables({**tables.files, file: left})


def test_every_row_of_staff_words_is_asked_for(tables: Tables) -> None:
    for row_id in tables.rows("lexicon/staff"):
        found = [str(each) for each in work.problems(without(tables, "lexicon/staff", "", row_id))]

        assert found == [f"lexicon/staff.yaml: {row_id}: is missing: the code names it"]


def test_a_row_of_staff_words_that_nothing_asks_for_is_named(tables: Tables) -> None:
    more = {**tables.rows("lexicon/staff"), "pets": {"words": ["cat"], "source": "recruiter_default"}}

    found = [str(each) for each in work.problems(Tables({**tables.files, "lexicon/staff": more}))]

    assert found == ["lexicon/staff.yaml: pets: is used nowhere"]


def test_every_kind_of_masking_is_asked_for(tables: Tables) -> None:
    for kind in sorted({row["kind"] for row in tables.rows("lexicon/masking").values()}):
        found = [
            str(each) for each in competencies.problems(without(tables, "lexicon/masking", "kind", kind))
        ]

        assert found == [f"lexicon/masking.yaml: kind: no row is of kind {kind!r}"]


def test_every_check_of_a_posting_has_a_row(tables: Tables) -> None:
    for rule in sorted({row["rule"] for row in tables.rows("lexicon/lint").values()} - {"wording"}):
        found = [str(each) for each in postings.problems(without(tables, "lexicon/lint", "rule", rule))]

        assert found == [f"lexicon/lint.yaml: rule: no row is for the check {rule!r}"]
