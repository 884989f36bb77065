"""Titles of several parts: "Registered Nurse - Charge Nurse", "Administrator /" above "House Supervisor".

A separator parts a title from an employer as often as two titles from each other; so only what surely is a
title, and names no organisation, is joined to the title that was chosen.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from service.reading.employment.job_headers import JobHeader
from service.reading.employment.title_candidates import candidates
from service.reading.employment.title_parts import TitleCandidate, names_employer
from service.reading.employment.title_scores import CLEAR
from service.reading.employment.work_section import WorkSection

_SEPARATOR = r"[ \t]{0,3}(?:[-–—;|•·/&]|\band\b)[ \t]{0,3}"
_AFTER = re.compile(rf"{_SEPARATOR}(?:\n[ \t]{{0,9}})?|[ \t]{{0,3}}\n[ \t]{{0,9}}(?:[/&]|and\b)[ \t]{{0,3}}")
_BEFORE = re.compile(r"(?:\n[ \t]{0,9}(?=[/&]))?(?:[-–—;|•·/&]|\band)[ \t]{0,3}\n?[ \t]{0,9}\Z")
_MOST_PARTS = 3
_REACH = 24


def with_whole_titles(section: WorkSection, headers: Sequence[JobHeader]) -> list[JobHeader]:
    """Return the headers, each title with the titles right before and behind it."""
    return [
        each if each.title is None or each.title.score < CLEAR else replace(each, title=_whole(section, each))
        for each in headers
    ]


def _whole(section: WorkSection, header: JobHeader) -> TitleCandidate | None:
    title = header.title
    for _ in range(_MOST_PARTS):
        if title is None:
            break
        longer = _with_next(section, header, title) or _with_last(section, header, title)
        if longer is None:
            break
        title = longer
    return title


def _with_next(section: WorkSection, header: JobHeader, title: TitleCandidate) -> TitleCandidate | None:
    """Return the title with the one right behind it, on the same line or on the next; None without one."""
    text = section.text
    joint = _AFTER.match(text, title.end)
    if joint is None or not joint[0].strip():
        return None
    end = text.find("\n", joint.end())
    end = min(section.end, end if end >= 0 else len(text))
    if header.dates is not None and header.dates.start >= title.end:
        end = min(end, header.dates.start)
    found = candidates(text, joint.end(), end, (), section.work)[:1] if joint.end() < end else ()
    fit = found and found[0].start == joint.end() and _is_title(section, found[0])
    return replace(title, end=found[0].end) if fit else None


def _with_last(section: WorkSection, header: JobHeader, title: TitleCandidate) -> TitleCandidate | None:
    """Return the title with the one right before it, on the same line or on the last; None without one."""
    text = section.text
    floor = _floor(section, title)
    joint = _BEFORE.search(text, max(floor, title.start - _REACH), title.start)
    if joint is None:
        return None
    start = max(floor, text.rfind("\n", 0, joint.start()) + 1)
    if header.dates is not None and header.dates.end <= title.start:
        start = max(start, header.dates.end)
    found = candidates(text, start, joint.start(), (), section.work)[-1:] if start < joint.start() else ()
    fit = found and not text[found[0].end : joint.start()].strip() and _is_title(section, found[0])
    return replace(title, start=found[0].start) if fit else None


def _floor(section: WorkSection, title: TitleCandidate) -> int:
    """Return where the words before a title begin: with the section, or with its job in a line of several."""
    index = bisect_right(section.starts, title.start) - 1
    if index > 0 and "\n" not in section.text[section.lines[index - 1].end : section.lines[index].start]:
        return section.lines[index].start
    return section.lines[0].start


def _is_title(section: WorkSection, part: TitleCandidate) -> bool:
    return part.score >= CLEAR and not names_employer(section.text[part.start : part.end], section.work)
