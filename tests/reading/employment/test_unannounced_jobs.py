"""Jobs and dated things outside the work history."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import briefly

MANAGER = "Experience\nClinic Manager, Lakeside, Akron, OH, May 2015 - June 2019\n- Led staff.\n\n"
NURSE = [("Charge Nurse", "2010-05", "2014-06")]


@pytest.mark.parametrize(
    "part",
    [
        "Key Projects\nOpening of the infusion suite, March 2009 - May 2010\n- Bought chairs.",
        "Projects\nSchedule software (Jan 2008 – Dec 2009)\nTaught the units.",
        "Training\nLeadership Academy, Jan 2008 - Dec 2009\nPreceptor course, 2006 - 2007",
        "Awards\nNurse of the Year, 2008 - 2009",
        "Committees\nMember, Ethics Committee, Jan 2008 - Dec 2009",
    ],
)
def test_dated_projects_courses_awards_and_committees_are_no_jobs(part: str, work: Work) -> None:
    assert briefly(f"{MANAGER}{part}\n", work) == [("Clinic Manager", "2015-05", "2019-06")]


@pytest.mark.parametrize("heading", ["Accomplishments", "Training", "Key Projects"])
def test_jobs_below_a_part_of_the_job_above_are_jobs(heading: str, work: Work) -> None:
    text = (
        f"{MANAGER}{heading}\nCut waits by half.\n"
        "Charge Nurse\nHillside Hospital, Akron, OH\nMay 2010 - June 2014\n- Made rounds.\n"
    )

    assert briefly(text, work) == [("Clinic Manager", "2015-05", "2019-06"), *NURSE]


@pytest.mark.parametrize(
    "part", ["Licenses\nRN, Ohio", "Certifications\nBLS, ACLS", "Education\nBSN, Lakeside College, 2009"]
)
def test_jobs_without_a_heading_of_their_own_are_jobs(part: str, work: Work) -> None:
    text = f"{part}\n\nCharge Nurse, Hillside Hospital, Akron, OH, May 2010 - June 2014\n- Made rounds.\n"

    assert briefly(text, work) == NURSE


@pytest.mark.parametrize(
    "part",
    [
        "Licenses\nRegistered Nurse, Ohio Board of Nursing, May 2010 - June 2014",
        "Education\nTeaching of nurses, Lakeside College, May 2010 - June 2014\n- Made honor roll.",
        "Certifications\nCertified Case Manager, Commission, Akron, OH, May 2010 - June 2014",
    ],
)
def test_dates_of_licences_and_schooling_are_still_no_jobs(part: str, work: Work) -> None:
    assert briefly(f"{part}\n", work) == []


@pytest.mark.parametrize(
    "heading", ["Where I Have Served", "NURSING LEADERSHIP EXPERIENCE", "Career Journey"]
)
def test_more_headings_announce_jobs(heading: str, work: Work) -> None:
    text = f"Education\nBSN\n\n{heading}\nCharge Nurse, May 2010 - June 2014\n- Made rounds.\n"

    assert briefly(text, work) == NURSE


@pytest.mark.parametrize("bullet", ["-", "o", "+", "■", "✓"])
def test_duties_below_a_job_behind_licences_may_have_any_bullet(bullet: str, work: Work) -> None:
    text = (
        "Licenses: Ohio RN 12345, exp 09/30/2019\n\n"
        "Charge Nurse\nHillside Hospital - Akron, OH    May 2010 to June 2014\n"
        f"{bullet} Rounds with the team\n"
    )

    assert briefly(text, work) == NURSE
