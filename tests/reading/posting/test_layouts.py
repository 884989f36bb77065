"""Layouts of postings: letters, columns, headings, forms and ladders."""

import pytest

from service.domain.posting import Posting
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting

LETTERS = """Community Team Lead
PERSON SPECIFICATION (E = Essential, D = Desirable)
E: NMC registered nurse
D: Master's degree
E: Minimum of 3 years post-registration experience
D: Experience of supervising staff
"""

LETTERS_AT_THE_END = """Community Team Lead
Person specification
NMC registered nurse (E)
Master's degree (D)
Minimum of 3 years post-registration experience (E)
Experience of supervising staff (D)
"""

COLUMNS = """Community Team Lead
Criteria | Essential | Desirable
Qualifications | NMC registered nurse | Master's degree
Experience | Minimum of 3 years post-registration experience | Experience of supervising staff
"""

HEADINGS = """Community Team Lead
Qualifications - Essential
NMC registered nurse
Qualifications - Desirable
Master's degree
Experience - Essential
Minimum of 3 years post-registration experience
Experience - Desirable
Experience of supervising staff
"""

FORM_OF_GRADES = """Practical Nurse
1. Education: Are you a graduate of a school of practical nursing?
 A. Yes
2. GS-4: Do you have at least six months of qualifying experience as an LPN?
 A. Yes
3. GS-5: Do you have at least one year of qualifying experience equivalent to the GS-4 level?
 Works under the general review of a registered nurse (RN) or physician (MD/DO).
 A. Yes
4. Do you possess a current license as a licensed practical nurse?
 A. Yes
"""

ADVERT_OF_GRADES = """Health System Specialist
Qualifications
GS-11: You must have one year of specialized experience equivalent to the GS-9 level:
- analyzing access to clinics
GS-12: You must have one year of specialized experience equivalent to the GS-11 level:
- supervising staff of a clinic
Bachelor's degree in health administration is required.
"""

ONE_GRADE = """Health System Specialist
Qualifications
GS-12: You must have one year of specialized experience equivalent to the GS-11 level.
"""


def credentials_and_years(posting: Posting) -> list[tuple[str, int | None, str]]:
    kinds = ("degree", "licence", "certification")
    return [
        (row.key if row.type in kinds else row.type, row.months, row.gate)
        for row in posting.requirements
        if row.type in kinds or row.type.startswith("years_")
    ]


@pytest.mark.parametrize("text", [LETTERS, LETTERS_AT_THE_END, COLUMNS, HEADINGS])
def test_essential_and_desirable_are_marked_by_letters_columns_and_headings(
    text: str, known: Knowledge
) -> None:
    assert sorted(credentials_and_years(read_posting(text, known)), key=str) == [
        ("NMC_RN", None, "required"),
        ("master:any", None, "preferred"),
        ("years_clinical", 36, "required"),
        ("years_management", None, "preferred"),
    ]


@pytest.mark.parametrize("text", [LETTERS, LETTERS_AT_THE_END, COLUMNS])
def test_letters_and_columns_are_outside_the_quotes(text: str, known: Knowledge) -> None:
    quotes = [row.quote for row in read_posting(text, known).requirements]

    assert "NMC registered nurse" in [quote.quote.strip() for quote in quotes]
    assert all(text[quote.start : quote.end] == quote.quote for quote in quotes)


def test_a_lone_letter_before_a_line_is_no_gate(known: Knowledge) -> None:
    posting = read_posting("Manager\nRequirements\n- RN license\n- Vitamin D: knowledge of testing", known)

    assert credentials_and_years(posting) == [("RN", None, "required")]


def test_the_steps_of_a_form_s_ladder_of_grades_are_not_all_asked_for(known: Knowledge) -> None:
    posting = read_posting(FORM_OF_GRADES, known)

    assert credentials_and_years(posting) == [("any:nursing", None, "required"), ("LPN", None, "required")]


def test_the_steps_of_an_advert_s_ladder_of_grades_are_not_all_asked_for(known: Knowledge) -> None:
    posting = read_posting(ADVERT_OF_GRADES, known)

    assert credentials_and_years(posting) == [("bachelor:health_admin", None, "required")]
    (warning,) = [each for each in posting.lint if each.code == "grade_ladder"]
    assert [quote.quote.split(":")[0] for quote in warning.evidence] == ["GS-11", "GS-12"]


def test_the_experience_of_a_single_grade_is_asked_for(known: Knowledge) -> None:
    posting = read_posting(ONE_GRADE, known)

    assert [months for _, months, _ in credentials_and_years(posting)] == [12]
    assert "grade_ladder" not in [each.code for each in posting.lint]


@pytest.mark.parametrize(
    ("heading", "gate"),
    [
        ("To apply for this post, you will:", "required"),
        ("The successful candidate will have:", "required"),
        ("It would be great if you also had:", "preferred"),
        ("Preferred Education/Experience", "preferred"),
    ],
)
def test_headings_in_whole_sentences_say_how_much_is_wanted(
    heading: str, gate: str, known: Knowledge
) -> None:
    posting = read_posting(f"Manager\n{heading}\n- Master's degree", known)

    assert credentials_and_years(posting) == [("master:any", None, gate)]


ADVERT_OF_ROADS = """Health Systems Specialist
Qualifications
To qualify, your resume must demonstrate one of the following:
A. Specialized experience: one full year of specialized experience equivalent to the GS-11 level.
OR
B. Education: a doctoral degree in health administration.
OR
C. Combination: a combination of specialized experience and graduate education.
"""

FORM_OF_ROADS = """Medical Records Supervisor
1. You must meet one of the following basic requirements.
 A. Experience. One year of creditable experience that indicates knowledge of medical coding.
 B. An associate's degree in health information management.
 C. None of the above.
2. Are you a citizen?
 A. Yes
"""


@pytest.mark.parametrize(
    ("text", "degree"),
    [(ADVERT_OF_ROADS, "doctorate:health_admin"), (FORM_OF_ROADS, "associate:health_information")],
)
def test_lettered_answers_are_alternatives(text: str, degree: str, known: Knowledge) -> None:
    rows = [row for row in read_posting(text, known).requirements if row.months or row.type == "degree"]

    assert [row.months or row.key for row in rows] == [12, degree]
    assert len({row.group for row in rows}) == 1


def test_a_line_of_examples_is_no_step_of_a_ladder(known: Knowledge) -> None:
    text = (
        "Social Worker\n1. GS-12: Do you possess one year of experience equivalent to the GS-11 level?\n"
        "Examples of specialized experience at the GS-11 level include assessing patients.\n A. Yes\n"
    )

    assert [months for _, months, _ in credentials_and_years(read_posting(text, known))] == [12]


def test_reasons_to_join_ask_for_nothing(known: Knowledge) -> None:
    text = (
        "Director of Rehab\nDoes this sound like you?\n> Licensed physical therapist\n"
        "Why you'll love it here:\n> Paid licensure: we pay your SLP license and BLS renewal\n"
    )

    assert credentials_and_years(read_posting(text, known)) == [("PT", None, "required")]
