"""Two letters name a state, and a bare word names no credential."""

import pytest

from service.reading.credentials.certifications import read_certifications
from service.reading.credentials.degrees import read_degrees
from service.reading.credentials.licences import read_licences

from .written import written

LETTERS = (
    "OR",
    "IN",
    "OK",
    "ME",
    "HI",
    "OH",
    "DE",
    "LA",
    "ID",
    "CO",
    "CT",
    "AL",
    "AR",
    "MT",
    "MD",
    "MA",
    "PA",
)
NAMED = ("RN ({})", "RN, {} #12345", "Registered Nurse, {}, active", "Licensed RN, state of {}, exp 2027")
NOT_NAMED = (
    "RN, float pool of the {} wing",
    "Registered Nurse {} unit skills",
    "RN and {} duties",
)
NOTHING = (
    "Registered",
    "Certified",
    "Licensed",
    "Candidate",
    "Licensed professional with ten years",
    "Certified in many fields",
    "Research Fellow",
    "Fellow nurses and I ran the unit",
    "Fellowship in cardiology",
    "Candidate for Director",
    "Licensed in life insurance",
    "Driver's licence",
    "Licensed facility of 120 beds",
    "NPI 1234567890",
    "DEA registration",
    "Board eligible",
)


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("line", NAMED)
def test_letters_beside_a_licence_are_its_state(credentials, letters, line):
    document = written("licences", line.format(letters))

    (licence,) = [one for one in read_licences(document, (), credentials) if one.type == "RN"]

    assert licence.jurisdictions == (letters,)


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("line", NOT_NAMED)
def test_letters_among_other_words_are_no_state(credentials, letters, line):
    document = written("licences", line.format(letters))

    found = read_licences(document, (), credentials)

    assert [one.jurisdictions for one in found if one.type == "RN"] in ([()], [])


@pytest.mark.parametrize("section", ["summary", "licences", "certifications", "header"])
@pytest.mark.parametrize("line", NOTHING)
def test_a_word_of_holding_says_nothing_without_what_is_held(credentials, section, line):
    document = written(section, line)

    assert read_licences(document, (), credentials) == ()
    assert read_certifications(document, credentials) == ()
    assert read_degrees(document, credentials) == ()


@pytest.mark.parametrize(
    "line",
    ["Fellow, American College of Healthcare Executives", "FACHE", "FACHE, 2023", "Fellow of ACHE (FACHE)"],
)
def test_a_fellow_of_a_society_holds_its_certification(credentials, line):
    document = written("certifications", line)

    assert [one.id for one in read_certifications(document, credentials)] == ["fache"]


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("LSW, Ohio", "LSW"),
        ("LMSW, New York", "LMSW"),
        ("LCSW – TX", "LCSW"),
        ("LICSW, MA", "LCSW"),
        ("LPN, Ohio", "LPN"),
        ("LVN, Texas", "LPN"),
        ("LPC, Virginia", "LPC"),
        ("LNHA (NJ) 26NH12", "NHA"),
        ("HFA, Indiana", "NHA"),
        ("LMFT, California", "LMFT"),
    ],
)
def test_letters_that_look_alike_are_never_equal(credentials, line, held):
    document = written("licences", line)

    types = [one.type.removeprefix("OTHER:") for one in read_licences(document, (), credentials)]

    assert types == [held]
