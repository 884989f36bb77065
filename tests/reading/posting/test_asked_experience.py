"""Experience that a posting asks without a number of years, and experience that it only mentions."""

import pytest

from service.domain.posting import Posting
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


def gates(posting: Posting) -> set[tuple[int | None, str]]:
    return {(row.months, row.gate) for row in posting.requirements if row.type.startswith("years_")}


@pytest.mark.parametrize(
    "words",
    [
        "We are looking for a motivated individual with proven managerial experience as a theatre sister.",
        "You will bring a track record of leading community teams.",
        "The successful candidate will have experience of managing a busy outpatient service.",
        "They will have considerable experience of working in a hospice.",
        "Applicants will need to demonstrate sound experience of supervising junior staff.",
        "You will be an experienced and qualified radiography professional.",
        "You should be a registered nurse with considerable intensive care experience.",
        "You will have a broad podiatric experience.",
        "Extensive clinical and managerial experience is essential.",
        "Must have midwifery experience in a birth centre.",
        "We would also expect to see evidence of supervisory experience.",
        "Candidates must have previously worked in an outpatient clinic.",
        "You will come from a midwifery background.",
        "Someone with a background in renal nursing is essential.",
    ],
)
@pytest.mark.parametrize("heading", ["", "About the role\n"])
def test_experience_is_asked_in_prose_under_any_heading(words: str, heading: str, known: Knowledge) -> None:
    text = f"Ward Manager\n{heading}Our hospital cares for adults.\n{words}"

    posting = read_posting(text, known)

    assert gates(posting) == {(None, "required")}


@pytest.mark.parametrize(
    "words",
    [
        "Our Trust has a strong track record of clinical excellence.",
        "You will gain valuable experience in a leading clinical service.",
        "You will be supported by experienced nurse managers.",
        "This is a fantastic opportunity to join an experienced and friendly nursing team.",
        "We would welcome applications from women and those with a BAME background in management.",
        "You will need a passion for patient and staff experience in clinical services.",
        "The post holder will lead a team of analysts with experience from the hospital sector.",
        "No previous clinical experience is required, as training is given.",
        "Previous nursing experience is not essential.",
        "You will be supported by a manager with experience in clinical leadership.",
        "Our residents have experience of hospital services and will guide you.",
        "You must attend the patient experience programme and manager meetings.",
        "You will need to support our team with revalidation, appraisals and clinical experience.",
    ],
)
def test_experience_of_others_asks_nothing(words: str, known: Knowledge) -> None:
    text = f"Ward Manager\nOur hospital cares for adults.\n{words}"

    posting = read_posting(text, known)

    assert gates(posting) == set()


@pytest.mark.parametrize(
    "item",
    [
        "Have experience in clinical audit and inspection",
        "Previous experience working in a dental practice or a clinic",
        "Proven track record of managing a ward",
        "Experienced in leading therapists",
    ],
)
def test_an_item_that_begins_with_experience_asks_for_it_without_a_heading(
    item: str, known: Knowledge
) -> None:
    text = f"Ward Manager\nWe would like someone who shares our values.\n- {item}\n- Long lunches"

    posting = read_posting(text, known)

    assert gates(posting) == {(None, "required")}


def test_a_wish_for_experience_is_preferred_below_duties_too(known: Knowledge) -> None:
    text = "Ward Manager\nAbout the role\nIdeally you will have experience of leading a team of nurses."

    posting = read_posting(text, known)

    assert gates(posting) == {(None, "preferred")}


def test_duties_that_name_experience_ask_for_none(known: Knowledge) -> None:
    text = "Ward Manager\nMain duties\n- Share your clinical experience with students\n- Improve care"

    posting = read_posting(text, known)

    assert gates(posting) == set()


@pytest.mark.parametrize(
    "words",
    [
        "If you have lived overseas for 12 months or more you must obtain a police clearance.",
        "You must say if you resided in another country for 6 months or more in the last 10 years.",
    ],
)
def test_residence_is_no_experience(words: str, known: Knowledge) -> None:
    posting = read_posting(f"Ward Manager\nOur hospital cares for adults.\n{words}", known)

    assert gates(posting) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You must have a track record of leading wards and at least four years in nursing.", {None, 48}),
        ("You must have at least four years of experience in nursing.", {48}),
        ("You must hold a nursing degree or have equivalent experience in a hospital.", set()),
        ("You will be a registered nurse with substantial experience of leading a ward.", {None}),
    ],
)
def test_experience_beside_a_credential_or_years_is_asked_too(
    words: str, expected: set[int | None], known: Knowledge
) -> None:
    posting = read_posting(f"Ward Manager\nOur hospital cares for adults.\n{words}", known)

    assert {row.months for row in posting.requirements if row.type.startswith("years_")} == expected


def test_experience_asked_among_words_about_the_employer_is_read_alone(known: Knowledge) -> None:
    text = (
        "Ward Manager\nAbout us\nOur Trust has a long history of clinical research.\n"
        "You should have a track record of leading teams.\nA degree opens many doors here."
    )

    posting = read_posting(text, known)

    assert [(row.type, row.gate) for row in posting.requirements] == [("years_management", "required")]
