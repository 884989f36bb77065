"""Degrees of one section beside each other."""

import pytest

from service.reading.credentials.degrees import read_degrees

from .written import written


def test_level_and_field_come_from_the_same_degree(credentials):
    document = written("education", "BA, History, 2001", "ADN, 2005")

    degrees = read_degrees(document, credentials)

    assert [(degree.level, degree.family) for degree in degrees] == [(4, "other"), (3, "nursing")]


def test_a_dual_degree_is_two_degrees(credentials):
    document = written("education", "MSN/MHA dual degree")

    assert [degree.finer for degree in read_degrees(document, credentials)] == ["msn", "mha"]


def test_two_fields_named_are_two_degrees_of_one_level(credentials):
    document = written("education", "MLIS , Library Science 2001", "MEd , Higher Education 2000")

    degrees = read_degrees(document, credentials)

    assert [(degree.level, degree.family) for degree in degrees] == [(6, "other"), (6, "other")]


def test_a_degree_pursued_leaves_the_one_before_it_on_the_line_completed(credentials):
    document = written("education", "Associate of Arts , History Elm College Pursued BA in Finance")

    degrees = read_degrees(document, credentials)

    assert [degree.status for degree in degrees] == ["completed", "incomplete"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("DNP in progress (2020); MSN 2012; BSN 2006",), ["in_progress", "completed", "completed"]),
        (("MSN expected 2019 | BSN 2011 | ADN 2005",), ["in_progress", "completed", "completed"]),
        (("Bachelor of Arts : History , 1998", "Coursework toward MBA"), ["completed", "incomplete"]),
    ],
)
def test_what_is_said_of_one_degree_is_not_said_of_its_neighbour(credentials, lines, found):
    document = written("education", *lines)

    assert [degree.status for degree in read_degrees(document, credentials)] == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("ELM SCHOOL OF NURSING - City , State", "Aug 1978 L.P.N"), [(2, "nursing")]),
        (("LPN , Elm Technical College",), [(2, "nursing")]),
        (("Licensed in Texas", "LPN, renewed each year"), []),
    ],
)
def test_letters_of_a_licence_by_the_school_are_its_diploma(credentials, lines, found):
    document = written("education", *lines)

    degrees = read_degrees(document, credentials)

    assert [(degree.level, degree.family) for degree in degrees] == found


def test_a_diploma_is_left_out_beside_a_completed_degree(credentials):
    document = written("education", "BS Nursing, 2010", "High School Diploma, 2005")

    assert [degree.level for degree in read_degrees(document, credentials)] == [4]


def test_a_diploma_stays_beside_a_degree_under_way(credentials):
    document = written("education", "BS : Health Administration, expected 2020", "High School Diploma, 2016")

    assert sorted(degree.level for degree in read_degrees(document, credentials)) == [1, 4]


def test_present_on_the_line_above_belongs_to_the_degree_below(credentials):
    document = written(
        "education",
        "Present",
        "Bachelor of Science : Healthcare Management",
        "2016",
        "Associate of Science : Nursing",
    )

    degrees = read_degrees(document, credentials)

    assert [degree.status for degree in degrees] == ["in_progress", "completed"]


@pytest.mark.parametrize(
    "line",
    [
        "BA : Communications , 2010 Elm University BA in Communications - Marketing Elm University",
        "B.A. : Spanish Elm College B.A., English (with honors) and Spanish, Elm College",
    ],
)
def test_a_degree_written_again_with_more_of_its_field_is_one(credentials, line):
    document = written("education", line)

    assert [degree.level for degree in read_degrees(document, credentials)] == [4]


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("Certificate : Asian Cuisine 2009 Culinary Institute of Elm", [2]),
        ("Certificate : CPR , American Red Cross", []),
        ("Certificate of Clearance, Superintendent of Schools", []),
    ],
)
def test_a_certificate_of_a_school_names_any_subject(credentials, line, levels):
    document = written("education", line)

    assert [degree.level for degree in read_degrees(document, credentials)] == levels
