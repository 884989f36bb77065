"""Breaks in a career, which are no job, and jobs that have to do with leaves and care."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.career_breaks import names_break
from tests.reading.employment.found import briefly, jobs

BEFORE = "Experience\nStaff Nurse, Lakeside, May 2018 - June 2020\n- Chair of the falls council\n\n"
AFTER = "\n- Ran the household\n\nAide, Hillside, May 2010 - June 2012\n- Bathed residents\n"
JOBS = [("Staff Nurse", "2018-05", "2020-06"), ("Aide", "2010-05", "2012-06")]


@pytest.mark.parametrize(
    "words",
    [
        "Maternity leave",
        "Elder care leave",
        "Took a sabbatical to write",
        "Stay-at-home dad",
        "At home with three children",
        "Looked after my grandfather, who had dementia",
        "Primary caregiver to ailing parents",
        "Out of the workforce raising twins",
        "Relocated to Utah for spouse's job",
        "Career break (travel)",
        "Housewife",
        "Full-time mother of two",
        "Job search",
    ],
)
@pytest.mark.parametrize(
    "lines", ["{}, July 2012 - April 2018", "July 2012 - April 2018: {}", "{}\nJuly 2012 - April 2018"]
)
def test_a_break_is_no_job_and_takes_no_bullet_as_its_title(lines: str, words: str, work: Work) -> None:
    text = f"{BEFORE}{lines.format(words)}{AFTER}"

    assert briefly(text, work) == JOBS


@pytest.mark.parametrize(
    "title",
    [
        "Leave of Absence Coordinator",
        "Maternity Leave Replacement Teacher",
        "Travel Nurse",
        "Relocation Consultant",
        "Family Caregiver Support Specialist",
        "Private Duty Caregiver for an elderly client",
        "Homemaker, Lakeside Home Care",
        "Caregiver, Hillside",
        "Parent Educator",
        "Retirement Home Administrator",
        "Unemployment Claims Examiner",
    ],
)
def test_work_with_leaves_travel_and_care_is_a_job(title: str, work: Work) -> None:
    text = f"{BEFORE}{title}, July 2012 - April 2018{AFTER}"

    assert len(briefly(text, work)) == 3


@pytest.mark.parametrize(("below", "number"), [("\nAide, Hillside, May 2010 - June 2012\n", 2), (AFTER, 3)])
def test_a_homemaker_with_a_list_of_duties_has_a_job(below: str, number: int, work: Work) -> None:
    text = f"{BEFORE}Homemaker, July 2012 - April 2018{below}"

    assert len(briefly(text, work)) == number


def test_the_text_of_a_break_belongs_to_no_job(work: Work) -> None:
    text = f"{BEFORE}Caring for a parent, July 2012 - April 2018{AFTER}"

    first, _ = jobs(text, work)

    assert "household" not in text[first.start : first.end]


def test_a_leave_listed_below_a_job_does_not_end_its_text(work: Work) -> None:
    text = f"{BEFORE.rstrip()}\n- Parental leave, Jan 2019 - Mar 2019\n- Wrote the staffing plan\n"

    [job] = jobs(text, work)

    assert "staffing plan" in text[job.start : job.end]


def test_words_above_the_dates_of_another_line_are_no_title_in_a_bullet(work: Work) -> None:
    text = f"{BEFORE.rstrip()}\nJuly 2012 - April 2018: Woodwork\n"

    assert [title for title, _, _ in briefly(text, work)] == ["Staff Nurse", "Woodwork"]


def test_a_title_alone_is_a_break_only_by_words_that_are_no_job(work: Work) -> None:
    assert names_break("Family leave", work, whole=False)
    assert not names_break("Homemaker", work, whole=False)
