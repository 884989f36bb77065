"""Kinds of work by title and duties (docs/domain.md 2.10 and 2.11)."""

import pytest

from service.domain.profile import Job
from service.knowledge.lexicon.work import Work
from service.reading.employment.jobs import read_jobs
from service.reading.sections import read_sections
from service.text.document import Document


def job(title: str, duties: str, work: Work) -> Job:
    text = f"Experience\n{title}\nJanuary 2016 to March 2018 Company Name - City , State\n{duties}\n"
    (block,) = read_jobs(Document(text, read_sections(text, work)), work)
    return block.job


CARE = "• Gave direct patient care on a 32-bed telemetry unit.\n• Administered medications."
SHOP = "• Rang up customers in a retail store and stocked merchandise."
REFERRALS = "• Won referral sources for home health.\n• Met discharge planners, physicians and hospitals."
MINISTRY = "• Courses of the department of health.\n• Hardware of its division of health."
QUALITY = "• Mock surveys, root cause analyses and core measures for patients of a clinic."
SELLING = "• Sold a product line to hospitals, kept the territory and its sales goals, beat competitors."


@pytest.mark.parametrize(
    ("title", "duties", "has", "lacks"),
    [
        ("Staff Nurse", CARE, "healthcare clinical licensed_clinical", "people_mgmt office_admin"),
        ("Certified Nursing Assistant", CARE, "healthcare clinical", "licensed_clinical people_mgmt"),
        ("Nurse Manager", "• Hired and evaluated staff.", "healthcare people_mgmt", "clinical"),
        ("Nurse Manager", "• Working manager who carried a caseload.", "clinical people_mgmt", ""),
        ("RN Case Manager", "• Managed a caseload of 25.", "clinical licensed_clinical", "people_mgmt"),
        ("Charge Nurse", CARE, "lead clinical", "people_mgmt"),
        ("Staff Nurse", "• Supervised aides and technicians.", "lead clinical", "people_mgmt"),
        ("Charge Entry Specialist", "• Posted charges of a clinic.", "healthcare", "lead"),
        ("Full Charge Bookkeeper", "• Kept the ledger.", "", "lead people_mgmt"),
        ("Lead Generation Specialist", "• Called companies.", "", "lead"),
        ("Head Start Teacher", "• Read stories to the children.", "", "lead"),
        ("Lead Head Start Teacher", "• Read stories to the children.", "lead", ""),
        ("System Administrator", "• Kept servers.", "", "people_mgmt healthcare"),
        ("HR Specialist", "• Hiring, terminations and disciplinary actions.", "", "people_mgmt"),
        ("Medical Receptionist", "• Answered phones.", "healthcare office_admin", "clinical people_mgmt"),
        ("Inpatient Coder", "• Coded charts.", "healthcare him", "office_admin clinical"),
        ("Medical Technologist", "• Ran the chemistry bench.", "healthcare", "clinical"),
        ("Infection Preventionist", "• Kept the agenda.", "healthcare quality", "clinical"),
        ("Dietary Aide", "• Set trays.", "healthcare", "clinical"),
        ("Urologist", "• Saw patients.", "clinical licensed_clinical", "people_mgmt"),
        ("Peer Recovery Coach", "• Met people in groups.", "healthcare", "clinical"),
        ("Cashier", SHOP, "", "healthcare clinical people_mgmt"),
        ("Store Manager", SHOP, "people_mgmt", "healthcare"),
        ("Account Manager", "• Grew sales.", "", "people_mgmt healthcare"),
        ("Project Manager", "• Kept plans.", "", "people_mgmt"),
        ("Assistant to the Manager", "• Kept the calendar.", "office_admin", "people_mgmt"),
        ("Executive Assistant to the Director of Nursing", "• Kept minutes.", "healthcare", "people_mgmt"),
        ("Superintendent Assistant", "• Filed plans.", "", "people_mgmt"),
        ("Marketing Manager", "• Wrote campaigns.", "", "people_mgmt"),
        ("Pharmaceutical Sales Representative", "• Met the quota of the territory.", "", "healthcare"),
        ("Health Information Specialist", "• Handled release of information.", "healthcare him", "clinical"),
        ("HIPAA Privacy Officer", "• Assessed risks for patient records.", "healthcare him", "clinical"),
        ("Work Flow Coordinator", f"{CARE}\n• Ran transcription and dictated reports.", "him", ""),
        ("Medical Receptionist", f"{CARE}\n• Filed dictation and medical records.", "office_admin", "him"),
        ("Revenue Cycle Advocate", "• Helped patients of a clinic with claims.", "office_admin", "clinical"),
        ("Quality Assurance Lead", "• Regression testing, test cases, sprints; a hospital.", "", "quality"),
        ("Quality Manager", "• Gauges and welds of pumps.", "people_mgmt", "quality"),
        ("Quality Manager", "• Mock surveys of a nursing home.", "quality", ""),
        ("Field Research Assistant", "• Counted weeds on plots of crops.", "", "research"),
        ("Research Assistant", "• Screened participants at a clinic.", "research", ""),
        ("Drug Safety Associate", "• Coded reports of sponsors.", "research", ""),
        ("Work Study Assistant", "• Shelved books.", "", "research"),
        ("Operations Research Associate", "• Modelled queues of parcels.", "", "research"),
        ("Fraud Investigator", "• Interviewed members of a health plan.", "", "research"),
        ("Principal Investigator", "• Wrote the study protocol of a trial.", "research", ""),
        ("Forms Designer", CARE, "", "clinical"),
        ("Group Counselor", "• Ran group therapy at a detox clinic.", "clinical", "licensed_clinical"),
        ("Utilization Review Nurse", "• Wrote to physicians.", "licensed_clinical", "clinical"),
        ("Caregiver / Nanny", "• Minded toddlers; bathing, grooming, hygiene.", "", "healthcare clinical"),
        ("Rehab Intern", "• Watched at a clinic.", "clinical unpaid", "licensed_clinical"),
        ("Patient Safety Nurse", "• Wrote to families.", "licensed_clinical quality", "clinical"),
        ("Member of Staff", "• Call lights, oral care and gait belt for patients.", "clinical", ""),
        ("Research Assistant", "• Built sensors for robots.", "", "research"),
        ("Emergency Department Scribe", "• Wrote histories.", "healthcare", "him clinical"),
        ("Director of Volunteer Services", "• Placed helpers.", "people_mgmt", "unpaid"),
        ("Volunteer Receptionist", "• Placed guests.", "unpaid", ""),
        ("Rehab Manager", "• Keeps a caseload on two days.", "clinical people_mgmt", ""),
        ("Dental Hygienist", "• Cleaned teeth.", "clinical licensed_clinical", ""),
        ("Medical Biller", "• Billing, coding audits, medical records, records requests.", "revenue", "him"),
        ("Clinical Research Coordinator", "• Kept IRB files.", "research", "clinical licensed_clinical"),
        ("Coordinator", "• Hired, evaluated performance reviews and direct reports.", "people_mgmt", ""),
        ("Nursing Student", CARE, "unpaid", ""),
        ("Sleep Technologist", "• Ran sleep studies.", "healthcare clinical", "licensed_clinical"),
        ("Health Insurance Agent", "• Explained Medicare plans under HIPAA.", "healthcare", "clinical"),
        ("Account Executive", REFERRALS, "healthcare", "clinical people_mgmt"),
        ("Healthcare Facility Specialist", SELLING, "", "healthcare"),
        ("Research Lab Assistant", "• Washed glassware.", "research", "healthcare"),
        ("Caregiver", "• Minded two children and took the toddlers to the park.", "", "healthcare"),
        ("Group Exercise Instructor", "• Led health classes for older adults.", "", "healthcare"),
        ("Technician", "• Finger sticks and holter monitors for patients.", "clinical healthcare", ""),
        ("Analyst", "• Led the pilot team to a new chart.", "lead", "people_mgmt"),
        ("Analyst", "• Led the team; completed evaluations.", "people_mgmt", "lead"),
        ("Quality Lead", "• Guided 6 nurses, no direct reports; wrote evaluations.", "lead", "people_mgmt"),
        ("Clinic Lead", "• Supervised aides; manager does the evaluations.", "lead", "people_mgmt"),
        ("Assistant Director", "• Buyers and coders report to me.", "people_mgmt", ""),
        ("Assistant General Manager", "• Kept 90 rooms.", "people_mgmt", "healthcare"),
        ("Front Office Supervisor", "• Closed the till.", "people_mgmt office_admin", ""),
        ("Pharmacist in Charge", "• Kept the stock.", "people_mgmt licensed_clinical", ""),
        (
            "Assistant",
            "• Kept consent for IRB submissions, eCRFs and site initiation visits.",
            "research",
            "",
        ),
        ("Director, Palliative Care", "• Met families.", "healthcare people_mgmt", ""),
        ("Manager, Nephrology", "• Met families.", "healthcare people_mgmt", ""),
        ("Supervisor, Coding Operations", "• Met vendors.", "healthcare him people_mgmt", ""),
        ("Staff Coordinator", QUALITY, "quality", "clinical"),
        ("Director of Nursing", QUALITY, "licensed_clinical", "quality"),
        ("Nurse Manager", "• Scrubbed in for cases of a short team.", "clinical people_mgmt", ""),
        ("Nurse Manager", "• Put bedside scanning of drugs in place.", "people_mgmt", "clinical"),
        ("Staff Nurse", "• Charge every third weekend.", "lead clinical", "people_mgmt"),
        ("Recruiter", "• Hiring interviews and performance reviews.", "", "people_mgmt"),
        ("Assistant Director", "• Supervision of nursing staff for patients at home.", "people_mgmt", ""),
        ("Healthcare Consultant", "• Advised clients.", "healthcare consulting", "clinical"),
        ("Media Designer", MINISTRY, "healthcare", "clinical"),
        ("Financial Analyst", "• Kept the books of a chain for home oxygen and IV therapy.", "", "clinical"),
        ("Healthcare Coordinator", "• Gross motor and sensory dysfunction programs.", "clinical", ""),
        ("Facility Manager", "• Trained medics; provided emergency care to patients.", "clinical", ""),
        ("Facility Manager", "• Trained medics for emergency care of patients.", "healthcare", "clinical"),
    ],
)
def test_tags_follow_from_title_and_duties(title: str, duties: str, has: str, lacks: str, work: Work) -> None:
    tags = set(job(title, duties, work).tags)

    assert set(has.split()) <= tags
    assert not set(lacks.split()) & tags


