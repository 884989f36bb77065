"""Schooling that was left without a degree."""

import pytest

from service.reading.credentials.degrees import read_degrees

from .written import written

LEFT = [
    ("12 credits at Univ. of Elm, no degree", (4, "unknown")),
    ("University of Elm-Oakville: 41 credits, animal science, no degree", (4, "other")),
    ("Some coursework in Health Information Technology, 2011, community college.", (3, "health_information")),
    ("LPN-to-RN bridge, Elm State College, took 3 semesters, on hold", (3, "nursing")),
    ("Elm State, general studies toward RN bridge, 2012-2013, stopped", (3, "other")),
    ("Elm College, two years, biology, did not graduate", (4, "biology")),
    ("Elm Law School, evening division, 2010-2011 (withdrew)", (7, "other")),
]


@pytest.mark.parametrize(("line", "found"), LEFT)
def test_schooling_that_was_left_is_incomplete(credentials, line, found):
    document = written("education", line)

    (degree,) = read_degrees(document, credentials)

    assert (degree.level, degree.family) == found
    assert (degree.status, degree.confirmed) == ("incomplete", False)


@pytest.mark.parametrize(
    "line",
    [
        "40 hours of training, Elm College",
        "Safety workshop, 12 contact hours, Elm University",
        "Elm University, 2009",
        "MS Nursing, University of Elm: applied for fall 2019",
        "MSN, Elm University, application submitted",
    ],
)
def test_lessons_schools_alone_and_applications_are_no_schooling(credentials, line):
    document = written("education", line)

    assert read_degrees(document, credentials) == ()


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Diploma, Elm Memorial Hospital School of Nursing, 1996",), [(2, "nursing")]),
        (("Elm School of Radiologic Technology, certificate, 1988",), [(2, "allied_health")]),
        (("Certificate of Appreciation, Elm School of Nursing",), []),
        (("Practical Nursing, certificate, Elm Technology Center, 2005",), [(2, "nursing")]),
        (("Certificate in Gerontology (graduate level), Elm University, 2014",), [(5, "health_admin")]),
        (("Diploma, Elm High, 1988",), [(1, "unknown")]),
        (("Medical Coding Certificate, Elm College Continuing Education",), [(2, "health_information")]),
        (("Technical Certification in Programming, Elm Institute",), [(2, "other")]),
        (
            ("Certificate in Teaching : Early Childhood Education 1995 Elm College",
             "Certificate in Teaching : Early Childhood Education 1996 Oak School"),
            [(2, "other"), (2, "other")],
        ),
        (
            ("Bachelor of Business Administration: Management, Elm University",
             "Bachelor of Business Administration: Management, University of Oak"),
            [(4, "business_admin"), (4, "business_admin")],
        ),
        (("2011 M.P.H. Community Health Education, University of Elm",), [(6, "public_health")]),
        (("BS 2003", "Oak University"), [(4, "unknown")]),
    ],
)  # fmt: skip
def test_courses_and_degrees_are_told_apart_by_school_field_and_date(credentials, lines, found):
    document = written("education", *lines)

    assert [(each.level, each.family) for each in read_degrees(document, credentials)] == found
