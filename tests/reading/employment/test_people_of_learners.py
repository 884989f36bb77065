"""Learners, posts and staffs of one, against authority over staff (docs/domain.md 2.11)."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.jobs import read_jobs
from service.reading.sections import read_sections
from service.text.document import Document


def last_tags(title: str, duties: str, work: Work) -> tuple[str, ...]:
    text = f"Experience\n{title}\nMay 2014 to March 2018 Company Name\n• {duties}\n"
    return read_jobs(Document(text, read_sections(text, work)), work)[-1].job.tags


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        ("Intake Coordinator", "Supervised up to 35 volunteers on busy days."),
        ("Outreach Coordinator", "Supervised 12 interns."),
        ("Patrol Officer", "Assigned posts to a squad of nine officers."),
        ("Records Manager", "Sole employee of the file room."),
        ("Billing Manager", "A department of one for two dentists."),
    ],
)
def test_learners_posts_and_a_staff_of_one_show_no_authority(title: str, duties: str, work: Work) -> None:
    assert "people_mgmt" not in last_tags(title, duties, work)


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        ("Outreach Coordinator", "Supervised two clerks and one intern."),
        ("Records Manager", "Sole employee at first, then supervised four clerks."),
        ("Records Clerk", "Kept the file room; three typists under me."),
        ("Assistant Manager", "Shop for hats. Made the schedule for part time associates."),
        ("Food & Beverage Manager", "Two bars and a garden."),
    ],
)
def test_staff_who_are_led_show_authority(title: str, duties: str, work: Work) -> None:
    assert "people_mgmt" in last_tags(title, duties, work)
