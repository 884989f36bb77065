"""The date ranges of a text, found once and looked up by place."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from service.text.computed import computed
from service.text.date_points import Point, day_comes_first, read_points, with_day_first
from service.text.dates import DateRange, ranges_of, read_ranges

_TAIL = 8  # the longest separator behind a date that a range may end in
_LINE_ENDS = ("\n", "")


@dataclass(frozen=True)
class TextDates:
    """The date ranges of one text, in order."""

    text: str

    @computed
    def day_first(self) -> bool:
        """Return whether 04/05/2014 is in May: any date that can be read in one way decides for all."""
        return bool(day_comes_first(self._points))

    @computed
    def ranges(self) -> tuple[DateRange, ...]:
        """Return every range of the text."""
        points = with_day_first(self._points) if self.day_first else self._points
        return ranges_of(self.text, points, 0, len(self.text))

    @computed
    def _points(self) -> list[Point]:
        return read_points(self.text, 0, len(self.text))

    @computed
    def _starts(self) -> list[int]:
        return [dates.start for dates in self.ranges]

    @computed
    def _ends(self) -> list[int]:
        return [dates.end for dates in self.ranges]

    def within(self, start: int, end: int) -> tuple[DateRange, ...]:
        """Return what `read_ranges` returns for [start, end).

        A range that crosses the edge, or a date right before it, may read in another way inside alone; then
        the part is read by itself.
        """
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end, first)
        found = self.ranges[first:last]
        if found and (found[0].start < start or found[-1].end > end or self._is_cut(found[-1].end, end)):
            return read_ranges(self.text, start, end, day_first=self.day_first)
        return found

    def _is_cut(self, last: int, end: int) -> bool:
        """Return whether [start, end) ends right behind a date but not at the end of a line."""
        return end - last <= _TAIL and self.text[end : end + 1] not in _LINE_ENDS
