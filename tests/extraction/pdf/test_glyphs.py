"""Words of PDF files whose fonts and programs draw letters in their own ways."""

from collections.abc import Callable
from typing import Any

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import canvas_pdf
from tests.extraction.made_raw_pdf import operators_pdf

BODY = "Led a team of nine nurses in two clinics of the county"


def lines_of(content: bytes) -> list[str]:
    return [line for line in read(content, Limits()).text.split("\n") if line]


def drawn(*operators: str) -> str:
    return f"BT /F1 11 Tf 14 TL 60 700 Td {' '.join(operators)} ET"


@pytest.mark.parametrize(
    ("stored", "written", "shown"),
    [
        ({"F": "ff"}, "staF oF the clinic", "staff off the clinic"),
        ({"F": "ffi"}, "Chief Nursing OFcer", "Chief Nursing Officer"),
        ({"T": "ti", "F": "ft"}, "certiﬁcaTon aFer shiF".replace("ﬁ", "fi"), "certification after shift"),
    ],
)
def test_a_ligature_keeps_its_word_whole(stored: dict[str, str], written: str, shown: str) -> None:
    content = operators_pdf(drawn(f"({written}) Tj"), stored=stored)

    assert lines_of(content) == [shown]


def test_a_ligature_at_the_end_of_a_word_ends_it_where_no_blank_is_drawn() -> None:
    pieces = " ".join(f"({word}) Tj 60 0 Td" for word in ("staF", "of", "nine"))
    content = operators_pdf(drawn(pieces), stored={"F": "ff"})

    assert lines_of(content) == ["staff of nine"]


@pytest.mark.parametrize("hyphen", ["\u00ad", "\u2010", "\u2011"])
def test_a_drawn_hyphen_is_a_hyphen_however_the_file_stores_it(hyphen: str) -> None:
    content = operators_pdf(drawn("(NE-BC, hands-on care) Tj"), stored={"-": hyphen})

    assert lines_of(content) == ["NE-BC, hands-on care"]


def test_kerning_within_a_heading_is_no_blank_where_the_file_draws_blanks() -> None:
    content = operators_pdf(drawn("[(EDUCA) -150 (TION AND TRAINING)] TJ", f"T* ({BODY}) Tj"))

    assert lines_of(content) == ["EDUCATION AND TRAINING", BODY]


@pytest.mark.parametrize("spacing", [1.5, 3, 5])
def test_letter_spaced_words_are_joined(spacing: float) -> None:
    content = operators_pdf(
        drawn(f"{spacing} Tc (WORK EXPERIENCE) Tj 0 Tc", f"T* ({BODY}) Tj", f"T* ({BODY}) Tj")
    )

    assert lines_of(content) == ["WORK EXPERIENCE", BODY, BODY]


def sideways(canvas: Any) -> None:
    canvas.rotate(90)
    canvas.drawString(60, -100, "Nurse Manager, Lakeside Clinic")
    canvas.drawString(60, -114, "March 2019 to present")


def sideways_the_other_way(canvas: Any) -> None:
    canvas.rotate(-90)
    canvas.drawString(-700, 100, "Nurse Manager, Lakeside Clinic")
    canvas.drawString(-700, 86, "March 2019 to present")


def upside_down(canvas: Any) -> None:
    canvas.rotate(180)
    canvas.drawString(-500, -400, "Nurse Manager, Lakeside Clinic")
    canvas.drawString(-500, -414, "March 2019 to present")


@pytest.mark.parametrize("draw", [sideways, sideways_the_other_way, upside_down])
def test_a_turned_page_is_read_and_accused_of_nothing(draw: Callable[[Any], None]) -> None:
    document = read(canvas_pdf(draw), Limits())

    assert document.text == "Nurse Manager, Lakeside Clinic\nMarch 2019 to present\n"
    assert document.flags == ()


def test_a_vertical_label_is_read_before_the_text_beside_it() -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(90, 700, "Nurse Manager, Lakeside Clinic")
        canvas.drawString(90, 686, "March 2019 to present")
        canvas.drawString(90, 672, "Led a team of nine nurses in two clinics")
        canvas.saveState()
        canvas.translate(70, 640)
        canvas.rotate(90)
        canvas.drawString(0, 0, "EXPERIENCE")
        canvas.restoreState()

    document = read(canvas_pdf(draw), Limits())

    assert document.text.split() == [
        "EXPERIENCE",
        *["Nurse", "Manager,", "Lakeside", "Clinic", "March", "2019", "to", "present"],
        *["Led", "a", "team", "of", "nine", "nurses", "in", "two", "clinics"],
    ]
    assert document.flags == ()


def test_the_rest_of_a_line_that_runs_off_the_page_is_read_and_reported() -> None:
    line = "Directed the opening of a clinic in the county and of its two branches, with nine nurses"

    document = read(canvas_pdf(lambda canvas: canvas.drawString(300, 700, line)), Limits())

    assert document.text == f"{line}\n"
    assert [flag.code for flag in document.flags] == ["cut_off"]


def test_lines_below_the_page_are_reported_as_cut_off_and_earn_nothing() -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 20, "Nurse Manager, Lakeside Clinic")
        canvas.drawString(60, -30, "Registered Nurse, Hillside Hospital")

    document = read(canvas_pdf(draw), Limits())

    assert document.text == "Nurse Manager, Lakeside Clinic\n"
    assert [flag.code for flag in document.flags] == ["cut_off"]


def test_an_icon_whose_font_has_no_mapping_is_no_letter() -> None:
    date = "BT /F2 10 Tf 60 700 Td (m) Tj /F1 10 Tf 16 0 Td (May 2016) Tj ET"
    place = "BT /F2 10 Tf 160 700 Td (q) Tj /F1 10 Tf 16 0 Td (Raleigh, NC) Tj ET"

    lines = lines_of(operators_pdf(f"{date} {place}"))

    assert lines == ["• May 2016 Raleigh, NC"]
