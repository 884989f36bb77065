"""A JSON Resume gives its facts by its structure, whatever its words look like."""

from typing import Any

import pytest

from service.domain.profile import Profile
from service.knowledge.knowledge import Knowledge
from service.reading.json_resume.document import content_of, resume_of, text_of
from service.reading.json_resume.profile import read_json_resume

NURSE = {
    "basics": {"name": "Ines Maro", "email": "ines@example.org", "summary": "Leads clinics.\nEducation"},
    "work": [
        {
            "name": "Cedar Clinic",
            "position": "Nurse Manager",
            "startDate": "2019-03-01",
            "highlights": ["Managed 14 nurses", "Experience", "Ran the 2015 - 2018 expansion"],
        },
        {"name": "Elm Hospital", "position": "Keeper of wards", "startDate": "2014", "endDate": "2018"},
    ],
    "education": [
        {"institution": "Elm University", "studyType": "Bachelor", "area": "Nursing", "endDate": "2012-05"},
        {"institution": "Oak College", "studyType": "MHA", "startDate": "2024-09"},
    ],
    "certificates": [{"name": "CPHQ", "date": "2024-05-01", "issuer": "NAHQ"}],
    "licenses": [
        {
            "name": "Registered Nurse",
            "type": "RN",
            "status": "active",
            "issuingAuthority": {"name": "Texas Board of Nursing"},
            "effectiveTimePeriod": {"validFrom": "2012-07-01", "validTo": "2027-02-28"},
        }
    ],
}


def read(document: dict[str, Any], known: Knowledge) -> Profile:
    return read_json_resume(document, known).profile


def licence(known: Knowledge, **parts: Any) -> Any:
    (found,) = read({"licenses": [{"name": "Registered Nurse", **parts}]}, known).licences
    return found


def test_titles_and_dates_of_jobs_come_from_the_structure(known: Knowledge) -> None:
    jobs = read(NURSE, known).jobs

    assert [(job.title, job.start, job.end, job.start_precision, job.end_precision) for job in jobs] == [
        ("Nurse Manager", "2019-03", "present", "month", None),
        ("Keeper of wards", "2014-01", "2018-12", "year", "year"),
    ]


def test_what_a_job_tells_is_read_from_its_own_words(known: Knowledge) -> None:
    first, second = read(NURSE, known).jobs

    assert (first.people_managed, second.people_managed) == (14, None)
    assert "people_mgmt" in first.tags


def test_a_line_that_looks_like_a_heading_is_none(known: Knowledge) -> None:
    kinds = [section.kind for section in read(NURSE, known).sections]

    assert kinds == ["header", "summary", "experience", "education", "licences", "certifications"]


def test_level_field_and_status_of_degrees_come_from_the_structure(known: Knowledge) -> None:
    degrees = read(NURSE, known).degrees

    assert [(degree.level, degree.family, degree.status) for degree in degrees] == [
        (4, "nursing", "completed"),
        (6, "health_admin", "in_progress"),
    ]


def test_a_licence_in_the_shape_of_hr_open_is_whole(known: Knowledge) -> None:
    (held,) = read(NURSE, known).licences

    assert (held.type, held.status, held.jurisdictions) == ("RN", "active", ("TX",))
    assert (held.since, held.expires, held.discipline) == ("2012-07", "2027-02", False)


@pytest.mark.parametrize(
    ("parts", "status", "discipline"),
    [
        ({"status": "active"}, "active", False),
        ({"status": "expired"}, "expired", False),
        ({"status": "pending"}, "pending", False),
        ({"status": "suspended"}, "inactive", True),
        ({"status": "active", "restrictions": ["No night duty"]}, "restricted", False),
        ({"status": "active", "violations": [{"name": "late renewal"}]}, "active", True),
        ({}, "stated", False),
    ],
)
def test_the_status_of_a_licence_is_taken_from_its_field(
    known: Knowledge, parts: dict[str, Any], status: str, discipline: bool
) -> None:
    held = licence(known, **parts)

    assert (held.status, held.discipline) == (status, discipline)


def test_a_certificate_keeps_its_date_and_its_issuer_tells_homonyms_apart(known: Knowledge) -> None:
    document = {"certificates": [{"name": "CCRP", "issuer": "SOCRA", "date": "2023"}]}

    (held,) = read(document, known).certifications

    assert (held.id, held.earned, held.expires) == ("ccrp", "2023-01", None)


@pytest.mark.parametrize(
    ("status", "expected"), [("active", "current"), ("expired", "expired"), ("pending", "in_progress")]
)
def test_the_status_of_a_certification_is_taken_from_its_field(
    known: Knowledge, status: str, expected: str
) -> None:
    (held,) = read({"certifications": [{"name": "CPHQ", "status": status}]}, known).certifications

    assert held.status == expected


def test_unpaid_work_is_unpaid(known: Knowledge) -> None:
    document = {"volunteer": [{"organization": "Shelter", "position": "Nurse", "startDate": "2020-01"}]}

    (job,) = read(document, known).jobs

    assert "unpaid" in job.tags


def test_every_quote_stands_in_the_text(known: Knowledge) -> None:
    profile = read(NURSE, known)
    facts = [*profile.jobs, *profile.degrees, *profile.licences, *profile.certifications]

    assert profile.text == text_of(NURSE)
    for fact in facts:
        assert fact.evidence
        assert all(profile.text[item.start : item.end] == item.quote for item in fact.evidence)


@pytest.mark.parametrize(
    "broken",
    [
        {"work": 7, "education": "x", "certificates": {"name": 1}, "licenses": None, "basics": []},
        {"work": [1, None, "a", [], {}], "education": [[]], "certificates": [3.5]},
        {"work": [{"position": ["Nurse"], "startDate": {"a": 1}, "endDate": 2020, "highlights": 3}]},
        {"work": [{"position": "Nurse", "startDate": "soon", "highlights": [None, {"x": 1}, "ok"]}]},
        {"work": [{"position": "Nurse", "startDate": "2020-13", "endDate": "2020-99"}]},
        {"education": [{"studyType": 5, "area": True, "endDate": []}]},
        {"licenses": [{"name": {"value": "RN"}, "effectiveTimePeriod": "2020", "violations": "none"}]},
        {"certificates": [{"name": None, "issuer": {"name": 4}, "date": 2020}]},
        {},
    ],
)
def test_parts_of_a_wrong_type_say_nothing(known: Knowledge, broken: dict[str, Any]) -> None:
    assert read(broken, known).text == text_of(broken)


def test_a_part_whose_line_was_changed_by_cleaning_gives_no_fact(known: Knowledge) -> None:
    document = {"certificates": [{"name": "CPHQ"}, {"name": "CCRN"}]}
    text = text_of(document).replace("CPHQ", "C P H Q")

    held = read_json_resume(document, known, text).profile.certifications

    assert [one.id for one in held] == ["ccrn"]


def test_a_document_is_known_by_its_keys_and_comes_back_from_its_bytes() -> None:
    assert resume_of(content_of(NURSE)) == NURSE
    assert resume_of(b'{"title": "Nurse"}') is None
    assert resume_of(b"Ann Lee\nNurse") is None
    assert resume_of(b"{" * 100_000) is None


def test_keys_that_are_not_read_are_not_kept() -> None:
    assert resume_of(content_of({"work": [], "references": [{"name": "Bo"}]})) == {"work": []}
