"""Credentials of the ontology as postings ask for them, each phrase in one place."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from service.knowledge.lexicon import posting_credentials
from service.knowledge.load import read_tables
from service.knowledge.tables import Row

ROOT = Path(__file__).parents[3]


def plain(phrase: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", phrase.lower()))


@pytest.mark.parametrize(
    ("file", "read", "meaning"),
    [
        ("posting_degrees", posting_credentials.degrees, lambda row: (row["level"], row["family"])),
        ("posting_fields", posting_credentials.fields, lambda row: row["family"]),
        ("posting_licences", posting_credentials.licences, lambda row: row["type"]),
    ],
)
def test_no_list_of_postings_repeats_a_phrase_of_the_ontology(
    file: str,
    read: Callable[..., tuple[dict[str, object], tuple[tuple[str, str], ...]]],
    meaning: Callable[[Row], object],
) -> None:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    meanings, pairs = read(tables)
    known = {(plain(phrase), meanings[row_id]) for row_id, phrase in pairs}

    own = {
        (plain(phrase), meaning(row))
        for row in tables.rows(f"lexicon/{file}").values()
        for phrase in row["phrases"]
        if "*" not in phrase
    }

    assert known and own
    assert not own & known


def test_no_certification_of_postings_repeats_one_of_the_ontology() -> None:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    rows = tables.rows("ontology/certifications").values()
    known = {plain(phrase) for row in rows for key in ("names", "forms") for phrase in row.get(key, ())}

    own = {
        plain(phrase)
        for row in tables.rows("lexicon/posting_certifications").values()
        for phrase in row["phrases"]
    }

    assert not own & known


def test_the_posting_s_own_list_decides_for_postings() -> None:
    shared = (("lsw", "licensed social worker"), ("lmsw", "licensed master social worker"))

    left = list(posting_credentials.unclaimed(shared, [("lcsw", "Licensed Social Worker")]))

    assert left == [("lmsw", "licensed master social worker")]


def test_every_level_that_postings_ask_for_has_a_row() -> None:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    levels = tables.rows("lexicon/posting_degree_levels")

    asked = {row["level"] for row in tables.rows("lexicon/posting_degrees").values()}

    assert asked <= set(levels)


def test_a_level_of_the_ontology_is_asked_for_under_one_name() -> None:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")

    named = [
        row["level"] for row in tables.rows("lexicon/posting_degree_levels").values() if row["names_degrees"]
    ]

    assert len(named) == len(set(named))
