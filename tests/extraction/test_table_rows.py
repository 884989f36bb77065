"""Lines of table rows: dates beside their text, labels, and cells of one line."""

import pytest

from service.extraction.layout.table_rows import columned_lines, row_lines

JOB = ["Nurse Manager", "Larkfield Hospital", "• Staffed a unit", "• Owned a budget"]


@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        ([["Nurse Manager"], ["2015 - present"]], ["Nurse Manager  2015 - present"]),
        ([["Nurse Manager"], ["Larkfield Hospital"]], ["Nurse Manager | Larkfield Hospital"]),
        ([["Jobs"], ["Nurse"]], ["Jobs  Nurse"]),
        (
            [["2015 - present"], ["Nurse Manager"], ["Larkfield Hospital"]],
            ["2015 - present  Nurse Manager | Larkfield Hospital"],
        ),
        ([["EDUCATION"], ["Master of Science, 2018"]], ["EDUCATION", "Master of Science, 2018"]),
        ([["CCRN"], ["expires in May of 2027"]], ["CCRN  expires in May of 2027"]),
        ([[], []], []),
    ],
)
def test_cells_of_one_line_are_one_line_but_labels_stand_apart(
    cells: list[list[str]], lines: list[str]
) -> None:
    assert row_lines(cells) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nurse Manager\t2015 - 2018", "Nurse Manager  2015 - 2018"),
        ("Nurse Manager\t\tLarkfield Hospital\t2015", "Nurse Manager | Larkfield Hospital  2015"),
        ("•\tStaffed a unit", "•  Staffed a unit"),
        ("Phone number:\t(937) 555 0100", "Phone number:  (937) 555 0100"),
        ("\tNurse\n\t", "Nurse\n"),
        ("Nurse Manager     Larkfield Hospital     2015", "Nurse Manager | Larkfield Hospital  2015"),
        ("Nurse Manager         same hospital     2015", "Nurse Manager | same hospital  2015"),
        ("Administrator     Larkfield Manor     2015 - now", "Administrator | Larkfield Manor  2015 - now"),
        ("Wrote the   plan of a unit", "Wrote the   plan of a unit"),
        ("   Wrote the plan.  Cut falls.", "   Wrote the plan.  Cut falls."),
    ],
)
def test_tabs_and_wide_gaps_part_words_as_borders_of_cells_do(text: str, line: str) -> None:
    assert columned_lines(text) == line


@pytest.mark.parametrize(
    "dates",
    [
        ["March 2019 - Present"],
        ["March 2019 -", "Present"],
        ["March 2019", "- Present"],
        ["March 2019", "to", "Present"],
        ["March 2019", "Present"],
    ],
)
def test_dates_at_the_right_stand_in_the_first_line_of_their_text(dates: list[str]) -> None:
    first, *rest = row_lines([JOB, dates])

    assert first.startswith("Nurse Manager  March 2019")
    assert first.endswith("Present")
    assert rest == JOB[1:]


def test_two_dates_below_each_other_are_a_range() -> None:
    assert row_lines([JOB, ["June 2014", "May 2019"]])[0] == "Nurse Manager  June 2014 – May 2019"


def test_dates_at_the_left_stay_before_their_text() -> None:
    assert row_lines([["2019 - 2021"], JOB]) == ["2019 - 2021", *JOB]


def test_a_place_and_dates_at_the_right_stand_in_the_lines_beside_them() -> None:
    assert row_lines([JOB, ["Dayton, OH", "2019 - 2021"]]) == [
        "Nurse Manager  Dayton, OH",
        "Larkfield Hospital  2019 - 2021",
        *JOB[2:],
    ]


def test_an_employer_below_dates_at_the_left_follows_the_title() -> None:
    assert row_lines([["2019 - 2021", "Larkfield Hospital"], ["Nurse Manager", "• Staffed a unit"]]) == [
        "Nurse Manager  2019 - 2021",
        "Larkfield Hospital",
        "• Staffed a unit",
    ]


def test_columns_with_jobs_of_their_own_are_read_one_after_the_other() -> None:
    left, right = ["Skills", "Staffing", "Budget"], ["Nurse Manager", "2019 - 2021", "• Staffed a unit"]

    assert row_lines([left, right]) == [*left, *right]
