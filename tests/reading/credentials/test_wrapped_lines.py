"""Credentials whose words go on in the next line, and neighbours whose words do not."""

from textwrap import wrap

import pytest

from service.domain.profile import Section
from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.certifications import read_certifications
from service.reading.credentials.degrees import read_degrees
from service.reading.credentials.licences import read_licences
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document

from .written import written

WIDTHS = (25, 30, 36, 42, 50, 60, 72, 90)
LICENCES = [
    "Registered Nurse (RN), Iowa, License No. 16-4471, active, expires 05/2028",
    "Licensed Nursing Home Administrator, Maine #NHA-882, expires 04/2028",
    "Active Registered Nurse license in the state of New Hampshire, renewed through 11/2027",
    "Nurse Practitioner, West Virginia Board of Registered Nursing, License 7120, inactive",
    "Licensed Clinical Social Worker, Rhode Island license C-118, expired 02/2024",
    "Respiratory Care Practitioner, Utah, license 5512, lapsed in 2021",
    "Licensed Practical Nurse, South Dakota, reciprocity application submitted, pending",
]
CERTIFICATIONS = [
    "Advanced Cardiac Life Support (ACLS), American Heart Association, expires 10/2027",
    "Certified Professional in Healthcare Quality (CPHQ), exam scheduled for June 2028",
    "Certified Medical Manager (CMM), Association of Health Care Office Management, expires 2028",
    "Certified Emergency Nurse, Board of Certification for Emergency Nursing, valid through 01/2028",
    "Pediatric Advanced Life Support, current, expires November 2027",
]
DEGREES = [
    "Master of Science in Clinical Research, Uinta State University, Ogden, Utah, 2016",
    "Doctor of Nursing Practice, Leadership, Penobscot University, in progress, expected May 2029",
    "Bachelor of Science in Health Administration, University of the Sand Hills, expected December 2028",
    "Master of Health Administration, Concentration in Health Informatics, Ozark State University, 2015",
]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("entry", LICENCES)
def test_a_licence_reads_the_same_however_its_sentence_is_wrapped(
    entry: str, bullet: str, width: int, credentials: Credentials
) -> None:
    (one,) = read_licences(written("licences", entry), (), credentials)

    (same,) = read_licences(written("licences", *wrap(bullet + entry, width)), (), credentials)

    assert same.type == one.type
    assert (same.status, same.jurisdictions) == (one.status, one.jurisdictions)
    assert (same.expires, same.since) == (one.expires, one.since)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("entry", CERTIFICATIONS)
def test_a_certification_reads_the_same_however_its_sentence_is_wrapped(
    entry: str, bullet: str, width: int, credentials: Credentials
) -> None:
    (one,) = read_certifications(written("certifications", entry), credentials)

    (same,) = read_certifications(written("certifications", *wrap(bullet + entry, width)), credentials)

    assert (same.id, same.status, same.expires) == (one.id, one.status, one.expires)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("entry", DEGREES)
def test_a_degree_reads_the_same_however_its_sentence_is_wrapped(
    entry: str, bullet: str, width: int, credentials: Credentials
) -> None:
    (one,) = read_degrees(written("education", entry), credentials)

    (same,) = read_degrees(written("education", *wrap(bullet + entry, width)), credentials)

    assert (same.finer, same.family, same.concentrations) == (one.finer, one.family, one.concentrations)
    assert (same.status, same.expected) == (one.status, one.expected)


def test_a_quote_over_a_line_end_is_the_words_of_the_text(credentials: Credentials) -> None:
    document = written("licences", "Licensed Nursing Home", "Administrator, Maine, not in good", "standing")

    (licence,) = read_licences(document, (), credentials)

    assert licence.evidence[0].quote == "Licensed Nursing Home\nAdministrator"
    for each in licence.evidence:
        assert document.text[each.start : each.end] == each.quote


LISTS = [
    ("Registered Nurse, Iowa", "Notary public, expired 2019"),
    ("Registered Nurse, Iowa license 16-4471", "Certified Case Manager (CCM), expired 2019"),
    ("Registered Nurse, Iowa.", "Expired passport of 2019"),
    ("Registered Nurse, Iowa", "• Expired 2019: Notary public"),
    ("Registered Nurse, Iowa", "", "expired 2019"),
    ("Registered Nurse, Iowa license", "Pending: a second degree"),
]


@pytest.mark.parametrize("lines", LISTS)
def test_the_words_of_the_next_entry_are_not_taken(lines: tuple[str, ...], credentials: Credentials) -> None:
    (licence,) = read_licences(written("licences", *lines), (), credentials)

    assert licence.status == "stated"


def test_each_credential_of_a_list_keeps_its_own_date(credentials: Credentials) -> None:
    lines = ("ACLS, expires 10/2027", "BLS, expires 02/2028", "PALS", "CCM, expired 2019")

    found = read_certifications(written("certifications", *lines), credentials)

    assert {each.id: each.expires for each in found} == {
        "acls": "2027-10",
        "bls": "2028-02",
        "pals": None,
        "ccm": None,
    }


def test_a_year_alone_on_its_line_is_not_drawn_to_the_entry_above(credentials: Credentials) -> None:
    document = written("education", "Certificate: Six Sigma, Uinta University", "2014", "Certificate: Lean")

    assert "University\n2014\n" in flowing_text(document, credentials)


def test_a_heading_ends_an_entry(credentials: Credentials) -> None:
    text = "LICENSES\nRegistered Nurse, Iowa,\nInactive memberships\nNone\n"
    second = text.index("Inactive")
    sections = (
        Section("header", 0, 0),
        Section("licences", 0, second),
        Section("affiliations", second, len(text)),
    )

    (licence,) = read_licences(Document(text, sections), (), credentials)

    assert licence.status == "stated"


ABROAD = [
    ("Bachelor of Technology, Deccan University,", "Hyderabad, India, 2009"),
    ("Bachelor of Science in Trade, Central Lakes University, City,", "China, 2010"),
]
AT_HOME = [
    ("Bachelor of Arts, Ohio Valley University, City, State,", "USA; summer school in Marseille, France"),
    ("Bachelor of Arts, Ohio Valley University (junior year abroad,", "Paris, France)"),
]


@pytest.mark.parametrize("lines", ABROAD)
def test_the_country_of_a_degree_may_stand_in_its_next_line(
    lines: tuple[str, ...], credentials: Credentials
) -> None:
    assert [degree.foreign for degree in read_degrees(written("education", *lines), credentials)] == [True]


@pytest.mark.parametrize("lines", AT_HOME)
def test_a_country_behind_the_united_states_or_a_year_abroad_is_not_that_of_the_degree(
    lines: tuple[str, ...], credentials: Credentials
) -> None:
    assert [degree.foreign for degree in read_degrees(written("education", *lines), credentials)] == [False]


def test_ongoing_classes_at_work_do_not_reopen_a_degree(credentials: Credentials) -> None:
    line = "Bachelor of Science in Management 1998, activities and ongoing classes through the company"

    (degree,) = read_degrees(written("education", line), credentials)

    assert degree.status == "completed"
