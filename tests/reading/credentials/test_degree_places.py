"""Where the letters, the field and the time of a degree stand in its entry."""

import pytest

from service.domain.profile import Section
from service.reading.credentials.degrees import read_degrees
from service.text.document import Document

from .written import written


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("B. S. Nursing, Elm University, 2004", (4, "nursing")),
        ("A. A. S., Radiologic Technology, Oak College", (3, "allied_health")),
        ("M. B. A. , Elm University 2010", (6, "business_admin")),
    ],
)
def test_letters_apart_are_an_abbreviation(credentials, line, found):
    document = written("education", line)

    assert [(degree.level, degree.family) for degree in read_degrees(document, credentials)] == [found]


@pytest.mark.parametrize("line", ["A S Roofing School", "Section A B, Elm University"])
def test_letters_apart_without_stops_are_no_degree(credentials, line):
    document = written("education", line)

    assert read_degrees(document, credentials) == ()


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Bachlor of Arts, History, Elm College, 2001", 4),
        ("Assoicate of Science, History, Oak College", 3),
    ],
)
def test_a_misspelt_degree_is_one(credentials, line, level):
    document = written("education", line)

    assert [(degree.level, degree.family) for degree in read_degrees(document, credentials)] == [
        (level, "other")
    ]


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ("BS, University of Elm, Public Health, 2008", "public_health"),
        ("Master of Science | Elm University | Health Informatics | 2012", "health_information"),
        ("Bachelor of Science 2006 Elm University - City , State Nursing", "nursing"),
        ("Bachelor of Science from Elm University in Psychology", "psychology"),
        ("Bachelor of Science, Elm University, School of Nursing", "unknown"),
        ("Bachelor of Science, Elm University, minor: Psychology", "unknown"),
    ],
)
def test_the_field_may_follow_the_school(credentials, line, family):
    document = written("education", line)

    assert [degree.family for degree in read_degrees(document, credentials)] == [family]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Master of Science : Nursing Present Elm University - City , State", "in_progress"),
        ("Associate of Arts Current Oak Community College", "in_progress"),
        ("BS Biology 2016 Present Elm University", "in_progress"),
        ("BS Biology 2010, presented at Elm University", "completed"),
        ("Treasurer of Pursuing Success, graduated with BS Biology, Elm University", "completed"),
    ],
)
def test_the_present_before_a_school_is_under_way(credentials, line, status):
    document = written("education", line)

    assert [degree.status for degree in read_degrees(document, credentials)] == [status]


def test_degrees_of_one_level_and_two_years_are_two(credentials):
    document = written(
        "education", "Associate of Arts 2010 Elm College", "Associate of Arts 1996 Oak College"
    )

    assert [degree.level for degree in read_degrees(document, credentials)] == [3, 3]


def test_courses_for_two_occupations_are_two(credentials):
    document = written(
        "education", "LPN , Elm Technical College", "Nurse Aide Program, Oak Technical College"
    )

    assert [degree.finer for degree in read_degrees(document, credentials)] == ["dip_lpn", "cert_nurse_aide"]


def test_what_is_pending_below_the_next_heading_is_no_degree(credentials):
    education = "Education\nAssociate Degree in Nursing, Elm College, 2013\n"
    licence = "License\nRN Ohio, expired 10/2024, renewal pending\n"
    text = education + licence
    sections = (Section("education", 0, len(education)), Section("licences", len(education), len(text)))

    (degree,) = read_degrees(Document(text, sections), credentials)

    assert degree.status == "completed"


def test_a_course_behind_a_degree_of_another_field_is_its_own(credentials):
    document = written(
        "education",
        "Associate of Arts : History , 2014 Elm University History Licensed Practical Nurse expected",
    )

    assert [degree.status for degree in read_degrees(document, credentials)] == ["completed", "in_progress"]


@pytest.mark.parametrize(
    ("below", "family"),
    [
        ("Adult & Community Education", "other"),
        ("Psychology, Research Emphasis", "psychology"),
        ("Human Resources / Management", "business_admin"),
        ("Department of Biology", "unknown"),
        ("Nursing Student Association", "unknown"),
        ("Teaching Assistant, Biology", "unknown"),
    ],
)
def test_a_line_below_may_say_more_of_a_field(credentials, below, family):
    document = written("education", "Master of Arts 2004 Elm University Boise, ID", below)

    assert [degree.family for degree in read_degrees(document, credentials)] == [family]


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("Certificate in Management, MBA-level training, Elm University, 2012", [2]),
        ("Bachelor level degree in Nursing, Elm University", [4]),
    ],
)
def test_the_level_of_a_training_is_no_degree(credentials, line, levels):
    document = written("education", line)

    assert [degree.level for degree in read_degrees(document, credentials)] == levels


def test_a_minor_behind_a_colon_is_no_field(credentials):
    document = written("education", "BA, Psychology, Minor: American Literature, 2000")

    assert [degree.family for degree in read_degrees(document, credentials)] == ["psychology"]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("MBA : Finance Elm School of Management Current Finance", "in_progress"),
        ("BS Nursing Elm University - City , State Current", "in_progress"),
        ("BSN, Elm University 2010 Current Member of a nursing society", "completed"),
        ("MS Biology, Elm University, 2014 - 2015 (Current GPA: 3.6)", "completed"),
        ("Some Associates : Psychology, Oak College", "incomplete"),
    ],
)
def test_current_is_a_date_only_where_a_date_stands(credentials, line, status):
    document = written("education", line)

    assert [degree.status for degree in read_degrees(document, credentials)] == [status]


def test_traffic_is_no_therapy(credentials):
    document = written("education", "Contractor courses, Advanced", "MOT (Maintenance of Traffic)")

    assert read_degrees(document, credentials) == ()


@pytest.mark.parametrize("town", ["St. Paul, MN", "Grand Rapids, MN", "Fall River, MA", "New Bedford, MA"])
def test_the_state_of_a_town_whose_words_could_be_a_name_is_no_degree(credentials, town):
    document = written("header", "Jane Doe", town)

    assert read_degrees(document, credentials) == ()
