"""Placed glyphs of one page, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Glyphs in drawing order; lengths in points on the upright page, y grows upwards.

    Attributes:
        texts: the characters of each glyph; a ligature has several.
        codes: a number for each glyph, equal for equal texts; the Unicode value if it has one character.
        x: left edge, of shape (n,), as the following arrays.
        width: of the box of the glyph, which is wider than its advance where the glyph is slanted.
        advance: distance to the next glyph of the same word as the font states it, at most the width.
        y: baseline.
        em: height of the font.
    """

    texts: Sequence[str]
    codes: Integers
    x: Floats
    width: Floats
    advance: Floats
    y: Floats
    em: Floats

    def __len__(self) -> int:
        """Return the number of glyphs."""
        return len(self.texts)
