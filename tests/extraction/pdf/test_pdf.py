"""Reading order of PDF pages: words, columns, margin headings and bullets."""

from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import FONT, JOBS, LINE, SIZE, SKILLS, PlacedText, canvas_pdf, lines_at, pdf_of

PROFILE = ["Profile", "Registered nurse with", "twelve years in acute care", "and home health."]
SCHOOLS = [
    "Master of Science : Nursing , 2009",
    "Bachelor of Science : Nursing , 2004",
    "Associate of Science : Biology , 2001",
    "Diploma : General Studies , 1999",
]
BANNER = [
    (60.0, 750.0, "Jane Example, RN"),
    (60.0, 736.0, "Everything about the work of one nurse on one page, in two columns"),
]


def text_of(content: bytes) -> str:
    return read(content, Limits()).text


def written(content: bytes) -> list[str]:
    return [line for line in text_of(content).split("\n") if line]


def interleaved(left: list[PlacedText], right: list[PlacedText]) -> list[PlacedText]:
    return sorted([*left, *right], key=lambda placed: (-placed[1], placed[0]))


@pytest.mark.parametrize("right_step", [LINE, 12.5])
@pytest.mark.parametrize("draw", [lambda left, right: [*left, *right], interleaved])
def test_two_columns_read_one_after_the_other(
    draw: Callable[[list[PlacedText], list[PlacedText]], list[PlacedText]], right_step: float
) -> None:
    left = lines_at(60, PROFILE + SKILLS, top=700)
    right = lines_at(260, JOBS, top=700, step=right_step)

    lines = written(pdf_of([[*BANNER, *draw(left, right)]]))

    assert lines == [BANNER[0][2], BANNER[1][2], *PROFILE, *SKILLS, *JOBS]


def test_a_line_across_the_page_ends_the_columns() -> None:
    footer = [(60.0, 560.0, "A last line that goes across the whole page from the left to the right")]
    page = [*interleaved(lines_at(60, SKILLS, top=700), lines_at(300, PROFILE, top=700)), *footer]

    lines = written(pdf_of([page]))

    assert lines == [*SKILLS, *PROFILE, footer[0][2]]


def test_three_lists_side_by_side_stay_three_lists() -> None:
    lists = [
        ["Epic", "Cerner", "Excel"],
        ["Staffing", "Budgets", "Surveys"],
        ["English", "Spanish", "French"],
    ]
    page = [placed for x, texts in zip((60, 220, 400), lists, strict=True) for placed in lines_at(x, texts)]

    lines = written(pdf_of([sorted(page, key=lambda placed: -placed[1])]))

    assert lines == [text for texts in lists for text in texts]


def test_a_wrapped_list_item_of_the_second_column_stays_together() -> None:
    left = lines_at(60, ["• Staffing and scheduling", "• Budgets", "• Surveys", "• Rounding"])
    right = [(300, 740, "• Writes policy for a"), (308, 726, "large hospital"), (300, 712, "• Teaches")]

    lines = written(pdf_of([interleaved(left, right)]))

    assert lines[4:] == ["• Writes policy for a", "large hospital", "• Teaches"]


@pytest.mark.parametrize("x", [450.0, 480.0])
def test_dates_at_the_right_margin_stay_on_the_line_of_their_job(x: float) -> None:
    jobs = [(60.0, 700.0, JOBS[1]), (60.0, 686.0, JOBS[3]), (60.0, 672.0, JOBS[4])]
    more = [(60.0, 640.0, JOBS[5]), (60.0, 626.0, JOBS[7])]
    dates = [(x, 700.0, "2015 - Present"), (x, 640.0, "2009 - 2014")]

    lines = written(pdf_of([[*dates, *jobs, *more]]))

    assert lines == [f"{JOBS[1]} 2015 - Present", JOBS[3], JOBS[4], f"{JOBS[5]} 2009 - 2014", JOBS[7]]


def test_dates_at_the_left_margin_stay_on_the_line_of_their_job() -> None:
    dates = [(60.0, 700.0, "2015 - Present"), (60.0, 660.0, "2009 - 2014")]
    jobs = [*lines_at(180, JOBS[1:2] + JOBS[3:4], top=700), *lines_at(180, JOBS[5:6] + JOBS[7:], top=660)]

    lines = written(pdf_of([[*dates, *jobs]]))

    assert lines == [f"2015 - Present {JOBS[1]}", JOBS[3], f"2009 - 2014 {JOBS[5]}", JOBS[7]]


def test_places_at_the_right_margin_stay_on_the_line_of_their_job() -> None:
    jobs = [*lines_at(60, JOBS[1:2] + JOBS[3:5], top=700), *lines_at(60, JOBS[5:6] + JOBS[7:], top=640)]
    places = [(480.0, 700.0, "Dallas, TX"), (480.0, 640.0, "Austin, TX")]

    lines = written(pdf_of([[*jobs, *places]]))

    assert lines[0] == f"{JOBS[1]} Dallas, TX"
    assert lines[3] == f"{JOBS[5]} Austin, TX"


def test_headings_in_the_margin_come_before_what_stands_beside_them() -> None:
    heads = [(60.0, 700.0, "EXPERIENCE"), (60.0, 630.0, "EDUCATION"), (60.0, 590.0, "LICENCES")]
    bodies = {
        700.0: JOBS[1:4],
        630.0: ["Master of Nursing", "Lakeside University"],
        590.0: ["Texas RN", "BLS"],
    }
    body = [placed for top, texts in bodies.items() for placed in lines_at(200, texts, top=top)]

    lines = written(pdf_of([[*heads, *body]]))

    expected = [[head[2], *bodies[head[1]]] for head in heads]
    assert lines == [line for part in expected for line in part]


