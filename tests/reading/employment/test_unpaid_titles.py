"""Unpaid work by the title of a job, and paid work with volunteers, interns and students."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import jobs

HEADER = "Lakeside, Akron, OH\nMay 2018 to June 2020\n- Worked with the staff.\n"


@pytest.mark.parametrize(
    "title",
    [
        "Volunteer",
        "Hospice Volunteer",
        "Volunteer Medical Director",
        "Nurse Manager (Volunteer)",
        "Lead Volunteer",
        "Volunteer Instructor",
        "Obstetrics Rotation",
        "Level II Fieldwork",
        "Community Health Clinicals",
        "Senior Practicum",
        "Student Occupational Therapist",
        "PT Student, Acute Care",
    ],
)
def test_volunteers_and_students_on_placement_are_unpaid(title: str, work: Work) -> None:
    [block] = jobs(f"Experience\n{title}\n{HEADER}", work)

    assert "unpaid" in block.job.tags


@pytest.mark.parametrize(
    "title",
    [
        "Manager of Volunteers",
        "Volunteer Services Supervisor",
        "Director, Volunteer Department",
        "Externship Coordinator",
        "Coordinator of Clinical Rotations",
        "Fieldwork Educator",
        "Practicum Instructor",
        "Director, Internships and Practica",
        "Student Nurse Coordinator",
        "Staff Nurse, Night Rotation",
        "Administrator in Training",
        "Student Worker",
    ],
)
def test_paid_people_who_direct_them_are_not(title: str, work: Work) -> None:
    [block] = jobs(f"Experience\n{title}\n{HEADER}", work)

    assert "unpaid" not in block.job.tags
