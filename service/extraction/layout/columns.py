"""Detection of columns: the gutter of a region and the line segments on each side."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise

from service.extraction.layout.dated_edges import (
    DENSE_STEP,
    YEAR_OR_STATE,
    below_dated_lines,
    without_dated_line,
)
from service.extraction.layout.margin_labels import joined_labels
from service.extraction.layout.pieces import SAME_ROW, LineSegment, is_list_item

# Lengths below are in ems.
ALIGNED = 0.6
MIN_GUTTER = 0.9
INDENT = 2.5
MIN_LINES = 2
# A page with more edges has no columns.
MAX_EDGES = 60
# Dates and places beside jobs are short, contain years, or share the lines of their jobs.
SHORT_CHARACTERS = 34
DATED_SHARE = 0.4
SPARSE_SHARE = 0.5
BESIDE_SHARE = 0.9
# The next section of a column begins nearer than this.
SECTION_STEP = 4.5
# A heading or date of another size belongs to the line below it if it is this near and no larger: no name.
HEADING_STEP, MAX_HEADING = 1.9, 1.4
# Share of labels that stood before, in a form with two or more entries.
FORM_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Columns:
    """A region split in four: above, left of the gutter, right of it, and below.

    Attributes:
        margin_headings: True if the left side consists of headings, each beside its lines.
        certain: False if the two sides may be the rows of a table.
        right_first: True if the right side goes on above it, or the left side below it.
    """

    above: tuple[LineSegment, ...]
    left: tuple[LineSegment, ...]
    right: tuple[LineSegment, ...]
    below: tuple[LineSegment, ...]
    margin_headings: bool = False
    certain: bool = True
    right_first: bool = False


def find_columns(segments: Sequence[LineSegment]) -> Columns | None:
    """Return the columns with the most lines beside the gutter; None if the region is read row by row."""
    ordered = sorted(segments, key=lambda segment: (-segment.y, segment.x))
    gutter = MIN_GUTTER * _usual_em(ordered)
    found = [columns for edge in _edges(ordered) for columns in _bands(ordered, edge, gutter)]
    real = [columns for columns in found if not _completes_rows(columns.left, columns.right)]
    return max(real, key=_weight, default=None)


def _weight(columns: Columns) -> tuple[int, int, float]:
    smaller = min(len(columns.left), len(columns.right))
    return smaller, len(columns.left) + len(columns.right), -columns.right[0].x


def _edges(ordered: Sequence[LineSegment]) -> list[float]:
    """Return the left edges shared by two or more segments, exactly or within an indent."""
    left_most = min((segment.x for segment in ordered), default=0.0)
    starts = sorted((segment.x, segment.em) for segment in ordered if segment.x > left_most + 2 * segment.em)
    edges: list[float] = []
    for (x, em), (following, _) in pairwise(starts):
        if following - x <= INDENT * em and (not edges or x - edges[-1] > ALIGNED * em):
            edges.append(x)
    return edges if len(edges) <= MAX_EDGES else []


def _usual_em(segments: Sequence[LineSegment]) -> float:
    sizes = sorted(segment.em for segment in segments)
    return sizes[len(sizes) // 2] if sizes else 0.0


def _bands(ordered: Sequence[LineSegment], edge: float, gutter: float) -> list[Columns]:
    """Return the columns of every run of lines that do not cross the gutter left of `edge`."""
    bands: list[Columns] = []
    start = 0
    for end in range(len(ordered) + 1):
        if end < len(ordered) and not _crosses(ordered[end], edge, gutter):
            continue
        band = _band(ordered, start, end, edge)
        bands.extend([band] if band else [])
        start = end + 1
    return bands


def _crosses(segment: LineSegment, edge: float, gutter: float) -> bool:
    # A large heading in a margin may end close to the text.
    room = min(gutter, MIN_GUTTER * segment.em)
    return segment.x < edge - ALIGNED * segment.em and segment.right > edge - room


def _parted(
    segments: Sequence[LineSegment], edge: float
) -> tuple[tuple[LineSegment, ...], tuple[LineSegment, ...]]:
    """Return the segments left and right of the gutter before `edge`."""
    is_right = [segment.x >= edge - ALIGNED * segment.em for segment in segments]
    right = tuple(compress(segments, is_right))
    return tuple(compress(segments, (not side for side in is_right))), right


def _is_sparse_margin(
    labels: Sequence[LineSegment], left: Sequence[LineSegment], right: Sequence[LineSegment]
) -> bool:
    """Return whether the left side holds a few headings, each beside its lines."""
    return len(left) <= SPARSE_SHARE * _rows(right) and _is_sparse(labels, right)


def _band(ordered: Sequence[LineSegment], start: int, end: int, edge: float) -> Columns | None:
    """Return the columns of ordered[start:end]; one-sided lines at its ends count as above or below."""
    sides = [segment.x >= edge - ALIGNED * segment.em for segment in ordered[start:end]]
    if sides.count(True) < MIN_LINES or sides.count(False) < MIN_LINES:
        return None
    first, last = _shared_extent(ordered[start:end], sides)
    first = below_dated_lines(ordered[start:end], sides, first, last)
    last = without_dated_line(ordered[start:end], sides, first, last)
    left, right = _parted(ordered[start + first : start + last], edge)
    if len(left) < MIN_LINES or len(right) < MIN_LINES or not _aligned(right, edge):
        return None
    labels = joined_labels(left, right)
    margin_headings = _is_sparse_margin(labels, left, right)
    left = labels if margin_headings else left
    certain = margin_headings or not _is_table(left, right)
    return Columns(
        tuple(ordered[: start + first]),
        left,
        right,
        tuple(ordered[start + last :]),
        margin_headings,
        certain,
        right_first=_goes_on_above(ordered[start:end], sides, first)
        or (end == len(ordered) and _goes_on_below(ordered[start:end], sides, first, last)),
    )


def _goes_on_above(band: Sequence[LineSegment], sides: Sequence[bool], first: int) -> bool:
    """Return whether the right side begins above the columns, so that it is read first."""
    run = sides[max(0, first - MIN_LINES) : first]
    return len(run) == MIN_LINES and all(run) and _is_near(band[first - 1], band[first])


def _goes_on_below(band: Sequence[LineSegment], sides: Sequence[bool], first: int, last: int) -> bool:
    """Return whether the left side begins with the columns and ends the page, so that it is read last."""
    run = list(sides[last:])
    begins = first == 0 or not _is_near(band[first - 1], band[first])
    alone = run.count(False) >= MIN_LINES and not run[0] and run.count(True) <= 1  # a page number
    return begins and alone and _is_near(band[last - 1], band[last])


def _is_near(above: LineSegment, below: LineSegment) -> bool:
    return above.y - below.y <= SECTION_STEP * max(above.em, below.em)


def _shared_extent(segments: Sequence[LineSegment], sides: Sequence[bool]) -> tuple[int, int]:
    """Return start and end of the columns: the lines beside others, and the lines joined to them."""
    heights = {
        side: [-segment.y for segment, other in zip(segments, sides, strict=True) if other is side]
        for side in (False, True)
    }
    rows = [
        index
        for index, (segment, side) in enumerate(zip(segments, sides, strict=True))
        if _has_neighbour(segment, heights[not side])
    ]
    if not rows:
        return 0, 0
    first, last = rows[0], rows[-1] + 1
    while first and _joined(segments[first - 1], _on_side(segments, sides, range(first, last), first - 1)):
        first -= 1
    before = range(last - 1, first - 1, -1)
    while last < len(segments) and _joined(_on_side(segments, sides, before, last), segments[last]):
        last += 1
        before = range(last - 1, first - 1, -1)
    return first, last


def _on_side(
    segments: Sequence[LineSegment], sides: Sequence[bool], places: Iterable[int], at: int
) -> LineSegment:
    """Return the first of some segments on the side of another, or the other itself."""
    return segments[next((place for place in places if sides[place] is sides[at]), at)]


def _joined(above: LineSegment, below: LineSegment) -> bool:
    """Return whether lines are near each other and alike, or a heading or date and what it belongs to."""
    step, smaller, larger = above.y - below.y, *sorted((above.em, below.em))
    if larger - smaller < 0.1 * above.em:
        return step <= 1.5 * larger
    return step <= HEADING_STEP * smaller and larger <= MAX_HEADING * smaller


def _has_neighbour(segment: LineSegment, heights: Sequence[float]) -> bool:
    """Return whether one of the heights, ordered, is within the height of a line."""
    first = bisect_right(heights, -segment.y - segment.em)
    return first < len(heights) and heights[first] < -segment.y + segment.em


def _aligned(right: Sequence[LineSegment], edge: float) -> bool:
    """Return whether most lines right of the gutter begin at it or slightly indented."""
    near = sum(segment.x - edge <= INDENT * segment.em for segment in right)
    return near >= MIN_LINES and 2 * near >= len(right)


def _completes_rows(left: Sequence[LineSegment], right: Sequence[LineSegment]) -> bool:
    """Return whether one side completes the lines of the other."""
    if any(_all_short(side) and _dated_or_placed_share(side) >= DATED_SHARE for side in (left, right)):
        return True
    if _is_sparse(right, left) or _is_form(left, right):
        return True
    return _is_sparse(left, right) and any(segment.text.endswith(":") for segment in left)


def _is_form(left: Sequence[LineSegment], right: Sequence[LineSegment]) -> bool:
    """Return whether the left side holds the labels of a form, which recur for every entry."""
    labels = [segment for segment in left if not segment.text[0].islower()]
    repeated = len(labels) - len({segment.text for segment in labels})
    return repeated >= FORM_SHARE * len(left) and _beside_share(labels, right) >= BESIDE_SHARE


def _is_sparse(side: Sequence[LineSegment], other: Sequence[LineSegment]) -> bool:
    """Return whether a side consists of a few short segments, each level with a line of the other side."""
    if any(is_list_item(segment.text) for segment in side) or not _all_short(side):
        return False
    if len(side) > SPARSE_SHARE * _rows(other) or _consecutive_share(side) > SPARSE_SHARE:
        return False
    return _beside_share(side, other) >= BESIDE_SHARE


def _consecutive_share(side: Sequence[LineSegment]) -> float:
    """Return the share of lines closely followed by the next: a sidebar is dense, places are sparse."""
    close = sum(above.y - below.y < DENSE_STEP * above.em for above, below in pairwise(side))
    return close / max(1, len(side) - 1)


def _rows(side: Sequence[LineSegment]) -> int:
    """Return the number of baselines of segments ordered from top to bottom."""
    pairs = pairwise(side)
    return 1 + sum(above.y - below.y > SAME_ROW * above.em for above, below in pairs)


def _is_table(left: Sequence[LineSegment], right: Sequence[LineSegment]) -> bool:
    """Return whether every line has a partner and no bullet or long line suggests two lists."""
    if any(is_list_item(segment.text) for segment in (*left, *right)):
        return False
    if not (_all_short(left) and _all_short(right)):
        return False
    return _beside_share(left, right) >= BESIDE_SHARE and _beside_share(right, left) >= BESIDE_SHARE


def _all_short(side: Sequence[LineSegment]) -> bool:
    return sum(len(segment.text) <= SHORT_CHARACTERS for segment in side) >= 0.9 * len(side)


def _dated_or_placed_share(side: Sequence[LineSegment]) -> float:
    return sum(YEAR_OR_STATE.search(segment.text) is not None for segment in side) / len(side)


def _beside_share(side: Sequence[LineSegment], other: Sequence[LineSegment]) -> float:
    """Return the share of a side that is level with the other side, both ordered from top to bottom."""
    beside, near = 0, 0
    for segment in side:
        while near < len(other) and other[near].y > segment.y + SAME_ROW * segment.em:
            near += 1
        beside += near < len(other) and other[near].y >= segment.y - SAME_ROW * segment.em
    return beside / len(side)
