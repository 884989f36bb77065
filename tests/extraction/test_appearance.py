"""The definition of visible text."""

import pytest

from service.extraction.appearance import Appearance, hex_colour, is_visible

GREY_90 = (230, 230, 230)


@pytest.mark.parametrize(
    "appearance",
    [
        Appearance(painted=False),
        Appearance(placed=False),
        Appearance(points=1.0),
        Appearance(advance=0.01),
        Appearance(ink=(255, 255, 255)),
        Appearance(ink=(0, 0, 0), ground=(0, 0, 0)),
        Appearance(opacity=0.0),
        Appearance(ink=(0, 0, 0), opacity=0.05),
        Appearance(ink=GREY_90, points=3.0),
    ],
)
def test_text_that_nobody_can_read_is_not_visible(appearance: Appearance) -> None:
    assert not is_visible(appearance)


@pytest.mark.parametrize(
    "appearance",
    [
        Appearance(),
        Appearance(points=4.0),
        Appearance(advance=0.6),
        Appearance(ink=GREY_90),
        Appearance(ink=(153, 153, 153), points=4.0),
        Appearance(ink=(255, 255, 255), ground=(30, 60, 90)),
        Appearance(ink=(255, 255, 255), ground=None),
        Appearance(ink=(0, 0, 0), opacity=0.5),
    ],
)
def test_small_light_and_reversed_text_is_visible(appearance: Appearance) -> None:
    assert is_visible(appearance)


@pytest.mark.parametrize(
    ("text", "colour"), [("#FF0080", (255, 0, 128)), ("ff0080", (255, 0, 128)), ("auto", None), (None, None)]
)
def test_a_colour_is_parsed_from_its_digits(text: str | None, colour: object) -> None:
    assert hex_colour(text) == colour
