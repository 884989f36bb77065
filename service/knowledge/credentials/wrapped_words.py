"""Words at both sides of a line end by which the entry of a credential goes on in the next line."""

import re
from dataclasses import dataclass

from service.knowledge.tables import Row, Tables

FILE = "lexicon/wrapped_lines"
ROWS = frozenset(
    {"belongs", "date_follows", "fact", "field_named", "institution_named", "institution_rest"}
    | {"more_follows", "school"}
)


@dataclass(frozen=True, slots=True)
class WrappedWords:
    """Patterns that are searched at the end of a line, and those that are matched at the start of the next.

    Attributes:
        date_follows, more_follows: ends that announce a date, or a number or state.
        field_named, institution_named: ends inside the name of a field of study, of a school or board.
        belongs: starts that are part of an entry; fact: those that tell a date, a number or a status.
        institution_rest: starts that end the name of a school or board; school: any that name a school.
    """

    date_follows: re.Pattern[str]
    more_follows: re.Pattern[str]
    field_named: re.Pattern[str]
    institution_named: re.Pattern[str]
    belongs: re.Pattern[str]
    fact: re.Pattern[str]
    institution_rest: re.Pattern[str]
    school: re.Pattern[str]


def build(tables: Tables) -> WrappedWords:
    """Return the patterns by what they say."""
    return WrappedWords(**{row_id: _pattern(row) for row_id, row in tables.rows(FILE).items()})


def _pattern(row: Row) -> re.Pattern[str]:
    end = r"\Z" if row["at"] == "end" else ""
    return re.compile(rf"(?:{'|'.join(row['patterns'])}){end}", re.IGNORECASE)
