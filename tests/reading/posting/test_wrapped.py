"""Sentences of a posting that go on in the next line."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.wrapped import unwrapped

WRAPPED = """Dialysis Manager
We need somebody who holds a current registered nurse license in Iowa and a bachelor's
degree in nursing, and who has at least four years of experience in the
management of a dialysis clinic.
"""


def test_a_wrapped_sentence_is_read_as_one(known: Knowledge) -> None:
    rows = read_posting(WRAPPED, known).requirements

    assert [(row.key if row.type != "years_management" else row.type, row.months) for row in rows] == [
        ("RN", None),
        ("bachelor:nursing", None),
        ("years_management", 48),
    ]


def test_quotes_are_words_of_the_text_on_one_line(known: Knowledge) -> None:
    posting = read_posting(WRAPPED, known)

    assert len(posting.text) == len(WRAPPED)
    for row in posting.requirements:
        assert posting.text[row.quote.start : row.quote.end] == row.quote.quote
        assert "\n" not in row.quote.quote


@pytest.mark.parametrize(
    "text",
    [
        "Skills\nknowledge of coding\nknowledge of billing\nknowledge of scheduling patients",
        "Requirements\n- Bachelor's degree in\n- RN license of the state of the clinic, or a compact",
        "Requirements\nMaster's degree in health administration or in\n\nbusiness administration of any kind",
        "Bachelor's degree in nursing and a license\nor\nan associate degree and four more years",
    ],
)
def test_items_and_blank_lines_stay_apart(text: str) -> None:
    assert unwrapped(text) == text
