"""Descriptions of the place of work in a job header, in small letters."""

import pytest

from service.domain.profile import Job
from service.knowledge.lexicon.work import Work
from service.reading.employment.jobs import read_jobs
from service.reading.employment.place_description import described_place
from service.reading.sections import read_sections
from service.text.document import Document


def job(heading: str, work: Work) -> Job:
    text = f"Experience\n{heading}\n- Kept the files in order and answered for the till.\n"
    (block,) = read_jobs(Document(text, read_sections(text, work)), work)
    return block.job


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Clerk, county health department", "county health department"),
        ("Clerk | Academic medical center, Boston", "Academic medical center"),
        ("Clerk, 60-bed SNF", "60-bed SNF"),
        ("Clerk, Mercy Health Hospital", ""),
        ("Clerk, MERCY HOSPITAL", ""),
        ("Clerk, Mercy hospital", ""),
        ("Clerk, hospital of St. Mary", ""),
    ],
)
def test_only_what_is_written_in_small_letters_describes(heading: str, said: str) -> None:
    assert described_place(heading, ((0, len("Clerk")),)).strip() == said


@pytest.mark.parametrize(
    "heading",
    [
        "2011 - 2014   Purchasing Clerk, 300-bed hospital",
        "Purchasing Clerk, rural health clinic, 2011 - 2014",
        "Purchasing Clerk | Regional home health agency | 2011 - 2014",
        "Purchasing Clerk (nursing home)   2011 - 2014",
        "Purchasing Clerk, Lakeside Hospital   2011 - 2014",
        "purchasing clerk, lakeside hospital   2011 - 2014",
    ],
)
def test_work_in_a_place_of_care_is_health_care(heading: str, work: Work) -> None:
    assert "healthcare" in job(heading, work).tags


@pytest.mark.parametrize(
    "heading",
    [
        "Purchasing Clerk, Lakeside   2011 - 2014",
        "Purchasing Clerk, law office   2011 - 2014",
        "purchasing clerk, lakeside   2011 - 2014",
        "Sales Representative, hospital accounts   2011 - 2014",
    ],
)
def test_a_name_without_a_trade_or_another_place_is_none(heading: str, work: Work) -> None:
    assert "healthcare" not in job(heading, work).tags


@pytest.mark.parametrize(
    "heading", ["Staff Nurse, relief charge   2011 - 2014", "Staff Nurse; night supervisor   2011 - 2014"]
)
def test_an_aside_of_a_heading_tells_of_leading(heading: str, work: Work) -> None:
    assert "lead" in job(heading, work).tags


@pytest.mark.parametrize("place", ["law office", "school district", "hotel"])
def test_work_in_another_place_is_none_among_health_jobs(place: str, work: Work) -> None:
    text = (
        "Experience\nStaff Nurse   2014 - 2016\n- Gave care.\n"
        f"Secretary, {place}   2011 - 2014\n- Kept calendars; ordered records from doctors and hospitals.\n"
        "Nurse Aide   2009 - 2011\n- Gave care.\n"
    )

    found = read_jobs(Document(text, read_sections(text, work)), work)

    assert ["healthcare" in block.job.tags for block in found] == [True, False, True]


def test_where_jobs_are_bare_the_rest_of_the_resume_tells_the_field(work: Work) -> None:
    bare = "Employment\nExecutive Director   2013 - 2018\nBanquet Waiter   2009 - 2013\n"
    told = "Summary\nMemory care and assisted living; hospice, medication audits, residents and families.\n"

    alone = read_jobs(Document(bare, read_sections(bare, work)), work)
    found = read_jobs(Document(told + bare, read_sections(told + bare, work)), work)

    assert ["healthcare" in block.job.tags for block in alone] == [False, False]
    assert ["healthcare" in block.job.tags for block in found] == [True, False]


def test_the_names_of_a_header_tell_no_field(work: Work) -> None:
    text = (
        "Memory Care, Assisted Living; Hospice, Medication Audits, Residents and Families\n"
        "Employment\nExecutive Director   2013 - 2018\nBanquet Waiter   2009 - 2013\n"
    )

    found = read_jobs(Document(text, read_sections(text, work)), work)

    assert ["healthcare" in block.job.tags for block in found] == [False, False]


def test_a_described_place_is_the_setting_of_the_job(work: Work) -> None:
    assert job("Purchasing Clerk, hospice   2011 - 2014", work).settings == ("hospice",)
