"""A JSON Resume reads as a plain resume."""

from service.reading.json_resume.document import text_of

RESUME = {
    "basics": {"name": "Ines Maro", "summary": "Nurse manager."},
    "work": [
        {
            "name": "Cedar Clinic",
            "position": "Nurse Manager",
            "startDate": "2019-03-01",
            "highlights": ["Managed 14 nurses"],
        }
    ],
    "education": [
        {"institution": "State University", "studyType": "Bachelor", "area": "Nursing", "endDate": "2012"}
    ],
    "certificates": [{"name": "CPHQ", "date": "2024-05-01", "issuer": "NAHQ"}],
}


def test_jobs_degrees_and_certificates_stand_under_headings() -> None:
    lines = text_of(RESUME).splitlines()

    assert lines == [
        "Ines Maro",
        "Summary",
        "Nurse manager.",
        "Experience",
        "Nurse Manager, 2019-03 - Present",
        "Cedar Clinic",
        "• Managed 14 nurses",
        "Education",
        "Bachelor in Nursing, State University, 2012",
        "Licenses and Certifications",
        "CPHQ, NAHQ, 2024-05",
    ]


def test_parts_of_another_type_than_the_schema_are_ignored() -> None:
    assert text_of({"work": ["a string"], "basics": "nobody", "skills": None, "education": 7}) == "\n"
