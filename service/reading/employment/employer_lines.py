"""The line of the employer above the title of a job, as in

Elm Hospital, Dayton, OH
Scheduler   2014 - 2018
"""

import re

from service.reading.employment.employers import TOWN, names_employer, tells_trade
from service.reading.employment.job_headers import JobHeader
from service.reading.employment.work_section import MAX_HEADER_WORDS, WorkSection

_NO_NAME = re.compile(r"[.:;!?,]\Z|[\d%$]{3}|@|\A\W")
_SMALL = re.compile(r"\A(?:of|the|and|for|at|in|de|la|&|-|–|—|\||/|\d{1,3}(?:st|nd|rd|th)?)\Z")


def with_employer_line(section: WorkSection, header: JobHeader, first: int) -> int:
    """Return the index of the line of the employer above a header, or `first` if there is none.

    Args: first: the index of the header's first line.

    A header that names an employer itself, or a masked one, needs none.
    """
    if not first or section.is_bulleted(first) or _names_employer(section, header, first):
        return first
    return first - 1 if _is_employer(section, first - 1) else first


def _names_employer(section: WorkSection, header: JobHeader, first: int) -> bool:
    start, end = section.lines[first].start, section.lines[header.last].end
    if any(section.has_employer_mask(index) for index in range(first, header.last + 2)):
        return True
    spans = [(each.start, each.end) for each in (header.title, header.dates) if each is not None]
    return names_employer(section.text[start:end], tuple((a - start, b - start) for a, b in spans))


def _is_employer(section: WorkSection, index: int) -> bool:
    """Return whether a line has only words of a name, and stands apart, tells a trade, or ends in a town."""
    line = section.lines[index]
    text = section.text[line.start : line.end].strip()
    words = text.split()
    if len(words) > MAX_HEADER_WORDS or _NO_NAME.search(text) or section.dates.within(line.start, line.end):
        return False
    if not all(word[0].isupper() or word[0] in "(&" or _SMALL.match(word) for word in words):
        return False
    before = section.lines[index - 1].end if index else line.start
    apart = not index or section.text.count("\n", before, line.start) > 1
    return apart or TOWN.search(text) is not None or tells_trade(text, section.work)
