"""Reading of places that stand above or below the dates at the right of jobs."""

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import PlacedText, pdf_of


def lines_of(texts: list[PlacedText]) -> list[str]:
    return [line for line in read(pdf_of([texts]), Limits()).text.splitlines() if line]


def test_a_place_above_the_date_of_a_job_is_no_part_of_the_title() -> None:
    heads = [(60.0, 700.0, "Nurse Manager"), (60.0, 686.0, "Lakeside Hospital")]
    sides = [(420.0, 700.0, "Raleigh, NC"), (420.0, 686.0, "May 2016 – Present")]

    lines = lines_of([*heads, *sides])

    assert lines == ["Nurse Manager | Raleigh, NC", "Lakeside Hospital May 2016 – Present"]


def test_a_place_below_the_date_of_a_job_is_no_part_of_the_employer() -> None:
    heads = [(60.0, 700.0, "Nurse Manager"), (60.0, 686.0, "Lakeside Hospital")]
    sides = [(420.0, 700.0, "May 2016 – Present"), (420.0, 686.0, "St. Paul, MN")]

    lines = lines_of([*heads, *sides])

    assert lines == ["Nurse Manager May 2016 – Present", "Lakeside Hospital | St. Paul, MN"]


def test_a_place_without_a_date_beside_it_ends_its_line() -> None:
    lines = lines_of([(60.0, 700.0, "Lakeside University"), (420.0, 700.0, "Raleigh, NC")])

    assert lines == ["Lakeside University Raleigh, NC"]
