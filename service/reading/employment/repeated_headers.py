"""Dates below a job header that repeat or divide its dates and begin no job of their own."""

from service.reading.employment.job_headers import JobHeader, shape_of, usual_shape, words_around
from service.reading.employment.title_scores import POSSIBLE
from service.reading.employment.work_section import WorkSection
from service.text.dates import DateRange

_FEW_LINES = 3
_YEAR, _MONTH = 4, 7  # characters of "YYYY" and "YYYY-MM"


def own_headers(section: WorkSection, headers: list[JobHeader]) -> list[JobHeader]:
    """Return the headers without those whose dates only repeat or divide the dates of the header above.

    Such dates are in bullets, or are placed unlike those of the section's headers. Positions listed below
    an employer stay: there the header has no title of its own.
    """
    found: list[JobHeader] = []
    above: JobHeader | None = None
    usual = usual_shape(section, headers)
    for each in headers:
        alike, bulleted = shape_of(section, each) == usual, section.is_bulleted(each.first)
        stray = above is not None and not alike and (bulleted or usual is not None)
        if above is not None and above.title and above.title.score >= POSSIBLE:
            inside = (bulleted and usual is not None) or _holds(above.dates, each.dates)
            if _repeats(section, above, each, alike=alike) or (
                stray and inside and not _is_job_of_its_own(section, each)
            ):
                continue
        found.append(each)
        above = above if stray else each
    return found


def without_employers(headers: list[JobHeader]) -> list[JobHeader]:
    """Return the headers without employers whose dates cover the titled jobs below, which count once."""
    found = []
    for index, each in enumerate(headers):
        after = headers[index + 1] if index + 1 < len(headers) else None
        unnamed = each.title is None or each.title.score < POSSIBLE
        if unnamed and after is not None and after.has_clear_title and covers(each.dates, after.dates):
            continue
        found.append(each)
    return found


def covers(outer: DateRange | None, inner: DateRange | None) -> bool:
    """Return whether the outer dates hold the inner ones, month by month, and are not the same."""
    if outer is None or inner is None or not _includes(outer, inner, _MONTH):
        return False
    return (outer.first, outer.last) != (inner.first, inner.last)


def _is_job_of_its_own(section: WorkSection, header: JobHeader) -> bool:
    """Return whether a header has an employer's mask by it or, without a bullet, a clear title."""
    if _is_by_mask(section, header.first, header.last + 1):
        return True
    here = header.title is not None and header.title.is_beside_dates
    return here and header.has_clear_title and not section.is_bulleted(header.first)


def _is_by_mask(section: WorkSection, first: int, last: int) -> bool:
    return any(section.has_employer_mask(index) for index in range(first, last + 1))


def _repeats(section: WorkSection, above: JobHeader, each: JobHeader, *, alike: bool) -> bool:
    """Return whether the dates of the header above are repeated in the same paragraph."""
    if above.dates is None or each.dates is None:
        return False
    if "\n\n" in section.text[above.dates.end : each.dates.start]:
        return False
    same = (above.dates.first, above.dates.last) == (each.dates.first, each.dates.last)
    near = each.first - above.last <= _FEW_LINES
    if not same or not near or _is_by_mask(section, each.first, each.last + 1):
        return False
    return not alike or not any(words_around(section, each, each.dates))


def _holds(outer: DateRange | None, inner: DateRange | None) -> bool:
    """Return whether the outer dates hold the inner ones; by years if one of them has no months."""
    if outer is None or inner is None:
        return False
    by_year = "year" in {outer.first_precision, inner.first_precision}
    return _includes(outer, inner, _YEAR if by_year else _MONTH)


def _includes(outer: DateRange, inner: DateRange, size: int) -> bool:
    """Return whether the inner dates lie in the outer ones, by the first characters of each."""
    if outer.last is None or inner.last is None:
        return False
    return outer.first[:size] <= inner.first[:size] and inner.last[:size] <= outer.last[:size]
