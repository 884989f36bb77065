"""The document: lines, words and sections, cut once and the same wherever they are asked for."""

import re

import pytest

from service.domain.profile import Section
from service.text.document import Document
from service.text.lines import lines_of

TEXT = "Dana Whitfield\n\n  Experience \nDirector of Nursing\n2017 - Present  \n\n"

STOPPED = "Led 4.\n  12 nurses of. 25 staff\n\n  aides;\nHired.\n"
STOP = re.compile(r"\.(?=\s|\Z)|\n(?!\s{0,3}[a-z])|;")
STOP_REACH = 5  # a newline, three blanks and a letter


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


def test_what_a_reader_cuts_is_cut_once_and_kept_with_other_sections() -> None:
    document, cuts = Document(TEXT), []

    first = document.remember("key", lambda: cuts.append(1) or "cut")
    again = document.with_sections((Section("header", 0, len(TEXT)),)).remember("key", lambda: "another")

    assert (first, again, cuts) == ("cut", "cut", [1])


def test_a_position_has_the_kind_of_its_section() -> None:
    document = Document(TEXT, (Section("header", 0, 18), Section("experience", 18, len(TEXT))))

    assert [document.section_at(each) for each in (0, 17, 18, len(TEXT))] == [
        "header",
        "header",
        "experience",
        "header",
    ]


@pytest.mark.parametrize("start", range(0, len(STOPPED), 4))
@pytest.mark.parametrize("end", range(0, len(STOPPED) + 1, 3))
def test_stops_of_a_part_are_those_of_the_part_alone(start: int, end: int) -> None:
    document = Document(STOPPED)

    found = document.stops_between(start, end, STOP, reach=STOP_REACH)

    assert found == [match.start() for match in STOP.finditer(STOPPED, start, end)]
