"""Requirements and duties in postings of the usual kinds."""

import pytest

from service.domain.posting import Posting
from service.domain.requirement import Gate
from service.errors import RoleTooThin
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import role_of

US = """Director of Nursing
Cedar Home Health, Dayton, OH
About us
We have served families for 30 years and pay well.
Responsibilities:
- Manages the nursing department and its annual budget
- Hires, trains and evaluates nurses and aides
- Leads survey readiness and writes plans of correction
- Reviews infection data every month
- Must ensure compliance with state rules
Qualifications:
- Current RN license in Ohio
- Bachelor's degree in nursing or related field, or equivalent experience
- At least 5 years of nursing experience, including 2 years of management
- BLS
Preferred:
- Master's degree
- FACHE or CHE
Benefits:
- Tuition help after 2 years of service
"""

NHS = """Ward Manager
St Ann's NHS Trust
Person Specification
Qualifications
Essential
- Registered Nurse with current NMC registration
- Degree in nursing or equivalent
Desirable
- Leadership qualification
Experience
Essential
- Experience of managing a team
- 3 years post registration experience
"""

FEDERAL = """Supervisory Nurse
Assessment 1
1. Do you possess a bachelor's degree in nursing?
 A. Yes, I possess a bachelor's degree in nursing and a master's degree.
 B. No
2. Select the one statement that best describes your experience.
 A. I have one year of specialized experience equivalent to GS-09. Examples include: three years of ward work.
 B. I have completed a doctoral degree in nursing.
 C. I do not have the experience described above.
Select the statement that describes your experience carrying out each task using the scale provided.
3. Manage a ward for five years of experience.
 A. I have not performed this task.
"""


def items(posting: Posting) -> set[tuple[str, str, int | None, str]]:
    kinds = ("degree", "licence", "certification")
    return {
        (
            row.type if row.type in kinds else "years",
            row.key if row.type in kinds else "",
            row.months,
            row.gate,
        )
        for row in posting.requirements
        if row.type in kinds or row.type.startswith("years")
    }


def test_headings_say_what_is_required_and_what_is_preferred(known: Knowledge) -> None:
    assert items(read_posting(US, known)) == {
        ("licence", "RN", None, "required"),
        ("degree", "bachelor:nursing|related", None, "required"),
        ("years", "", 60, "required"),
        ("years", "", 24, "required"),
        ("certification", "BLS", None, "required"),
        ("degree", "master:any", None, "preferred"),
        ("certification", "FACHE", None, "preferred"),
        ("certification", "CHE", None, "preferred"),
    }


def test_quotes_are_the_words_of_the_posting(known: Knowledge) -> None:
    posting = read_posting(US, known)

    quotes = [row.quote for row in posting.requirements] + [
        duty.quote for duty in posting.duties if duty.quote
    ]
    assert all(US[each.start : each.end] == each.quote for each in quotes)


def test_duties_are_no_requirements_and_carry_competencies(known: Knowledge) -> None:
    posting = read_posting(US, known)

    assert [duty.text.split()[0] for duty in posting.duties] == [
        "Manages",
        "Hires,",
        "Leads",
        "Reviews",
        "Must",
    ]
    assert "fin.budget" in posting.duties[0].competencies


def test_a_british_person_specification_switches_its_gate_under_each_heading(known: Knowledge) -> None:
    assert items(read_posting(NHS, known)) == {
        ("licence", "NMC_RN", None, "required"),
        ("degree", "any:nursing", None, "required"),
        ("certification", "LEADERSHIP QUALIFICATION", None, "preferred"),
        ("years", "", None, "required"),
        ("years", "", 36, "required"),
    }


def test_a_federal_form_asks_by_its_questions_and_not_by_its_answers(known: Knowledge) -> None:
    posting = read_posting(FEDERAL, known)

    assert items(posting) == {
        ("degree", "bachelor:nursing", None, "required"),
        ("years", "", 12, "required"),
        ("degree", "doctorate:nursing", None, "required"),
    }
    experience, doctorate = posting.requirements[1:]
    assert experience.group == doctorate.group


def test_a_director_of_nursing_without_rn_is_warned_of(known: Knowledge) -> None:
    posting = read_posting("Director of Nursing\nRequirements\n- Five years of nursing experience", known)

    assert "don_without_rn" in [warning.code for warning in posting.lint]
    assert "don_without_rn" not in [warning.code for warning in read_posting(US, known).lint]


