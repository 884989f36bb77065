"""Columns of sections that blanks set side by side in plain text."""

from service.extraction.layout.text_columns import columns_apart

LEFT = [
    "CONTACT",
    "Ames, Iowa",
    "ann@example.org",
    "",
    "SKILLS",
    "Scheduling",
    "Budgets",
    "Audits",
    "Excel",
    "",
]
RIGHT = [
    *("EXPERIENCE", "Nurse Manager", "Larkfield Hospital", "2014 to 2018", "- Led a unit of 30"),
    *("Charge Nurse", "Larkfield Hospital", "2010 to 2014", "- Ran the night shift", "- Taught new nurses"),
    *("EDUCATION", "BSN, Larkfield College, 2010"),
]


def beside(left: list[str], right: list[str]) -> str:
    longer = [*left, *[""] * (len(right) - len(left))]
    rows = zip(longer, right, strict=True)
    return "\n".join(["ANN LARK", "", *(f"{one:<26}{other}".rstrip() for one, other in rows)])


def test_sections_side_by_side_are_read_one_below_the_other() -> None:
    text = columns_apart(beside(LEFT, RIGHT))

    lines = [line for line in text.split("\n") if line]
    assert lines == ["ANN LARK", *filter(None, LEFT), *RIGHT]


def test_the_column_that_opens_with_a_heading_comes_last() -> None:
    opened = ["Manager of wards", *RIGHT]

    text = columns_apart(beside(LEFT, opened))

    assert text.index("Manager of wards") < text.index("CONTACT")


def test_dates_beside_their_jobs_are_no_column() -> None:
    dates = ["EXPERIENCE", *[f"{year} - {year + 1}" for year in range(2001, 2012)]]
    text = beside(dates, RIGHT)

    assert columns_apart(text) == text


def test_the_columns_of_a_table_stay_beside_each_other() -> None:
    text = beside(["Employer", *["Elm Hospital"] * 11], ["Title", *["Staff Nurse"] * 11])

    assert columns_apart(text) == text


def test_a_text_without_wide_gaps_stays_as_it_is() -> None:
    text = "ANN LARK\nEXPERIENCE\nNurse Manager, Larkfield Hospital"

    assert columns_apart(text) == text
