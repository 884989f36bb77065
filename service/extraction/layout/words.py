"""Word segmentation of placed glyphs.

Many programs draw no blanks: a word ends where the distance to the next character exceeds the advance of the
character. The advance in the font often differs from the drawn one (screen fonts are rounded to whole
pixels), so it is measured: the smaller distances after the same character of the same font in the document.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from service.extraction.layout.glyphs import Glyph, GlyphKind

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
# A drawn blank is 0.2 to 0.33 wide in text fonts; kerning and rounding are below 0.1.
MIN_BLANK, MAX_BLANK = 0.14, 0.5
# If fewer gaps than this look like blanks, the file contains blank characters.
MIN_BLANK_SHARE = 0.02
USUAL_THRESHOLD = 0.2
LOWEST_THRESHOLD = 0.07
HIGHEST_SHARE = 0.75
CELL = 0.01
# In letter-spaced text, a blank is this many times as wide as the gap between letters.
MIN_SPACED_LETTERS = 5
SPACED_BLANK = 1.5

GlyphRun = list[Glyph]


class PlacedWord(NamedTuple):
    """Characters without a blank between them; lengths in points, y is the baseline."""

    text: str
    x: float
    right: float
    y: float
    em: float


def glyph_runs(glyphs: Sequence[Glyph]) -> list[GlyphRun]:
    """Return glyphs split wherever the pen leaves the line or jumps; blanks of the file are kept."""
    runs: list[GlyphRun] = []
    previous: Glyph | None = None
    for glyph in glyphs:
        if previous is not None and _continues_run(previous, glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
        previous = glyph
    return runs


def _continues_run(before: Glyph, after: Glyph) -> bool:
    em = max(before.em, after.em)
    if abs(before.y - after.y) > SAME_BASELINE * em or after.x < before.x:
        return False
    return -MAX_STEP_BACK * em < after.x - before.right < MAX_STEP_AHEAD * em


def placed_words(pages: Sequence[Sequence[GlyphRun]]) -> list[list[PlacedWord]]:
    """Return the words of every page, with spacing measured over the whole document."""
    advances = _usual_advances(pages)
    threshold = _threshold(pages, advances)
    return [
        [word for run in page for word in _joined_spaced_letters(_split_run(run, advances, threshold))]
        for page in pages
    ]


def _pairs(pages: Sequence[Sequence[GlyphRun]]) -> Iterable[tuple[Glyph, Glyph]]:
    for page in pages:
        for run in page:
            for before, after in pairwise(run):
                if not (before.char.isspace() or after.char.isspace()):
                    yield before, after


def _usual_advances(pages: Sequence[Sequence[GlyphRun]]) -> dict[GlyphKind, float]:
    """Return the advance of each kind of glyph in points, measured or estimated from the others."""
    steps: defaultdict[GlyphKind, list[float]] = defaultdict(list)
    widths: dict[GlyphKind, tuple[float, float]] = {}
    for before, after in _pairs(pages):
        steps[before.kind].append(after.x - before.x)
        widths[before.kind] = before.right - before.x, before.em
    measured = {kind: _usual(values) for kind, values in steps.items() if len(values) >= MIN_OCCURRENCES}
    # A colon or comma is nearly always followed by a blank, which the measured distance includes.
    usual = {
        kind: step
        for kind, step in measured.items()
        if step <= widths[kind][0] + MOST_SLACK * widths[kind][1]
    }
    slack = sorted((advance - widths[kind][0]) / widths[kind][1] for kind, advance in usual.items())
    typical = min(0.0, slack[len(slack) // 2]) if slack else 0.0
    return {kind: usual.get(kind, width + typical * em) for kind, (width, em) in widths.items()}


def _usual(steps: list[float]) -> float:
    return sorted(steps)[int(USUAL_QUANTILE * len(steps))]


def _threshold(pages: Sequence[Sequence[GlyphRun]], advances: dict[GlyphKind, float]) -> float:
    """Return the gap in ems above which a word ends: the rarest gap between letters and blanks."""
    gaps = Counter(round(_gap(before, after, advances) / CELL) for before, after in _pairs(pages))
    wide = [cell for cell in range(round(MIN_BLANK / CELL), round(MAX_BLANK / CELL) + 1) if gaps[cell]]
    blank = max(wide, key=lambda cell: (gaps[cell], -cell), default=0)
    if not wide or gaps[blank] < MIN_BLANK_SHARE * gaps.total():
        return USUAL_THRESHOLD
    candidates = range(round(LOWEST_THRESHOLD / CELL), round(HIGHEST_SHARE * blank) + 1)

    def crowding(cell: int) -> tuple[int, int]:
        return gaps[cell - 1] + gaps[cell] + gaps[cell + 1], abs(2 * cell - blank)

    return min(candidates, key=crowding, default=round(blank / 2)) * CELL


def _gap(before: Glyph, after: Glyph, advances: dict[GlyphKind, float]) -> float:
    return (after.x - before.x - advances[before.kind]) / before.em


def _split_run(run: GlyphRun, advances: dict[GlyphKind, float], threshold: float) -> list[PlacedWord]:
    words: list[PlacedWord] = []
    letters: GlyphRun = []
    for glyph in run:
        blank = glyph.char.isspace()
        if letters and (blank or _gap(letters[-1], glyph, advances) > threshold):
            words.append(_word(letters))
            letters = []
        if not blank:
            letters.append(glyph)
    return [*words, _word(letters)] if letters else words


def _joined_spaced_letters(words: list[PlacedWord]) -> list[PlacedWord]:
    """Return words, with letter-spaced words joined."""
    closed: list[PlacedWord] = []
    for lone, group in groupby(words, key=lambda word: len(word.text) == 1 and word.text.isalpha()):
        letters = list(group)
        closed.extend(
            _join_spaced_letters(letters) if lone and len(letters) >= MIN_SPACED_LETTERS else letters
        )
    return closed


def _join_spaced_letters(letters: list[PlacedWord]) -> list[PlacedWord]:
    gaps = [after.x - before.right for before, after in pairwise(letters)]
    widest = SPACED_BLANK * sorted(gaps)[len(gaps) // 2]
    words = letters[:1]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > widest:
            words.append(letter)
        else:
            words[-1] = words[-1]._replace(text=words[-1].text + letter.text, right=letter.right)
    return words


def _word(letters: GlyphRun) -> PlacedWord:
    text = "".join(letter.char for letter in letters)
    em = max(letter.em for letter in letters)
    return PlacedWord(text, letters[0].x, max(letter.right for letter in letters), letters[0].y, em)