def test_a_degree_with_substitution_is_soft_and_a_licence_is_hard(known: Knowledge) -> None:
    role = role_of(read_posting(US, known), known, base=None, role_id="posting:us")
    gates = {requirement.id.split(".")[0]: requirement.gate for requirement in role.requirements[:3]}

    assert gates["licence"] is Gate.HARD
    assert gates["degree"] is Gate.SOFT
    assert role.jurisdiction == "OH"


@pytest.mark.parametrize("text", ["", "\n", " \n\n "])
def test_a_text_without_a_line_asks_for_nothing(text: str, known: Knowledge) -> None:
    posting = read_posting(text, known, "Clinic Manager")

    assert (posting.title, posting.requirements, posting.duties) == ("Clinic Manager", (), ())


def test_a_posting_that_asks_for_nothing_is_too_thin_without_a_base(known: Knowledge) -> None:
    posting = read_posting("Manager\nResponsibilities:\n- Manages the clinic every day", known)

    with pytest.raises(RoleTooThin):
        role_of(posting, known, base=None, role_id="x")
    assert role_of(posting, known, base="clinical_manager", role_id="x").requirements


def test_ids_of_requirements_are_unique(known: Knowledge) -> None:
    role = role_of(read_posting(US, known), known, base="director_clinical_services", role_id="x")
    ids = [requirement.id for requirement in role.requirements]

    assert len(ids) == len(set(ids))


def test_a_long_line_takes_linear_time(known: Knowledge) -> None:
    text = "Manager\nRequirements\n- " + "RN or LPN, " * 3000

    assert read_posting(text, known).requirements


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "Bachelor's degree in nursing, health administration or a related field",
            "bachelor:nursing|health_admin|related",
        ),
        ("Master's degree in nursing or health administration", "master:nursing|health_admin"),
        ("BSN or related field", "bachelor:nursing|related"),
        ("Associate's degree", "associate:any"),
        ("High school diploma or GED", "hs:any"),
        ("Graduate of an accredited school of nursing", "any:nursing"),
    ],
)
def test_a_degree_carries_every_field_that_is_named(words: str, key: str, known: Knowledge) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert [row.key for row in posting.requirements if row.type == "degree"] == [key]


PERKS = """Job title: Ward Manager
Essential
- NMC registration
- Experience of managing a ward
- 28 days holiday, more with each year of service
- Free car parking
- Working with a dedicated team
"""


def test_what_the_employer_gives_is_not_asked_for(known: Knowledge) -> None:
    posting = read_posting(PERKS, known)

    assert [row.quote.quote for row in posting.requirements] == [
        "NMC registration",
        "Experience of managing a ward",
    ]


def test_the_title_has_no_label(known: Knowledge) -> None:
    assert read_posting(PERKS, known).title == "Ward Manager"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Registered with the NMC", "NMC_RN"),
        ("RMN with current NMC registration", "NMC_RMN"),
        ("Registered Nurse (Learning Disability), RNLD", "NMC_RNLD"),
        ("Registered general nurse (RGN)", "NMC_RN"),
        ("HCPC registered physiotherapist", "HCPC"),
        ("GPhC registered pharmacist", "GPHC"),
    ],
)
def test_british_registers_are_read_for_what_they_are(known: Knowledge, line: str, key: str) -> None:
    posting = read_posting(f"Team Manager, Band 7\nNHS community team\nEssential\n- {line}\n", known)

    assert {row.key for row in posting.requirements if row.type == "licence"} == {key}


def test_only_the_last_part_before_desired_is_desired(known: Knowledge) -> None:
    line = (
        "Do you have a master's degree in nursing OR a doctorate in nursing and CNOR certification desired?"
    )
    posting = read_posting(f"Chief Nurse\nQualifications\n- {line}\n", known)

    assert [(row.type, row.gate) for row in posting.requirements] == [
        ("degree", "required"),
        ("degree", "required"),
        ("certification", "preferred"),
    ]


def test_the_setting_is_that_of_the_title_or_what_the_text_keeps_naming(known: Knowledge) -> None:
    body = "Requirements\n- RN\nThe hospice serves families. Our hospice visits. Hospice care is our work.\n"

    assert read_posting(f"Clinical Manager, Home Health\n{body}", known).settings == ("home_health",)
    assert read_posting(f"Clinical Manager\n{body}", known).settings == ("hospice",)
    assert read_posting("Clinical Manager\nRequirements\n- RN, hospital or hospice\n", known).settings != (
        "hospice",
    )
