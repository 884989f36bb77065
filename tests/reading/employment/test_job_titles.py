"""Do titles read as the roles of docs/domain.md 1.1?"""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.jobs import read_jobs
from service.reading.employment.titles import read_title
from service.reading.sections import read_sections
from service.text.document import Document


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Charge Nurse", "department_lead"),
        ("House Supervisor", "department_lead"),
        ("ADON", "assistant_manager"),
        ("Assistant Director of Nursing", "assistant_manager"),
        ("Nurse Manager", "clinical_manager"),
        ("Nurse Manager/RN", "clinical_manager"),
        ("Clinic Manager", "clinical_operations_manager"),
        ("Clinical Operations Manager", "clinical_operations_manager"),
        ("Manager, Clinical Operations", "clinical_operations_manager"),
        ("Clinical Trial Manager", "clinical_operations_manager"),
        ("Director of Nursing (DON)", "director_clinical_services"),
        ("Director, Nursing", "director_clinical_services"),
        ("Director of Patient Care Services", "director_clinical_services"),
        ("Director of Rehab", "department_director"),
        ("Practice Manager", "office_manager"),
        ("HIM Director", "health_information_manager"),
        ("Medical Records Manager", "health_information_manager"),
        ("Licensed Nursing Home Administrator", "nursing_home_administrator"),
        ("Director of Quality", "quality_assurance_manager"),
        ("VP of Clinical Services", "vp_clinical_services"),
        ("Vice President, Clinical Operations", "vp_clinical_operations"),
        ("Chief Nursing Officer", "chief_clinical_officer"),
        ("Clinical Research Coordinator II", "clinical_research_coordinator"),
        ("Medical Receptionist", "patient_services_rep"),
        ("Staff RN", "registered_nurse"),
        ("Occupational Therapist", "therapist"),
        ("LCSW", "mental_health_professional"),
        ("Director, Emergency and Trauma", "department_director"),
        ("Supervisor, Surgical Services", "clinical_supervisor"),
        ("Manager of the Oncology Unit", "clinical_manager"),
        ("Assistant Director, Medical Records", "assistant_manager"),
        ("Health Information Services Manager", "health_information_manager"),
        ("Manager, Clinical Trials Unit", "clinical_operations_manager"),
        ("Assisted Living Administrator", "medical_health_services_manager"),
        ("Inpatient Coder", "billing_coding_specialist"),
        ("Health Records Technician", "medical_records_clerk"),
        ("Associate CNO", "vp_clinical_services"),
        ("Healthcare Kitchen Manager", None),
        ("Emergency Management Director", None),
        ("Health and Safety Manager", None),
        ("Medical Director", None),
        ("Nurse Educator", None),
        ("Floral Designer", None),
    ],
)
def test_a_title_reads_as_a_role(title: str, role: str | None, work: Work) -> None:
    assert read_title(title, work).role == role


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Nurse Manager", "inherent"),
        ("Nurse Case Manager", "never"),
        ("Case Manager", "never"),
        ("Account Manager", "never"),
        ("Project Manager", "never"),
        ("Care Manager", "never"),
        ("Assistant to the Manager", "never"),
        ("Manager in Training", "shown"),
        ("Charge Nurse", "lead"),
        ("Staff Nurse", "shown"),
    ],
)
def test_a_title_claims_authority_or_not(title: str, people: str, work: Work) -> None:
    assert read_title(title, work).people == people


@pytest.mark.parametrize(
    ("place", "role"),
    [
        ("skilled nursing facility with 90 beds, survey readiness of nurses", "nursing_home_administrator"),
        ("clinic with nurses and patients", None),
    ],
)
def test_an_administrator_of_a_nursing_home_is_read_by_the_setting(
    place: str, role: str | None, work: Work
) -> None:
    text = f"Experience\nAdministrator  01/2010 - 01/2014\n• Ran a {place}.\n"

    (block,) = read_jobs(Document(text, read_sections(text, work)), work)

    assert block.job.role == role


def test_health_unit_coordinator_is_a_ward_clerk(work: Work) -> None:
    assert read_title("Health Unit Coordinator", work).level == 0
