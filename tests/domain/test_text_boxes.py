"""Boxes and paragraphs of a span of a text."""

import pytest

from service.domain.text_boxes import (
    PageSize,
    Paragraph,
    TextBoxes,
    WordBox,
    boxes_between,
    paragraphs_between,
)

TEXT = "Nurse Manager\n\nLed a unit\nof forty beds\n"
LETTER = PageSize(6120, 7920)
Edges = tuple[int, int, int, int]


def word(text: str, left: int, top: int, *, page: int = 1, right: int = 0, tall: int = 120) -> WordBox:
    start = TEXT.index(text)
    return WordBox(start, start + len(text), page, left, top, right or left + 250, top + tall)


NURSE, MANAGER = word("Nurse", 720, 500), word("Manager", 1000, 500)
LED, UNIT, FORTY = word("Led", 720, 800), word("unit", 4000, 800), word("forty", 720, 940)
BOXES = TextBoxes((LETTER,), (NURSE, MANAGER, LED, UNIT, FORTY))


def test_words_of_one_line_share_a_box() -> None:
    found = boxes_between(BOXES, TEXT, 0, 13)

    assert found == [WordBox(0, 13, 1, 720, 500, 1250, 620)]


def test_words_far_apart_on_a_line_and_words_of_other_lines_have_boxes_of_their_own() -> None:
    found = boxes_between(BOXES, TEXT, LED.start, FORTY.end)

    assert found == [LED, UNIT, FORTY]


@pytest.mark.parametrize(
    ("second", "around"),
    [
        pytest.param((500, 120, 620, 390), (500, 120, 620, 660), id="upwards"),
        pytest.param((500, 690, 620, 960), (500, 420, 620, 960), id="downwards"),
        pytest.param((200, 420, 480, 660), (200, 420, 620, 660), id="upside down"),
    ],
)
def test_words_of_a_turned_line_share_a_box(second: Edges, around: Edges) -> None:
    words = WordBox(0, 5, 1, 500, 420, 620, 660), WordBox(6, 13, 1, *second)

    found = boxes_between(TextBoxes((LETTER,), words), TEXT, 0, 13)

    assert found == [WordBox(0, 13, 1, *around)]


def test_words_below_each_other_on_two_lines_of_the_text_have_two_boxes() -> None:
    words = WordBox(20, 25, 1, 500, 420, 750, 540), WordBox(26, 28, 1, 500, 550, 740, 670)

    found = boxes_between(TextBoxes((LETTER,), words), TEXT, 15, 39)

    assert found == list(words)


def test_words_at_the_same_place_of_two_pages_have_two_boxes() -> None:
    over = word("Manager", 1000, 500, page=2)

    found = boxes_between(TextBoxes((LETTER, LETTER), (NURSE, over)), TEXT, 0, 13)

    assert found == [NURSE, over]


def test_a_word_that_the_span_touches_is_marked_as_a_whole() -> None:
    inside = boxes_between(BOXES, TEXT, MANAGER.start + 2, MANAGER.start + 3)

    assert inside == [MANAGER]


def test_a_span_between_words_has_no_box() -> None:
    assert boxes_between(BOXES, TEXT, NURSE.end, MANAGER.start) == []
    assert boxes_between(TextBoxes(), TEXT, 0, len(TEXT)) == []


def test_a_raised_ordinal_belongs_to_the_box_of_its_line() -> None:
    raised = word("Manager", 980, 470, tall=80)

    found = boxes_between(TextBoxes((LETTER,), (NURSE, raised)), TEXT, 0, 13)

    assert found == [WordBox(0, 13, 1, 720, 470, 1230, 620)]


def test_paragraphs_are_the_lines_that_are_not_blank_counted_from_one() -> None:
    found = paragraphs_between(TEXT, 0, len(TEXT))

    assert [TEXT[each.start : each.end] for each in found] == ["Nurse Manager", "Led a unit", "of forty beds"]
    assert [each.number for each in found] == [1, 2, 3]


def test_a_quote_over_two_lines_has_two_paragraphs() -> None:
    start = TEXT.index("unit")

    found = paragraphs_between(TEXT, start, TEXT.index("beds"))

    assert found == [Paragraph(2, 15, 25), Paragraph(3, 26, 39)]


def test_a_quote_that_ends_with_its_line_has_the_paragraph_of_that_line_alone() -> None:
    assert paragraphs_between(TEXT, 15, 26) == [Paragraph(2, 15, 25)]
    assert paragraphs_between(TEXT, 13, 15) == []
