"""Lines of a posting by number, and requirements of a line that a person names."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.named_line import requirements_of_line
from service.reading.posting.numbered_lines import numbered_lines
from service.reading.posting.posting import read_posting

WRAPPED = """Nurse Manager

The right person for this unit has a bachelor's degree in nursing and brings
three years of experience in a hospital.
Apply soon.
"""


def test_lines_are_counted_with_blank_ones_and_a_wrapped_sentence_is_one(known: Knowledge) -> None:
    lines = numbered_lines(read_posting(WRAPPED, known).text)

    assert [(line.number, line.words[:12]) for line in lines.lines] == [
        (1, "Nurse Manage"),
        (3, "The right pe"),
        (4, "Apply soon."),
    ]


def test_a_line_is_found_by_its_number_and_by_a_place_in_it() -> None:
    lines = numbered_lines("Manager\r\n\r\n  RN license  \r\n")

    third = lines.numbered(3)
    assert third is not None
    assert third.words == "RN license"
    assert lines.holding(third.start + 4) == third
    assert [lines.numbered(number) for number in (2, 4, 9)] == [None] * 3


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("• Our people hold a current BLS card", ["BLS"]),
        ("1. A bachelor's degree in nursing", ["Bachelor's degree in nursing"]),
        ("(Five years of management experience)", ["5 years of management experience"]),
        ("CNML or CENP", ["CNML or CENP"]),
        (
            "Our canteen is open from seven in the morning until late in the evening on all days of the week",
            [],
        ),
        ("---", []),
    ],
)
def test_a_named_line_is_read_as_an_item_below_requirements(
    line: str, labels: list[str], known: Knowledge
) -> None:
    text = f"Manager\n\nWho we are\n{line}\nWe began in 1950."
    named = numbered_lines(text).numbered(4)

    assert named is not None
    found = requirements_of_line(named, read_posting(text, known), known)

    assert [each.label for each in found] == labels
    assert [text[each.quote.start : each.quote.end] for each in found if each.quote] == [
        each.quote.quote for each in found if each.quote
    ]
    assert all(each.id.startswith("line4.") for each in found)
