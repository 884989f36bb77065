"""Are jobs found in the layouts that people use?"""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.job_dates import date_flags
from tests.reading.employment.found import briefly, jobs

NURSE = [("Nurse Manager", "2016-01", "2018-03")]


@pytest.mark.parametrize(
    "heading",
    [
        "Nurse Manager\nJanuary 2016 to March 2018 Company Name - City , State",
        "January 2016\nto\nMarch 2018\nCompany Name City , State Nurse Manager",
        "01/2016 to 03/2018\nNurse Manager Company Name - City , State",
        "January 2016 to March 2018 Nurse Manager",
        "Nurse Manager , 01/2016 to 03/2018\nCompany Name - City , State",
        "Company Name January 2016 to March 2018 Nurse Manager\nCity , State",
        "Company Name City , State Nurse Manager 01/2016 to 03/2018",
        "Nurse Manager Company Name | City , State | January 2016 - March 2018",
        "Lakeside Hospital, Austin, TX\nNurse Manager, Jan 2016 – Mar 2018",
        "Nurse Manager, Lakeside Hospital, Austin TX   01/2016 - 03/2018",
        "Nurse Manager | Lakeside Hospital | Jan 2016 - Mar 2018",
        "Lakeside Hospital   Jan '16 – Mar '18\nNurse Manager",
        "Jan 2016 - Mar 2018   Lakeside Hospital\nNurse Manager",
        "Nurse Manager\nLakeside Hospital - Austin, TX\nJanuary 2016 to March 2018",
        "Nurse Manager, Lakeside, Austin | 01/2016 - 03/2018",
        "Lakeside Hospital - Austin, TX\nNurse Manager, January 2016 to March 2018",
    ],
)
def test_title_and_dates_are_found_around_each_other(heading: str, work: Work) -> None:
    text = f"Experience\n{heading}\n• Evaluated staff and wrote schedules.\nEducation\nBSN, 2010\n"

    assert briefly(text, work) == NURSE


def test_a_comma_inside_a_title_stays(work: Work) -> None:
    text = "Experience\nDirector, Nursing   01/2016 - 03/2018\n• Hired staff.\n"

    assert briefly(text, work) == [("Director, Nursing", "2016-01", "2018-03")]


def test_dates_after_an_address_are_those_of_a_job_even_in_a_run_on_line_of_another_section(
    work: Work,
) -> None:
    text = (
        "Skills\nPatient transport, triage\n"
        "Charge Nurse Third Surgical Unit of the Northern Division - Camp Verde, AZ - June 2007 to June 2009 "
        "Assigned nurses to patients and answered for supplies of the whole unit and its two annexes\n"
        "Experience\nNurse Manager, Lakeside Hospital   01/2016 - 03/2018\n• Hired staff.\n"
    )

    assert ("2007-06", "2009-06") in [found[1:] for found in briefly(text, work)]


@pytest.mark.parametrize(
    "title",
    [
        "Vice President, Patient Care Services",
        "Unit Director, Labor and Delivery",
        "Manager, Diagnostic Imaging",
    ],
)
def test_the_department_after_a_comma_is_part_of_the_title(title: str, work: Work) -> None:
    text = f"Experience\n{title}, Lakeside, Austin   01/2016 - 03/2018\n• Hired staff.\n"

    assert briefly(text, work) == [(title, "2016-01", "2018-03")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("• Lakeside Hospital, Nursing Director (2001-2002) - oversight of two units", ["2001-01"]),
        ("• ED Nurse, Supervisor, ED Registry, (1976 - 1998) day shifts", ["1976-01"]),
        (
            "Lead Interior Designer, 6/1996 to 10/2006 A firm of many services for banks and homes",
            ["1996-06"],
        ),
        ("• Award for exemplary service as Director of Sports of the Student Union (2008-2009)", []),
        ("• Contracting Officer's Representative Course (2011)", []),
        ("• Nursing staff turnover, fell by half in two years (2012-2014)", []),
        ("• Nurse Manager, 2001-2002", []),
    ],
)
def test_a_title_right_before_dates_is_a_job_among_accomplishments_too(
    line: str, found: list[str], work: Work
) -> None:
    text = f"Accomplishments\n{line}\nExperience\nHead Nurse\nJanuary 2016 to March 2018 Company Name\n"

    starts = [each.job.start for each in jobs(text, work)]

    assert starts == [*found, "2016-01"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (
            "Nurse Manager\nElm and Bravo Ward, Second\nDivision - Elmtown, TX - June 2009 - June 2011",
            True,
        ),
        (
            "Nurse Manager Charlie Ward, Elm Health - Elmtown, South\nPark, TX - June 2009 - June 2011",
            True,
        ),
        ("Led a nurse manager project.\nDivision - Elmtown, TX - June 2009 - June 2011", False),
    ],
)
def test_a_title_may_open_a_heading_of_several_lines(heading: str, title: bool, work: Work) -> None:
    (block,) = jobs(f"Experience\n{heading}\n• Evaluated staff and wrote schedules.\n", work)

    assert block.job.title.startswith("Nurse Manager") is title
    assert (block.job.start, block.job.end) == ("2009-06", "2011-06")


def test_evidence_is_the_title_and_then_the_dates(work: Work) -> None:
    text = "Experience\nStaff Nurse, Lakeside Hospital   01/2016 - 03/2018\n• Gave care.\n"

    (block,) = jobs(text, work)

    assert [each.quote for each in block.job.evidence] == ["Staff Nurse", "01/2016 - 03/2018"]
    assert all(text[each.start : each.end] == each.quote for each in block.job.evidence)


