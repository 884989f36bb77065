"""Degrees whose own name tells the subject."""

import pytest

from service.reading.credentials.degrees import read_degrees

from .written import written


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("M.Ed. 2001 Elm University", (6, "other")),
        ("M.Ed. Counseling 2001 Elm University", (6, "psychology")),
        ("Bachelor of Education, Elm University", (4, "other")),
        ("Bachelor of Commerce, University of Elm", (4, "business_admin")),
        ("Bachelor of Business: Health Administration, Elm University", (4, "business_health")),
        ("Associate of Applied Business, Elm College", (3, "business_admin")),
        ("BSIT Elm University 2012", (4, "other")),
        ("B.S.Ed. Elm University 1999", (4, "other")),
        ("M.Div. Elm Seminary", (6, "other")),
        ("Ed.D., Elm University", (7, "other")),
        ("Doctor of Social Work, Elm University", (7, "social_work")),
        ("B.Pharm, Elm University, India", (4, "allied_health")),
        ("Bachelor of Science, Elm University", (4, "unknown")),
    ],
)
def test_the_name_of_a_degree_gives_its_field_where_none_is_beside_it(credentials, line, found):
    document = written("education", line)

    (degree,) = read_degrees(document, credentials)

    assert (degree.level, degree.family) == found
