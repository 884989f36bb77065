"""Layout of pages that have no order: nothing is lost, and much is read too."""

import random

import pytest

from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.reading_order import page_layout
from service.extraction.layout.words import PlacedWord

NO_GRAPHICS = PageGraphics((), 0, 0.0)


def scattered_words(seed: int) -> list[PlacedWord]:
    chance = random.Random(seed)
    texts = ["March", "2019", "–", "Present", "Nurse", "•", "TX", "EXPERIENCE", "expires", "of", "held"]
    words = []
    for row in range(20):
        for x in (60, 130, 300, 450):
            text = chance.choice(texts)
            y = 700.0 - 13 * row + chance.choice([0.0, 0.0, 1.5])
            words.append(PlacedWord(text, float(x), x + 5.0 * len(text), y, chance.choice([8.0, 10.0, 14.0])))
    return chance.sample(words, 50)


@pytest.mark.parametrize("seed", range(20))
def test_every_word_is_read_once_wherever_it_stands(seed: int) -> None:
    words = scattered_words(seed)

    layout = page_layout(words, NO_GRAPHICS)

    assert sorted(word for word in layout.words if word.text != "|") == sorted(words)
    assert "".join(layout.text.split()) == "".join(word.text for word in layout.words)


def test_a_line_of_very_many_words_is_read_whole() -> None:
    words = [PlacedWord("ab", 3.0 * number, 3.0 * number + 2, 700.0, 10.0) for number in range(80_000)]

    layout = page_layout(words, NO_GRAPHICS)

    assert len(layout.words) == 80_000
