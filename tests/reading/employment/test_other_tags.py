"""Tags that words around them deny: clerks of goods, learners, reviewers of care, records kept elsewhere."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.work import Work
from service.reading.profile import read_profile
from tests.reading.employment.found import jobs


def tags(title: str, text: str, work: Work) -> set[str]:
    (block,) = jobs(f"Experience\n{title}   2014 - 2018\n- {text}\n", work)
    return set(block.job.tags)


@pytest.mark.parametrize("title", ["Deli Clerk", "Bookstore Clerk", "Stock Clerk", "Hotel Front Desk Clerk"])
def test_clerks_of_goods_and_guests_do_no_office_work(title: str, work: Work) -> None:
    assert "office_admin" not in tags(title, "Served people and counted the drawer.", work)


@pytest.mark.parametrize("title", ["Payroll Clerk", "Office Clerk", "Front Desk Receptionist", "Clerk"])
def test_other_clerks_do_office_work(title: str, work: Work) -> None:
    assert "office_admin" in tags(title, "Sorted the mail and greeted guests.", work)


@pytest.mark.parametrize(
    ("title", "him"),
    [
        ("Records Clerk, Larch Hospital", True),
        ("Scanning Clerk, Larch Cardiology", True),
        ("Records Supervisor, Larch Medical Center", True),
        ("Records Clerk, Larch Police Department", False),
        ("Records Manager, Larch Law Firm", False),
    ],
)
def test_records_are_those_of_patients_in_health_care_alone(title: str, him: bool, work: Work) -> None:
    assert ("him" in tags(title, "Indexed what came in.", work)) == him


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Oriented with a preceptor on a ward.", False),
        ("Worked in each department under a licensed preceptor.", False),
        ("Learned the ward from my preceptor; later preceptor to new graduates.", True),
        ("Preceptor to new graduates.", True),
    ],
)
def test_who_has_a_preceptor_leads_nobody(text: str, lead: bool, work: Work) -> None:
    assert ("lead" in tags("Staff Nurse", text, work)) == lead


@pytest.mark.parametrize(
    ("title", "text", "clinical"),
    [
        ("RN Case Manager", "Telephonic follow up of members of a health plan.", False),
        ("Nurse Case Manager", "Concurrent review by Milliman; letters on medical necessity.", False),
        ("Prior Authorization LPN", "First pass of requests.", False),
        ("RN Case Manager", "Home visits, wound care and vital signs.", True),
    ],
)
def test_nurses_who_review_care_are_licensed_and_give_none(
    title: str, text: str, clinical: bool, work: Work
) -> None:
    found = tags(title, text, work)

    assert "licensed_clinical" in found
    assert ("clinical" in found) == clinical


@pytest.mark.parametrize(
    ("licence", "licensed"), [("Registered Nurse, Ohio, active", True), ("Notary", False)]
)
def test_a_case_manager_who_is_a_nurse_works_as_one(licence: str, licensed: bool, known: Knowledge) -> None:
    job = "Hospital Case Manager   2014 - 2018\n- Planned discharges from a surgical floor.\n"

    profile = read_profile(f"Jane Roe\n\nExperience\n{job}\nLicenses\n{licence}\n", known).profile

    assert ("licensed_clinical" in profile.jobs[0].tags) == licensed


def test_research_nurses_who_coordinate_give_care(work: Work) -> None:
    found = tags("Clinical Research Nurse Coordinator", "Consent, screening and visits.", work)

    assert {"clinical", "licensed_clinical", "research"} <= found


def test_the_school_beside_a_job_is_no_part_of_its_title(work: Work) -> None:
    found = tags("Ward Secretary (while in nursing school)", "Answered call lights on the ward.", work)

    assert found.isdisjoint({"clinical", "licensed_clinical", "unpaid"})


@pytest.mark.parametrize("text", ["Staffed when short.", "Picks up visits when a nurse is ill."])
def test_a_head_who_steps_in_gives_care(text: str, work: Work) -> None:
    assert "clinical" in tags("Nurse Manager", text, work)


@pytest.mark.parametrize(
    ("title", "text", "quality"),
    [
        ("Accounting Manager, Larch Hospital", "Audits, quality control and regulatory compliance.", False),
        (
            "Program Coordinator, Larch Hospital",
            "Chart audits, patient safety and root cause analysis.",
            True,
        ),
    ],
)
def test_words_of_audits_alone_show_no_work_for_the_quality_of_care(
    title: str, text: str, quality: bool, work: Work
) -> None:
    assert ("quality" in tags(title, text, work)) == quality


@pytest.mark.parametrize(
    ("title", "him"), [("HEDIS Abstractor", False), ("Cancer Registry Abstractor", True)]
)
def test_who_abstracts_measures_keeps_no_records(title: str, him: bool, work: Work) -> None:
    assert ("him" in tags(f"{title}, Larch Health Plan", "Read what was sent.", work)) == him


def test_activities_with_residents_are_no_care(work: Work) -> None:
    found = tags("Activity Aide, Larch Nursing Home", "Bingo, walks, feeding at meals.", work)

    assert "healthcare" in found
    assert "clinical" not in found


def test_a_healer_without_a_licensed_trade_gives_care(work: Work) -> None:
    found = tags("Homeopathic Physician", "Saw patients.", work)

    assert "clinical" in found
    assert "licensed_clinical" not in found


@pytest.mark.parametrize(
    "title", ["Archives Assistant", "Crane Operator", "Real Estate Appraiser", "Tour Guide"]
)
def test_titles_of_other_trades_name_care_in_passing(title: str, work: Work) -> None:
    assert "healthcare" not in tags(title, "Worked with papers of hospitals and nurses.", work)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("File Clerk, Health Information, Larch Hospital", {"healthcare", "him"}),
        ("Medical Records Clerk / Receptionist, Larch Clinic", {"healthcare", "him", "office_admin"}),
        ("File Clerk, Larch Clinic", {"healthcare", "office_admin"}),
    ],
)
def test_a_clerk_of_health_records_alone_is_no_office_worker(title: str, found: set[str], work: Work) -> None:
    assert set(tags(title, "Filed what came in.", work)) == found


def test_the_building_trades_are_no_health_care_where_they_work_on_its_buildings(work: Work) -> None:
    text = "Panels, conduit and nurse call systems in two new clinics; a dialysis center for patients."

    assert "healthcare" not in tags("Journeyman Electrician, Larch Electric Co.", text, work)
    assert "healthcare" in tags("Electrician, Larch Hospital", text, work)


def test_an_attendant_of_a_person_gives_care_and_one_of_things_does_not(work: Work) -> None:
    text = "Two clients; cooking, errands, rides to the store, laundry, mail and bills."

    assert "healthcare" in tags("Personal Attendant", text, work)
    assert "healthcare" not in tags("Parking Attendant", text, work)
