"""Job headers without dates in the usual layouts.

"Title, Employer, City, ST" or "Employer | Title" on one line; a title above or below its employer; a title
above a list of duties. Words of a list, of a sentence or of a summary are none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from service.reading.employment.career_breaks import names_break
from service.reading.employment.job_headers import JobHeader
from service.reading.employment.places import is_place
from service.reading.employment.title_parts import TitleCandidate
from service.reading.employment.title_scores import (
    CLEAR,
    TitleFeatures,
    opens_with_duty,
    title_features,
)
from service.reading.employment.work_section import WorkSection

_BULLETS = "•*·▪●◦»➢–—-"
_FULL_LINE, _LONGEST_LINE, _MOST_WORDS, _LONGEST_NAME = 75, 140, 18, 8
_ENDED, _SENTENCE_END = re.compile(r"[.!?:;]\Z"), re.compile(r"[a-z)][.;:!?]\Z")
_GOES_ON = re.compile(r"(?:\b(?:the|an?|and|or|of|to|for|with|in|by|as|at|from|on|including)|[,&])\Z")
_CONTACT = re.compile(r"@|https?:|www\.|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}")
_CAPITAL = re.compile(r"\b[A-Z][\w&'’.]")
_SMALL_IN_NAMES = frozenset({"of", "and", "the", "for", "at"})
_TOWN = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][A-Za-z ]{1,20})?")


def undated_layouts(section: WorkSection, near: set[int], *, dated: bool) -> Iterator[JobHeader]:
    """Yield the headers without dates.

    Args:
        near: lines that are beside the dates of other headers.
        dated: the section has headers with dates, so that an employer must be plain.
    """
    taken = -1
    for index in range(len(section.lines)):
        if index <= taken or index in near or not _opens_entry(section, index, taken):
            continue
        header = _header(section, index, near, dated=dated)
        if header is not None and _is_sure(section, header, dated=dated):
            taken = header.last
            yield header


def _header(section: WorkSection, index: int, near: set[int], *, dated: bool) -> JobHeader | None:
    """Return the header that begins with a line; None if none does."""
    titles, listed = _titles(section, index), section.lines[index].words[0] in _BULLETS
    if listed:
        alone = bool(titles) and not dated and _names_employer(section, index, titles, plain=True)
        return JobHeader(index, index, titles, None) if alone else None
    if titles:
        return _title_first(section, index, titles, near, dated=dated)
    return _employer_first(section, index, near, dated=dated)


def _title_first(
    section: WorkSection, index: int, titles: tuple[TitleCandidate, ...], near: set[int], *, dated: bool
) -> JobHeader | None:
    """Return the header that a line with a title opens."""
    if _names_employer(section, index, titles, plain=dated):
        return JobHeader(index, index, titles, None)
    below = index + 1
    if below not in near and _is_name(section, below, plain=dated) and _ends(section, below + 1, near):
        return JobHeader(index, _last(section, below), titles, None)
    if not dated and _is_title_alone(section, index, titles) and _is_list(section, below):
        return JobHeader(index, index, titles, None)
    return None


def _employer_first(section: WorkSection, index: int, near: set[int], *, dated: bool) -> JobHeader | None:
    """Return the header that an employer opens, with the title below it."""
    if index + 1 in near or not _is_name(section, index, plain=dated):
        return None
    below = _last(section, index) + 1
    titles = _titles(section, below)
    if not titles or below in near or not _is_title_alone(section, below, titles):
        return None
    options = tuple(replace(each, place="below") for each in titles)
    return JobHeader(index, below, options, None) if _ends(section, below + 1, near) else None


def _is_sure(section: WorkSection, header: JobHeader, *, dated: bool) -> bool:
    """Return whether a title of the header is clear, or likely with duties below and no dates around."""
    if any(each.score >= CLEAR for each in header.options):
        return True
    return not dated and _is_list(section, header.last + 1)


def _opens_entry(section: WorkSection, index: int, taken: int) -> bool:
    """Return whether an entry may begin with a line: it is short, and no sentence or rest of one."""
    line = section.lines[index]
    if not _bare(line.words)[:1].isupper() or len(line.words) > _LONGEST_LINE:
        return False
    if _SENTENCE_END.search(line.words) or _CONTACT.search(line.words):
        return False
    if len(line.words.split()) > _MOST_WORDS or index in section.breaks:
        return False
    if index == 0 or index - 1 == taken or _is_after_blank(section, index):
        return True
    before = section.lines[index - 1]
    if _GOES_ON.search(before.words):
        return False
    return len(before.words) <= _FULL_LINE or _ENDED.search(before.words) is not None


def _bare(words: str) -> str:
    return words.lstrip(_BULLETS + " ")


def _titles(section: WorkSection, index: int) -> tuple[TitleCandidate, ...]:
    """Return the likely titles on a line, which no verb of a duty opens."""
    if index >= len(section.lines):
        return ()
    words = _bare(section.lines[index].words)
    if opens_with_duty(words, section.work) or names_break(words, section.work):
        return ()
    return tuple(each for each in section.titles_beside_dates(index) if each.score >= CLEAR - 1)


def _names_employer(
    section: WorkSection, index: int, titles: tuple[TitleCandidate, ...], *, plain: bool
) -> bool:
    """Return whether a name or a place is beside the titles of a line.

    Args: plain: it must be a place, or hold a word of organisations.
    """
    line = section.lines[index]
    rest = [line.words[: titles[0].start - line.start], line.words[titles[-1].end - line.start :]]
    named = [part.strip(" ,|-–—()") for part in rest]
    if plain:
        return any(part and _is_plain_name(part, section) for part in named)
    return any(_CAPITAL.search(part) for part in named)


def _is_plain_name(words: str, section: WorkSection) -> bool:
    found = title_features(words, section.work)
    return found.place or (found.employer_word and not found.head_noun)


def _is_name(section: WorkSection, index: int, *, plain: bool) -> bool:
    """Return whether a line is the name of an employer: few capitalised words and no title.

    Args: plain: it must be a place, or hold a word of organisations.
    """
    if index >= len(section.lines) or not section.lines[index].words[0].isupper():
        return False
    words, found = section.lines[index].words, _features(section, index)
    if _is_text(found) or _CONTACT.search(words):
        return False
    known = found.place or (found.employer_word and not found.listed_title)
    if known or plain or found.head_noun or found.listed_title:
        return known
    small = sum(each[0].islower() and each not in _SMALL_IN_NAMES for each in words.split())
    return small <= 1 and len(words.split()) <= _LONGEST_NAME


def _is_text(found: TitleFeatures) -> bool:
    """Return whether words are a duty, a sentence or a field of a form."""
    return found.duty_verb or found.full_stop or found.label or found.sentence_words > 0


def _is_title_alone(section: WorkSection, index: int, titles: tuple[TitleCandidate, ...]) -> bool:
    """Return whether nothing but titles is on a line."""
    line = section.lines[index]
    rest = line.words[: titles[0].start - line.start] + line.words[titles[-1].end - line.start :]
    return not any(each.isalnum() for each in rest)


def _last(section: WorkSection, index: int) -> int:
    """Return the index of a line, or of the place below it, whose state may be missing above a list."""
    below = index + 1
    if below >= len(section.lines):
        return index
    words = section.lines[below].words
    if is_place(words, section.work):
        return below
    town = _TOWN.fullmatch(words) is not None and not _titles(section, below)
    return below if town and _is_list(section, below + 1) else index


def _ends(section: WorkSection, index: int, near: set[int]) -> bool:
    """Return whether a header may end before a line: it is the first of a list or text, or behind a blank."""
    last = _last(section, index - 1) + 1
    if last in near:
        return False
    return last >= len(section.lines) or _is_after_blank(section, last) or _is_list(section, last)


def _is_list(section: WorkSection, index: int) -> bool:
    """Return whether a line is an item of a list, or a duty."""
    if index >= len(section.lines):
        return False
    words = section.lines[index].words
    listed = words[0] in _BULLETS or _features(section, index).duty_verb
    return listed or (len(words) > _FULL_LINE // 2 and _SENTENCE_END.search(words) is not None)


def _is_after_blank(section: WorkSection, index: int) -> bool:
    lines = section.lines
    return index == 0 or section.text.count("\n", lines[index - 1].end, lines[index].start) > 1


def _features(section: WorkSection, index: int) -> TitleFeatures:
    return title_features(section.lines[index].words, section.work)
