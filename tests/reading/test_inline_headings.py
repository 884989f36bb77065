"""Headings with their section on the same line, and shortened ones."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.sections import read_sections


def kinds(text: str, work: Work) -> list[str]:
    return [section.kind for section in read_sections(text, work)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("TRAINING: CPR, first aid. Safe lifting course.", "training"),
        ("LICENSES: Registered Nurse, Ohio.", "licences"),
        ("SKILLS: Word, Excel", "skills"),
        ("College: Larchwood and Pine Valley Union College, A.B., History, 1997", "education"),
        ("Educ.", "education"),
    ],
)
def test_a_line_opens_the_section_that_it_names(line: str, kind: str, work: Work) -> None:
    assert kinds(f"Ann Lark\n{line}\nmore of it\n", work)[-1] == kind


@pytest.mark.parametrize(
    "line", ["Training: taught the new nurses.", "Skills: taught every spring", "College: hired the new dean"]
)
def test_a_duty_behind_a_label_opens_no_section(line: str, work: Work) -> None:
    assert kinds(f"Ann Lark\n{line}\nmore of it\n", work) == ["header"]
