"""Words cut from placed glyphs by the advances that a font states."""

import numpy as np

from service.extraction.layout.glyphs import Glyphs
from service.extraction.layout.words import placed_words

EM = 10.0
# In ems, as text fonts have them.
ADVANCE, BLANK, KERNING = 0.5, 0.25, -0.14


def drawn(words: list[str]) -> Glyphs:
    """Return words without blank characters; a point or comma is kerned to the letter before it."""
    letters, places, at = "", [], 0.0
    for word in words:
        for letter in word:
            at += KERNING * EM if letter in ".," else 0.0
            letters, places = letters + letter, [*places, at]
            at += ADVANCE * EM
        at += BLANK * EM
    each = np.full(len(letters), 1.0)
    codes = np.array([ord(letter) for letter in letters])
    width = ADVANCE * EM * each
    return Glyphs(letters, codes, np.array(places), width, width, 700 * each, EM * each)


def test_a_letter_that_is_often_kerned_cuts_no_word_where_the_font_states_its_advance() -> None:
    words = [
        "Director,",
        "manager,",
        "leader.",
        "nurse",
        "present",
        "career",
        "or.",
        "her,",
        "four",
        "nurses",
    ]

    (found,) = placed_words([drawn(words)])

    assert [word.text for word in found] == words
