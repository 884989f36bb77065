"""Roles made from postings."""

import pytest

from service.domain.posting import Posting
from service.domain.requirement import BudgetBar, Gate, PeopleBar, Role
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of, role_of


def reading(words: str, known: Knowledge, heading: str = "Requirements") -> Posting:
    return read_posting(f"Manager\n{heading}\n- {words}", known)


@pytest.mark.parametrize(
    ("words", "bar"),
    [
        ("Experience managing a team of 20+ staff", PeopleBar(20)),
        ("Experience supervising at least 10 direct reports", PeopleBar(10)),
        ("Three years of leadership with a budget of at least $5 million", BudgetBar(5_000_000)),
        ("P&L responsibility of $12M or more", BudgetBar(12_000_000)),
    ],
)
def test_people_and_budgets_with_a_number_are_bars_of_their_own(
    words: str, bar: PeopleBar | BudgetBar, known: Knowledge
) -> None:
    requirements = requirements_of(reading(words, known), known)

    assert [(each.bar, each.gate) for each in requirements if isinstance(each.bar, type(bar))] == [
        (bar, Gate.SOFT)
    ]


def test_a_desirable_span_is_preferred(known: Knowledge) -> None:
    posting = reading("Experience managing a team of 20+ staff", known, "Desirable")

    assert {each.gate for each in requirements_of(posting, known)} == {Gate.PREFERRED}


@pytest.mark.parametrize(
    "lines", ["Responsibilities\n- Supervises 14 staff", "Requirements\n- Experience managing large teams"]
)
def test_duties_and_words_without_a_number_set_no_span(lines: str, known: Knowledge) -> None:
    requirements = requirements_of(read_posting(f"Manager\n{lines}", known), known)

    assert not [each for each in requirements if isinstance(each.bar, PeopleBar)]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Clinical governance experience", "Clinical governance experience"),
        (
            "Five years of clinical research experience",
            "5 years of experience in the field: clinical research experience",
        ),
        ("Three years of management experience", "3 years of management experience"),
        ("Valid driver's license", "Driver's licence"),
        (
            "To carry out this challenging role well you must have proven management experience on a ward",
            "Proven management experience on a ward",
        ),
    ],
)
def test_labels_say_what_the_posting_prints(words: str, label: str, known: Knowledge) -> None:
    (requirement,) = requirements_of(reading(words, known), known)

    assert requirement.label == label


def test_duties_are_read_from_prose_where_no_heading_lists_them(known: Knowledge) -> None:
    posting = read_posting(
        "Ward Manager\n"
        "We are one of the largest trusts in the country.\n"
        "You will manage the ward team and its budget. You will receive regular supervision.\n"
        "The post holder will lead improvement of patient flow.",
        known,
    )

    assert [duty.text.split()[:3] for duty in posting.duties] == [
        ["You", "will", "manage"],
        ["The", "post", "holder"],
    ]


def test_words_about_the_place_and_the_applicants_are_no_duties(known: Knowledge) -> None:
    posting = read_posting(
        "Ward Manager\nAbout the role\nAn exciting opportunity has arisen for a manager of our ward.\n"
        "Lead the nursing team of the ward.\nApplicants must be kind to the patients.\n"
        "About Elmtree Hospital\nSituated in acres of landscaped grounds with a large team.\n",
        known,
    )

    assert [duty.text for duty in posting.duties] == ["Lead the nursing team of the ward."]


def test_whom_the_post_reports_to_is_no_duty(known: Knowledge) -> None:
    posting = read_posting(
        "Manager\nDuties\n- Reports to the director of nursing\n- Hires and evaluates the staff", known
    )

    assert [duty.text for duty in posting.duties] == ["Hires and evaluates the staff"]


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("Essential\n- RMN or RNLD\nAbout you\n- RMN or RNLD with a valid PIN", ["NMC_RMN", "NMC_RNLD"]),
        ("Requirements\n- B.S./B.A. in nursing", ["bachelor:nursing"]),
        ("Degree: Bachelor's degree required\nRequirements\n- Bachelor's in nursing", ["bachelor:nursing"]),
        ("Requirements\n- NHA license\n- Three years as a licensed nursing home administrator", ["NHA"]),
    ],
)
def test_what_is_said_twice_is_asked_once(lines: str, asked: list[str], known: Knowledge) -> None:
    posting = read_posting(f"Manager\n{lines}", known)

    assert [row.key for row in posting.requirements if row.type in ("degree", "licence")] == asked


