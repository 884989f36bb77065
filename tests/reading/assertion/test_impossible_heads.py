"""What follows a head with dates of no working life belongs to no job."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

RESUME = """Ines Maro

EXPERIENCE
Clerk, Cedar Clinic, May 2014 - Present
- Filed charts

{head}
- Managed 80 nurses

EDUCATION
High School Diploma, 2012
"""


@pytest.mark.parametrize(
    "head",
    [
        "Director of Nursing, Cedar Hospital, 1920 to Present",
        "Director of Nursing, Cedar Hospital\nMay 3015 - June 3020",
        "Cedar Hospital\nDirector of Nursing\n1899-1955",
        "Director of Nursing | Cedar Hospital | 20XX - 20XX",
        "Director of Nursing, Cedar Hospital, since 1905",
        "Director of Nursing, Cedar Hospital, 00/0000 - 12/9999",
    ],
)
def test_a_head_of_impossible_dates_takes_its_text_along(head: str, known: Knowledge) -> None:
    profile = read_profile(RESUME.format(head=head), known).profile

    assert [each.evidence.quote for each in profile.set_aside] == [f"{head}\n- Managed 80 nurses"]
    assert (profile.people_managed, [job.title for job in profile.jobs]) == (None, ["Clerk"])


@pytest.mark.parametrize(
    "head",
    [
        "Director of Nursing, Cedar Hospital, 1990 to 2010",
        "Director of Nursing, Cedar Hospital, 2010 - 2014, 0700 - 1530",
        "Director of Nursing, Cedar Hospital, 2010 - 2014\nCare of 1200 - 1500 patients a year",
    ],
)
def test_dates_of_a_working_life_shifts_and_counts_are_kept(head: str, known: Knowledge) -> None:
    profile = read_profile(RESUME.format(head=head), known).profile

    assert profile.set_aside == ()
    assert profile.people_managed == 80


def test_a_resume_that_gives_no_year_at_all_keeps_its_jobs(known: Knowledge) -> None:
    text = "Ines Maro\n\nEXPERIENCE\nDirector of Nursing, Cedar Hospital, 20XX - 20XX\n- Managed 80 nurses\n"

    assert read_profile(text, known).profile.set_aside == ()
