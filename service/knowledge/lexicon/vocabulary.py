"""The words that the tables are written in, and those of data/lexicon/vocabulary.yaml."""

import re
from collections.abc import Iterator

from service.knowledge.tables import Problem, Row, Tables, misnamed
from service.text.lost_blanks import Vocabulary

FILE = "lexicon/vocabulary"
_FILES = ("ontology/", "lexicon/", "policy/similarity_pairs")
_ROWS = frozenset({"before", "behind", "common", "compounds", "endings", "openings"})
# What is written in whole words; a beginning of words ("budget*") is none.
_KEYS = frozenset({"aliases", "phrases", "words", "label", "text", "name", "statement", "duty"})
_WORD = re.compile(r"(?<![A-Za-z@'])[A-Za-z]{2,}(?![A-Za-z*'])")


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield rows that the code names and the file lacks, and rows that it does not name."""
    yield from misnamed(tables, FILE, _ROWS)


def build(tables: Tables) -> Vocabulary:
    """Return the vocabulary."""
    rows = tables.rows(FILE)
    lists = {row_id: tuple(rows[row_id]["words"]) if row_id in rows else () for row_id in _ROWS}
    named = (name for name in tables.files if name.startswith(_FILES) and name != FILE)
    written = (each for name in named for row in tables.rows(name).values() for each in _texts(row))
    return Vocabulary(
        words=frozenset(lists["common"]).union(_WORD.findall("\n".join(written).lower())),
        before=frozenset(lists["before"]),
        behind=frozenset(lists["behind"]),
        compounds=frozenset(lists["compounds"]),
        endings=lists["endings"],
        openings=lists["openings"],
    )


def _texts(row: Row) -> Iterator[str]:
    """Yield what a row writes in words."""
    for key, value in row.items():
        if key in _KEYS:
            yield from (
                (value,) if isinstance(value, str) else (each for each in value if isinstance(each, str))
            )
