"""Work history that goes on in a section without a heading of its own."""

from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

_INTERRUPTED = """Experience

Clinic Manager
March 2014 to Current
Company Name
- Scheduled eleven medical assistants

Accomplishments
- Employee of the month

Charge Nurse
May 2009 to February 2014
Company Name
- Rounded with the hospitalists each morning
"""

_BELOW_AN_OBJECTIVE = """Objective: to run a clinic well

The road so far

Clinic Manager
March 2014 to Current
- Scheduled eleven medical assistants and two nurses

Education
BSN 2009
"""


def test_a_job_that_follows_accomplishments_is_work(known: Knowledge) -> None:
    profile = read_profile(_INTERRUPTED, known).profile

    assert [section.kind for section in profile.sections] == ["header", "experience", "awards", "experience"]
    assert any("hospitalists" in statement.text for statement in profile.statements)
    assert not any("Employee" in statement.text for statement in profile.statements)


def test_jobs_below_an_objective_are_work(known: Knowledge) -> None:
    profile = read_profile(_BELOW_AN_OBJECTIVE, known).profile

    assert [section.kind for section in profile.sections] == [
        "header",
        "objective",
        "experience",
        "education",
    ]
    assert any("medical assistants" in statement.text for statement in profile.statements)
    assert not any("run a clinic well" in statement.text for statement in profile.statements)


def test_a_dated_volunteer_job_stays_where_it_stands(known: Knowledge) -> None:
    text = "Volunteer\n\nNurse\nMarch 2014 to May 2016\n- Took blood pressures at a fair\n"

    profile = read_profile(text, known).profile

    assert profile.sections[-1].kind == "volunteer"
    assert profile.statements == ()
