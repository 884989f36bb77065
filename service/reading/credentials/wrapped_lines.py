"""Entries of credentials that are broken over several lines.

A credential reads the same however its sentence is wrapped: readers search a text in which a blank stands
for each line end inside an entry, and quote the text itself.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from service.knowledge.credentials.credentials import Credentials
from service.text.computed import computed
from service.text.document import Document
from service.text.lines import Line
from service.text.wrapping import Break, LineEnd, begins_item, goes_on

_LEAD = 30  # characters before the name of a credential that begins a line: "Current Ohio RN licence"
_LEADING = re.compile(r"[^,;.()]*")
_MOST_LINES = 5  # after the one that names the credential
_LONGEST_DATE = 40  # characters of a line that is nothing but a date
_STATE_REACH, _FIELD_REACH, _END_REACH = 24, 40, 80
_DATED = re.compile(r"\d\)?\Z")
_ONLY_DATE = re.compile(r"[\W\d]*(?:[A-Za-z]{3,9}\.?,? )?[\W\d]*")
_LABEL = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+){0,2}:(?=\s)")  # "Pending: ..." begins an entry
_BEHIND_STATE = re.compile(r"(?i)\s*(?:[,;.)(#\d]|licen|board|state|\Z)")  # not "Ohio Hospital"
_REST = re.compile(
    r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?,"
)  # what is left of a name: "Association, expires 2028"
_OF_ANY = "certification"  # a word for each of them, which begins no entry


def flowing_text(document: Document, credentials: Credentials) -> str:
    """Return the text with a blank for each line end inside an entry; offsets are those of the text.

    The sections of the document must be attached, as headings end entries.
    """
    return document.remember(flowing_text, lambda: _joined(document.text, _breaks(document, credentials)))


def _joined(text: str, breaks: Iterator[int]) -> str:
    parts, start = [], 0
    for place in breaks:
        parts.append(text[start:place])
        start = place + 1
    return " ".join((*parts, text[start:]))


def _breaks(document: Document, credentials: Credentials) -> Iterator[int]:
    """Yield the places of the line ends that are inside an entry."""
    named = _Named(document, credentials)
    if not named.places:
        return
    entry = _Entry(bulleted=False, since=None)
    for end in document.line_ends:
        if entry.since is None and named.on(end.before):
            entry = entry._replace(since=0)
        if _is_inside(end, entry, named):
            yield end.place
            entry = _Entry(entry.bulleted, _further(entry.since, named=named.on(end.after)))
        else:
            entry = _Entry(begins_item(end.after), None)


class _Entry(NamedTuple):
    """What is known of the entry that a line belongs to; `since`: lines after one that named a credential."""

    bulleted: bool
    since: int | None


def _further(since: int | None, *, named: bool) -> int | None:
    if named:
        return 0
    return None if since is None else since + 1


class _Named:
    """The names of credentials in a document, in order."""

    def __init__(self, document: Document, credentials: Credentials) -> None:
        self.document, self.known = document, credentials
        lists = (credentials.licence_words.names, credentials.certification_words, credentials.degree_words)
        hits = [hit for phrases in lists for hit in phrases.longest(document.credentials)]
        self.places = sorted({(hit.start, hit.end) for hit in hits if hit.words.lower() != _OF_ANY})

    @computed
    def ends(self) -> list[int]:
        """Return for each name the farthest end of it and of those before it."""
        return list(accumulate((end for _, end in self.places), max))

    def on(self, line: Line) -> bool:
        """Return whether a line holds a name or a part of one."""
        number = bisect_left(self.places, (line.end, 0)) - 1
        return number >= 0 and self.ends[number] > line.start

    def across(self, line: Line) -> bool:
        """Return whether a name begins above a line and ends on it."""
        number = bisect_left(self.places, (line.start, 0)) - 1
        return number >= 0 and self.ends[number] > line.start

    def begins(self, line: Line) -> bool:
        """Return whether a line begins with a name of its own; letters of a state are none."""
        text, states = self.document.text, self.known.states.by_name
        last = min(line.end, line.start + _LEAD)
        first = bisect_left(self.places, (line.start, 0))
        for start, end in self.places[first : first + _LEAD]:
            if start >= last:
                return False
            if end - start > 2 or text[start:end] not in states:
                return _LEADING.fullmatch(text, line.start, start) is not None
        return False


def _is_inside(end: LineEnd, entry: _Entry, named: _Named) -> bool:
    """Return whether an entry goes on behind a line end."""
    if end.kind is Break.APART or (end.headed and entry.since is None):
        return False
    if named.across(end.after):
        return True
    if end.kind is Break.STOPPED:
        return False
    if end.kind is Break.OPEN:
        return True
    if named.begins(end.after):
        return False
    if end.kind is Break.INSIDE:
        return goes_on(end, bulleted=entry.bulleted)
    if entry.since is None or entry.since >= _MOST_LINES:
        return False
    return _says_more(end, entry, named)


def _says_more(end: LineEnd, entry: _Entry, named: _Named) -> bool:
    """Return whether words around a line end say that an entry goes on, which names a credential."""
    words, before, after = named.known.wrapped, end.before.words[-_END_REACH:], end.after.words
    dated = words.date_follows.search(before) is not None
    if words.fact.match(after) or (dated and after[0].isdigit()):
        return True
    belongs = words.belongs.match(after) is not None
    if not end.full or (_LABEL.match(after) and not belongs):
        return False
    if (
        entry.bulleted
        or dated
        or ((end.wrapped or not after[0].isalpha()) and words.more_follows.search(before))
    ):
        return True
    if belongs:
        return len(after) > _LONGEST_DATE or _ONLY_DATE.fullmatch(after) is None
    return _halves_name(end, named)


def _halves_name(end: LineEnd, named: _Named) -> bool:
    """Return whether a line ends inside the name of a state, field, school or board."""
    words, before, after = named.known.wrapped, end.before.words[-_END_REACH:], end.after.words
    if _halves_state(before, after, named) or _halves_field(end, named):
        return True
    if not (end.wrapped or _REST.match(after)):
        return False
    if words.institution_named.search(before):
        return True
    if words.field_named.search(before) and not words.school.match(after):
        return True
    complete = _DATED.search(before) is not None or named.on(end.after)
    return not complete and words.institution_rest.match(after) is not None


def _halves_state(before: str, after: str, named: _Named) -> bool:
    """Return whether a state begins the next line or stands across the line end."""
    head = before[-_STATE_REACH:]
    states = named.known.states.pattern.finditer(f"{head} {after[:_STATE_REACH]}")
    return any(
        state.start() < len(head) < state.end()
        or (state.start() == len(head) + 1 and _BEHIND_STATE.match(after, state.end() - len(head) - 1))
        for state in states
    )


def _halves_field(end: LineEnd, named: _Named) -> bool:
    first, last = end.before.end - _FIELD_REACH, end.after.start + _FIELD_REACH
    words = named.document.credentials.within(max(first, end.before.start), min(last, end.after.end))
    fields = named.known.field_words.longest(words)
    return any(field.start < end.before.end and field.end > end.after.start for field in fields)
