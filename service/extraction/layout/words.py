"""Word segmentation of placed glyphs.

Many programs draw no blanks: a word ends where the distance to the next glyph exceeds the advance of the
glyph. If most glyphs are where the advances in the font put them, these count. Often they are not (screen
fonts are rounded to whole pixels); then the advance is measured: the smaller distances after the same glyph
of the same font in the document. Where a document draws blanks, they decide, and only a wide gap ends a word
besides them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.extraction.layout.glyphs import Floats, Glyphs, Integers

# Lengths below are in ems.
SAME_BASELINE = 0.08
# A run continues until the pen moves this far back or ahead.
MAX_STEP_BACK = 0.35
MAX_STEP_AHEAD = 1.2
# The usual advance is this quantile of the distances; kerning is below it.
USUAL_QUANTILE = 0.15
MIN_OCCURRENCES = 4
# An advance exceeds the width in the font by at most this.
MOST_SLACK = 0.03
# Box and advance that differ by less are one measure.
UNLIKE = 0.02
# Kerning and blanks move some glyphs; if most are where the font puts them, it needs no measuring.
EXACT, STATED_SHARE = 0.01, 0.6
# A drawn blank is 0.2 to 0.33 wide in text fonts; kerning and rounding are below 0.1.
MIN_BLANK, MAX_BLANK = 0.14, 0.5
# If fewer gaps than this look like blanks, the file contains blank characters.
MIN_BLANK_SHARE = 0.02
USUAL_THRESHOLD = 0.2
LOWEST_THRESHOLD = 0.07
HIGHEST_SHARE = 0.75
CELL = 0.01
# English text has a blank after every five letters; a file with this share of blanks draws all of them.
WRITTEN_BLANKS = 0.1
WRITTEN_THRESHOLD = 0.18
# In letter-spaced text nearly every gap is wide.
MIN_SPACED_GAPS = 3
MIN_TRACKING = 0.05
SPACED_SHARE = 0.8

NO_BREAK_SPACE = 0xA0
WIDE_BLANKS = np.array([0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000])

Booleans = NDArray[np.bool_]


class PlacedWord(NamedTuple):
    """Characters without a blank between them; lengths in points, y is the baseline."""

    text: str
    x: float
    right: float
    y: float
    em: float


@dataclass(frozen=True, slots=True)
class _Spacing:
    """The glyphs of one page, with the distances between neighbours, of shape (n - 1,).

    Attributes:
        blank: of shape (n,), True for a blank that the file draws.
        kind: of shape (n,), equal for the same glyph in the same size of the same font.
        step: distance of the left edges of two neighbours, in points.
        joined: True if two neighbours are in one run: on one baseline, one closely after the other.
        pair: True if two neighbours are in one run and neither is a blank.
    """

    glyphs: Glyphs
    blank: Booleans
    kind: Integers
    step: Floats
    joined: Booleans
    pair: Booleans


class _Kinds(NamedTuple):
    """What is measured after each kind of glyph, as arrays over the kinds.

    Attributes:
        step: the usual distance to the next glyph, in points.
        width, advance, em: of the glyph, in points.
    """

    kind: Integers
    counts: Integers
    step: Floats
    width: Floats
    advance: Floats
    em: Floats


def placed_words(pages: Sequence[Glyphs]) -> list[list[PlacedWord]]:
    """Return the words of every page, with spacing measured over the whole document."""
    spacings = [_spacing(page) for page in pages]
    gaps = _document_gaps(spacings)
    threshold = _threshold(spacings, gaps)
    return [_words(spacing, gap, threshold) for spacing, gap in zip(spacings, gaps, strict=True)]


def _spacing(glyphs: Glyphs) -> _Spacing:
    codes = glyphs.codes
    blank = (codes <= ord(" ")) | (codes == NO_BREAK_SPACE) | np.isin(codes, WIDE_BLANKS)
    sizes = (10 * glyphs.em + 0.5).astype(np.int64)
    kind = (codes << 32) | (np.clip(10 * glyphs.width + 0.5, 0, 65535).astype(np.int64) << 16)
    kind |= np.minimum(sizes, 65535)
    step = np.diff(glyphs.x)
    em = np.maximum(glyphs.em[:-1], glyphs.em[1:])
    ahead = step - glyphs.width[:-1]
    joined = (np.abs(np.diff(glyphs.y)) <= SAME_BASELINE * em) & (step >= 0)
    joined &= (ahead > -MAX_STEP_BACK * em) & (ahead < MAX_STEP_AHEAD * em)
    return _Spacing(glyphs, blank, kind, step, joined, joined & ~blank[:-1] & ~blank[1:])


def _kinds(spacings: Sequence[_Spacing]) -> _Kinds:
    """Return what is measured after each kind of glyph in the document."""

    def every(values: Callable[[_Spacing], NDArray[Any]]) -> NDArray[Any]:
        return np.concatenate([values(spacing)[:-1][spacing.pair] for spacing in spacings])

    kind = every(lambda spacing: spacing.kind)
    step = np.concatenate([spacing.step[spacing.pair] for spacing in spacings])
    order = np.lexsort((step, kind))
    kinds, first, count = np.unique(kind[order], return_index=True, return_counts=True)
    smaller = order[first + (USUAL_QUANTILE * count).astype(int)]
    em = every(lambda spacing: spacing.glyphs.em)[smaller]
    width = every(lambda spacing: spacing.glyphs.width)[smaller]
    advance = every(lambda spacing: spacing.glyphs.advance)[smaller]
    return _Kinds(kinds, count, step[smaller], width, advance, em)


def _follow_boxes(kinds: _Kinds) -> bool:
    """Return whether the distances agree with the boxes of glyphs rather than with the font.

    Where the program that wrote the file had another font, the advances of the font mean nothing.
    """
    unlike = (kinds.width - kinds.advance > UNLIKE * kinds.em) & (kinds.counts > 1)
    nearer = np.abs(kinds.step - kinds.width) < np.abs(kinds.step - kinds.advance)
    return bool(kinds.counts[unlike & nearer].sum() > kinds.counts[unlike & ~nearer].sum())


def _usual_advances(kinds: _Kinds, stated: Floats) -> tuple[Integers, Floats, float]:
    """Return measured kinds in order, their advances in points, and the typical slack of others in ems."""
    # A colon or comma is nearly always followed by a blank, which the measured distance includes.
    slack = (kinds.step - stated) / kinds.em
    usual = (kinds.counts >= MIN_OCCURRENCES) & (slack <= MOST_SLACK)
    typical = float(np.sort(slack[usual])[int(usual.sum()) // 2]) if usual.any() else 0.0
    return kinds.kind[usual], kinds.step[usual], min(0.0, typical)


def _document_gaps(spacings: Sequence[_Spacing]) -> list[Floats]:
    """Return for each page the gap after each glyph but the last, in ems of that glyph."""
    if not any(spacing.pair.any() for spacing in spacings):
        return [np.zeros(spacing.step.size) for spacing in spacings]
    if _is_drawn_as_stated(spacings):
        return [
            _without_tracking(spacing, (spacing.step - spacing.glyphs.advance[:-1]) / spacing.glyphs.em[:-1])
            for spacing in spacings
        ]
    kinds = _kinds(spacings)
    boxes = _follow_boxes(kinds)
    usual = _usual_advances(kinds, kinds.width if boxes else kinds.advance)
    return [
        _gaps(spacing, spacing.glyphs.width if boxes else spacing.glyphs.advance, usual)
        for spacing in spacings
    ]


def _is_drawn_as_stated(spacings: Sequence[_Spacing]) -> bool:
    """Return whether most glyphs follow one another at the advance that the font states."""
    pairs = exact = 0
    for spacing in spacings:
        off = np.abs(spacing.step - spacing.glyphs.advance[:-1]) < EXACT * spacing.glyphs.em[:-1]
        pairs, exact = pairs + int(spacing.pair.sum()), exact + int((off & spacing.pair).sum())
    return exact >= STATED_SHARE * pairs


def _gaps(spacing: _Spacing, stated: Floats, usual: tuple[Integers, Floats, float]) -> Floats:
    kinds, advances, typical = usual
    em, kind = spacing.glyphs.em[:-1], spacing.kind[:-1]
    advance = stated[:-1] + typical * em
    if kinds.size:
        place = np.minimum(np.searchsorted(kinds, kind), kinds.size - 1)
        advance = np.where(kinds[place] == kind, advances[place], advance)
    gaps: Floats = (spacing.step - advance) / em
    return _without_tracking(spacing, gaps)


def _without_tracking(spacing: _Spacing, gaps: Floats) -> Floats:
    """Return the gaps, with the distance between letters subtracted in letter-spaced runs."""
    if not spacing.pair.any():
        return gaps
    run = np.cumsum(np.concatenate(([0], ~spacing.joined)))[:-1][spacing.pair]
    between = gaps[spacing.pair]
    total = np.bincount(run)
    wide = np.bincount(run, between > MIN_TRACKING, total.size)
    spaced = np.flatnonzero((total >= MIN_SPACED_GAPS) & (wide >= SPACED_SHARE * total))
    if not spaced.size:
        return gaps
    closed = gaps.copy()
    places = np.flatnonzero(spacing.pair)
    for number in spaced:
        chosen = places[np.searchsorted(run, number) : np.searchsorted(run, number, "right")]
        closed[chosen] = gaps[chosen] - np.median(gaps[chosen])
    return closed


def _threshold(spacings: Sequence[_Spacing], gaps: Sequence[Floats]) -> float:
    """Return the gap in ems above which a word ends."""
    drawn = sum(len(spacing.glyphs) for spacing in spacings)
    written = sum(int(spacing.blank.sum()) for spacing in spacings)
    if written > WRITTEN_BLANKS * drawn:
        return WRITTEN_THRESHOLD
    every = [gap[spacing.pair] for spacing, gap in zip(spacings, gaps, strict=True)]
    return _rarest_gap(np.concatenate(every) if every else np.empty(0))


def _rarest_gap(gaps: Floats) -> float:
    """Return the rarest gap between the gaps of letters and those of blanks."""
    highest = round(MAX_BLANK / CELL)
    cells = np.rint(gaps / CELL).astype(int)
    near = cells[(cells >= 0) & (cells <= highest)]
    crowd = np.bincount(near, minlength=highest + 2)
    narrow = round(MIN_BLANK / CELL)
    blank = narrow + int(np.argmax(crowd[narrow : highest + 1]))
    if not crowd[blank] or crowd[blank] < MIN_BLANK_SHARE * gaps.size:
        return USUAL_THRESHOLD
    candidates = range(round(LOWEST_THRESHOLD / CELL), round(HIGHEST_SHARE * blank) + 1)

    def crowding(cell: int) -> tuple[int, int]:
        return int(crowd[cell - 1 : cell + 2].sum()), abs(2 * cell - blank)

    return min(candidates, key=crowding, default=round(blank / 2)) * CELL


def _words(spacing: _Spacing, gaps: Floats, threshold: float) -> list[PlacedWord]:
    glyphs = spacing.glyphs
    drawn = np.flatnonzero(~spacing.blank)
    if not drawn.size:
        return []
    apart = np.cumsum(np.concatenate(([0], ~spacing.joined | (gaps > threshold))))
    starts_word = np.concatenate(([True], (np.diff(drawn) > 1) | (np.diff(apart[drawn]) > 0)))
    first = np.flatnonzero(starts_word)
    start, end = drawn[first], drawn[np.append(first[1:], drawn.size) - 1]
    right = np.maximum.reduceat((glyphs.x + glyphs.width)[drawn], first)
    em = np.maximum.reduceat(glyphs.em[drawn], first)
    places = zip(start.tolist(), (end + 1).tolist(), strict=True)
    if isinstance(glyphs.texts, str):
        texts = [glyphs.texts[left:stop] for left, stop in places]
    else:
        texts = ["".join(glyphs.texts[left:stop]) for left, stop in places]
    columns = (glyphs.x[start].tolist(), right.tolist(), glyphs.y[start].tolist(), em.tolist())
    return list(map(PlacedWord, texts, *columns))
