"""Reading order of the tables of PDF pages: one line for each record."""

import pytest

from tests.extraction.made import PlacedText, pdf_of
from tests.extraction.reading import lines_of

ROWS = [
    ("Employer", "Position", "Dates"),
    ("Lakeside Clinic", "Nurse Manager", "2015 – 2019"),
    ("Hillside Hospital", "Charge Nurse", "2009 – 2012"),
]


@pytest.mark.parametrize("step", [14, 24])
def test_a_row_of_a_table_is_one_line(step: float) -> None:
    cells = [
        (x, 700.0 - number * step, cell)
        for number, row in enumerate(ROWS)
        for x, cell in zip((60.0, 220.0, 400.0), row, strict=True)
    ]

    assert lines_of(pdf_of([cells])) == [" | ".join(row) for row in ROWS]


def test_a_wrapped_cell_of_a_table_stays_in_its_row() -> None:
    cells: list[PlacedText] = [
        *((x, 700.0, cell) for x, cell in zip((60.0, 160.0, 400.0), ROWS[0], strict=True)),
        *((x, 680.0, cell) for x, cell in zip((60.0, 160.0, 400.0), ROWS[1], strict=True)),
        *((x, 660.0, cell) for x, cell in zip((60.0, 160.0, 400.0), ROWS[2], strict=True)),
        (60.0, 647.0, "and Nursing Home"),
    ]

    assert lines_of(pdf_of([cells]))[-1] == "Hillside Hospital and Nursing Home | Charge Nurse | 2009 – 2012"


def test_the_heading_below_a_table_of_one_record_is_no_part_of_it() -> None:
    columns = (60.0, 170.0, 240.0, 350.0, 430.0)
    rows = [
        (700.0, ("License", "State", "Number", "Status", "Expires")),
        (680.0, ("Registered Nurse", "Ohio", "RN.318840", "active", "exp. 10/2027")),
    ]
    page = [(x, y, text) for y, row in rows for x, text in zip(columns, row, strict=True)]

    lines = lines_of(pdf_of([[*page, (60.0, 667.0, "(RN)"), (60.0, 640.0, "CERTIFICATIONS")]]))

    assert lines[1:] == ["Registered Nurse (RN) | Ohio | RN.318840 | active | exp. 10/2027", "CERTIFICATIONS"]
