"""What is quoted for an item: words that show it by themselves."""

import pytest

from service.domain.evidence import evidence
from service.domain.requirement import DegreeBar, LicenceBar, YearsBar
from tests.builders import a_degree, a_job, a_licence, a_match, a_profile, a_role, asks


def _at(text, words, section):
    start = text.index(words)
    return evidence(text, start, start + len(words), section)


def _quotes(profile, bar):
    part = next(each for each in a_match(profile, a_role(asks(bar))).contributions if each.id == "item")
    return [each.quote for each in part.evidence]


def _licensed(text, section="licences"):
    held = a_licence("RN", "active", "TX", evidence=(_at(text, "RN", section),))
    return a_profile(text=text, licences=(held,))


def test_title_and_dates_that_stand_together_are_one_quote():
    text = "Charge Nurse\n03/2012 to 08/2019\n- Led the evening shift"
    parts = (_at(text, "Charge Nurse", "experience"), _at(text, "03/2012 to 08/2019", "experience"))
    job = a_job("2012-03", "2019-08", "healthcare", evidence=parts)

    quotes = _quotes(a_profile(text=text, jobs=(job,)), YearsBar(24, tags=("healthcare",)))

    assert quotes == ["Charge Nurse\n03/2012 to 08/2019"]


def test_an_employer_is_never_quoted_between_title_and_dates():
    text = "Charge Nurse, Harbour Clinic\n03/2012 to 08/2019"
    parts = (_at(text, "Charge Nurse", "experience"), _at(text, "03/2012 to 08/2019", "experience"))
    job = a_job("2012-03", "2019-08", "healthcare", evidence=parts)

    quotes = _quotes(a_profile(text=text, jobs=(job,)), YearsBar(24, tags=("healthcare",)))

    assert quotes == ["Charge Nurse", "03/2012 to 08/2019"]


def test_title_and_dates_far_apart_are_two_quotes():
    text = "Charge Nurse\n" + "Wrote care plans for the ward.\n" * 8 + "03/2012 to 08/2019"
    parts = (_at(text, "Charge Nurse", "experience"), _at(text, "03/2012 to 08/2019", "experience"))
    job = a_job("2012-03", "2019-08", "healthcare", evidence=parts)

    quotes = _quotes(a_profile(text=text, jobs=(job,)), YearsBar(24, tags=("healthcare",)))

    assert quotes == ["Charge Nurse", "03/2012 to 08/2019"]


def test_a_degree_is_quoted_with_its_field():
    text = "2011 Bachelor of Science (Nursing)"
    parts = (_at(text, "Bachelor of Science", "education"), _at(text, "Nursing", "education"))

    quotes = _quotes(a_profile(text=text, degrees=(a_degree(evidence=parts),)), DegreeBar(4))

    assert quotes == ["Bachelor of Science (Nursing)"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Licences\nTexas RN, active, expires 11/2027\nBLS", "Texas RN, active, expires 11/2027"),
        ("BLS; RN in Texas since 2011; CCRN", "RN in Texas since 2011"),
        ("• Texas RN (active) • BLS", "Texas RN (active)"),
        ("RN", "RN"),
        ("RN " + "and much more of this " * 12, "RN"),
    ],
)
def test_one_word_is_quoted_with_the_clause_around_it(text, quote):
    assert _quotes(_licensed(text), LicenceBar(("RN",))) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Robin Vale, RN, BSN\nHarbour Street 4", "RN, BSN"),
        ("Robin Vale, RN, robin@vale.example", "RN"),
    ],
)
def test_a_name_or_an_address_at_the_top_is_never_quoted_with_it(text, quote):
    assert _quotes(_licensed(text, "header"), LicenceBar(("RN",))) == [quote]
