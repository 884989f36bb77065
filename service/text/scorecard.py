"""Score tables: rows of a condition and points, or of a condition and a decision.

A row writes its condition in terms over the named features of the thing that is weighed:

    when: {all: [term, ...], any: [term, ...], none: [term, ...]}

A term is `feature >= 3`, `feature < 3`, or `feature`, which is short for `feature >= 1`; a feature that is
true counts 1 and one that is false 0. The feature `points` is the sum of the rows before. A part that is
left out of the condition asks for nothing.

Rows are taken in order. `points: 2` adds 2, and with `times: feature` 2 for each of what the feature counts.
`decides: 2` ends the table with 2. A table without a row that applies gives 0.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

POINTS = "points"
_PARTS = ("all", "any", "none")
_TERM = re.compile(r"(?P<feature>[a-z][a-z_]*)(?: (?P<sign>>=|<) (?P<number>-?\d+))?")


@dataclass(frozen=True, slots=True)
class Term:
    """One comparison of a feature with a number: `feature < number` if `below`, else `feature >= number`."""

    feature: str
    number: int = 1
    below: bool = False

    def holds(self, thing: object, points: int) -> bool:
        """Return whether the feature of the thing compares as the term says."""
        value: int = points if self.feature == POINTS else getattr(thing, self.feature)
        return (value < self.number) is self.below


@dataclass(frozen=True, slots=True)
class Condition:
    """Terms that all hold, terms of which one holds, and terms of which none holds."""

    all: tuple[Term, ...] = ()
    any: tuple[Term, ...] = ()
    none: tuple[Term, ...] = ()

    def holds(self, thing: object, points: int) -> bool:
        """Return whether the condition is met by the thing and the points before."""
        for term in self.all:
            if not term.holds(thing, points):
                return False
        for term in self.none:
            if term.holds(thing, points):
                return False
        return not self.any or any(term.holds(thing, points) for term in self.any)


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One row of a table: `decides` ends it; else `points` are added, times the feature `times`."""

    name: str
    when: Condition
    points: int = 0
    times: str | None = None
    decides: int | None = None

    def total(self, thing: object, before: int) -> int:
        """Return the sum of the table after this row."""
        if self.decides is not None:
            return self.decides
        count: int = getattr(thing, self.times) if self.times else 1
        return before + self.points * count


@dataclass(frozen=True, slots=True, eq=False)
class Scorecard:
    """A table of rows in the order in which they are taken; compared and hashed by identity."""

    rows: tuple[ScoreRow, ...]

    def steps(self, thing: object) -> Iterator[tuple[ScoreRow, int]]:
        """Yield each row that applies to the thing, with the sum after it."""
        total = 0
        for row in self.rows:
            if row.when.holds(thing, total):
                total = row.total(thing, total)
                yield row, total
                if row.decides is not None:
                    return

    def result(self, thing: object) -> int:
        """Return the decision of the first deciding row that applies, or the sum of points."""
        total = 0
        for _, total in self.steps(thing):  # noqa: B007 - the last sum is the result
            pass
        return total

    def without(self, name: str) -> "Scorecard":
        """Return the table without one row."""
        return replace(self, rows=tuple(row for row in self.rows if row.name != name))


def term_of(written: str) -> Term:
    """Return the term; raises ValueError if it is none."""
    match = _TERM.fullmatch(written)
    if match is None:
        raise ValueError(f"{written!r}: expected 'feature', 'feature >= 3' or 'feature < 3'")
    if match["sign"] is None:
        return Term(match["feature"])
    return Term(match["feature"], int(match["number"]), match["sign"] == "<")


def scorecard_of(rows: Mapping[str, Mapping[str, Any]]) -> Scorecard:
    """Return the table of rows as written, in their order; raises ValueError on a term that is none."""
    return Scorecard(tuple(_row(name, row) for name, row in rows.items()))


def row_faults(row: Mapping[str, Any], features: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the key and the message of every term of a row that is none or names an unknown feature."""
    for part in _PARTS:
        for written in row["when"].get(part, ()):
            yield from ((f"when.{part}", fault) for fault in _term_faults(written, features | {POINTS}))
    times = row.get("times")
    if times is not None and times not in features:
        yield "times", _unknown(times, features)


def _row(name: str, row: Mapping[str, Any]) -> ScoreRow:
    when = Condition(**{part: _terms(row["when"].get(part, ())) for part in _PARTS})
    decides = row.get("decides")
    return ScoreRow(
        name, when, row.get("points", 0), row.get("times"), None if decides is None else int(decides)
    )


def _terms(written: Sequence[str]) -> tuple[Term, ...]:
    return tuple(term_of(each) for each in written)


def _term_faults(written: str, features: frozenset[str]) -> Iterator[str]:
    try:
        term = term_of(written)
    except ValueError as error:
        yield str(error)
        return
    if term.feature not in features:
        yield _unknown(term.feature, features)


def _unknown(feature: str, features: frozenset[str]) -> str:
    return f"{feature!r} is no feature: expected one of {', '.join(sorted(features))}"
