"""Kinds of work that a job neither shows nor rules out (docs/domain.md 2.0 and 2.9)."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import jobs

AFTER = "Staff Nurse, Elm Hospital   2015 - 2018\n- Cared for patients of a surgical ward.\n"
BEFORE = "Medical Assistant, Larch Clinic   2005 - 2009\n- Roomed patients and took vital signs.\n"
TWO_SIGNS = "Filed charts, scheduled appointments and answered phones"


def unsure_between(job: str, work: Work) -> tuple[str, ...]:
    """Return what a job between two others in health care leaves open."""
    return jobs(f"EXPERIENCE\n{AFTER}{job}{BEFORE}", work)[1].job.unsure


@pytest.mark.parametrize(
    "job",
    [
        "Director, Halvorsen Group   2010 - 2014\n- Set the goals of the year with the board.\n",
        "Supervisor, Quillan Partners   2010 - 2014\n- Planned the week with the owners.\n",
        "Consultant   2010 - 2014\n- Wrote the yearly plan and presented it.\n",
        "Executive Assistant   2010 - 2014\n- Kept the calendar and booked travel.\n",
    ],
)
def test_a_silent_job_between_jobs_in_health_care_leaves_its_field_open(job: str, work: Work) -> None:
    assert "healthcare" in unsure_between(job, work)


@pytest.mark.parametrize(
    "job",
    [
        "Cashier, Larkin Furniture   2010 - 2014\n- Rang up sales.\n",
        "Director, Larkin Furniture   2010 - 2014\n- Set the goals of the year.\n",
        "Bartender   2010 - 2014\n- Mixed drinks.\n",
        "Veterinary Technician, Larkin Animal Hospital   2010 - 2014\n- Restrained dogs.\n",
        "Consultant, Quillan Partners   2010 - 2014\n- Wrote the yearly plan.\n",
    ],
)
def test_a_job_of_another_trade_or_at_a_named_firm_leaves_nothing_open(job: str, work: Work) -> None:
    assert "healthcare" not in unsure_between(job, work)


def test_a_field_is_not_open_where_no_job_is_in_health_care(work: Work) -> None:
    text = "EXPERIENCE\nConsultant   2010 - 2014\n- Wrote the yearly plan and presented it to the board.\n"

    assert jobs(text, work)[0].job.unsure == ()


@pytest.mark.parametrize("title", ["Grand Zorblatt", "Zorgmanager", "Vibe Alchemist"])
def test_an_unread_title_without_text_leaves_every_usual_kind_open(title: str, work: Work) -> None:
    assert {"title", "clinical", "people_mgmt"} <= set(unsure_between(f"{title}   2010 - 2014\n", work))


@pytest.mark.parametrize(
    ("job", "tag"),
    [
        ("Office Manager, Larch Clinic   2010 - 2014\n- Ran the front desk.\n", "people_mgmt"),
        ("Marketing Director, Larch Clinic   2010 - 2014\n- Planned the brochure.\n", "people_mgmt"),
        (f"Unit Associate, Larch Clinic   2010 - 2014\n- {TWO_SIGNS}.\n", "office_admin"),
    ],
)
def test_a_kind_of_work_that_lacks_one_sign_is_open(job: str, tag: str, work: Work) -> None:
    assert tag in unsure_between(job, work)


@pytest.mark.parametrize(
    "job",
    [
        "Nurse Manager, Larch Clinic   2010 - 2014\n- Managed 12 nurses.\n",
        "LPN, Larch Clinic   2010 - 2014\n- Supervised aides and wrote appraisals.\n",
        "Receptionist, Larch Clinic   2010 - 2014\n- Greeted visitors.\n",
    ],
)
def test_a_job_that_is_read_leaves_nothing_open(job: str, work: Work) -> None:
    assert unsure_between(job, work) == ()
