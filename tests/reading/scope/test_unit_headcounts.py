"""Staff of a unit, counted for those who run it and for nobody else (docs/domain.md 2.13)."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.jobs import read_jobs
from service.reading.sections import read_sections
from service.text.document import Document


def of_a_job(title: str, statements: str, work: Work) -> int | None:
    text = f"Experience\n{title}\nJanuary 2012 to March 2018 Company Name\n{statements}\n"
    (block,) = read_jobs(Document(text, read_sections(text, work)), work)
    return block.job.people_managed


@pytest.mark.parametrize(
    ("title", "statements", "people"),
    [
        ("Nurse Manager", "• 24-hour accountability for a 28-bed oncology unit with 61 FTEs.", 61),
        ("Nurse Manager", "• Around the clock responsibility for 20 beds and 48 staff; budget, rounds.", 48),
        ("Administrator", "• Operated a 96 bed nursing center, $9M revenue and 121 employees.", 121),
        (
            "Restaurant Manager",
            "• Full responsibility for a busy restaurant with 52 team members, 4 leads.",
            52,
        ),
        ("Director of Rehabilitation", "• Responsible for six gyms and clinics, 44 PT, OT and aides.", 44),
        (
            "Director of Pharmacy",
            "• Head of the inpatient pharmacy with 7 employees in a 400 bed hospital.",
            7,
        ),
        (
            "Director of Surgical Services",
            "• Directed five units and a recovery area of 9,000 cases, 130 FTE.",
            130,
        ),
        (
            "Vice President of Clinical Services",
            "• Senior officer over six hospice locations in two states, census of 900 and 210 clinicians.",
            210,
        ),
        ("Clinic Manager", "• Suburban family clinic, 22 employees, walk-ins welcome.", 22),
        ("Director of Laboratory Services", "• Accountable for chemistry and hematology, 38.5 FTEs.", 38),
        (
            "Nurse Manager",
            "• Operational responsibility for the oncology floor, including 70 FTEs and a budget.",
            70,
        ),
        ("Nurse Manager", "• Manage daily operations of a 30 bed unit and its 55 employees.", 55),
        ("Administrator", "• Administrator of 120-bed SNF with 140 employees.", 140),
        ("Store Manager", "• $9M store with 45 associates.", 45),
        ("Director of Coding", "• Department includes 24 coders, 6 auditors and 4 CDI nurses.", 34),
        ("Clinic Manager", "• Oversight of a clinic with 4 physicians and 19 employees.", 19),
    ],
)
def test_the_staff_of_a_place_count_for_who_runs_it(
    title: str, statements: str, people: int, work: Work
) -> None:
    assert of_a_job(title, statements, work) == people


@pytest.mark.parametrize(
    ("title", "statements"),
    [
        ("Staff Nurse", "• Responsible for patients on a 28-bed oncology unit with 61 FTEs."),
        ("Human Resources Manager", "• Responsible for a plant with 400 employees."),
        ("Account Manager", "• Responsible for two clinics with 30 employees."),
        ("Nurse Manager", "• Managed the infusion room of a hospital with 3,000 employees."),
        ("Nurse Manager", "• Responsible for policies in a hospital with 3,000 employees."),
        ("Director of Nursing", "• Oversee nursing department of 120-bed SNF with 95 employees."),
        ("IT Manager", "• Help desk for hospital with 2,000 employees."),
        ("Nurse Manager", "• Regional hospital, 3,000 employees."),
        ("Nurse Manager", "• Ran the unit and worked with 12 therapists."),
        ("Nurse Manager", "• Responsible for orientation on the unit, hired and 40 nurses trained."),
        ("Clinic Manager", "• Ran the clinic with 9 physicians."),
        ("Clinic Manager", "• Collaborated with a clinic, 30 employees."),
        ("Clinic Manager", "• Ran the office of the benefits plan with 75 employees' claims."),
    ],
)
def test_the_staff_of_another_place_count_for_nobody(title: str, statements: str, work: Work) -> None:
    assert of_a_job(title, statements, work) is None
