"""The document: lines, words and sections, cut once and the same wherever they are asked for."""

import pytest

from service.domain.profile import Section
from service.text.document import Document
from service.text.lines import lines_of

TEXT = "Dana Whitfield\n\n  Experience \nDirector of Nursing\n2017 - Present  \n\n"


@pytest.mark.parametrize("start", range(0, len(TEXT) + 1, 3))
@pytest.mark.parametrize("end", range(0, len(TEXT) + 1, 5))
def test_lines_between_two_offsets_are_those_of_that_part(start: int, end: int) -> None:
    assert Document(TEXT).lines_between(start, end) == (lines_of(TEXT, start, end) if start < end else ())


def test_sections_are_attached_without_another_cut() -> None:
    document = Document(TEXT)
    lines, words = document.lines, document.words

    attached = document.with_sections((Section("header", 0, 18), Section("experience", 18, len(TEXT))))

    assert attached.lines is lines
    assert attached.words is words


def test_a_position_has_the_kind_of_its_section() -> None:
    document = Document(TEXT, (Section("header", 0, 18), Section("experience", 18, len(TEXT))))

    assert [document.section_at(each) for each in (0, 17, 18, len(TEXT))] == [
        "header",
        "header",
        "experience",
        "header",
    ]
