"""Languages by their letters and by the words that are in nearly every text of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.tables import Problem, Row, Tables

_FILE = "lexicon/languages"
_READ = "english"


@dataclass(frozen=True, slots=True)
class Language:
    """One row of data/lexicon/languages.yaml.

    Attributes:
        words: empty where the letters alone decide. sure: those of them that are no parts of names.
    """

    label: str
    script: str
    words: frozenset[str]
    sure: frozenset[str]


@dataclass(frozen=True, slots=True)
class Languages:
    """The language that is read, and the others in the order of their names."""

    read: Language
    others: tuple[Language, ...]


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for a missing row of English, and for its words in other rows."""
    rows = tables.rows(_FILE)
    if rows and _READ not in rows:
        yield Problem(f"{_FILE}.yaml", _READ, "", "is missing: the code names it")
        return
    for row_id, row in rows.items():
        if row_id != _READ:
            for word in sorted(frozenset(row.get("words", ())) & frozenset(rows[_READ]["words"])):
                yield Problem(f"{_FILE}.yaml", row_id, "words", f"{word!r} is also English")


def build(tables: Tables) -> Languages:
    """Return the languages."""
    rows = {row_id: _language(row) for row_id, row in tables.rows(_FILE).items()}
    return Languages(rows[_READ], tuple(rows[row_id] for row_id in sorted(rows) if row_id != _READ))


def _language(row: Row) -> Language:
    words = frozenset(row.get("words", ()))
    return Language(row["label"], row["script"], words, words.difference(row.get("in_names", ())))