@pytest.mark.parametrize(
    "line",
    [
        "You will be an inspiring and innovative leader with a passion for excellence.",
        "Essential\n- Haven Ward is the hospital's mixed ward for adults who come on an informal basis",
    ],
)
def test_praise_of_the_post_and_of_the_place_asks_for_nothing(line: str, known: Knowledge) -> None:
    assert read_posting(f"Manager\n{line}", known).requirements == ()


@pytest.mark.parametrize(
    ("title", "base"),
    [
        ("Practice Manager", "office_manager"),
        ("Supervisory Medical Records Administration Specialist", "health_information_manager"),
        ("Supervisor of Surgical Services", "clinical_supervisor"),
        ("Accreditation Specialist", "quality_assurance_manager"),
        ("Clinical Research Operations Manager II", "clinical_operations_manager_research"),
        ("Warehouse Manager", None),
        (
            "Supervisory Health System Specialist, Credentialing and Privileging Manager",
            "quality_assurance_manager",
        ),
        ("Health System Specialist", "medical_health_services_manager"),
        ("Supervisory Medical Records Technician (Coder)", "health_information_manager"),
        ("Medical Records Technician (Coder)", "medical_records_clerk"),
        ("Registered Nurse - Community Living Center", "registered_nurse"),
        ("Chief Nurse - Geriatrics", "director_clinical_services"),
        ("Clinical Laboratory Scientist (Quality Manager)", "quality_assurance_manager"),
    ],
)
def test_an_opening_is_near_the_catalogue_role_of_its_title(
    title: str, base: str | None, known: Knowledge
) -> None:
    assert read_posting(f"{title}\nRequirements\n- Bachelor's degree", known).base == base


def test_what_the_catalogue_lends_to_an_opening_is_preferred(known: Knowledge) -> None:
    posting = read_posting("Supervisor of Surgical Services\nRequirements\n- RN license", known)

    role = role_of(posting, known, base=posting.base, role_id="posting:surgical")

    lent = [each for each in role.requirements if each.quote is None]
    assert {each.gate for each in lent} == {Gate.PREFERRED}
    assert {"experience.field", "management.lead"} & {each.id for each in lent}
    assert role.duties == known.roles.get("clinical_supervisor").duties


def test_what_the_catalogue_requires_is_lent_as_strongly_preferred(known: Knowledge) -> None:
    posting = read_posting("Practice Manager\nRequirements\n- Valid BLS", known)

    role = role_of(posting, known, base=posting.base, role_id="posting:practice")

    lent = {each.id: each for each in role.requirements if each.quote is None}
    usual = [
        each for each in known.roles.get("office_manager").requirements if each.gate is not Gate.PREFERRED
    ]
    assert usual
    assert all(lent[each.id].strong for each in usual)


def test_money_tools_and_soft_skills_weigh_only_where_the_posting_speaks_of_them(known: Knowledge) -> None:
    silent, speaking = (
        role_of(posting, known, base=posting.base, role_id="posting:practice")
        for posting in (
            read_posting("Practice Manager\nRequirements\n- Three years of management experience", known),
            read_posting("Practice Manager\nRequirements\n- Experience with budgets and payroll", known),
        )
    )

    assert not {each.factor for each in silent.requirements} & {"finance", "tools", "soft"}
    assert "finance" in {each.factor for each in speaking.requirements}


def test_credentials_that_the_posting_requires_take_the_place_of_the_usual_ones(known: Knowledge) -> None:
    own, silent = (
        role_of(posting, known, base=posting.base, role_id="posting:practice")
        for posting in (
            read_posting("Practice Manager\nRequirements\n- High school diploma", known),
            read_posting("Practice Manager\nRequirements\n- Three years of management experience", known),
        )
    )

    def degrees(role: Role) -> list[bool]:
        return [each.quote is None for each in role.requirements if each.factor == "education"]

    assert degrees(own) == [False]
    assert degrees(silent)
    assert all(degrees(silent))
