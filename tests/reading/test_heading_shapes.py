"""Headings that no row lists are known by their words, where they stand as headings do."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.sections import read_sections


def kinds(text: str, work: Work) -> list[str]:
    return [section.kind for section in read_sections(text, work)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Wish List", "sought"),
        ("MY VISION BOARD", "sought"),
        ("Next Chapter", "sought"),
        ("Where I am headed", "sought"),
        ("In Seven Years", "sought"),
        ("Roles That Suit Me", "sought"),
        ("What I Hope to Become", "sought"),
        ("The Road Ahead", "sought"),
        ("Upcoming Certifications", "sought"),
        ("Tomorrow", "sought"),
        ("About My Department", "others"),
        ("What My Colleagues Say", "others"),
        ("Our Nurses", "others"),
        ("A Note From My Boss", "others"),
        ("Who Can Vouch for Me", "others"),
        ("The Facility", "others"),
        ("The People Around Me", "others"),
        ("Vacancy 2210", "posting"),
        ("The Right Candidate", "posting"),
        ("Who I Am", "summary"),
        ("In a Nutshell", "summary"),
    ],
)
def test_wishes_people_and_openings_are_headed_by_any_such_words(heading: str, kind: str, work: Work) -> None:
    assert kinds(f"Jane Doe\n\n{heading}\nwords\n", work) == ["header", kind]


@pytest.mark.parametrize(
    "line",
    [
        "Team Leadership",
        "Staff Education",
        "Goals Achieved",
        "My Team Leadership",
        "People I Have Led",
        "What I Achieved",
        "How I Led My Team",
        "Quality Goals",
        "Hope Hospice",
        "Next Level Rehabilitation",
        "Horizon Home Care",
        "The Surgical Clinic",
        "Clinic Manager",
        "Vision Care Associates",
        "our staff",
        "Our staff,",
    ],
)
def test_words_of_work_and_names_of_employers_head_no_such_part(line: str, work: Work) -> None:
    assert kinds(f"Jane Doe\n\n{line}\nwords\n", work) == ["header"]


def test_without_a_blank_line_above_a_heading_has_capitals(work: Work) -> None:
    assert kinds("Jane Doe\nWhere I am headed\nwords\n", work) == ["header"]
    assert kinds("Jane Doe\nWhere I Am Headed\nwords\n", work) == ["header", "sought"]
