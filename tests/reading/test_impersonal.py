"""Readers see a document without names, addresses and personal facts; quotes stay words of the text."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.impersonal import nameless, without_personal_facts
from service.reading.profile import read_profile
from service.reading.sections import read_document

TAIL = "\n9 Birch Lane, Salem, OR\n\nSummary\n{line}\n"
JOB = "\nExperience\nNurse Manager, Hill Clinic\n01/2018 - 12/2023\n- {line}\n"


def seen(head: str, line: str, known: Knowledge) -> str:
    """Return what readers see of a line below a header, with single blanks."""
    masking = known.competencies.masking
    named, _ = nameless(read_document(head + TAIL.format(line=line), known.work), masking)
    document = without_personal_facts(named, masking)
    return " ".join(document.text.partition("Summary\n")[2].split())


@pytest.mark.parametrize(
    "head",
    [
        "Ilse Brandt",
        "ILSE BRANDT",
        "BRANDT, ILSE",
        "Ilse M. Brandt, RN",
        'Ilse "Ille" Brandt',
        "Dr. Ilse Brandt",
    ],
)
def test_a_name_in_any_order_is_gone_wherever_it_stands(head: str, known: Knowledge) -> None:
    lines = (
        "Ilse Brandt audits charts.",
        "Brandt audits charts.",
        "Ms. Brandt audits charts.",
        "I. Brandt audits charts.",
    )

    assert {seen(head, line, known) for line in lines} == {"Audits charts."}


@pytest.mark.parametrize(
    "head", ["Zoë Ødegård", "Trần Thị Bích Ngọc", "Ольга Мельник", "李 文", "María José de la Fuente"]
)
def test_names_of_every_script_and_length_are_gone(head: str, known: Knowledge) -> None:
    assert seen(head, f"{head} audits charts.", known) == "Audits charts."
    assert seen(head, f"{head} - Page 2", known) == ""


@pytest.mark.parametrize(
    "line", ["Will price supplies for the case team.", "Case management of a short stay unit."]
)
def test_a_name_that_is_a_word_is_left_where_it_is_a_word(line: str, known: Knowledge) -> None:
    assert seen("Will Case", line, known) == line


def test_a_name_that_is_a_word_is_gone_where_it_is_written_as_a_name(known: Knowledge) -> None:
    assert seen("Grace Price", "Grace Price audits charts.", known) == "Audits charts."
    assert seen("Grace Price", "Grace manages the unit.", known) == "Manages the unit."
    assert seen("Grace Price", "Adopted Price's schedule.", known) == "Adopted schedule."


@pytest.mark.parametrize("name", ["Ilse Brandt", "JIN MA", "PHAM, LE DO", "Óscar Peña Ruiz Vidal Soto"])
def test_letters_after_any_name_are_read_and_letters_of_the_name_are_not(name: str, known: Knowledge) -> None:
    text = f"{name}, MHA\n9 Birch Lane, Salem, OR\n{JOB.format(line='Managed 12 nurses')}"

    profile = read_profile(text, known).profile

    assert [degree.level for degree in profile.degrees] == [6]
    assert {licence.type for licence in profile.licences} <= {"RN"}


@pytest.mark.parametrize(
    "fact",
    [
        "bilingual",
        "fluent in Tagalog",
        "US citizen",
        "married",
        "mother of three",
        "wheelchair user",
        "Navy veteran",
        "registered Republican",
        "deacon at Elm Baptist Church",
        "born in 1969",
        "openly gay",
        "they/them",
    ],
)
def test_a_personal_fact_goes_and_the_rest_of_the_sentence_stays(fact: str, known: Knowledge) -> None:
    line = f"Scheduled staff, {fact}, and prepared the budget"

    assert seen("Ilse Brandt", line, known) == "Scheduled staff, and prepared the budget"


@pytest.mark.parametrize("written", ["{line} ({fact})", "{line}; {fact}", "{line}, {fact}"])
@pytest.mark.parametrize("fact", ["born in 1969", "mother of three", "Navy veteran"])
def test_a_personal_fact_at_the_end_goes_with_its_marks(written: str, fact: str, known: Knowledge) -> None:
    line = "Scheduled the staff of the unit"

    assert seen("Ilse Brandt", written.format(line=line, fact=fact), known) == line


@pytest.mark.parametrize(
    "line",
    [
        "Led nurses of Salem Care, Washington, DC",
        "Scheduled nurses for clinics all over the state of Washington, USA",
        "Taught nursing skills at the University of Washington",
    ],
)
def test_a_place_that_shares_a_name_stays(line: str, known: Knowledge) -> None:
    assert seen("Ilse Washington", line, known) == line


@pytest.mark.parametrize(
    "line",
    [
        "Languages: Urdu (native), English",
        "Marital status: single",
        "Eagle Scout",
        "Fluent in Hmong",
        "DOB: 03/04/1970",
    ],
)
def test_a_line_that_only_tells_a_personal_fact_is_gone(line: str, known: Knowledge) -> None:
    assert seen("Ilse Brandt", line, known) == ""


@pytest.mark.parametrize(
    "line",
    ["Opened a maternity ward.", "Ran the women's health clinic.", "Wrote programs in several languages."],
)
def test_words_of_work_are_no_personal_facts(line: str, known: Knowledge) -> None:
    assert seen("Ilse Brandt", line, known) == line


def test_quotes_are_the_words_of_the_text(known: Knowledge) -> None:
    text = (
        f"Ilse Brandt, RN\n9 Birch Lane\n{JOB.format(line='Managed 12 nurses, bilingual, of two busy units')}"
    )

    profile = read_profile(text, known).profile

    quotes = [each for statement in profile.statements for each in [statement.evidence]]
    assert any("bilingual" in each.quote for each in quotes)
    assert all(text[each.start : each.end] == each.quote for each in quotes)
    assert profile.text == text
