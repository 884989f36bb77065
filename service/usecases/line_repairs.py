"""Repairs of how a posting was read, line by line: what each line was meant to ask.

A line stands for everything that was read of it. A line that is required or preferred stands alone again,
even where it was read as an alternative to another line; `either_or` makes two lines alternatives.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from service.domain.posting import Posting
from service.domain.requirement import Duty, Gate, Requirement, Role
from service.errors import InvalidRole
from service.knowledge.knowledge import Knowledge
from service.knowledge.roles.bars import Complaints
from service.reading.posting.named_line import requirements_of_line
from service.reading.posting.numbered_lines import NumberedLines, PostingLine, numbered_lines
from service.usecases.joined_lines import joined
from service.usecases.lent_requirements import lender_of, with_what_is_lent
from service.usecases.meant_gates import as_meant
from service.usecases.posting_lines import number_of, parts_by_line
from service.usecases.reading_ports import Reader
from service.usecases.records import OwnRole
from service.usecases.requirement_trees import (
    in_text_order,
    leaves_of,
    recruiters_own,
    replaced,
    unique,
    walked,
)
from service.usecases.role_changes import specificity_of

REQUIRED, PREFERRED, EITHER_OR, NOTHING = "required", "preferred", "either_or", "not_a_requirement"
MEANINGS = (REQUIRED, PREFERRED, EITHER_OR, NOTHING)  # applied in this order, whatever the request's is
_READABLE = (
    "expected a degree, a licence, a certification, years of experience or a competency in its words,"
    " or a row of `requirements` in its place"
)
_SHOWN = 60  # characters of a line in a message

Items = tuple[Requirement, ...]


def repaired(own: OwnRole, repairs: Sequence[Mapping[str, Any]], reader: Reader, known: Knowledge) -> Role:
    """Return the role with every repair; raises InvalidRole that names each line that cannot be repaired."""
    role = own.role
    reading = _RepairedRole(role, own.posting, reader, known)
    named = reading.named(repairs)
    if not reading.complaints.found:
        for meaning in MEANINGS:
            for each in named:
                if each.meaning == meaning:
                    reading.repair(each)
    if reading.complaints.found:
        raise InvalidRole("\n".join(f"{key}: {message}" for key, message in reading.complaints.found))
    items = reading.items
    lender = lender_of(own.read, reading.posting, known) if reading.posting else None
    if lender is not None:
        items = with_what_is_lent(lender, role.requirements, items)
    return replace(role, requirements=items, duties=reading.duties, specificity=specificity_of(items))


@dataclass(frozen=True, slots=True)
class _RepairPlace:
    """A line of the posting, or one requirement by its id."""

    line: PostingLine | None
    id: str | None

    @property
    def words(self) -> str:
        """Return how a message names it."""
        if self.line is None:
            return repr(self.id)
        words = self.line.words
        return f"line {self.line.number} ({words[:_SHOWN] + '…' if len(words) > _SHOWN else words!r})"


@dataclass(frozen=True, slots=True)
class _LineRepair:
    """A repair whose places were found."""

    key: str
    meaning: str
    place: _RepairPlace
    other: _RepairPlace | None


@dataclass(slots=True)
class _RepairedRole:
    """A role while it is repaired."""

    role: Role
    text: str | None
    reader: Reader
    known: Knowledge
    complaints: Complaints = field(default_factory=Complaints)
    items: Items = ()
    duties: tuple[Duty, ...] = ()
    lines: NumberedLines | None = None
    posting: Posting | None = None

    def __post_init__(self) -> None:
        """Read the posting again, for what its lines share: country, state, what takes a degree's place."""
        self.items, self.duties = self.role.requirements, self.role.duties
        if self.text is not None:
            self.lines = numbered_lines(self.text)
            read = self.reader.written_posting(self.text, self.role.id)
            self.posting = replace(read, state=self.role.jurisdiction, settings=self.role.settings)

    def named(self, repairs: Sequence[Mapping[str, Any]]) -> list[_LineRepair]:
        """Return the repairs with their places, and complain of places that are not there or named twice."""
        found, seen = [], set[str]()
        for number, repair in enumerate(repairs):
            key = f"lines[{number}]"
            place = self._place(key, repair.get("line"), repair.get("id"))
            either = repair["meant"] == EITHER_OR
            other = self._place(key, repair.get("with_line"), repair.get("with_id")) if either else None
            if place is None or (either and other is None):
                continue
            touched = set(self._touched(place))
            if touched & seen:
                self.complaints.add(key, f"{place.words} is named twice: expected one repair of each")
            seen |= touched
            found.append(_LineRepair(key, repair["meant"], place, other))
        return found

    def _place(self, key: str, number: int | None, row_id: str | None) -> _RepairPlace | None:
        if number is None:
            if row_id in {each.id for each in walked(self.items)}:
                return _RepairPlace(None, row_id)
            self.complaints.add(key, f"{row_id!r} is no requirement of this role")
            return None
        line = self.lines.numbered(number) if self.lines else None
        if line is not None:
            return _RepairPlace(line, None)
        if self.lines is None:
            expected = "expected `id`, because this role was made without a posting"
        else:
            last = self.lines.lines[-1].number if self.lines.lines else 0
            expected = f"expected a line with words, of lines 1 to {last} of the posting"
        self.complaints.add(key, f"line {number} is not there: {expected}")
        return None

    def _touched(self, place: _RepairPlace) -> Iterator[str]:
        """Yield what only one repair may name: the leaves of a place, and an unread line itself."""
        parts = self.parts(place)
        yield from (leaf.id for part in parts for leaf in leaves_of(part))
        if place.line is not None:
            yield f"line {place.line.number}"

    def parts(self, place: _RepairPlace) -> Items:
        """Return the present parts of a place."""
        if place.line is not None and self.lines is not None:
            return tuple(parts_by_line(self.items, self.lines).get(place.line.number, ()))
        return tuple(each for each in walked(self.items) if each.id == place.id)

    def repair(self, named: _LineRepair) -> None:
        """Make one repair, or complain."""
        place = named.place
        if named.meaning == NOTHING:
            parts = self.parts(place)
            if not parts:
                self.complaints.add(
                    named.key, f"{place.words} is not read as a requirement: expected one that is"
                )
            for part in parts:
                self.items = replaced(self.items, part.id, lambda _: None)
        elif named.other is None:
            self._gate(named.key, place, required=named.meaning == REQUIRED)
        else:
            self._join(named.key, place, named.other)

    def _gate(self, key: str, place: _RepairPlace, *, required: bool) -> None:
        """Give a place a gate and let it stand alone; a line that was not read is read."""
        for part in self.parts(place) or self._read(key, place):
            after = as_meant(part, required=required, substitution=self._substitution)
            if any(each.id == part.id for each in self.items):
                self.items = tuple(after if each.id == part.id else each for each in self.items)
            else:
                self.items = in_text_order(replaced(self.items, part.id, lambda _: None), after)

    def _join(self, key: str, place: _RepairPlace, other: _RepairPlace) -> None:
        """Make two places alternatives; the first takes the gate of the other."""
        parts = self.parts(place) or self._read(key, place)
        hosts = self.parts(other)
        required = all(each.gate is not Gate.PREFERRED for each in hosts or parts)
        for each in () if hosts else self._read(key, other):
            host = as_meant(each, required=required, substitution=self._substitution)
            self.items = in_text_order(self.items, host)
        hosts = self.parts(other)
        if not parts or not hosts:
            return
        meant = tuple(as_meant(each, required=required, substitution=self._substitution) for each in parts)
        after = joined(self.items, meant, hosts)
        if after is None:
            told = f"{place.words} and {other.words} cannot be alternatives of each other as a whole"
            self.complaints.add(key, f"{told}: expected `id` and `with_id` of two different requirements")
        else:
            self.items = after

    @property
    def _substitution(self) -> bool:
        return self.posting is not None and self.posting.substitution

    def _read(self, key: str, place: _RepairPlace) -> Items:
        """Return what an unread line asks for, which then is no duty; complain if nothing can be read."""
        if place.line is None or self.posting is None:
            self.complaints.add(key, f"{place.words} is no requirement of this role any more")
            return ()
        found = requirements_of_line(place.line, self.posting, self.known)
        if not found:
            told = f"nothing can be read of {place.words} as a requirement"
            self.complaints.add(key, f"{told}: {_READABLE}")
        number = place.line.number
        self.duties = tuple(each for each in self.duties if number_of(each.quote, self.lines) != number)
        return tuple(recruiters_own(each) for each in unique(found, self.items))
