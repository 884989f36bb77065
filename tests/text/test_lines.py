"""Lines keep their place in the text, long ones too."""

from hypothesis import given
from hypothesis import strategies as st

from service.text.lines import lines_of, parted

TEXTS = st.text(alphabet="ab \n\t.", max_size=200)


@given(TEXTS)
def test_a_line_is_the_words_at_its_place(text: str) -> None:
    for line in lines_of(text):
        assert text[line.start : line.end] == line.words == line.words.strip() != ""


@given(TEXTS, st.integers(3, 20))
def test_long_lines_are_cut_into_parts_that_keep_their_place(text: str, longest: int) -> None:
    whole = lines_of(text)

    parts = parted(whole, longest)

    assert all(len(part.words) <= longest and text[part.start : part.end] == part.words for part in parts)
    assert "".join("".join(part.words.split()) for part in parts) == "".join(text.split())


def test_a_line_is_cut_at_a_blank_where_there_is_one() -> None:
    parts = parted(lines_of("Nurse Manager of two units"), 14)

    assert [part.words for part in parts] == ["Nurse Manager", "of two units"]
