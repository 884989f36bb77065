"""Pages whose stored letters are not those that are drawn: fonts with a wrong mapping, or with none.

Such a text looks like "Thypils Vrvuzrp" or "!2! 19!16". It is known by its pairs of letters: in every
language of Latin letters that was tried, more than four in ten are among the hundred usual ones; in shifted
or exchanged letters at most three in ten are. A page in another script, or with few words, is not judged.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from service.domain.profile import Flag
from service.extraction.layout.words import PlacedWord
from service.extraction.limits import Limits
from service.extraction.ocr.pages import TESSERACT
from service.extraction.programs import find_program
from service.extraction.reader_context import ReaderContext

# The most frequent pairs in English, counted over the documents of this product, and in 13 other languages.
PAIRS = """
ac ad al am an ar as at be ca ce ch ci co ct da de di du ea ec ed ee eg el em en er es et fe fi ge
ha he hi ho ia ic id ie il in io ir is it ke la le li lo ma me na nc nd ne ng nh ni ns nt ol om on
or os ou pa pe pi pl po pr qu ra rd re ri rm ro rs sa sc se si st ta te th ti tr ts tu un ur ve wh
wi
"""
USUAL = np.zeros((128, 128), bool)
USUAL[tuple(np.array([list(pair.encode()) for pair in PAIRS.split()]).T)] = True
USUAL_SHARE = 0.33
# Pairs that are judged together; a page may mix readable and garbled fonts.
WINDOW = 150
# A shorter word may be an abbreviation.
LETTERS = 4
# Characters of a page with fewer of them are not judged.
MIN_CHARACTERS = 200
# Shares of characters that no text has: without meaning, or signs that are no usual punctuation.
ODD_SHARE, SIGN_SHARE = 0.15, 0.3
NO_MEANING = frozenset({"Cc", "Cn", "Co", "Cs"})
REPLACEMENT = "\ufffd"
# Leaders, rules, bullets and separators.
USUAL_SIGNS = frozenset(".,:;-–—_•·*=~|/()'’")


def garbled_pages(pages: Sequence[Sequence[PlacedWord]]) -> list[int]:
    """Return the numbers, from 0, of pages with letters that make no words.

    A page too short to be judged counts if all pages that can be judged do.
    """
    verdicts = [is_garbled([word.text for word in page]) for page in pages]
    whole = any(verdicts) and False not in verdicts
    return [
        number
        for number, (verdict, words) in enumerate(zip(verdicts, pages, strict=True))
        if verdict or (whole and words)
    ]


def pages_to_redraw(
    garbled: Sequence[int], scanned: Sequence[int], limits: Limits, context: ReaderContext
) -> list[int]:
    """Return the garbled pages whose picture is to be read; none without tesseract, or if too many."""
    if not garbled or len({*garbled, *scanned}) > limits.scan_pages:
        return []
    return list(garbled) if find_program(TESSERACT, context) is not None else []


def garbled_flag(garbled: Sequence[int], texts: Sequence[str], redrawn: Sequence[int]) -> tuple[Flag, ...]:
    """Return the flag for garbled pages.

    Args: texts: of all pages, after recognition. redrawn: the pages whose picture was read.
    """
    if not garbled:
        return ()
    lost = [number for number in garbled if number not in redrawn or is_garbled(texts[number].split())]
    pages = ", ".join(str(number + 1) for number in lost or garbled)
    read = "they could not be read" if lost else "the picture of the page was read instead"
    return (Flag("garbled_text", f"the letters stored in the file make no words: {read} (page {pages})"),)


def is_garbled(words: Sequence[str]) -> bool | None:
    """Return whether the letters of the words are wrong; None if there are too few to judge."""
    characters = "".join(words)
    if len(characters) >= MIN_CHARACTERS and _has_no_letters(characters):
        return True
    usual = _usual_pairs(words)
    if len(usual) < WINDOW:
        return None
    so_far = np.concatenate(([0], np.cumsum(usual)))
    starts = np.arange(0, len(usual) - WINDOW + 1, WINDOW // 2)
    return bool((so_far[starts + WINDOW] - so_far[starts] < USUAL_SHARE * WINDOW).any())


def _has_no_letters(characters: str) -> bool:
    signs = {
        char: count
        for char, count in Counter(characters).items()
        if not char.isalnum() and char not in USUAL_SIGNS
    }
    odd = sum(count for char, count in signs.items() if _has_no_meaning(char))
    return odd >= ODD_SHARE * len(characters) or sum(signs.values()) >= SIGN_SHARE * len(characters)


def _has_no_meaning(char: str) -> bool:
    return char == REPLACEMENT or unicodedata.category(char) in NO_MEANING


def _usual_pairs(words: Sequence[str]) -> NDArray[np.bool_]:
    """Return whether each pair of letters of longer words is usual; accents and doubles are left out."""
    text = unicodedata.normalize("NFKD", " ".join(words)).casefold()
    codes = np.frombuffer(text.encode("ascii", "ignore"), np.uint8)
    letter = (codes >= ord("a")) & (codes <= ord("z"))
    edges = np.flatnonzero(np.diff(letter, prepend=False, append=False))
    lengths = edges[1::2] - edges[::2]
    longer = np.zeros(len(codes), bool)
    longer[letter] = np.repeat(lengths >= LETTERS, lengths)
    first, second = codes[:-1], codes[1:]
    judged = longer[:-1] & longer[1:] & (first != second)
    usual: NDArray[np.bool_] = USUAL[first[judged], second[judged]]
    return usual
