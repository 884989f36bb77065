"""Sections of a resume around its jobs."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.sections import read_sections, section_at


def kinds(text: str, work: Work) -> list[str]:
    return [section.kind for section in read_sections(text, work)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Licenses & Certifications", "licences"),
        ("LICENSURE", "licences"),
        ("Registrations:", "licences"),
        ("Education & Training", "education"),
        ("Academic Background", "education"),
        ("Leadership Experience", "experience"),
        ("CAREER HISTORY", "experience"),
        ("Career", "experience"),
        ("Positions", "experience"),
        ("Studies", "education"),
        ("ProfessionalExperience", "experience"),
        ("Clinical Rotations", "rotations"),
        ("Practicum", "rotations"),
        ("Volunteer", "volunteer"),
        ("Publications", "publications"),
        ("References", "references"),
        ("Affiliations", "affiliations"),
        ("Position Sought", "sought"),
        ("DESIRED ROLES:", "sought"),
        ("Target Job Title", "sought"),
        ("Future Plans", "sought"),
        ("PROFESSIONAL EXPERIENCE (continued)", "experience"),
        ("Education, cont'd", "education"),
        ("Licensure, Education and Training", "education"),
        ("Education / Work Experience", "experience"),
        ("SKILLS & LICENSES", "licences"),
        ("Awards, Training, and Certificates", "certifications"),
        ("Objective and Profile", "summary"),
        ("Awards & Publications:", "publications"),
        ("Certifications: BLS, ACLS", "certifications"),
        ("Education: BS Business Administration, 2005", "education"),
        ("III. Education", "education"),
        ("2. Licenses", "licences"),
        ("Military Service - US Navy, 1990-1999", "experience"),
        ("Work History: Elm Health System (2001 - present)", "experience"),
        ("Career Narrative", "experience"),
        ("Certs", "certifications"),
    ],
)
def test_a_heading_begins_its_part(heading: str, kind: str, work: Work) -> None:
    assert kinds(f"Jane Doe\n{heading}\nwords\n", work) == ["header", kind]


@pytest.mark.parametrize(
    "line",
    [
        "• Training",
        "- Skills",
        "experience with patients",
        "Education, support.",
        "Military Service - Hospital Corpsman, 1990-1999",
        "Work History: 14 years in 3 clinics",
        "Education: taught MSN students on the ward",
        "Education and Training Manager",
        "Awards and bonuses",
    ],
)
def test_an_item_of_a_list_is_no_heading(line: str, work: Work) -> None:
    assert kinds(f"Jane Doe\n{line}\n", work) == ["header"]


@pytest.mark.parametrize("mark", ["•", "➢", "▪"])
def test_an_icon_may_stand_before_a_heading(mark: str, work: Work) -> None:
    text = f"Jane Doe\n{mark} Work History\nNurse Manager\n• Led 20 nurses\n{mark} Education\nBSN, 2011\n"

    assert kinds(text, work) == ["header", "experience", "education"]


def test_items_of_a_list_named_like_headings_open_no_part(work: Work) -> None:
    text = "Jane Doe\nSkills\n• Training\n• Education\n• Budgets\n"

    assert kinds(text, work) == ["header", "skills"]


def test_parts_cover_the_text_without_gaps(work: Work) -> None:
    text = "Jane Doe\nSummary\nwords\nExperience\nmore\nEducation\nBSN\n"

    found = read_sections(text, work)

    assert "".join(text[each.start : each.end] for each in found) == text
    assert section_at(found, text.index("more")) == "experience"
    assert section_at(found, 10_000) == "header"


def test_every_position_lies_in_the_section_that_holds_it(work: Work) -> None:
    text = "Ann Example\n" + "Skills\nEpic\nSummary\nNurse\n" * 30
    sections = read_sections(text, work)

    held = [section_at(sections, position) for position in range(len(text) + 1)]

    assert held == [s.kind for s in sections for _ in range(s.start, s.end)] + ["header"]
