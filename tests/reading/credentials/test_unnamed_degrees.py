"""Entries of an education section that name a field and a school, but no degree."""

import pytest

from service.domain.profile import Section
from service.reading.credentials.degrees import read_degrees
from service.text.document import Document

from .written import written

ENTRIES = [
    ("Accounting, Elm University, 1999", (4, "business_admin", "completed")),
    ("Elm State University, Health Administration, 2008", (4, "health_admin", "completed")),
    ("June 2011 - Nursing, Elm Community College", (3, "nursing", "completed")),
    ("Court Reporting, Elm Business College, 1985", (2, "other", "completed")),
    ("Finance, Elm Graduate School, 2012", (6, "business_admin", "completed")),
    ("Psychology, Elm University", (4, "psychology", "incomplete")),
    ("Sociology, Present Elm University - City, State Minor: Dance", (4, "other", "in_progress")),
    ("Geology/Minor in Biology Elm University", (4, "other", "incomplete")),
    ("Elm Community College 2004 - 2006 Respiratory Therapy", (3, "allied_health", "completed")),
    ("Elm University (Healthcare Management) 2012 - Present", (4, "health_admin", "in_progress")),
    ("Course work in Business, Elm Community College, 2011", (3, "business_admin", "incomplete")),
    ("Computer Hardware, 1999 Elm Career Center", (2, "other", "completed")),
    ("Professional Aeronautics 1999 Elm School of Aeronautics", (2, "other", "completed")),
    ("Pre-Nursing, Elm Community College, 2010", (3, "nursing", "incomplete")),
]

NO_ENTRIES = [
    "Dean's List, Elm University, 2009",
    "Marketing Club, Elm University, 2009",
    "Nursing research assistant, Elm University, 2009",
    "Internal Medicine Residency, Elm University, 2009",
    "attended Elm University, Business",
    "Elm University, 2009",
    "Elm University, School of Nursing, 2009",
    "Sales. : Hardware, 1999 Elm Career Center",
]


@pytest.mark.parametrize(("line", "found"), ENTRIES)
def test_the_school_tells_the_level_of_a_field_without_a_degree(credentials, line, found):
    document = written("education", line)

    (degree,) = read_degrees(document, credentials)

    assert (degree.level, degree.family, degree.status) == found
    assert (degree.finer, degree.confirmed) == (None, False)


@pytest.mark.parametrize("line", NO_ENTRIES)
def test_a_line_with_a_school_is_not_always_an_entry(credentials, line):
    document = written("education", line)

    assert read_degrees(document, credentials) == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("Elm University, Psychology", "Bachelor of Arts, 2010"),
        ("Bachelor of Arts, 2010", "Psychology, Elm University"),
        ("Bachelor of Arts : Psychology 2010", "Elm University, Psychology"),
    ],
)
def test_a_field_and_a_school_beside_a_degree_are_of_that_degree(credentials, lines):
    document = written("education", *lines)

    assert [degree.level for degree in read_degrees(document, credentials)] == [4]


@pytest.mark.parametrize(
    ("lines", "family"),
    [
        (("Elm State College", "Nursing", "Associate of Science"), "nursing"),
        (("Associate Degree, Applied Science 1999 Elm College", "", "Health Information Management"),
         "health_information"),
        (("Elm College", "Bachelor of Arts", "Elm, OH"), "unknown"),
    ],
)  # fmt: skip
def test_a_line_of_its_own_may_name_the_field(credentials, lines, family):
    document = written("education", *lines)

    assert [degree.family for degree in read_degrees(document, credentials)] == [family]


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ("BS Chemistry/Biology", "biology"),
        ("BS Economics and Finance", "business_admin"),
        ("BA Spanish, minor in Biology", "other"),
        ("BS Business Administration/Healthcare Management", "business_health"),
        ("BS Health Care Administration - Human Resources", "health_admin"),
        ("Bachelor of Business Administration, Health Care Management", "business_health"),
    ],
)
def test_of_fields_named_together_the_one_with_a_family_counts(credentials, line, family):
    document = written("education", line)

    assert [degree.family for degree in read_degrees(document, credentials)] == [family]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Clinical Medical Assistant, Elm Technical Schools", [(2, "allied_health")]),
        ("CNA Training, Elm Red Cross, 2010", [(2, "nursing")]),
        ("Medical Office Assistant 2009 Elm State Continuing Education", [(2, "health_admin")]),
        ("Ultrasound Technician, Elm Medical Institute, 2004", [(2, "allied_health")]),
        ("AS Paramedicine, Paramedic/EMT, Elm College", [(3, "allied_health")]),
        ("EMT-B license, Elm Community College", []),
    ],
)
def test_training_by_a_school_is_a_certificate(credentials, line, found):
    document = written("education", line)

    degrees = read_degrees(document, credentials)

    assert [(degree.level, degree.family) for degree in degrees] == found


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("AS Paramedicine, Elm College - City, State Paramedic/EMT", [3]),
        ("BS Biology, Elm College 2003; EMT, Elm Fire Academy 2004", [4, 2]),
        ("Phlebotomy certificate, Elm Nurse Aide Training", [2]),
        ("Navy Equipment School - Gulfport, MS U.S. Navy", []),
        ("Kinesiology, MS, Elm University", [6]),
    ],
)
def test_what_only_repeats_a_field_a_school_or_a_place_is_no_degree(credentials, line, levels):
    document = written("education", line)

    assert [degree.level for degree in read_degrees(document, credentials)] == levels


def test_a_field_studied_again_at_a_time_of_its_own_is_another_degree(credentials):
    document = written(
        "education",
        "Associates Degree : Business Management Elm College Boise",
        "Business Management, Present Oak State University",
    )

    degrees = read_degrees(document, credentials)

    assert [(degree.level, degree.status) for degree in degrees] == [(3, "completed"), (4, "in_progress")]


def test_a_permit_is_no_degree(credentials):
    document = written("education", "Child Development Permit, Oak College, 2012")

    assert read_degrees(document, credentials) == ()


def test_the_rest_of_a_line_above_is_no_entry(credentials):
    document = written("education", "BA, Spanish, minor in mass", "communications, Elm College, Boise, 1999")

    assert [degree.family for degree in read_degrees(document, credentials)] == ["other"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Elm Community College", "Respiratory Therapy 2004 - 2006"), (3, "allied_health", "completed")),
        (("Elm University, Boise, ID", "Major: Psychology", "2002 - 2006"), (4, "psychology", "completed")),
        (("Law and Justice", "Elm University", "2012"), (4, "other", "completed")),
    ],
)
def test_a_field_and_a_school_may_have_lines_of_their_own(credentials, lines, found):
    document = written("education", *lines)

    (degree,) = read_degrees(document, credentials)

    assert (degree.level, degree.family, degree.status) == found


def test_an_entry_with_a_date_is_its_own_beside_a_dated_degree(credentials):
    document = written("education", "Physical Education, May 1997 Elm College", "Oak School", "Aug 1998 BSN")

    assert [degree.family for degree in read_degrees(document, credentials)] == ["other", "nursing"]


def test_a_dated_entry_is_told_apart_from_what_a_summary_says_of_its_level(credentials):
    text = "Heading\nwith a Master's Degree\nEducation\nFinance, Elm Graduate School, 2012\n"
    at = text.index("Education")
    document = Document(text, (Section("summary", 0, at), Section("education", at, len(text))))

    assert [degree.family for degree in read_degrees(document, credentials)] == ["business_admin"]
