"""Meanings of a short token and the context of each; rows of data/lexicon/ambiguous.yaml."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from service.knowledge.tables import Problem, Row, Tables

FILE = "lexicon/ambiguous"
_ANY_CASE = "(?i)"


@dataclass(frozen=True, slots=True)
class AbbreviationSense:
    """One meaning of a token; every condition that is given must hold.

    Attributes:
        kind: degree, licence, certification, state, title, setting, other ...
        id: what it means, in one word.
        sections: kinds of section where it may stand; empty for all.
        post_nominal: it must stand after a name, or after other credentials that do.
        before: matched up to the token; after: from it on; near: anywhere close on the same line.
    """

    kind: str
    id: str
    sections: tuple[str, ...] = ()
    post_nominal: bool = False
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    near: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The readings of each token, in the order in which they are tried; none fits: unknown."""

    readings: Mapping[str, tuple[AbbreviationSense, ...]]


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every pattern that is not a regular expression and every reading that can never be reached."""
    for row_id, row in tables.rows(FILE).items():
        open_before = False
        for reading in row["readings"]:
            if open_before:
                yield Problem(f"{FILE}.yaml", row_id, "readings", f"{reading['id']!r} can never be reached")
            open_before = open_before or set(reading) <= {"kind", "id"}
            yield from _bad_patterns(row_id, reading)


def build(tables: Tables) -> Ambiguous:
    """Return the readings of every token."""
    return Ambiguous(
        {
            row_id: tuple(_reading(reading) for reading in row["readings"])
            for row_id, row in tables.rows(FILE).items()
        }
    )


def _bad_patterns(row_id: str, reading: Row) -> Iterator[Problem]:
    for key in ("before", "after", "near"):
        try:
            re.compile(reading.get(key, ""))
        except re.error as error:
            yield Problem(f"{FILE}.yaml", row_id, key, f"{reading[key]!r} is not a pattern: {error}")


def _reading(row: Mapping[str, Any]) -> AbbreviationSense:
    return AbbreviationSense(
        kind=row["kind"],
        id=row["id"],
        sections=tuple(row.get("sections", ())),
        post_nominal=bool(row.get("post_nominal", False)),
        before=_pattern(row, "before", "\\Z"),
        after=_pattern(row, "after"),
        near=_pattern(row, "near"),
    )


def _pattern(row: Mapping[str, Any], key: str, end: str = "") -> re.Pattern[str] | None:
    if key not in row:
        return None
    written: str = row[key]
    flags = re.IGNORECASE if written.startswith(_ANY_CASE) else 0
    return re.compile(f"(?:{written.removeprefix(_ANY_CASE)}){end}", flags)
