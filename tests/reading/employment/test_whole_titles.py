"""Headings that hold several titles, on one line or on two."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import briefly, jobs


@pytest.mark.parametrize(
    "heading",
    [
        "Staff Nurse - Relief Charge Nurse",
        "Dental Assistant | Receptionist",
        "Director, Division of Cardiology; Attending Physician",
        "Practice Administrator – Nurse Practitioner",
    ],
)
def test_titles_between_dashes_bars_and_semicolons_are_one_heading(heading: str, work: Work) -> None:
    text = f"Experience\n{heading}, Lakeside, March 2012 - June 2014\n- Kept the agenda\n"

    found = briefly(text, work)

    assert found == [(heading, "2012-03", "2014-06")]


@pytest.mark.parametrize("joint", ["/\n", " /\n", "\n/ ", " &\n", " and\n"])
def test_a_title_goes_on_in_the_next_line_behind_a_slash_or_and(joint: str, work: Work) -> None:
    text = f"Experience\nAdministrator{joint}Night Charge Nurse\nLakeside, March 2012 - June 2014\n- Ran it\n"

    (block,) = jobs(text, work)

    assert {"licensed_clinical", "people_mgmt"} <= set(block.job.tags)


@pytest.mark.parametrize(
    "heading",
    ["Staff Nurse - Surgeons Hospital Inc", "Staff Nurse | Physicians Group", "Staff Nurse - Blue Unit"],
)
def test_an_employer_or_a_unit_behind_a_dash_is_no_title(heading: str, work: Work) -> None:
    text = f"Experience\n{heading}, March 2012 - June 2014\n- Kept the agenda\n"

    found = briefly(text, work)

    assert found == [("Staff Nurse", "2012-03", "2014-06")]


@pytest.mark.parametrize("title", ["OT", "MD", "NP", "PA-C"])
def test_a_title_in_capitals_stands_before_its_employer(title: str, work: Work) -> None:
    text = f"Experience\n{title}, Lakeside Rehab, March 2012 - June 2014\n- Kept the agenda\n"

    (block,) = jobs(text, work)

    assert block.job.title == title
    assert "licensed_clinical" in block.job.tags


def test_an_owner_who_practises_is_in_health_care(work: Work) -> None:
    text = "Experience\nOwner, Therapist\nLakeside, March 2012 - June 2014\n- Kept the agenda\n"

    (block,) = jobs(text, work)

    assert {"healthcare", "clinical"} <= set(block.job.tags)
