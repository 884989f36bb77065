"""Discipline, dates and states of a licence in the order in which people write them."""

import pytest

from service.domain.profile import Licence
from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.licences import read_licences

from .written import written


def licences(credentials: Credentials, section: str, *lines: str) -> tuple[Licence, ...]:
    return read_licences(written(section, *lines), (), credentials)


@pytest.mark.parametrize(
    ("words", "status", "discipline"),
    [
        ("relinquished 2021", "inactive", True),
        ("voluntarily surrendered in 2020", "inactive", True),
        ("given up 2019", "inactive", False),
        ("cancelled", "inactive", False),
        ("not renewed", "expired", False),
        ("allowed to lapse in 2018", "expired", False),
        ("let go in 2018", "expired", False),
        ("under a consent order", "restricted", True),
        ("active, no history of discipline", "active", False),
        ("active, never suspended, revoked or restricted", "active", False),
        ("active, without restrictions", "active", False),
        ("not active", "inactive", False),
    ],
)
def test_a_trouble_counts_unless_it_is_denied(credentials, words, status, discipline):
    (licence,) = licences(credentials, "licences", f"LPN, Kansas, {words}")

    assert (licence.status, licence.discipline) == (status, discipline)


@pytest.mark.parametrize(
    "words",
    [
        "exp 9/30/27",
        "exp 09/27",
        "Exp. 09/2027",
        "valid through 2027-09-30",
        "good through 09.30.2027",
        "expires 30 September 2027",
        "exp. Sep '27",
        "active until 09/2027",
    ],
)
def test_an_expiry_is_read_in_any_spelling(credentials, words):
    (licence,) = licences(credentials, "licences", f"LPN, Kansas, {words}")

    assert licence.expires == "2027-09"


@pytest.mark.parametrize(
    "lines",
    [
        ("LPN, Kansas. License #70-1144. Exp. 09/2027",),
        ("LPN, Kansas", "Exp. 09/2027"),
        ("LPN", "State of Kansas, #70-1144", "Expires: 09/2027"),
        ("Licensed Practical Nurse", "Kansas Board of Nursing", "Issued: 05/2011", "Expires: 09/2027"),
    ],
)
def test_facts_behind_a_stop_or_on_the_next_line_belong_to_the_licence(credentials, lines):
    (licence,) = licences(credentials, "licences", *lines)

    assert (licence.jurisdictions, licence.expires) == (("KS",), "2027-09")


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("OR", "OR LPN license, active"),
        ("IN", "LPN license IN, active"),
        ("ME", "LPN ME 44120, active"),
        ("OK", "LPN license #44120 OK, active"),
        ("HI", "LPN - HI - active"),
        ("PA", "LPN license PA, active"),
        ("MA", "Active MA LPN license"),
        ("DE", "LPN (DE), active"),
    ],
)
def test_letters_that_are_also_words_are_a_state_beside_a_licence(credentials, code, line):
    (licence,) = licences(credentials, "licences", line)

    assert licence.jurisdictions == (code,)


@pytest.mark.parametrize(
    ("line", "states"),
    [("Kit Marlow, RN (OR)", ("OR",)), ("Kit Marlow, RN", ()), ("Kit Marlow, RN, Salem, OR 97301", ())],
)
def test_in_the_header_only_letters_in_brackets_are_no_address(credentials, line, states):
    (licence,) = licences(credentials, "header", line)

    assert licence.jurisdictions == states


@pytest.mark.parametrize(
    "line",
    [
        "Certified Transport Registered Nurse (CTRN), expires 03/2026",
        "Trauma Certified Registered Nurse, lapsed",
        "Registered Nurse First Assistant (RNFA)",
    ],
)
def test_a_nurse_in_the_name_of_a_certification_is_no_licence(credentials, line):
    assert licences(credentials, "certifications", line) == ()


def test_the_date_of_a_card_on_the_same_line_is_not_that_of_the_licence(credentials):
    (licence,) = licences(credentials, "licences", "LPN license Kansas active, BLS exp 01/2025")

    assert (licence.status, licence.expires) == ("active", None)


@pytest.mark.parametrize(
    ("line", "types"),
    [
        ("Associate of Science, Paramedic, Elm College", []),
        ("Coursework in Emergency Medical Technician", []),
        ("Physician Assistant Studies, MS, Elm University", []),
        ("Speech-Language Pathologist, M.S., Elm University", []),
        ("Licensed Practical Nurse, Elm College, 2005", ["LPN"]),
        ("Certified Nursing Assistant, Red Cross, 2009", ["CNA"]),
        ("RN license, Ohio, 2012", ["RN"]),
    ],
)
def test_a_profession_that_a_school_teaches_is_no_licence(credentials, line, types):
    found = licences(credentials, "education", line)

    assert [licence.type for licence in found] == types


@pytest.mark.parametrize("section", ["references", "experience"])
def test_letters_behind_the_name_of_another_person_are_no_licence(credentials, section):
    assert licences(credentials, section, "Robin Vale, MSN, RN") == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Licensed Mental Health Practitioner, Nebraska", "LPC"),
        ("LMHC-A, Washington", "OTHER:LPC ASSOCIATE"),
        ("LCMFT, KS", "LMFT"),
        ("LPTA, VA", "OTHER:PTA"),
        ("Licensed Optometrist, TX", "OTHER:OPTOMETRIST"),
        ("EMT-Paramedic, GA", "PARAMEDIC"),
        ("Geriatric Nursing Assistant, MD", "CNA"),
        ("Health Facility Administrator, Indiana", "NHA"),
    ],
)
def test_every_state_s_spelling_of_a_profession_is_known(credentials, line, kind):
    (licence,) = licences(credentials, "licences", line)

    assert licence.type == kind
