"""The definition of visible text, the same for all formats.

A reader describes how its format draws a piece of text; a property that the format does not state keeps its
default, which counts in favour of the text. A PDF page is rendered, so its reader measures the colours.
"""

from typing import NamedTuple

# Red, green and blue, each from 0 to 255.
Colour = tuple[int, int, int]

WHITE: Colour = (0xFF, 0xFF, 0xFF)
# In points; text of this size or smaller cannot be read.
UNREADABLE_POINTS = 2.0
# Out of 255, in the channel that differs most; text closer to its background cannot be read on paper.
FAINT_CONTRAST = 24
# In points; smaller text needs more contrast, in proportion.
FULL_CONTRAST_POINTS = 6.0
# In points, and out of 255: letters as large as those of a watermark can be read in a fainter colour.
LARGE_POINTS, LARGE_CONTRAST = 36.0, 8
# Share of the usual advance of a letter; letters that advance less are drawn over each other.
CRUSHED = 0.15


class Appearance(NamedTuple):
    """How a piece of text is drawn, as far as its format states it.

    Attributes:
        painted: False if the text is not drawn: marked as hidden, without fill and outline, covered, clipped.
        placed: False if the text is outside the page, or in a box without room for a line.
        points: height of the font as drawn.
        advance: advance of a letter as drawn over its usual advance.
        ink: colour of the letters; None for the automatic colour, which contrasts with any background.
        opacity: of the letters, from 0 to 1.
        ground: colour behind the letters; None if it is unknown (an image, a gradient, another shape).
    """

    painted: bool = True
    placed: bool = True
    points: float = 12.0
    advance: float = 1.0
    ink: Colour | None = None
    opacity: float = 1.0
    ground: Colour | None = WHITE


def is_visible(appearance: Appearance) -> bool:
    """Return whether a person can read the text on the page; if in doubt, True."""
    return (
        appearance.painted
        and appearance.placed
        and is_legible_size(appearance.points)
        and appearance.advance > CRUSHED
        and _contrast(appearance) >= needed_contrast(appearance.points)
    )


def is_legible_size(points: float) -> bool:
    """Return whether text of this height can be read."""
    return points > UNREADABLE_POINTS


def needed_contrast(points: float) -> float:
    """Return the least contrast, out of 255, at which text of this height can be read."""
    if points >= LARGE_POINTS:
        return LARGE_CONTRAST
    return FAINT_CONTRAST * max(1.0, FULL_CONTRAST_POINTS / max(points, UNREADABLE_POINTS))


def difference(one: Colour, other: Colour) -> int:
    """Return the difference of two colours, out of 255, in the channel that differs most."""
    return max(abs(first - second) for first, second in zip(one, other, strict=True))


def hex_colour(text: str | None) -> Colour | None:
    """Return the colour RRGGBB, with or without a number sign; None for any other text."""
    try:
        channels = bytes.fromhex((text or "").removeprefix("#"))
    except ValueError:
        return None
    return (channels[0], channels[1], channels[2]) if len(channels) == 3 else None


def _contrast(appearance: Appearance) -> float:
    """Return the contrast of ink and background; full contrast in the best case if one is unknown."""
    if appearance.ink is None or appearance.ground is None:
        return 255 * appearance.opacity
    return difference(appearance.ink, appearance.ground) * appearance.opacity
