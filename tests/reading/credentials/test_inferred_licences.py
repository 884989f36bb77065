"""Licences inferred from job titles, and titles that need none."""

from dataclasses import replace

import pytest

from service.domain.evidence import Evidence
from service.domain.profile import Job, Section
from service.reading.credentials.licences import read_licences
from service.text.document import Document

from .written import written


def a_job(title: str, *tags: str) -> Job:
    evidence = (Evidence(0, len(title), title, "experience"),)
    return Job(title, "2015-01", "present", "month", "month", tags, evidence)


@pytest.mark.parametrize(
    ("title", "types"),
    [
        ("Registered Nurse", ["RN"]),
        ("RN - OR", ["RN"]),
        ("RN Supervisor", ["RN"]),
        ("Nurse Manager, ICU", ["RN"]),
        ("Director of Nursing", ["RN"]),
        ("Emergency Department Nurse", ["RN"]),
        ("Director of Respiratory Care", ["RT"]),
        ("Director of Physical Therapy", ["PT"]),
        ("EMT-Paramedic", ["PARAMEDIC"]),
        ("Physician Assistants", []),
        ("Administrator Skilled Nursing Facility", ["NHA"]),
        ("Licensed Practical Nurse", ["LPN"]),
        ("LPN Charge Nurse", ["LPN"]),
        ("Occupational Therapist", ["OT"]),
        ("Physical Therapist", ["PT"]),
        ("Paramedic", ["PARAMEDIC"]),
        ("Certified Nursing Assistant", ["CNA"]),
        ("Attending Physician", ["MD"]),
        ("Physician Assistant", ["PA"]),
        ("Pharmacist", ["PHARMD"]),
        ("Emergency Medical Technician", ["EMT"]),
        ("Firefighter / Emergency Medical Technician", ["EMT"]),
        ("Certified Nurse Aide", ["CNA"]),
        ("Certified Nurse's Aide II", ["CNA"]),
        ("Pediatric Nurse Practitioner", ["NP"]),
        ("Staff Nurse Midwife", ["OTHER:CNM"]),
        ("Physician's Assistant", ["PA"]),
        ("Stepdown Nurse", ["RN"]),
        ("Gastroenterologist", ["MD"]),
        ("House Supervisor", []),
        ("CNA/Home Health Aide", ["CNA"]),
        ("Certified Nursing Assistant and Medication Aide", ["CNA"]),
        ("CNA/Med Tech", ["CNA"]),
        ("EMT-Basic/Driver", ["EMT"]),
        ("RN/LPN Recruiter", []),
        ("Physician/Hospital Billing Lead", []),
        ("Tree Surgeon", []),
        ("Veterinary Radiologist", []),
        ("Oral Surgeon", []),
        ("OTR Driver", []),
        ("Nurse", []),
        ("Nurse Recruiter", []),
        ("Physician Liaison", []),
        ("Pharmacy Technician", []),
        ("Physical Therapist Aide", []),
        ("Pharmacist Assistant", []),
        ("Pharmacist-Technologist", []),
        ("Assistant Pharmacist", ["PHARMD"]),
        ("Student Nurse", []),
        ("Physician Office Manager", []),
        ("Medical Assistant", []),
        ("Nurse Aide", []),
    ],
)
def test_a_held_title_infers_the_licence_that_it_needs(credentials, title, types):
    licences = read_licences(Document(""), (a_job(title),), credentials)

    assert [licence.type for licence in licences] == types
    assert all(licence.status == "inferred" for licence in licences)


@pytest.mark.parametrize(
    ("place", "types"), [("Lagos, Nigeria", []), ("Manila", []), ("Columbus, Ohio", ["MD"]), ("", ["MD"])]
)
def test_a_job_abroad_infers_no_licence_of_a_state(credentials, place, types):
    text = f"Physician, 2010 - 2014\nElm Hospital, {place}\nSaw patients"
    job = replace(a_job("Physician"), evidence=(Evidence(0, 9, "Physician", "experience"),))

    licences = read_licences(Document(text, (Section("experience", 0, len(text)),)), (job,), credentials)

    assert [licence.type for licence in licences] == types


def test_a_stated_licence_is_not_inferred_again(credentials):
    document = written("licences", "RN, Texas, active")

    licences = read_licences(document, (a_job("Registered Nurse"),), credentials)

    assert [licence.status for licence in licences] == ["active"]


def test_a_practical_nurse_in_charge_is_no_registered_nurse(credentials):
    document = written("licences", "LPN, Ohio")

    licences = read_licences(document, (a_job("Charge Nurse"),), credentials)

    assert [licence.type for licence in licences] == ["LPN"]


def test_a_house_supervisor_in_health_care_is_a_nurse(credentials):
    licences = read_licences(Document(""), (a_job("House Supervisor", "healthcare"),), credentials)

    assert [licence.type for licence in licences] == ["RN"]


def test_an_unpaid_job_infers_nothing(credentials):
    assert read_licences(Document(""), (a_job("Registered Nurse", "unpaid"),), credentials) == ()


AROUND_A_PROFESSION = (
    *("Registered Nurse Advisor", "Physical Therapist Aide", "Pharmacist Apprentice", "Pharmacist Assistant"),
    *("Assistant to the Director of Nursing", "Physician Biller", "Physician Billing Lead"),
    *("Registered Nurse Candidate", "Pharmacist Clerk", "Physician Coder", "Physician Contracting Lead"),
    *("Physician Credentialing Lead", "Registered Nurse Extern", "Physical Therapist Front Desk"),
    *("Pharmacist Intern", "Physician Liaison", "Physician Office Manager", "Physician Receptionist"),
    *("Registered Nurse Recruiter", "Physician Relations Lead", "Physician Rep", "Physician Sales Lead"),
    *("Registered Nurse Scheduler", "Director of Nursing Secretary", "Physician Services Coordinator"),
    *("Physician Shadowing", "Registered Nurse and Physician Staffing", "Student Registered Nurse"),
    *("Registered Nurse Surgical Tech", "Pharmacist and Technician", "Pharmacist Technologist"),
    *("Trainee Pharmacist", "Physician Transcriptionist", "Volunteer Physician"),
    *("Acupuncture Physician", "Animal Surgeon", "Esthetic Dermatologist", "Chiropractic Physician"),
    *("Dental Surgeon", "OTR Truck Driver", "Pharmacist Helper", "Naturopathic Physician"),
    *(
        "Plant Pathologist",
        "Podiatric Physician",
        "Physician Scientist",
        "Physician Practice Manager",
        "Voice Pathologist",
    ),
)


@pytest.mark.parametrize("title", AROUND_A_PROFESSION)
def test_work_around_a_profession_needs_no_licence_of_it(credentials, title):
    assert read_licences(Document(""), (a_job(title),), credentials) == ()
