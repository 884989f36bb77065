"""Warnings about postings, and postings that deserve none."""

import pytest

from service.domain.posting import Posting
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting

HEAD = "Clinic Manager\nDayton, Ohio\nQualifications\n"
DON = "Director of Nursing\nSkilled nursing facility in Dayton, Ohio\nQualifications\n"


def _codes(known: Knowledge, text: str) -> set[str]:
    return {warning.code for warning in read_posting(text, known).lint}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Ideal for a recent graduate", "age_coded"),
        ("Join our young team", "age_coded"),
        ("Digital native with clinic experience", "age_coded"),
        ("No more than five years of experience", "age_coded"),
        ("Native speaker of English", "national_origin"),
        ("Must speak without an accent free voice", "national_origin"),
        ("She will be the face of the clinic", "gender_coded"),
        ("Must be physically fit and in perfect health", "disability"),
        ("Single only, no children", "family_status"),
        ("Must be Christian", "religion"),
        ("Must live within 10 miles of the clinic", "residence"),
        ("Candidates must be currently employed", "unemployed_barred"),
        ("No criminal record of any kind", "blanket_record"),
        ("We want a rock star", "jargon_superhero"),
        ("CHPCA required", "chpca_closed"),
        ("CHE required", "che_retired"),
        ("BLS required", "life_support_timeframe"),
        ("Bachelor's degree required", "rigid_degree"),
        ("At least 15 years of management experience required", "many_years"),
        ("At least 3 years of clinical experience, including 5 years of management", "parts_exceed_whole"),
        ("Master's degree required\n- Bachelor's degree preferred", "preferred_below_required"),
        (
            "BLS within 90 days of hire required\n- RN license required\n- RN license preferred",
            "contradictory_gates",
        ),
        ("Entry level; 6 years of clinic experience required", "contradictory_levels"),
        ("$16.50 per hour\n- 10 years of clinic experience required", "contradictory_pay"),
        (
            "RN license preferred\nDuties\n- Administers medications and gives direct nursing care",
            "licence_only_preferred",
        ),
    ],
)
def test_wording_and_asks_that_should_change_are_named(known: Knowledge, line: str, code: str) -> None:
    assert code in _codes(known, f"{HEAD}- {line}\n")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Cares for young adults", "age_coded"),
        ("At least five years of experience", "age_coded"),
        ("Fluent in English", "national_origin"),
        ("The manager leads her or his team", "gender_coded"),
        ("BLS within 30 days of hire", "life_support_timeframe"),
        ("Bachelor's degree or equivalent experience required", "rigid_degree"),
        ("5 years of clinical experience, including 2 years of management", "parts_exceed_whole"),
        ("Bachelor's degree required\n- Master's degree preferred", "preferred_below_required"),
        ("$42.00 per hour\n- 10 years of clinic experience required", "contradictory_pay"),
        (
            "RN license in Ohio required\nDuties\n- Gives direct nursing care to patients",
            "licence_only_preferred",
        ),
        (
            "RN license in Ohio preferred\nDuties\n- Runs the front desk and the schedule",
            "licence_only_preferred",
        ),
    ],
)
def test_honest_asks_give_no_warning(known: Knowledge, line: str, code: str) -> None:
    assert code not in _codes(known, f"{HEAD}- {line}\n")


def test_every_warning_of_wording_quotes_the_posting(known: Knowledge) -> None:
    posting = read_posting(f"{HEAD}- Recent graduate, native speaker\n", known)

    quotes = [each for warning in posting.lint for each in warning.evidence]
    assert quotes
    assert all(posting.text[each.start : each.end] == each.quote for each in quotes)


def _unsaid(posting: Posting) -> list[str]:
    return [warning.detail for warning in posting.lint if warning.code == "missing_legal_must"]


def test_what_the_law_asks_of_the_setting_is_suggested(known: Knowledge) -> None:
    posting = read_posting(f"{DON}- 5 years of nursing experience\n", known)

    assert any("RN licence" in detail and "42 CFR 483.35" in detail for detail in _unsaid(posting))


def test_what_the_posting_asks_already_is_not_suggested(known: Knowledge) -> None:
    assert _unsaid(read_posting(f"{DON}- Current RN license in Ohio required\n", known)) == []


def test_a_licence_that_is_only_preferred_does_not_settle_a_must(known: Knowledge) -> None:
    assert _unsaid(read_posting(f"{DON}- RN license in Ohio preferred\n", known))


def test_the_law_of_another_country_is_not_suggested(known: Knowledge) -> None:
    posting = read_posting(
        "Director of Nursing\nNHS nursing home\nEssential\n- 5 years of nursing experience\n", known
    )

    assert _unsaid(posting) == []


def test_federal_postings_may_take_the_licence_of_any_state(known: Knowledge) -> None:
    text = "Nurse Manager\nVeterans Affairs\nQualifications\n- Current RN license required\n"

    assert "missing_jurisdiction" not in _codes(known, text)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("BLS required", "life_support_timeframe"),
        ("CHE preferred", "che_retired"),
        ("Bachelor's degree required", "rigid_degree"),
        ("Recent graduates with a young team spirit", "age_coded"),
        ("Native speaker of English", "national_origin"),
        ("RN license required", "missing_jurisdiction"),
    ],
)
def test_the_linter_names_what_to_change(words: str, code: str, known: Knowledge) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert code in [warning.code for warning in posting.lint]
