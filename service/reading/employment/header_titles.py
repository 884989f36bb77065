"""The choice of a title for each job header of a section, no line serving two of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from service.reading.employment.job_headers import JobHeader
from service.reading.employment.title_candidates import best
from service.reading.employment.title_parts import TitleCandidate
from service.reading.employment.title_scores import CLEAR

_UNUSUAL = -3


def with_titles(headers: Sequence[JobHeader]) -> list[JobHeader]:
    """Return the headers with their titles."""
    below = _write_titles_last(headers)
    if not below:
        headers = [replace(each, options=_without(each.options, "under")) for each in headers]
    usual = "under" if below else _usual_place(headers)
    found: list[JobHeader] = []
    used: set[int] = set()
    for each in headers:
        free = _without_bullets(tuple(option for option in each.options if option.start not in used))
        title = best(free, usual) or _unusual_title(free, usual)
        if title is not None:
            used.add(title.start)
        found.append(replace(each, title=title))
    return found


def _without_bullets(options: tuple[TitleCandidate, ...]) -> tuple[TitleCandidate, ...]:
    """Return the candidates outside bullets if one of them is clear, for bullets hold duties; else all."""
    plain = tuple(each for each in options if not each.bulleted)
    return plain if any(each.score >= CLEAR for each in plain) else options


def _write_titles_last(headers: Sequence[JobHeader]) -> bool:
    """Return whether most titles are below an employer that is below the dates, that of the first job too."""
    first = next((each for each in headers if each.dates is not None), None)
    if first is None or any(each.score >= CLEAR - 1 for each in _without(first.options, "under")):
        return False
    below = sum(any(option.place == "under" for option in each.options) for each in headers)
    return below * 2 > len(headers)


def _without(options: Sequence[TitleCandidate], place: str) -> tuple[TitleCandidate, ...]:
    return tuple(each for each in options if each.place != place)


def _usual_place(headers: Sequence[JobHeader]) -> str | None:
    """Return the place at which most headers have a clear title; None if none has.

    Ties go to the place of most best titles, then to the first by name.
    """
    likely = [best(each.options, None) for each in headers]
    votes = Counter(option.place for option in likely if option is not None and option.score >= CLEAR)
    places = Counter(
        place
        for each in headers
        for place in {option.place for option in each.options if option.score >= CLEAR}
    )
    return max(sorted(votes), key=lambda place: (places[place], votes[place])) if votes else None


def _unusual_title(options: tuple[TitleCandidate, ...], usual: str | None) -> TitleCandidate | None:
    """Return words that may be an unusual title ("product design") by the dates or at the usual place."""
    fit = [each for each in options if each.is_beside_dates and each.score >= _UNUSUAL]
    fit = fit or [each for each in options if each.place == usual and each.score >= 0]
    return min(fit, key=lambda each: each.start, default=None)
