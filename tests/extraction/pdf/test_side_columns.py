"""Reading order of side columns and grids of PDF pages."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import PlacedText, lines_at, pdf_of

TITLES = ["Nurse Manager, Lakeside Clinic, Dallas, TX", "Charge Nurse, Hillside Hospital, Austin, TX"]
DUTIES = [
    ["• Leads forty staff across two sites", "• Owns the budget of the unit"],
    ["• Led the night team of a day surgery unit", "• Kept the schedule"],
]
SIDEBAR = ["CONTACT", "555 0100", "jane@example.org", "EDUCATION", "Master of Nursing", "Lakeside University"]


def written(*pages: list[PlacedText]) -> list[str]:
    return [line for line in read(pdf_of(pages), Limits()).text.split("\n") if line]


def jobs_at(x: float, *, tops: tuple[float, float] = (700, 630)) -> list[PlacedText]:
    blocks = zip(TITLES, DUTIES, tops, strict=True)
    return [placed for title, duties, top in blocks for placed in lines_at(x, [title, *duties], top=top)]


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["Mar 2019 –", "present"], "Mar 2019 – present"),
        (["March", "2019–Present"], "March 2019–Present"),
        (["03/2019", "to", "present"], "03/2019 to present"),
        (["2015", "–", "2019"], "2015 – 2019"),
        (["June", "2014–Feb.", "2019"], "June 2014–Feb. 2019"),
        (["since May", "2018"], "since May 2018"),
    ],
)
def test_a_date_on_several_lines_of_a_left_column_is_read_on_the_line_of_its_job(
    lines: list[str], date: str
) -> None:
    dates = [*lines_at(60, lines, top=700), *lines_at(60, ["2009 – 2012"], top=630)]

    text = written([*dates, *jobs_at(140)])

    assert text == [f"{date} {TITLES[0]}", *DUTIES[0], f"2009 – 2012 {TITLES[1]}", *DUTIES[1]]


def test_a_date_on_several_lines_of_a_right_column_is_read_on_the_line_of_its_job() -> None:
    dates = [*lines_at(450, ["Mar 2019 –", "present"], top=700), *lines_at(450, ["2009 –", "2012"], top=630)]

    text = written([*dates, *jobs_at(60)])

    assert text == [f"{TITLES[0]} Mar 2019 – present", *DUTIES[0], f"{TITLES[1]} 2009 – 2012", *DUTIES[1]]


def test_a_date_in_a_left_column_that_nearly_touches_its_job_is_cut_off() -> None:
    dates = [*lines_at(60, ["May 2018 –", "Present"], top=700), *lines_at(60, ["2009 –", "2012"], top=630)]

    text = written([*dates, *jobs_at(119)])

    assert text == [f"May 2018 – Present {TITLES[0]}", *DUTIES[0], f"2009 – 2012 {TITLES[1]}", *DUTIES[1]]


def test_dates_that_are_whole_stay_on_their_lines() -> None:
    degrees = ["Master of Nursing", "Bachelor of Nursing", "Associate of Science"]

    text = written([*lines_at(60, ["2016", "2012", "2008"]), *lines_at(140, degrees)])

    assert text == [
        f"{year} {degree}" for year, degree in zip(("2016", "2012", "2008"), degrees, strict=True)
    ]


def test_a_place_above_or_below_a_date_is_read_after_the_words_beside_it() -> None:
    sides = [
        *lines_at(60, ["2015 – 2019", "Dallas, TX"], top=700),
        *lines_at(60, ["Austin, TX", "2009 – 2012"], top=630),
    ]
    heads = [["Nurse Manager", "Lakeside Clinic"], ["Charge Nurse", "Hillside Hospital"]]
    jobs = [
        placed
        for head, duties, top in zip(heads, DUTIES, (700, 630), strict=True)
        for placed in lines_at(160, [*head, *duties], top=top)
    ]

    text = written([*sides, *jobs])

    assert text == [
        "2015 – 2019 Nurse Manager",
        "Lakeside Clinic Dallas, TX",
        *DUTIES[0],
        "Charge Nurse Austin, TX",
        "2009 – 2012 Hillside Hospital",
        *DUTIES[1],
    ]


def test_what_stands_above_a_date_is_read_below_the_only_title_beside_it() -> None:
    sides = lines_at(60, ["Lakeside Clinic", "Dallas, TX", "2015 – 2019"], top=700)
    more = lines_at(60, ["Hillside Hospital", "Austin, TX", "2009 – 2012"], top=630)
    jobs = [
        *lines_at(200, ["Nurse Manager", *DUTIES[0]], top=700),
        *lines_at(200, ["Nurse", *DUTIES[1]], top=630),
    ]

    text = written([*sides, *more, *jobs])

    assert text == [
        "Nurse Manager 2015 – 2019",
        "Lakeside Clinic Dallas, TX",
        *DUTIES[0],
        "Nurse 2009 – 2012",
        "Hillside Hospital Austin, TX",
        *DUTIES[1],
    ]


def test_a_date_beside_list_items_is_read_above_the_list() -> None:
    places = [(450.0, 700.0, "Dallas, TX"), (450.0, 630.0, "Austin, TX")]
    dates = [(450.0, 686.0, "2015 – 2019"), (450.0, 616.0, "2009 – 2012")]

    text = written([*jobs_at(60), *places, *dates])

    assert text[:3] == [f"{TITLES[0]} Dallas, TX", "2015 – 2019", DUTIES[0][0]]
    assert text[4:7] == [f"{TITLES[1]} Austin, TX", "2009 – 2012", DUTIES[1][0]]


def test_list_items_with_a_date_each_keep_their_dates() -> None:
    courses = lines_at(60, ["Training", "• Infection control", "• Wound care"])
    dates = [(400.0, 726.0, "2016"), (400.0, 712.0, "2018")]

    assert written([*courses, *dates]) == ["Training", "• Infection control 2016", "• Wound care 2018"]


def test_a_sidebar_beside_dates_in_a_left_column_stays_a_column() -> None:
    sidebar = lines_at(50, [*SIDEBAR, "2010 – 2014", "SKILLS", "Epic", "Lean"], top=704, step=13)
    dates = [(220.0, 700.0, "2015 – 2019"), (220.0, 630.0, "2009 – 2012")]

    text = written(sorted([*sidebar, *dates, *jobs_at(300)], key=lambda placed: -placed[1]))

    assert text[: len(sidebar)] == [placed[2] for placed in sidebar]
    assert text[len(sidebar) :] == [
        f"2015 – 2019 {TITLES[0]}",
        *DUTIES[0],
        f"2009 – 2012 {TITLES[1]}",
        *DUTIES[1],
    ]


def test_a_column_with_dates_below_its_titles_is_no_side_column_of_the_next() -> None:
    jobs = [*lines_at(60, ["Nurse Manager", "Lakeside Clinic", "2015 – 2019", *DUTIES[0]], top=700)]
    more = [*lines_at(60, ["Charge Nurse", "Hillside Hospital", "2009 – 2012", *DUTIES[1]], top=620)]
    skills = ["SKILLS", "Staffing", "Budgeting", "Epic", "Lean", "Scheduling", "Rounding", "Payroll"]

    text = written([*jobs, *more, *lines_at(330, skills, top=700)])

    assert text == [placed[2] for placed in (*jobs, *more)] + skills


def test_labels_in_the_margin_may_take_two_lines() -> None:
    labels = [
        *lines_at(60, ["PROFESSIONAL", "EXPERIENCE"], top=700),
        *lines_at(60, ["EDUCATION AND", "TRAINING"], top=560),
    ]
    schools = ["Master of Nursing, Lakeside University, 2012", "Bachelor of Nursing, Hillside College, 2008"]

    text = written([*labels, *jobs_at(180), *lines_at(180, schools, top=560)])

    jobs = [placed[2] for placed in jobs_at(180)]
    assert text == ["PROFESSIONAL EXPERIENCE", *jobs, "EDUCATION AND TRAINING", *schools]


def test_a_title_wrapped_in_a_cell_beside_its_date_is_one_line() -> None:
    titles = [
        *lines_at(60, ["Director of Nursing,", "Lakeside Clinic"], top=700),
        (60.0, 660.0, "• Leads forty staff"),
    ]

    text = written([*titles, (165.0, 700.0, "2015 – 2019")])

    assert text == ["Director of Nursing, Lakeside Clinic 2015 – 2019", "• Leads forty staff"]


def test_a_date_on_the_line_after_its_announcement_is_joined_to_it() -> None:
    text = written(lines_at(60, ["Registered Nurse, Texas, active, expires", "08/2027", "BLS, 2026"]))

    assert text == ["Registered Nurse, Texas, active, expires 08/2027", "BLS, 2026"]


def test_the_wrapped_label_of_a_form_is_read_before_its_value() -> None:
    labels = ["Dates", "Occupation or position", "held", "Employer"] * 2
    values = [
        "2015 – 2019",
        "Nurse Manager",
        None,
        "Lakeside Clinic",
        "2009 – 2012",
        "Charge Nurse",
        None,
        "Hillside",
    ]
    rows = [(180.0, 700.0 - 14 * number, value) for number, value in enumerate(values) if value]

    text = written([*lines_at(60, labels, top=700), *rows])

    assert text[:3] == [
        "Dates 2015 – 2019",
        "Occupation or position held Nurse Manager",
        "Employer Lakeside Clinic",
    ]


def test_a_column_that_begins_above_a_sidebar_is_not_parted_by_it() -> None:
    jobs = [*lines_at(220, ["Jane Doe", "EXPERIENCE"], top=740), *jobs_at(220, tops=(700, 640))]
    sidebar = lines_at(40, SIDEBAR, top=686)

    text = written([*sidebar, *jobs])

    assert text[:5] == ["Jane Doe", "EXPERIENCE", TITLES[0], *DUTIES[0]]
    assert text[-len(SIDEBAR) :] == SIDEBAR


def test_a_column_that_goes_on_below_a_sidebar_is_not_parted_by_it() -> None:
    jobs = [*jobs_at(40, tops=(700, 640)), *lines_at(40, ["Staff Nurse, 2009 – 2012"], top=570)]
    sidebar = lines_at(380, SIDEBAR[:4], top=700)

    text = written([*jobs, *sidebar])

    assert text == [*SIDEBAR[:4], TITLES[0], *DUTIES[0], TITLES[1], *DUTIES[1], "Staff Nurse, 2009 – 2012"]


def test_a_heading_below_the_last_date_of_a_section_is_no_place() -> None:
    studies = [
        *lines_at(60, ["2013", "2010"], top=700),
        *lines_at(220, ["Master, Yale", "Bachelor, Yale"], top=700),
    ]
    heading = lines_at(60, ["Appointments"], top=672)
    jobs = [
        *lines_at(60, ["2015 – 2019"], top=658),
        *lines_at(220, ["Nurse Manager, Yale", DUTIES[0][0]], top=658),
    ]

    text = written([*studies, *heading, *jobs])

    assert text[:4] == [
        "2013 Master, Yale",
        "2010 Bachelor, Yale",
        "Appointments",
        "2015 – 2019 Nurse Manager, Yale",
    ]


def test_the_date_beside_a_title_with_an_icon_is_not_read_with_the_heading_above() -> None:
    heads = [(200.0, 700.0, "EXPERIENCE"), (200.0, 678.0, f"◆ {TITLES[0]}"), (200.0, 608.0, f"◆ {TITLES[1]}")]
    duties = [*lines_at(212, DUTIES[0], top=664), *lines_at(212, DUTIES[1], top=594)]
    dates = [(60.0, 678.0, "2015 – 2019"), (60.0, 608.0, "2009 – 2012")]

    text = written([*heads, *duties, *dates])

    assert text[:2] == ["EXPERIENCE", f"2015 – 2019 ◆ {TITLES[0]}"]


def test_the_first_job_below_a_header_in_two_columns_keeps_its_date() -> None:
    header = [*lines_at(60, ["Jane Doe", "Nurse Manager"], top=740), *lines_at(330, SIDEBAR[1:3], top=740)]
    jobs = [(60.0, 690.0, "EXPERIENCE"), *jobs_at(60, tops=(670, 610))]
    dates = [(330.0, 670.0, "2015 – 2019"), (330.0, 610.0, "2009 – 2012")]

    text = written([*header, *jobs, *dates])

    assert text[-6:] == [f"{TITLES[0]} 2015 – 2019", *DUTIES[0], f"{TITLES[1]} 2009 – 2012", *DUTIES[1]]


def test_the_last_job_above_lists_side_by_side_keeps_its_place_and_date() -> None:
    job = [*lines_at(60, [*TITLES[:1], "Lakeside Clinic"], top=700), (60.0, 672.0, DUTIES[0][0])]
    ends = [(330.0, 700.0, "Dallas, TX"), (330.0, 686.0, "2015 – 2019")]
    lists = [*lines_at(60, SIDEBAR[:3], top=630), *lines_at(330, SIDEBAR[3:], top=630)]

    text = written([*job, *ends, *lists])

    assert text[:3] == [f"{TITLES[0]} | Dallas, TX", "Lakeside Clinic 2015 – 2019", DUTIES[0][0]]
    assert text[3:] == SIDEBAR
