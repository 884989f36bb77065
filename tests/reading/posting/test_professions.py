"""Degrees, licences and registrations of the health professions in postings."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


def asked(words: str, known: Knowledge) -> list[tuple[str, str]]:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)
    return [(row.type, row.key) for row in posting.requirements]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("Licensed to practice podiatry in any state", [("licence", "OTHER:PODIATRIST")]),
        ("Active licence to practice optometry", [("licence", "OTHER:OPTOMETRIST")]),
        ("Licensed to practice dentistry", [("licence", "OTHER:DENTIST")]),
        ("Licensed to practice chiropractic", [("licence", "OTHER:CHIROPRACTOR")]),
        ("Pharmacy licensure in Iowa", [("licence", "PHARMACIST")]),
        ("Physical therapist with a current Maine license", [("licence", "PT")]),
        ("Physician assistant licensed by the state", [("licence", "PA")]),
        ("Licensed by the State Board of Nursing", [("licence", "RN")]),
        ("LPN licensed by the Board of Nursing", [("licence", "LPN")]),
        ("Certified nurse anesthetist (CNA)", [("licence", "CRNA")]),
        ("Certified nursing assistant (CNA)", [("licence", "CNA")]),
        ("Doctor of Optometry (OD) degree", [("degree", "doctorate:medicine")]),
        ("DDS or DMD degree", [("degree", "doctorate:medicine")]),
        ("Doctor of Medicine (M.D.)", [("degree", "doctorate:medicine")]),
        ("Registered by the Commission on Dietetic Registration", [("certification", "RD")]),
        ("Certified Nutrition Support Clinician (CNSC)", [("certification", "CNSC")]),
        ("Board Certified Specialist in Renal Nutrition", [("certification", "CSR")]),
        ("Certified Inpatient Coder (CIC)", [("certification", "CIC")]),
        ("Board certified genetic counselor", [("certification", "CGC")]),
        ("Registered respiratory therapist (RRT)", [("certification", "RRT")]),
        ("Registered with the General Dental Council", [("licence", "OTHER:GDC")]),
    ],
)
def test_a_profession_is_known_by_its_words(
    words: str, items: list[tuple[str, str]], known: Knowledge
) -> None:
    assert asked(words, known) == items


@pytest.mark.parametrize(
    "words",
    [
        "Works closely with dentists and hygienists",
        "Knowledge of Board of Nursing rules",
        "Ability to supervise licensed physical therapists",
        "Two years as an RN",
        "Three yrs RN",
    ],
)
def test_a_profession_named_as_work_is_no_licence(words: str, known: Knowledge) -> None:
    assert not [item for item in asked(words, known) if item[0] == "licence"]


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("We run 12 clinics in the United States and one in the United Kingdom.", "RN"),
        ("Boise, ID 83702. Our owner in London raised £3 million.", "RN"),
        ("Experience with the NHS is welcome. License in Idaho. Equal opportunity employer.", "RN"),
        ("NHS trust in Leeds. Band 7. £47,000 per annum.", "NMC_RN"),
        ("A care home in the United Kingdom.", "NMC_RN"),
        ("GP practice in Kent, with a driving license.", "NMC_RN"),
    ],
)
def test_the_country_is_that_of_most_signs(text: str, licence: str, known: Knowledge) -> None:
    posting = read_posting(f"Clinic Manager\n\n{text}\n\nRequirements\n- Registered nurse", known)

    assert next(row.key for row in posting.requirements if row.type == "licence") == licence


def test_a_state_of_experience_is_no_place(known: Knowledge) -> None:
    posting = read_posting("Clinic Manager\n\nExperience with Texas Medicaid is preferred.", known)

    assert posting.state is None
