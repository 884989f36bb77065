"""Health care of a job by its title, its text, its place and the jobs around it."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import jobs

NURSE = "Staff Nurse   {years}\n- Gave care to patients.\n"
SELLER = "- Sells foam dressings to hospitals and nursing homes; calls on nurses, surgeons and case managers."


def tags(title: str, duties: str, work: Work) -> tuple[str, ...]:
    (block,) = jobs(f"Experience\n{title}   2011 - 2014\n{duties}\n", work)
    return block.job.tags


def between_nurses(title: str, duties: str, work: Work) -> tuple[str, ...]:
    first, last = NURSE.format(years="2015 - 2018"), NURSE.format(years="2008 - 2010")
    _, block, _ = jobs(f"Experience\n{first}{title}   2011 - 2014\n{duties}\n{last}", work)
    return block.job.tags


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        (
            "Human Resources Generalist",
            "- First contact for 900 people in food service and laboratory of a 2 campus hospital.",
        ),
        ("Payroll Coordinator", "- Business partner for lab and imaging at a 190 bed hospital."),
        ("Office Clerk", "- Sorted the mail of a health insurance company under HIPAA."),
        ("Member Services Representative", "- Took 70 calls a day about ID cards, claims and PCP changes."),
        ("Front Office Supervisor", "- Supervised 7 receptionists of a busy pediatric group."),
        ("Activities Assistant", "- Bingo, van outings and birthday parties."),
    ],
)
def test_those_who_serve_a_house_of_care_work_in_health_care(title: str, duties: str, work: Work) -> None:
    assert "healthcare" in tags(title, duties, work)


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        ("Records Clerk", "- Pulled charts, loose filing."),
        ("Residential Helper", "- Meals, errands and light work in the house."),
    ],
)
def test_a_job_that_hints_at_its_field_is_read_by_the_jobs_around_it(
    title: str, duties: str, work: Work
) -> None:
    assert "healthcare" in between_nurses(title, duties, work)
    assert "healthcare" not in tags(title, duties, work)


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        ("Store Manager", "- Ran a drugstore with its pharmacy, flu shots and the pharmacists' line."),
        ("Camp Director", "- Hired 14 counselors; kept the medication log with the camp nurse."),
        ("Special Education Teacher", "- Worked with the nurse, therapists and a child on a ventilator."),
        ("Territory Manager, Advanced Wound Care", SELLER),
        ("Orthopedic Sales Representative", "- Trays for surgeons in the operating room of hospitals."),
        ("Homemaker and part time Cashier", ""),
        ("Human Resources Generalist", "- Onboarding of people for two patients' rights groups."),
    ],
)
def test_another_trade_with_a_word_of_health_is_none(title: str, duties: str, work: Work) -> None:
    assert "healthcare" not in tags(title, duties, work)
    assert "healthcare" not in between_nurses(title, duties, work) or title.startswith("Human")


@pytest.mark.parametrize(
    ("title", "duties", "clinical"),
    [
        ("Lab Assistant", "- Accessioning, centrifuge, phlebotomy rounds at 4 am.", True),
        ("Lab Assistant", "- Accessioning and centrifuge for the hospital.", False),
        ("Activities Assistant / Memory Care Aide", "- Led bingo; drove the van.", True),
        ("Medical Assistant Extern to Hire", "- Family practice of two physicians.", True),
        ("Medical Assistant Extern", "- Family practice of two physicians.", True),
        ("Clinical Research Coordinator", "- Blood draws of a study.", False),
    ],
)
def test_hands_on_care_is_clinical_whatever_the_title(
    title: str, duties: str, clinical: bool, work: Work
) -> None:
    assert ("clinical" in tags(title, duties, work)) is clinical


def test_an_extern_who_is_hired_is_paid(work: Work) -> None:
    assert "unpaid" in tags("Medical Assistant Extern", "- Roomed patients.", work)
    assert "unpaid" not in tags("Medical Assistant Extern to Hire", "- Roomed patients.", work)


@pytest.mark.parametrize(
    ("job", "is_care"),
    [
        ("Nanny and Caregiver   2011 - 2014\n- Drove two children to their lessons.", False),
        ("Lab Manager and Geologist   2011 - 2014\n- Cut cores.", False),
        ("Paralegal   2011 - 2014\n- Ordered charts from hospitals, surgeons and nurses.", False),
        ("Payroll Clerk   2011 - 2014\n- Paid the nurses of a rural hospital.", True),
        ("Marketing Manager   2011 - 2014\n- Wrote the letter of the hospital to its patients.", True),
    ],
)
def test_titles_of_any_trade_follow_the_place(job: str, is_care: bool, work: Work) -> None:
    (block,) = jobs(job, work)

    assert ("healthcare" in block.job.tags) is is_care