MAIN = [
    *JOBS,
    "Hired and trained fifteen nurses within a year",
    "EDUCATION AND TRAINING",
    "Master of Science in Nursing, Lakeside University",
    "Bachelor of Science in Nursing, Hillside College",
    "LICENCES AND CERTIFICATIONS",
    "Registered Nurse, Texas, active",
]
SIDEBAR = ["CONTACT", "555 0100", "jane@example.org", "SKILLS", "Staffing", "Epic"]


@pytest.mark.parametrize(("top", "step"), [(700, LINE), (692, 18), (700, 22)])
def test_a_sidebar_at_the_right_is_read_after_the_main_column(top: float, step: float) -> None:
    page = interleaved(lines_at(60, MAIN, top=700), lines_at(420, SIDEBAR, top=top, step=step))

    assert written(pdf_of([[*BANNER, *page]])) == [BANNER[0][2], BANNER[1][2], *MAIN, *SIDEBAR]


@pytest.mark.parametrize(("top", "step"), [(700, LINE), (692, 18), (700, 22)])
def test_a_sidebar_at_the_left_is_read_before_the_main_column(top: float, step: float) -> None:
    page = interleaved(lines_at(60, SIDEBAR, top=top, step=step), lines_at(220, MAIN, top=700))

    assert written(pdf_of([[*BANNER, *page]])) == [BANNER[0][2], BANNER[1][2], *SIDEBAR, *MAIN]


def test_a_table_of_schools_and_places_is_read_row_by_row() -> None:
    schools = lines_at(60, ["MSN, Lakeside University", "BSN, Hillside College", "ADN, Riverside College"])
    places = lines_at(480, ["Dallas, TX", "Austin, TX", "Waco, TX"])

    lines = written(pdf_of([[*schools, *places]]))

    assert lines[0] == "MSN, Lakeside University Dallas, TX"


def tightly(canvas: Any, texts: list[str], gap: float) -> None:
    """Draw words with no blanks between them, the pen moved by `gap` ems, as some browsers print."""
    for number, text in enumerate(texts):
        x = 60.0
        for word in text.split():
            canvas.drawString(x, 740 - number * LINE, word)
            x += stringWidth(word, FONT, SIZE) + gap * SIZE


@pytest.mark.parametrize("gap", [0.18, 0.21, 0.28, 0.35])
def test_words_drawn_without_blanks_are_separated(gap: float) -> None:
    texts = [*PROFILE, *JOBS, *SCHOOLS]

    lines = written(canvas_pdf(lambda canvas: tightly(canvas, texts, gap)))

    assert lines == texts


def test_kerned_and_squeezed_letters_are_not_taken_apart() -> None:
    def draw(canvas: Any) -> None:
        text = canvas.beginText(60, 740)
        text.setCharSpace(-0.4)
        for line in JOBS:
            text.textLine(line)
        canvas.drawText(text)

    assert written(canvas_pdf(draw)) == JOBS


def test_letters_spaced_out_for_show_make_one_word() -> None:
    def draw(canvas: Any) -> None:
        heading = canvas.beginText(60, 760)
        heading.setCharSpace(4)
        heading.textLine("WORK HISTORY")
        heading.setCharSpace(0)
        canvas.drawText(heading)
        for x, y, text in lines_at(60, JOBS):
            canvas.drawString(x, y, text)

    assert written(canvas_pdf(draw)) == ["WORK HISTORY", *JOBS]


def test_drawn_dots_become_bullets() -> None:
    def draw(canvas: Any) -> None:
        for x, y, text in lines_at(80, SKILLS):
            canvas.circle(70, y + 3, 1.8, fill=1)
            canvas.drawString(x, y, text)

    assert written(canvas_pdf(draw)) == [f"• {skill}" for skill in SKILLS]


def test_a_line_that_a_page_break_draws_twice_is_read_once() -> None:
    last = (60.0, 30.0, "Provided care for twelve beds")
    pages = [[*lines_at(60, JOBS), last], [(60.0, 770.0, last[2]), *lines_at(60, SKILLS)]]

    assert written(pdf_of(pages)) == [*JOBS, last[2], *SKILLS]


def test_a_turned_page_reads_upright() -> None:
    def draw(canvas: Any) -> None:
        canvas.setPageRotation(90)
        canvas.translate(letter[0], 0)
        canvas.rotate(90)
        for x, y, text in lines_at(60, JOBS, top=500):
            canvas.drawString(x, y, text)

    assert written(canvas_pdf(draw)) == JOBS


def test_a_paragraph_break_is_an_empty_line() -> None:
    page = [*lines_at(60, PROFILE, top=700), *lines_at(60, SKILLS, top=600)]

    text = text_of(pdf_of([page]))

    assert text == "\n".join([*PROFILE, "", *SKILLS, ""])


def test_two_lists_that_may_as_well_be_the_rows_of_a_table_are_flagged() -> None:
    left = ["Wound care", "Triage and intake", "Case management", "Staff scheduling"]
    right = ["Chart audits", "Discharge planning", "Budget planning", "Quality reports"]
    page = [*lines_at(60, left, top=700), *lines_at(300, right, top=700)]

    document = read(pdf_of([page]), Limits())

    assert [flag.code for flag in document.flags] == ["mixed_layout"]
