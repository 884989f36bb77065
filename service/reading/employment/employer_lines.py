"""The line of the employer above the title of a job, as in

Elm Hospital, Dayton, OH
Scheduler   2014 - 2018

and the positions below it that name no employer of their own.
"""

import re
from collections.abc import Iterable, Sequence

from service.reading.employment.employers import TOWN, names_employer, tells_trade, title_names_employer
from service.reading.employment.job_headers import JobHeader, first_line
from service.reading.employment.repeated_headers import covers
from service.reading.employment.title_scores import opens_with_label
from service.reading.employment.work_section import MAX_HEADER_WORDS, WorkSection
from service.text.tokens import Span

_NO_NAME = re.compile(r"[.:;!?,]\Z|[\d%$]{3}|@|\A\W")
_SMALL = re.compile(r"\A(?:of|the|and|for|at|in|de|la|&|-|–|—|\||/|\d{1,3}(?:st|nd|rd|th)?)\Z")
_BRACKETS = re.compile(r"\([^()\n]{1,120}\)")
_BEFORE_COMMA = re.compile(r"\s{1,9},")
_LABELLED = re.compile(
    r"(?:employer|company|organi[sz]ation|agency|facility|hospital|institution)(?: name)?\s?:\s?\S", re.I
)
_MOST_FIELDS = 3  # of a form, between the employer and the title
_DESCRIPTION = re.compile(r"\A(?:\(|An? (?=[a-z\d]))")


def with_employer_line(section: WorkSection, header: JobHeader, first: int) -> int:
    """Return the index of the line of the employer above a header, or `first` if there is none.

    Args: first: the index of the header's first line.

    A header that names an employer itself, or a masked one, needs none. Between both may be a line that
    describes the employer.
    """
    if not first or section.is_bulleted(first):
        return first
    labelled = _labelled_employer(section, first)
    if labelled < first or _names_employer(section, header, first):
        return labelled
    if _is_employer(section, first - 1, header):
        return first - 1
    describes = first > 1 and _DESCRIPTION.match(section.lines[first - 1].words) is not None
    return first - 2 if describes and _is_employer(section, first - 2, header) else first


def _labelled_employer(section: WorkSection, first: int) -> int:
    """Return the index of the line "Employer: ..." in a form above a line; else that of the line."""
    for above in range(first - 1, max(-1, first - 1 - _MOST_FIELDS), -1):
        words = section.lines[above].words
        if _LABELLED.match(words):
            return above
        if not opens_with_label(words):
            break
    return first


def shared_employers(
    section: WorkSection, headers: Sequence[JobHeader], starts: Iterable[int]
) -> list[Span | None]:
    """Return for each header the span of the employer's line above an earlier one that it shares, if any.

    Args: starts: where each header begins, with the line of the employer if it is right above.

    A position shares the employer if no line by it names another.
    """
    found: list[Span | None] = []
    above: Span | None = None
    for header, start in zip(headers, starts, strict=True):
        first = first_line(section, header)
        if start < section.lines[first].start:
            above = (start, section.lines[first].start)
            found.append(None)
            continue
        above = None if header.is_break or _has_own(section, header, first) else above
        found.append(above)
    return found


def _has_own(section: WorkSection, header: JobHeader, first: int) -> bool:
    """Return whether a header, or a line above or below it, seems to name an employer."""
    title = section.text[header.title.start : header.title.end] if header.title else ""
    if _names_employer(section, header, first) or title_names_employer(title, section.work):
        return True
    if first and not section.is_bulleted(first - 1) and _name_of(section, first - 1):
        return True
    below = header.last + 1
    if below >= len(section.lines) or section.is_bulleted(below):
        return False
    name = _name_of(section, below)
    return bool(name) and (TOWN.search(name) is not None or tells_trade(name, section.work))


def _names_employer(section: WorkSection, header: JobHeader, first: int) -> bool:
    start, end = section.lines[first].start, section.lines[header.last].end
    if any(section.has_employer_mask(index) for index in range(first, header.last + 2)):
        return True
    spans = [(each.start, each.end) for each in (header.title, header.dates) if each is not None]
    return names_employer(section.text[start:end], tuple((a - start, b - start) for a, b in spans))


def _is_employer(section: WorkSection, index: int, header: JobHeader) -> bool:
    """Return whether a line has only words of a name, and stands apart, tells a trade, or ends in a town.

    Dates beside the name must cover those of the header.
    """
    line = section.lines[index]
    name = _name_of(section, index)
    if not name:
        return False
    dates = section.dates.within(line.start, line.end)
    if dates:
        return len(dates) == 1 and covers(dates[0], header.dates)
    before = section.lines[index - 1].end if index else line.start
    apart = not index or section.text.count("\n", before, line.start) > 1
    written = section.text[line.start : line.end]
    return apart or TOWN.search(name) is not None or tells_trade(written, section.work)


def _name_of(section: WorkSection, index: int) -> str:
    """Return the words of a line without dates and remarks in brackets, if they may be a name."""
    line = section.lines[index]
    text = section.text[line.start : line.end]
    for dates in reversed(section.dates.within(line.start, line.end)):
        text = text[: dates.start - line.start] + text[dates.end - line.start :]
    text = _BEFORE_COMMA.sub(",", _BRACKETS.sub("", text)).strip(" \t|,–—-")
    words = text.split()
    if not words or len(words) > MAX_HEADER_WORDS or _NO_NAME.search(text):
        return ""
    named = all(word[0].isupper() or word[0] in "(&" or _SMALL.match(word) for word in words)
    return text if named else ""
