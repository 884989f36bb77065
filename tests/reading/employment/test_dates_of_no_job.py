"""Dates and titles of a resume that belong to no job."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import briefly

NURSE = [("Nurse Manager", "2016-01", "2018-03")]


def test_years_as_a_student_are_no_job(work: Work) -> None:
    text = "Experience\nFull-time student  08/2013 - 12/2015\nStaff Nurse  01/2016 - 03/2018\n• Gave care.\n"

    assert briefly(text, work) == [("Staff Nurse", "2016-01", "2018-03")]


def test_a_label_is_no_title(work: Work) -> None:
    text = "Experience\nStaff Nurse  01/2016 - 03/2018\nSupervisor: Pat Roe\n• Gave care.\n"

    assert briefly(text, work) == [("Staff Nurse", "2016-01", "2018-03")]


@pytest.mark.parametrize(
    "line",
    [
        "• Reduced falls by 20 % from 2012 to 2016.",
        "• In June 2013 the unit moved to a new building.",
        "• Recognized as Nurse of the Year for 2012",
        "• Audited charts for 2010-2012 surveys and wrote the plan of correction for the state",
    ],
)
def test_dates_in_a_duty_are_no_job(line: str, work: Work) -> None:
    text = f"Experience\nNurse Manager\nJanuary 2016 to March 2018 Company Name\n{line}\n"

    assert briefly(text, work) == NURSE


@pytest.mark.parametrize("heading", ["Education", "Publications", "Certifications", "References"])
def test_dates_of_other_parts_are_no_jobs(heading: str, work: Work) -> None:
    text = f"{heading}\nBachelor of Science in Nursing, Company Name, 2008 - 2012\n"

    assert briefly(text, work) == []


def test_schooling_among_jobs_is_no_job(work: Work) -> None:
    text = "Experience\nBachelor of Science  2008 - 2012\nStaff Nurse  06/2012 - 06/2014\n• Gave care.\n"

    assert briefly(text, work) == [("Staff Nurse", "2012-06", "2014-06")]


@pytest.mark.parametrize(
    "line",
    [
        "• January 2016 to March 2018",
        "• Nurse Educator (May 2016 - June 2017)",
        "• Duration: January 2016 to March 2018, employer: Lakeside",
        "Lakeside, Jan 2016 - Mar 2018, a unit of 30 beds",
    ],
)
def test_dates_within_those_of_the_job_above_are_no_job(line: str, work: Work) -> None:
    text = (
        f"Experience\nNurse Manager, Lakeside    01/2016 - 03/2018\n{line}\n• Hired staff.\n"
        "\nStaff Nurse, Lakeside    05/2012 - 12/2015\n• Gave care.\n"
    )

    assert [title for title, _, _ in briefly(text, work)] == ["Nurse Manager", "Staff Nurse"]


def test_a_line_full_of_dates_is_no_heading_and_hides_none(work: Work) -> None:
    text = f"Experience\nNurse Manager, January 2016 to March 2018\n{'2010 - 2011, ' * 20}\nRan the unit."

    assert briefly(text, work) == NURSE


@pytest.mark.parametrize(
    "line",
    [
        "Ohio RN license 123456, active through October 2019",
        "LPN (Ohio 70553; compact; expires 9/2020)",
        "LICENSE   Registered Nurse, State Board of Nursing, good thru Jan 31 2019",
        "Registered Nurse, renewed 06/2017",
        "BLS instructor, current to 3/31/2020",
        "Member of a society of nurses, since 2012",
    ],
)
def test_the_date_of_a_credential_is_of_no_job(line: str, work: Work) -> None:
    text = f"Experience\nNurse Manager, Lakeside    01/2016 - 03/2018\n\nPaper\n{line}\n"

    assert briefly(text, work) == NURSE
