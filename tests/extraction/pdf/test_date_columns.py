"""Reading of tables with a column for each end of the dates of jobs."""

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import PlacedText, pdf_of

HEAD = [(60.0, 720.0, "From"), (120.0, 720.0, "To"), (200.0, 720.0, "Position")]


def row(y: float, *cells: str) -> list[PlacedText]:
    return [(x, y, cell) for x, cell in zip((60.0, 120.0, 200.0), cells, strict=True)]


def lines_of(texts: list[PlacedText]) -> list[str]:
    return [line for line in read(pdf_of([texts]), Limits()).text.splitlines() if line]


def test_dates_in_two_columns_are_one_range() -> None:
    texts = [
        *HEAD,
        *row(700, "05/2016", "Present", "Nurse Manager"),
        *row(660, "10/2011", "04/2016", "Nurse"),
    ]
    duties = [(200.0, 686.0, "• Leads forty nurses"), (200.0, 646.0, "• Kept the schedule")]

    lines = lines_of([*texts, *duties])

    assert "05/2016 – Present Nurse Manager" in lines
    assert "10/2011 – 04/2016 Nurse" in lines


def test_a_year_before_one_other_date_is_no_range() -> None:
    lines = lines_of([*row(700, "2016", "May 2018", "Nurse Manager, Lakeside Hospital")])

    assert lines == ["2016 May 2018 Nurse Manager, Lakeside Hospital"]
