"""Reading of heads of jobs that take two lines."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import lines_at, pdf_of

DUTY = "• Oversee the clinical operations of eleven skilled nursing facilities in two states"


def read_lines(*lines: str) -> list[str]:
    text = read(pdf_of([lines_at(60, list(lines), top=700)]), Limits()).text
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Regional Director of Clinical Services and Quality | Tidewater Senior Communities,", "Raleigh, NC"),
        ("TIDEWATER SENIOR COMMUNITIES | Regional Director of Quality and of", "Clinical Services"),
        ("Tidewater Senior Communities, Raleigh, NC – Regional Director of Quality and Clinical", "Services"),
    ],
)
def test_the_rest_of_a_head_above_its_dates_is_read_on_its_line(first: str, rest: str) -> None:
    lines = read_lines(first, rest, "May 2016 – Present", DUTY)

    assert lines == [f"{first} {rest}", "May 2016 – Present", DUTY]


def test_an_employer_below_a_short_title_keeps_its_line() -> None:
    lines = read_lines(
        "Director of Nursing, Surgery", "Tidewater Senior Communities", "May 2016 – Present", DUTY
    )

    assert lines[:2] == ["Director of Nursing, Surgery", "Tidewater Senior Communities"]


def test_lines_without_dates_beside_them_keep_their_ends() -> None:
    text = [
        "Nurse leader for skilled nursing and assisted living, who has turned around three",
        "buildings",
        DUTY,
    ]

    assert read_lines(*text) == text


def test_a_title_below_a_line_that_ends_with_a_place_keeps_its_line() -> None:
    first = "Tidewater Senior Communities and Hospital for Surgery – Raleigh and Durham, Raleigh, NC"
    lines = read_lines(first, "Director of Nursing", "May 2016 – Present", DUTY)

    assert lines[:2] == [first, "Director of Nursing"]