def test_a_block_holds_its_duties_and_not_the_next_heading(work: Work) -> None:
    text = (
        "Experience\nStaff Nurse\nMay 2012 to June 2014 Company Name\n• First duty here.\n"
        "Charge Nurse\nJune 2010 to May 2012 Company Name\n• Second duty here.\n"
    )

    first, second = jobs(text, work)

    assert "First duty" in text[first.start : first.end]
    assert "Charge Nurse" not in text[first.start : first.end]
    assert text[second.start :].startswith("Charge Nurse")


def test_several_positions_under_one_employer_are_several_jobs(work: Work) -> None:
    text = (
        "Experience\nLakeside Hospital  2008 - 2018\nNurse Manager, 2014 - 2018\n• Hired staff.\n"
        "Staff Nurse, 2008 - 2014\n• Gave care.\n"
    )

    assert briefly(text, work) == [
        ("Nurse Manager", "2014-01", "2018-12"),
        ("Staff Nurse", "2008-01", "2014-12"),
    ]


def test_years_alone_that_are_the_same_are_a_range(work: Work) -> None:
    text = "Experience\nStaff Nurse, Lakeside Hospital, 2012-2012\n• Gave care.\n"

    assert briefly(text, work) == [("Staff Nurse", "2012-01", "2012-12")]


def test_a_heading_like_the_others_needs_no_known_title(work: Work) -> None:
    text = (
        "Experience\nStaff Nurse, Lakeside (May 2014 to June 2016)\n• Gave care.\n"
        "telehealth scheduling, Acme (May 2012 to April 2014)\n• Booked visits.\n"
        "Nurse Aide, Lakeside (May 2010 to April 2012)\n• Gave care.\n"
    )

    assert [start for _, start, _ in briefly(text, work)] == ["2014-05", "2012-05", "2010-05"]


def test_a_second_job_inside_the_time_of_another_is_kept(work: Work) -> None:
    text = (
        "Experience\nNurse Manager\n01/2010 to 03/2018\nCompany Name\n• Hired staff.\n"
        "Adjunct Instructor\n01/2012 to 03/2013\nCompany Name\n• Taught nursing.\n"
    )

    assert [title for title, _, _ in briefly(text, work)] == ["Nurse Manager", "Adjunct Instructor"]


def test_positions_in_bullets_below_an_employer_are_jobs(work: Work) -> None:
    text = (
        "Experience\nLakeside Hospital  2008 - 2018\n• Nurse Manager, 2014 - 2018\n"
        "• Staff Nurse, 2008 - 2014\n"
    )

    assert [title for title, _, _ in briefly(text, work)] == ["Nurse Manager", "Staff Nurse"]


def test_a_blank_end_on_the_newest_job_is_open(work: Work) -> None:
    text = "Experience\nStaff Nurse, Lakeside Hospital, 06/2016 -\n• Gives care.\n"

    assert briefly(text, work) == [("Staff Nurse", "2016-06", "present")]


def test_a_start_alone_has_an_unknown_end(work: Work) -> None:
    text = "Experience\nStaff Nurse\n06/2016 Company Name - City , State\n• Gave care.\n"

    assert briefly(text, work) == [("Staff Nurse", "2016-06", None)]


def test_a_clear_title_without_dates_is_kept_without_dates(work: Work) -> None:
    text = "Experience\nRegional Director\nCompany Name - City , State\n• Ran four agencies.\n"

    assert briefly(text, work) == [("Regional Director", None, None)]


def test_a_reversed_range_is_kept_as_written_and_flagged(work: Work) -> None:
    text = "Experience\nStaff Nurse\nMay 2018 to March 2016 Company Name\n• Gave care.\n"

    found = jobs(text, work)

    assert [flag.code for flag in date_flags(found)] == ["reversed_dates"]


def test_accomplishments_below_a_job_do_not_end_the_list_of_jobs(work: Work) -> None:
    text = (
        "Experience\nNurse Manager\nJanuary 2016 to March 2018 Company Name\n• Hired staff.\n"
        "Accomplishments\n• Opened a unit.\nStaff Nurse\nMay 2010 to May 2014 Company Name\n• Care.\n"
    )

    assert [title for title, _, _ in briefly(text, work)] == ["Nurse Manager", "Staff Nurse"]


def test_a_resume_without_headings_is_read_too(work: Work) -> None:
    text = "Jane Doe\nStaff Nurse, Lakeside Hospital   01/2016 - 03/2018\n• Gave care.\n"

    assert briefly(text, work) == [("Staff Nurse", "2016-01", "2018-03")]


@pytest.mark.parametrize(
    ("section", "unpaid"),
    [("Volunteer Experience", True), ("Clinical Rotations", True), ("Experience", False)],
)
def test_volunteering_and_rotations_are_unpaid(section: str, unpaid: bool, work: Work) -> None:
    text = f"{section}\nStaff Nurse\nJanuary 2016 to March 2018 Company Name\n• Gave care.\n"

    (block,) = jobs(text, work)

    assert ("unpaid" in block.job.tags) is unpaid


def test_the_same_text_reads_the_same_twice(work: Work) -> None:
    text = "Experience\nNurse Manager\nJanuary 2016 to March 2018 Company Name\n• Managed a staff of 14.\n"

    assert jobs(text, work) == jobs(text, work)
