"""Words around a credential by which the candidate does not hold it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from service.knowledge.tables import Row, Tables

FILE = "lexicon/credential_subject"


@dataclass(frozen=True, slots=True)
class Around:
    """Words of one meaning on either side of a credential."""

    before: re.Pattern[str]
    after: re.Pattern[str]

    def stand(self, before: str, text: str, end: int) -> bool:
        """Return whether such words end the clause before a credential, or follow right behind its end."""
        return bool(self.before.search(before) or self.after.match(text, end))


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """Words that wish for a credential, deny, suppose or ask for it, and words that give it to others."""

    denied: Around
    others: Around


def build(tables: Tables) -> SubjectWords:
    """Return the words by what they say."""
    rows = list(tables.rows(FILE).values())
    return SubjectWords(
        denied=_around(row for row in rows if row["says"] == "denied"),
        others=_around(row for row in rows if row["says"] == "others"),
    )


def _around(rows: Iterable[Row]) -> Around:
    given = list(rows)
    before = [_before(row) for row in given if row["side"] == "before"]
    after = [_any_of(row) for row in given if row["side"] == "after"]
    return Around(
        re.compile(rf"(?:{'|'.join(before)})\Z" if before else r"(?!)", re.IGNORECASE),
        re.compile(rf"[ \t-]*(?:{'|'.join(after)})\b" if after else r"(?!)", re.IGNORECASE),
    )


def _before(row: Row) -> str:
    between = rf"[^.;\n•]{{0,{row['within']}}}" if row["within"] else r"[ \t]+\(?"
    return rf"\b{_any_of(row)}\b{between}"


def _any_of(row: Row) -> str:
    return rf"(?:{'|'.join(row['patterns'])})"
