"""Boxes and paragraphs of a span of a text."""

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


def word(text: str, left: int, top: int, *, page: int = 1, right: int = 0, tall: int = 120) -> WordBox:
    start = TEXT.index(text)
    return WordBox(start, start + len(text), page, left, top, right or left + 250, top + tall)


NURSE, MANAGER = word("Nurse", 720, 500), word("Manager", 1000, 500)
LED, UNIT, FORTY = word("Led", 720, 800), word("unit", 4000, 800), word("forty", 720, 940)
BOXES = TextBoxes((LETTER,), (NURSE, MANAGER, LED, UNIT, FORTY))


def test_words_of_one_line_share_a_box() -> None:
    found = boxes_between(BOXES, 0, 13)

    assert found == [WordBox(0, 13, 1, 720, 500, 1250, 620)]


def test_words_far_apart_on_a_line_and_words_of_other_lines_have_boxes_of_their_own() -> None:
    found = boxes_between(BOXES, LED.start, FORTY.end)

    assert found == [LED, UNIT, FORTY]


def test_words_at_the_same_place_of_two_pages_have_two_boxes() -> None:
    over = word("Manager", 1000, 500, page=2)

    found = boxes_between(TextBoxes((LETTER, LETTER), (NURSE, over)), 0, 13)

    assert found == [NURSE, over]


def test_a_word_that_the_span_touches_is_marked_as_a_whole() -> None:
    inside = boxes_between(BOXES, MANAGER.start + 2, MANAGER.start + 3)

    assert inside == [MANAGER]


def test_a_span_between_words_has_no_box() -> None:
    assert boxes_between(BOXES, NURSE.end, MANAGER.start) == []
    assert boxes_between(TextBoxes(), 0, len(TEXT)) == []


def test_a_raised_ordinal_belongs_to_the_box_of_its_line() -> None:
    raised = word("Manager", 980, 470, tall=80)

    found = boxes_between(TextBoxes((LETTER,), (NURSE, raised)), 0, 13)

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
