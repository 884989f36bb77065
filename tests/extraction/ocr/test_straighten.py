"""Direction and tilt of scanned pages."""

import math

import pytest

from service.extraction.ocr.straighten import DOWN, LEFT, RIGHT, UP, ScanFrame, ScannedWord, scan_frame

WIDTH, HEIGHT = 1700.0, 2200.0
TEXT = ("Nurse", "Manager", "March", "to", "August")


def scanned(direction: int, degrees: float = 0.0) -> list[ScannedWord]:
    """Return three lines of words as a picture of that direction and tilt shows them."""
    frame = ScanFrame(WIDTH, HEIGHT, direction, math.radians(degrees))
    words = []
    for line in range(3):
        for number, text in enumerate(TEXT):
            middle = frame.picture_point(200 + 220 * number, 300 + 60 * line)
            width, height = (120, 30) if direction in (RIGHT, LEFT) else (30, 120)
            box = (middle[0] - width / 2, middle[1] - height / 2, width, height)
            words.append(ScannedWord(text, (str(line),), *box))
    return words


@pytest.mark.parametrize("direction", [RIGHT, DOWN, LEFT, UP])
@pytest.mark.parametrize("degrees", [0.0, 1.5, -2.0])
def test_lines_of_a_turned_and_tilted_page_are_level_in_its_frame(direction: int, degrees: float) -> None:
    words = scanned(direction, degrees)

    frame = scan_frame(words, WIDTH, HEIGHT)

    level = [frame.word(word) for word in words]
    assert frame.direction == direction
    assert [round(word.left + word.width / 2) for word in level[:5]] == pytest.approx(
        [200, 420, 640, 860, 1080], abs=2
    )
    assert [round(word.top + word.height / 2) for word in level[::5]] == pytest.approx([300, 360, 420], abs=2)
    assert max(word.top for word in level[:5]) - min(word.top for word in level[:5]) < 2


@pytest.mark.parametrize("direction", [RIGHT, DOWN, LEFT, UP])
def test_a_point_of_the_frame_is_found_in_the_picture(direction: int) -> None:
    frame = ScanFrame(WIDTH, HEIGHT, direction, 0.02)

    x, y = frame.point(*frame.picture_point(310.0, 470.0))

    assert (x, y) == pytest.approx((310.0, 470.0), abs=0.5)


def test_a_page_without_words_keeps_its_direction() -> None:
    assert scan_frame([], WIDTH, HEIGHT) == ScanFrame(WIDTH, HEIGHT)
