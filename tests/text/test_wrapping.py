"""What layout tells of the ends of lines."""

import pytest

from service.domain.profile import Section
from service.text.document import Document
from service.text.wrapping import Break, goes_on


def kinds(text: str) -> list[Break]:
    return [end.kind for end in Document(text).line_ends]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Registered Nurse,", "Ohio", Break.OPEN),
        ("Master of Science in", "Nursing", Break.OPEN),
        ("License No.", "4128", Break.OPEN),
        ("Ohio (RN 41,", "KY)", Break.OPEN),
        ("Holds a licence", "of Ohio", Break.INSIDE),
        ("Basic Life Support", "(BLS), current", Break.INSIDE),
        ("Led a team of nurses.", "Wrote policies", Break.STOPPED),
        ("Registered Nurse", "- Practical Nurse", Break.APART),
        ("Registered Nurse", "2. Practical Nurse", Break.APART),
        ("Registered Nurse", "Ohio", Break.PLAIN),
    ],
)
def test_the_marks_at_both_sides_tell_the_kind_of_a_line_end(first: str, second: str, kind: Break) -> None:
    assert kinds(f"{first}\n{second}\n") == [kind]


def test_a_blank_line_parts_even_an_open_sentence() -> None:
    assert kinds("Registered Nurse,\n\nOhio\n") == [Break.APART]


def test_a_heading_begins_no_continued_line() -> None:
    text = "Registered Nurse,\nEDUCATION\nBSN\n"
    sections = (Section("licences", 0, 18), Section("education", 18, len(text)))

    first, second = Document(text, sections).line_ends

    assert first.kind is Break.APART
    assert second.headed


def test_a_line_is_full_when_the_next_word_has_no_room_in_its_column() -> None:
    ends = Document("Supervised the nurses of the\nOrthopaedic unit\nNights\n").line_ends

    assert [end.full for end in ends] == [True, False]


def test_lines_of_a_few_letters_are_never_full() -> None:
    assert not any(end.full for end in Document("a\nb\nc\n").line_ends)


def test_a_full_line_of_a_bulleted_item_goes_on_in_a_line_without_a_bullet() -> None:
    end = Document("- Wrote the policies of\nSaint Bede Hospital\n").line_ends[0]._replace(kind=Break.PLAIN)

    assert goes_on(end, bulleted=True)
    assert not goes_on(end, bulleted=False)
