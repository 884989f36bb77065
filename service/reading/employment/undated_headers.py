"""Job headers without dates: a masked employer, a title whose date was left blank, and the usual layouts."""

from collections.abc import Sequence
from dataclasses import replace

from service.reading.employment.job_headers import JobHeader
from service.reading.employment.title_candidates import candidates
from service.reading.employment.title_parts import TitleCandidate
from service.reading.employment.title_scores import CLEAR, title_score
from service.reading.employment.undated_layouts import undated_layouts
from service.reading.employment.work_section import WorkSection

_WORK_KINDS = frozenset({"experience", "volunteer", "rotations"})
_REACH = 3  # lines
_EMPLOYER_MASKS = ("Company Name", "CompanyName")


def undated_headers(section: WorkSection, dated: Sequence[JobHeader]) -> list[JobHeader]:
    """Return the headers without dates that are not beside one with dates."""
    near = {index for each in dated for index in range(_first_line(section, each), each.last + 2)}
    found: list[JobHeader] = []
    for index in range(len(section.lines)):
        if index in near or (found and index <= found[-1].last + 1):
            continue
        options = _options(section, index, near)
        if any(option.score >= CLEAR - 1 for option in options):
            found.append(JobHeader(index, index, tuple(options), None))
    if section.kind not in _WORK_KINDS:
        return found
    beside = _beside([*dated, *found])
    return [*found, *undated_layouts(section, beside, dated=bool(dated))]


def _first_line(section: WorkSection, header: JobHeader) -> int:
    """Return the index of the line above the dates, or of the one above a masked place that is there."""
    above = header.first - 1
    return above - 1 if above > 0 and section.is_masked_place(above) else above


def _beside(headers: Sequence[JobHeader]) -> set[int]:
    """Return the lines of headers and those around them, among which their title and employer may be."""
    return {index for each in headers for index in range(each.first - _REACH, each.last + _REACH + 1)}


def _options(section: WorkSection, index: int, near: set[int]) -> list[TitleCandidate]:
    """Return the candidates for a title by a masked employer or before a comma that ends the line."""
    words = section.lines[index].words
    if any(mask in words for mask in _EMPLOYER_MASKS):
        return [*_here(section, index), *_above(section, index, near)]
    if words.endswith(",") and title_score(words.rstrip(" ,"), section.work) >= CLEAR:
        return _here(section, index)
    return []


def _here(section: WorkSection, index: int) -> list[TitleCandidate]:
    line = section.lines[index]
    return list(candidates(section.text, line.start, line.end, (), section.work))


def _above(section: WorkSection, index: int, near: set[int]) -> list[TitleCandidate]:
    if not index or index - 1 in near:
        return []
    return [replace(each, place="above") for each in section.titles_beside_dates(index - 1)]
