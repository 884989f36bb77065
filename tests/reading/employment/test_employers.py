"""Health care by the employer in the header of a job, or on the line above it, and by a licence."""

import pytest

from service.domain.profile import Job
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.work import Work
from service.reading.profile import read_profile
from tests.reading.employment.found import jobs

LAYOUTS = (
    "{title}, {employer}, Feb 2014 - Nov 2018\n- {duty}\n",
    "{employer}, Dayton, OH\n{title}   02/2014 - 11/2018\n- {duty}\n",
    "{title}\n{employer} | Dayton, OH | February 2014 to November 2018\n- {duty}\n",
)
NURSE = "Charge Nurse, Larch Valley Hospital, {years}\n- Led a unit of 28 beds\n\n"


def among_nurses(layout: str, title: str, employer: str, duty: str, work: Work) -> Job:
    first, last = NURSE.format(years="Jan 2019 - Present"), NURSE.format(years="Jan 2009 - Dec 2013")
    job = layout.format(title=title, employer=employer, duty=duty)
    _, block, _ = jobs(f"Experience\n{first}{job}\n{last}", work)
    return block.job


def alone(layout: str, title: str, employer: str, duty: str, work: Work) -> Job:
    (block,) = jobs("Experience\n" + layout.format(title=title, employer=employer, duty=duty), work)
    return block.job


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("title", "employer"),
    [
        ("Receptionist", "Rowan Pediatrics"),
        ("Bookkeeper", "Quince Assisted Living"),
        ("Dispatcher", "Quince Ambulance Service"),
        ("Account Executive", "Rowan Health Plans"),
        ("Data Entry Clerk", "Blue Cross"),
        ("Program Coordinator", "Quince County Health Department"),
        ("Supply Sergeant", "88th Medical Battalion"),
        ("House Manager", "Rowan Group Homes"),
        ("Security Officer", "St. Quince Hospital"),
        ("Marketing Director", "Rowan Hospice"),
    ],
)
def test_an_employer_of_care_makes_any_trade_health_care(
    layout: str, title: str, employer: str, work: Work
) -> None:
    job = alone(layout, title, employer, "Kept the lists", work)

    assert "healthcare" in job.tags


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("title", "employer", "duty"),
    [
        ("Plant Manager", "Rowan Plastics", "Ran two shifts of 80 workers"),
        ("Operations Manager", "Quince Trucking", "Managed 12 drivers"),
        ("Restaurant Manager", "Rowan Grill", "Hired servers and cooks"),
        ("Practice Manager", "Rowan Law Group", "Ran billing"),
        ("Operations Manager", "Quince Group", "Managed 12 staff"),
        ("Practice Manager", "Quince Animal Hospital", "Ordered vaccines for patients"),
    ],
)
def test_no_neighbour_lends_health_care_to_another_trade(
    layout: str, title: str, employer: str, duty: str, work: Work
) -> None:
    job = among_nurses(layout, title, employer, duty, work)

    assert "healthcare" not in job.tags


@pytest.mark.parametrize(
    ("title", "employer"),
    [("Staff Nurse", "Rowan Plastics"), ("School Nurse", "Quince School District")],
)
def test_a_title_of_health_care_outweighs_the_trade_of_the_employer(
    title: str, employer: str, work: Work
) -> None:
    job = alone(LAYOUTS[0], title, employer, "Gave first aid", work)

    assert "healthcare" in job.tags


def test_the_line_of_an_employer_is_no_text_of_the_job_before(work: Work) -> None:
    text = (
        "Experience\nRowan Bakery, Dayton, OH\nOffice Clerk   2015 - 2018\n- Sorted orders\n\n"
        "Quince Hospital, Dayton, OH\nScheduler   2011 - 2014\n- Booked rooms\n"
    )

    found = [block.job for block in jobs(text, work)]

    assert ["healthcare" in job.tags for job in found] == [False, True]


LICENSED = (
    "Licenses\nLicensed Professional Counselor, Ohio, active\n\nExperience\n{title}, {employer}, {years}\n"
)


@pytest.mark.parametrize(
    ("title", "employer", "care"),
    [
        ("Counselor", "Quince Youth Services", True),
        ("Senior Counselor", "Quince Group", True),
        ("Camp Counselor", "Quince Group", False),
        ("Counselor", "Quince High School", False),
    ],
)
def test_a_licence_tells_the_field_of_the_title_it_is_for(
    title: str, employer: str, care: bool, known: Knowledge
) -> None:
    text = LICENSED.format(title=title, employer=employer, years="Jan 2014 - Nov 2018")

    (job,) = read_profile(f"Ada Brook\n\n{text}- Saw 25 clients a week\n", known).profile.jobs

    assert ("healthcare" in job.tags) is care


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Larch Furniture, Dayton, OH", False),
        ("Larch Law Group", False),
        ("Larch Veterinary Clinic", False),
        ("Larch Surgical Partners", True),
        ("Made Furniture for the wards.", True),
    ],
)
def test_the_employer_may_stand_on_the_line_below_title_and_dates(
    below: str, expected: bool, work: Work
) -> None:
    text = (
        f"Experience\nAccount Clerk (2011 - 2014)\n{below}\n- Made beds for hospitals, nurses and patients.\n"
    )

    found = [("healthcare" in block.job.tags) for block in jobs(text, work)]

    assert found == [expected]
