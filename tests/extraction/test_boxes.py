"""Boxes of the words of a text: cleaned words are found again, in order."""

import itertools
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.domain.extracted_text import DrawnPage, DrawnWord
from service.domain.text_boxes import PageSize, WordBox
from service.extraction.boxes import text_boxes, word_spans
from service.extraction.clean import clean

LETTERS = st.text(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-", min_size=1, max_size=12
)
# What cleaning repairs, removes or takes together.
ODD = st.text("aé\u0301\u00ad\u200bÂâ€™œï¼•·\uf0b7\ufb01\u00a0ſ﻿", min_size=1, max_size=4)
BLANKS = st.sampled_from([" ", "\n", "  ", "\n\n", "\n\n\n\n", "\t", "\u00a0"])


class Written(NamedTuple):
    """Words as drawn, and the text that a reader made of them."""

    words: list[str]
    text: str


# The same words at every run: a fault that is found once is found by everyone.
SAME = settings(derandomize=True, database=None, deadline=None)


@st.composite
def written(draw: st.DrawFn, words: st.SearchStrategy[str]) -> Written:
    chosen = draw(st.lists(words, max_size=40))
    blanks = draw(st.lists(BLANKS, min_size=len(chosen), max_size=len(chosen)))
    return Written(chosen, "".join(itertools.chain(*zip(chosen, blanks, strict=True))))


def quoted(text: str, words: list[str]) -> list[str | None]:
    """Return the words of the text at the span of each word, None without a span."""
    return [span and text[span[0] : span[1]] for span in word_spans(text, words)]


@SAME
@given(written(LETTERS | ODD))
@example(Written(["œâ"], "œâ\xa0"))
def test_every_word_with_a_span_is_quoted_there_as_drawn_or_cleaned_in_order(given: Written) -> None:
    text = clean(given.text)

    spans = word_spans(text, given.words)

    found = [(word, span) for word, span in zip(given.words, spans, strict=True) if span]
    # Cleaning may take a word alone for mojibake, and not the same word in its text.
    assert all(text[start:end] in (word, clean(f"{word} x")[:-2].strip()) for word, (start, end) in found)
    assert all(before[1] <= after[0] for (_, before), (_, after) in itertools.pairwise(found))


@SAME
@given(written(LETTERS))
def test_every_word_that_cleaning_leaves_as_it_is_has_its_span(given: Written) -> None:
    text = clean(given.text)

    assert quoted(text, given.words) == given.words


@SAME
@given(written(LETTERS | ODD), st.text(max_size=300))
def test_words_of_another_text_do_no_harm(given: Written, text: str) -> None:
    spans = [span for span in word_spans(text, given.words) if span]

    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


@pytest.mark.parametrize("strange", ["Â", "\uf0b7\uf0b7", "\u200b", "manage-", "Ã", "•", "a"])
def test_a_word_that_is_not_in_the_text_leaves_the_others_their_spans(strange: str) -> None:
    before, after = ["Nurse", "Manager,", "a", "unit"], ["and", "a", "clinic", "of", "twelve"]

    found = quoted(" ".join([*before, *after]), [*before, strange, *after])

    assert found[: len(before)] == before
    assert found[len(before) + 1 :] == after


def test_text_that_no_word_drew_leaves_the_words_their_spans() -> None:
    words = ["Registered", "Nurse", "RN", "Texas"]

    found = quoted("• Registered Nurse (page 1 of 2) RN Texas", words)

    assert found == words


def test_a_long_passage_that_is_not_found_does_not_lose_what_follows() -> None:
    words = [f"word{number}" for number in range(2000)]
    unlike = [f"Word{number}" if 100 <= number < 900 else word for number, word in enumerate(words)]

    found = quoted(" ".join(unlike), words)

    assert found[:100] + found[900:] == words[:100] + words[900:]
    assert found[100:900] == [None] * 800


def test_a_bullet_that_is_drawn_in_a_symbol_font_has_a_span() -> None:
    assert quoted("• Staffing\n", ["\uf0b7", "Staffing"]) == ["•", "Staffing"]


def test_a_label_of_several_words_has_one_span() -> None:
    found = quoted("Work Experience\nNurse Manager\n", ["Work Experience", "Nurse", "Manager"])

    assert found == ["Work Experience", "Nurse", "Manager"]


def test_a_word_that_the_text_cuts_has_no_span() -> None:
    assert quoted("EDUCAT ION BSN\n", ["EDUCATION", "BSN"]) == [None, "BSN"]


def test_boxes_are_in_tenths_of_a_point_and_know_their_page() -> None:
    first = DrawnPage(612.0, 792.0, (DrawnWord("RN,", 72.04, 100.0, 90.0, 112.26),))
    second = DrawnPage(792.0, 612.0, (DrawnWord("Texas", 10.0, 20.0, 40.0, 32.0),))

    boxes = text_boxes("RN,\nTexas\n", [first, second])

    assert boxes.pages == (PageSize(6120, 7920), PageSize(7920, 6120))
    assert boxes.words == (WordBox(0, 3, 1, 720, 1000, 900, 1123), WordBox(4, 9, 2, 100, 200, 400, 320))


def test_a_word_partly_beyond_the_page_has_the_box_of_what_is_on_it_and_one_outside_has_none() -> None:
    words = (DrawnWord("RN", -20.0, 10.0, 5.0, 20.0), DrawnWord("Texas", 700.0, 10.0, 720.0, 20.0))

    boxes = text_boxes("RN Texas\n", [DrawnPage(612.0, 792.0, words)])

    assert boxes.words == (WordBox(0, 2, 1, 0, 100, 50, 200),)


@pytest.mark.parametrize("length", [float("nan"), float("inf"), float("-inf"), 1e300])
def test_lengths_that_are_no_lengths_do_no_harm(length: float) -> None:
    words = (DrawnWord("RN", length, length, length, length), DrawnWord("RN", 1.0, 1.0, 2.0, 2.0))

    boxes = text_boxes("RN RN\n", [DrawnPage(length, length, words)])

    assert all(0 <= value <= 10_000_000 for value in (*boxes.pages[0], *itertools.chain(*boxes.words)))


def test_a_text_without_pages_has_no_boxes() -> None:
    boxes = text_boxes("RN\n", ())

    assert (boxes.pages, boxes.words) == ((), ())