@pytest.mark.parametrize(
    ("heading", "percent", "stated"),
    [
        ("Staff Nurse (0.6 FTE)", 60, True),
        ("Staff Nurse, 36 hours per week", 100, True),
        ("Staff Nurse, 20 hours/week", 50, True),
        ("Staff Nurse (part-time)", 50, False),
        ("Staff Nurse, PRN", 25, False),
        ("Staff Nurse, per diem", 25, False),
        ("Travel Nurse", 100, False),
    ],
)
def test_part_of_full_time_is_read_from_the_heading(
    heading: str, percent: int, stated: bool, work: Work
) -> None:
    found = job(heading, CARE, work)

    assert (found.fte_percent, found.fte_stated) == (percent, stated)


def test_a_silent_job_among_health_jobs_is_read_by_its_neighbours(work: Work) -> None:
    text = (
        "Experience\nNurse Manager\nJanuary 2016 to March 2018 Company Name\n• Hired staff.\n"
        "Regional Director\nMay 2012 to January 2016 Company Name\n• Managed contracts with providers.\n"
        "Staff Nurse\nMay 2010 to May 2012 Company Name\n• Gave care.\n"
    )

    found = read_jobs(Document(text, read_sections(text, work)), work)

    assert "healthcare" in found[1].job.tags


def test_employers_names_show_nothing(work: Work) -> None:
    text = (
        "Experience\nCashier, Mercy Health Hospital   01/2016 - 03/2018\n• Rang up customers in the store.\n"
    )

    (block,) = read_jobs(Document(text, read_sections(text, work)), work)

    assert block.job.settings == ()


def test_settings_and_specialties_come_from_the_duties(work: Work) -> None:
    found = job("Staff Nurse", "• Hospice visits.\n• Hospice team.\n• Wound care and more wound care.", work)

    assert "hospice" in found.settings
    assert "wound" in found.specialties
