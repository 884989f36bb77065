"""Words by which a line of the work history names a break in the career (data/lexicon/career_breaks.yaml)."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.tables import Problem, Tables, misnamed
from service.text.gazetteer import Phrases, title_phrases

_FILE = "lexicon/career_breaks"
_PHRASES = frozenset({"alone", "break", "care", "kin"})
_WORDS = frozenset({"aside", "cover"})


@dataclass(frozen=True, slots=True)
class CareerBreaks:
    """The words of a break.

    Attributes:
        phrases: ids: alone, break, care, kin.
        aside: single words that may stand before and between them.
        cover: single words of work that has to do with leaves.
    """

    phrases: Phrases
    aside: frozenset[str]
    cover: frozenset[str]


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield missing and unused rows."""
    yield from misnamed(tables, _FILE, _PHRASES | _WORDS)


def build_breaks(tables: Tables) -> CareerBreaks:
    """Return what the table says of breaks."""
    rows = tables.rows(_FILE)
    listed = {row_id: list(rows.get(row_id, {}).get("words", ())) for row_id in _PHRASES | _WORDS}
    return CareerBreaks(
        phrases=title_phrases({row_id: listed[row_id] for row_id in sorted(_PHRASES)}),
        aside=frozenset(listed["aside"]),
        cover=frozenset(listed["cover"]),
    )
