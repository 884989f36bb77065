"""Hours, lengths of time and kinds of contract beside a title, and jobs that were declined."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.fte import fte_of
from service.reading.employment.job_dates import date_flags
from tests.reading.employment.found import briefly, jobs


@pytest.mark.parametrize(
    ("words", "percent"),
    [
        ("18 h/wk", 45),
        ("20 hrs per wk", 50),
        ("24h/week", 60),
        ("24 hours weekly", 60),
        ("Hours: 20/week", 50),
        ("job-share, 1,040 h/yr", 50),
        ("832 hours per year", 40),
        ("48 hours per pay period", 60),
        ("40 hours biweekly", 50),
        (".6 FTE", 60),
        ("0.5 WTE", 50),
        ("60% FTE", 60),
        ("half-time", 50),
        ("3 days a week", 60),
        ("two 12-hour shifts per week", 60),
    ],
)
def test_hours_of_every_spelling_are_a_share_of_full_time(words: str, percent: int) -> None:
    assert fte_of(f"Staff Therapist, {words}, May 2012 - Present", {}) == (percent, True)


@pytest.mark.parametrize(
    "words",
    ["$28 per hour", "24/7 unit", "15.5 FTE", "100% travel", "three 12-hour shifts a week", "12 FTEs"],
)
def test_other_numbers_are_no_part_of_full_time(words: str) -> None:
    assert fte_of(f"Staff Therapist, {words}, May 2012 - Present", {})[0] == 100


@pytest.mark.parametrize(
    "heading",
    [
        "Staff Therapist (18 h/wk), Oak Rehab, May 2012 - March 2016",
        "Staff Therapist, 18 h/wk, Oak Rehab, May 2012 - March 2016",
        "Staff Therapist\nOak Rehab\nMay 2012 - March 2016 (3 yrs 11 mos)",
        "Staff Therapist\nOak Rehab\nMay 2012 - March 2016 | 3 years 11 months",
        "Oak Rehab\n3 years 11 months\nStaff Therapist\nMay 2012 - March 2016",
        "Staff Therapist\nOak Rehab\nDates: May 2012 - March 2016",
        "Staff Therapist\nOak Rehab\nFrom: May 2012 To: March 2016",
        "Staff Therapist\nOak Rehab\nStart date: 05/2012; End date: 03/2016",
    ],
)
def test_hours_lengths_and_labels_are_no_part_of_a_title(heading: str, work: Work) -> None:
    assert briefly(f"Experience\n{heading}\n- Gave care.\n", work) == [
        ("Staff Therapist", "2012-05", "2016-03")
    ]


def test_what_leads_to_the_dates_is_no_part_of_a_title(work: Work) -> None:
    text = "Experience\nNurse Manager since June 2012\n- Hired staff.\n"

    assert briefly(text, work) == [("Nurse Manager", "2012-06", "present")]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Camp Nurse, Blue Ridge Camp, 2012", ("Camp Nurse", "2012-01", "2012-12")),
        ("Camp Nurse\nBlue Ridge Camp, Boise, ID, 2012", ("Camp Nurse", "2012-01", "2012-12")),
        ("Blue Ridge Camp, Boise, ID\nCamp Nurse, Summer 2012, 2013", ("Camp Nurse", "2012-06", "2012-08")),
        ("Camp Nurse, Blue Ridge Camp, Q3 2012", ("Camp Nurse", "2012-07", "2012-09")),
    ],
)
def test_one_year_or_season_is_the_date_of_a_job(
    heading: str, found: tuple[str, str, str], work: Work
) -> None:
    text = f"Experience\n{heading}\n- Gave care.\n"

    assert briefly(text, work) == [found]


def test_a_job_that_was_offered_and_declined_is_flagged(work: Work) -> None:
    text = "Experience\nNurse Manager, Oak Clinic, May 2012 - March 2016 (offer declined)\n- To hire staff.\n"

    found = jobs(text, work)

    assert [flag.code for flag in date_flags(found)] == ["job_not_held"]


def test_dates_longer_than_a_working_life_are_kept_and_flagged(work: Work) -> None:
    text = "Experience\nNurse Manager, Oak Clinic, 1950 - 2010\n- Hired staff.\n"

    found = jobs(text, work)

    assert [(each.job.start, each.job.end) for each in found] == [("1950-01", "2010-12")]
    assert [flag.code for flag in date_flags(found)] == ["impossible_dates"]


def test_the_labels_of_a_form_are_no_title(work: Work) -> None:
    text = (
        "Experience\nCase Manager\nOak Health\nStart Date: 05/14/2012\nEnd Date: 03/31/2016\n"
        "Hours per week: 20\n- Gave care.\n"
    )

    (block,) = jobs(text, work)

    assert (block.job.title, block.job.start, block.job.end) == ("Case Manager", "2012-05", "2016-03")
    assert block.job.fte_percent == 50


def test_jobs_of_one_year_follow_each_other_behind_their_lists(work: Work) -> None:
    second = "Staff Nurse, Elm Hospital, 2018\n- Care.\n"
    text = f"Experience\nTravel Nurse, Oak Staffing, 2020\n- Gave care.\n{second}"

    assert [title for title, *_ in briefly(text, work)] == ["Travel Nurse", "Staff Nurse"]


@pytest.mark.parametrize(
    "line", ["Nurse of the Year, Oak Hospital, 2019", "Registered Nurse, State of Ohio, 2010"]
)
def test_awards_and_licences_with_a_year_are_no_job(line: str, work: Work) -> None:
    text = f"Experience\n{line}\n\nStaff Nurse, Elm Hospital, 2012 - 2018\n- Care.\n"

    assert [title for title, *_ in briefly(text, work)] == ["Staff Nurse"]
