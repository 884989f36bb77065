"""Candidates for the title of a job among the words of its header.

Around a job's dates there are a title, an employer and a place, in any order and on one to three lines.
Parts of those lines are scored by how much they look like a title; of close scores, the one at the place
of most titles of the same resume is taken.
"""

import re

from service.knowledge.lexicon.work import Work
from service.reading.employment.title_parts import TitleCandidate, titles_of_part
from service.reading.employment.title_scores import POSSIBLE

# Data sets and some products print these words in place of employer and town.
_MASK = re.compile(
    r"Company\s?Name|\bEmployer Name\b|\bCity\s{0,2}(?:,\s{0,2}State|State\b)"
    # "Salt Lake City, UT" is a place with a name.
    r"|(?:(?<=Name )|(?<![a-z] ))\bCity(?:\s{0,2},\s{0,2}[A-Z]{2}\b|\b(?=\s{0,2}(?:$|[,|])))"
    r"|,\s{0,2}State\b(?!\sof)(?:\s{0,2},\s{0,2}(?:US|USA)\b)?",
    re.M,
)
_HARD = re.compile(
    r"(?<=[a-z]{3})(?<!Asst)(?<!Assoc)(?<!Dept)(?<!Exec)(?<!Supv)(?<!Prof)\.\s(?=[A-Z])"
    r"|\s[-–—]{1,2}(?=\s|$)|\s[-–—](?=\S)|\||\t|\s{2,}|â€[“”]|ï¼\xad?|[._…]{3,}|[•·▪●;]"
    r"|\s(?:@|//|::|~|\*|[»›>→])\s|\bat (?=[A-Z])"
)
_USUAL_PLACE = 2  # points for a candidate at the place of most titles of the resume


def has_mask(text: str, start: int, end: int) -> bool:
    """Return whether the span holds a masked employer or place."""
    return _MASK.search(text, start, end) is not None


def without_masks(text: str) -> str:
    """Return a text of the same length with blanks for masked employers and places."""
    return _MASK.sub(lambda found: " " * len(found[0]), text)


def candidates(
    text: str, start: int, end: int, dates: tuple[tuple[int, int], ...], work: Work
) -> tuple[TitleCandidate, ...]:
    """Return the scored parts of the line [start, end), without the spans of its dates.

    Args: dates: spans of dates on the line, in order; parts behind the first have the place `after`.
    """
    gaps = sorted([*dates, *((m.start(), m.end()) for m in _MASK.finditer(text, start, end))])
    found: list[TitleCandidate] = []
    position = start
    for gap_start, gap_end in [*gaps, (end, end)]:
        if position < gap_start:
            place = "after" if dates and position >= dates[0][1] else "before"
            found.extend(_split(text, position, gap_start, place, work))
        position = max(position, gap_end)
    return tuple(found)


def best(options: tuple[TitleCandidate, ...], usual: str | None) -> TitleCandidate | None:
    """Return what most looks like a title; ties go to the usual place, the line of dates, the first."""
    fit = [option for option in options if option.score >= POSSIBLE]
    return max(
        fit,
        key=lambda option: (
            option.score + (_USUAL_PLACE if option.place == usual else 0),
            option.is_beside_dates,
            -option.start,
        ),
        default=None,
    )


def _split(text: str, start: int, end: int, place: str, work: Work) -> list[TitleCandidate]:
    found: list[TitleCandidate] = []
    position = start
    for match in [*_HARD.finditer(text, start, end), None]:
        stop = match.start() if match else end
        found.extend(titles_of_part(text, position, stop, place, work))
        position = match.end() if match else end
    return found
