"""Jobs outside the work history: among projects, courses and awards, or below the heading of another part.

"Accomplishments" below one job often run on to the header of the next, and some resumes go from licences to
jobs without a heading. Projects, courses and awards with dates are no jobs.
"""

from collections.abc import Sequence
from itertools import dropwhile

from service.reading.employment.job_headers import JobHeader
from service.reading.employment.title_scores import begins_as_duty, title_features
from service.reading.employment.work_section import WorkSection
from service.text.tokens import title_words

_BULLETS = "•*·▪●◦»➢–—-+~>§■□○‣✓❖"
_NEAR = 2  # lines above or below those of the dates
_PARTS = str.maketrans("|;()\t–—", ",,,,,,,")


def from_first_job(section: WorkSection, headers: Sequence[JobHeader], *, listed: bool) -> list[JobHeader]:
    """Return the headers from the first on that surely is of a job.

    Args: listed: duties must be below it.
    """
    return list(dropwhile(lambda each: not _is_job(section, each, listed=listed), headers))


def _is_job(section: WorkSection, header: JobHeader, *, listed: bool) -> bool:
    """Return whether a header has two dates, and a masked employer or both title and employer."""
    if header.dates is None or header.dates.single:
        return False
    masked = any(section.has_employer_mask(index) for index in range(header.first, header.last + 1))
    if masked and not listed:
        return True
    if not header.has_clear_title:
        return False
    if not _ends_as_title(section, header) or not _has_employer(section, header):
        return False
    return not listed or _has_duties(section, header.last + 1)


def _ends_as_title(section: WorkSection, header: JobHeader) -> bool:
    """Return whether the noun of a title ends the first part of it; "Preceptor course" is none."""
    if header.title is None:
        return False
    words = title_words(section.text[header.title.start : header.title.end].partition(",")[0])
    while words and (words[-1].isdigit() or words[-1] in {"i", "ii", "iii", "iv"}):
        words.pop()
    kinds = section.work.title_words.alone
    opening = words[:1] if words[1:2] in (["of"], ["for"]) else []
    return any("head" in kinds.get(word, ()) for word in (*words[-1:], *opening)) and "year" not in words


def _has_employer(section: WorkSection, header: JobHeader) -> bool:
    """Return whether a place, a word of organisations or a masked employer is on or beside the header."""
    first, last = max(0, header.first - _NEAR), min(len(section.lines) - 1, header.last + _NEAR)
    for index in range(first, last + 1):
        near = header.first <= index <= header.last
        if section.has_employer_mask(index):
            return True
        if (near or not section.is_bulleted(index)) and _names_employer(section, index):
            return True
    return False


def _names_employer(section: WorkSection, index: int) -> bool:
    line = section.lines[index].words
    whole = title_features(line, section.work)
    if whole.full_stop or whole.duty_verb:
        return False
    if whole.place or section.work.places.at_end.search(line):
        return True
    parts = [title_features(part, section.work) for part in line.translate(_PARTS).split(",")]
    return any(each.employer_word and not each.head_noun for each in parts)


def _has_duties(section: WorkSection, index: int) -> bool:
    """Return whether one of the next lines is an item of a list or begins as a duty."""
    below = section.lines[index : index + _NEAR]
    return any(
        _is_item(each.words) or begins_as_duty(title_words(each.words), section.work) for each in below
    )


def _is_item(words: str) -> bool:
    """Return whether a line is an item of a list; some bullets arrive as the letter "o"."""
    return words[0] in _BULLETS or words[:2] == "o "
