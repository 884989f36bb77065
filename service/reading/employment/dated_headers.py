"""Job headers with dates: each date range of a section, weighed with the lines around it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from service.reading.employment.header_features import HeaderFeatures, follows_address
from service.reading.employment.job_headers import JobHeader, Shape, shape_of, usual_shape
from service.reading.employment.nearby_titles import titles_nearby
from service.reading.employment.split_dates import split_dates
from service.reading.employment.title_candidates import candidates
from service.reading.employment.title_parts import TitleCandidate
from service.reading.employment.title_scores import CLEAR, title_score
from service.reading.employment.told_jobs import capitalized, title_told
from service.reading.employment.work_section import BULLETS, WorkSection
from service.text.dates import DateRange

_ENDED = re.compile(r"[.!?:;]\Z")
_ENDS_A_SENTENCE = re.compile(r"\.\s{1,3}[A-Z]")
_NO_TITLE = -9  # the score of terms such as "Full-time", and of places
_MOST_DATES = 12  # of one line; more are a table of numbers and not the header of a job


@dataclass(frozen=True, slots=True)
class PlacedDates:
    """A date range with the indexes of its first and last line.

    Attributes: spans: where it is written; two if the end is on a line of its own beside other words.
    """

    first: int
    last: int
    dates: DateRange
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class DatedHeaders:
    """The candidates for headers in one section; a candidate is composed once for each line taken before."""

    section: WorkSection
    places: tuple[PlacedDates, ...]
    _composed: dict[tuple[int, int], JobHeader] = field(default_factory=dict)

    def features(self, usual: Shape | None) -> Iterator[HeaderFeatures]:
        """Yield the features of each candidate in order; lines of a header that was accepted are skipped.

        Args: usual: the shape of most other headers of the section, if it is known.
        """
        taken = -1
        for place in self.places:
            if place.first > taken:
                header = self._header(place, taken)
                alike = usual is not None and shape_of(self.section, header) == usual
                features = HeaderFeatures(self.section, header, place.dates, taken, alike)
                yield features
                taken = header.last if features.accepted else taken

    def _header(self, place: PlacedDates, taken: int) -> JobHeader:
        key = (place.dates.start, taken)
        if key not in self._composed:
            self._composed[key] = _header(self.section, place, taken)
        return self._composed[key]


def dated_headers(section: WorkSection) -> list[JobHeader]:
    """Return the headers with dates; those that look like most of the others need no known title."""
    return [each.header for each in header_features(section) if each.accepted]


def header_features(section: WorkSection) -> list[HeaderFeatures]:
    """Return the features of every candidate, weighed again once the usual shape of headers is known."""
    weighed = DatedHeaders(section, _places(section))
    first = list(weighed.features(None))
    if section.strict:
        return first
    usual = usual_shape(section, [each.header for each in first if each.accepted])
    rest = [each.header for each in first if not each.accepted]
    if usual is None or all(shape_of(section, each) != usual for each in rest):
        return first
    return list(weighed.features(usual))


def _places(section: WorkSection) -> tuple[PlacedDates, ...]:
    """Return the date ranges of the section's lines, without those of a table of numbers."""
    if not section.lines:
        return ()
    starts = section.starts
    split = [PlacedDates(each.first, each.first + 1, each.dates, each.spans) for each in split_dates(section)]
    taken = {index for each in split for index in (each.first, each.last)}
    found = [
        PlacedDates(first, bisect_right(starts, dates.end - 1) - 1, dates, ((dates.start, dates.end),))
        for dates in section.dates.within(section.lines[0].start, section.lines[-1].end)
        if (first := bisect_right(starts, dates.start) - 1) not in taken
    ]
    found = sorted([*split, *found], key=lambda each: each.dates.start)
    on_line = Counter(place.first for place in found)
    return tuple(
        place for place in found if on_line[place.first] <= _MOST_DATES and place.first not in section.breaks
    )


def _header(section: WorkSection, place: PlacedDates, taken: int) -> JobHeader:
    """Return the candidate for a header with every candidate for its title."""
    first, last = place.first, place.last
    options = _titles_here(section, place)
    alone = not any(option.is_beside_dates and option.score > _NO_TITLE for option in options)
    nearby = titles_nearby(section, first, last, taken, alone=alone)
    if taken >= 0 and _says_more(section, place):
        nearby = (each for each in nearby if not each.bulleted or each.place == "below")
    options.extend(nearby)
    if follows_address(section.text, place.dates) and not _has_clear(options):
        options.extend(_wrapped_title(section, first, taken))
    return JobHeader(first, last, tuple(options), place.dates)


def _says_more(section: WorkSection, place: PlacedDates) -> bool:
    """Return whether other words are on the lines of the dates, which no bullet introduces.

    A bullet above them is then a duty of the job before.
    """
    if section.is_bulleted(place.first):
        return False
    start, end = section.lines[place.first].start, section.lines[place.last].end
    for first, last in place.spans:
        if any(each.isalpha() for each in section.text[start:first]):
            return True
        start = last
    return any(each.isalpha() for each in section.text[start:end])


def _titles_here(section: WorkSection, place: PlacedDates) -> list[TitleCandidate]:
    """Return the candidates on the lines of the dates; none behind dates that end a sentence."""
    text, dates = section.text, place.dates
    start, end = section.lines[place.first].start, section.lines[place.last].end
    options = list(candidates(text, start, end, place.spans, section.work))
    told = title_told(text, start, end, dates)
    if told is not None and not any(each.start == told[0] and each.score >= CLEAR for each in options):
        score = title_score(capitalized(text[slice(*told)]), section.work)
        if score >= CLEAR:
            options.insert(0, TitleCandidate(*told, "before" if told[1] <= dates.start else "after", score))
    if _ENDS_A_SENTENCE.match(text, dates.end) and text[start : dates.start].strip(BULLETS + " "):
        return [option for option in options if option.place != "after"]
    return options


def _wrapped_title(section: WorkSection, first: int, taken: int) -> list[TitleCandidate]:
    """Return the title that opens a header of two or three lines, before employer and address."""
    for above, place in ((first - 1, "above"), (first - 2, "over")):
        if above <= taken or _ENDED.search(section.lines[above].words) or section.is_bulleted(above):
            break
        line = section.lines[above]
        opening = candidates(section.text, line.start, line.end, (), section.work)[:1]
        if _has_clear(opening) and opening[0].start == line.start:
            return _placed(opening, place)
    return []


def _has_clear(options: Iterable[TitleCandidate]) -> bool:
    return any(option.score >= CLEAR for option in options)


def _placed(options: Iterable[TitleCandidate], place: str) -> list[TitleCandidate]:
    return [replace(option, place=place) for option in options]
