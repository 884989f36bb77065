"""Words of a text in three spellings, each with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.text.tokens import (
    CREDENTIALS,
    SENTENCES,
    TITLES,
    Spelling,
    spelled,
    title_of,
    title_words,
    tokens_of,
    words_of,
)

CALM = settings(max_examples=150, deadline=None, derandomize=True, database=None)
SPELLINGS = (TITLES, SENTENCES, CREDENTIALS)
ODD = "İstanbul ﬁne Σ's don’t B.S.N. a\u0301 O’Brien's x_y &c. 1,000\x85RN"


@pytest.mark.parametrize(
    ("spelling", "text", "cased", "bare"),
    [
        (TITLES, "Director, R&D (O’Neil)", ["director", "r", "&", "d", "o'neil"], None),
        (SENTENCES, "The nurse’s R.N. staff", ["The", "nurse's", "R", "N", "staff"], "the nurse r n staff"),
        (CREDENTIALS, "B.S.N., Master’s", ["BSN", "Master's"], "bsn master's"),
        (CREDENTIALS, "", [], ""),
    ],
)
def test_a_text_is_cut_as_its_kind_is(
    spelling: Spelling, text: str, cased: list[str], bare: str | None
) -> None:
    words = words_of(text, spelling)

    assert words.cased == cased
    assert words.bare == (cased if bare is None else bare.split())


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_word_has_its_place_however_odd_the_letters(spelling: Spelling) -> None:
    words = words_of(ODD, spelling)

    assert len(words.bare) == len(words.cased) == len(words.plain) == len(words.spans)
    assert [words.flat[place : place + 1] for place in words.offsets[:-1]] == [" "] * len(words.bare)
    assert words.offsets[-1] in (0, len(words.flat))


def test_the_place_of_a_title_word_is_where_it_is_written_however_long_its_letters_become() -> None:
    text = "İzmir: R&D Director"

    words = words_of(text, TITLES)

    assert words.cased == ["i", "zmir", "r", "&", "d", "director"]
    assert [text[start:end] for start, end in words.spans] == ["İ", "zmir", "R", "&", "D", "Director"]


@pytest.mark.parametrize("spelling", SPELLINGS)
@CALM
@given(text=st.text(alphabet="aBs1'’.&+ -_\nİKéΣ\u0301", max_size=16))
def test_tokens_give_the_words_that_each_spelling_cuts(spelling: Spelling, text: str) -> None:
    alone = words_of(text, spelling)

    words = spelled(tokens_of(text), spelling)

    assert (words.flat, words.bare, words.cased, words.spans) == (
        alone.flat,
        alone.bare,
        alone.cased,
        alone.spans,
    )


@pytest.mark.parametrize("spelling", SPELLINGS)
@CALM
@given(text=st.text(alphabet="aBs1'’.&+ ", max_size=12), start=st.integers(0, 12), size=st.integers(0, 12))
def test_words_between_two_places_are_those_of_that_text_alone(
    spelling: Spelling, text: str, start: int, size: int
) -> None:
    alone = words_of(text[start : start + size], spelling)

    part = spelled(tokens_of(text), spelling).between(start, start + size)

    assert (part.flat, list(part.bare), list(part.cased)) == (alone.flat, alone.bare, alone.cased)
    assert [text[first:last] for first, last in part.spans] == [
        alone.text[first:last] for first, last in alone.spans
    ]


def test_a_part_of_a_text_has_the_words_that_lie_wholly_inside() -> None:
    text = "RN, BSN, MSN and MBA"

    part = spelled(tokens_of(text), CREDENTIALS).within(1, 17)

    assert part.cased == ["BSN", "MSN", "and"]
    assert [text[start:end] for start, end in part.spans] == part.cased
    assert part.flat == " bsn  msn  and "


def test_a_title_that_is_cut_already_reads_as_its_text() -> None:
    assert title_of(title_words("Director, Nursing")).flat == words_of("Director, Nursing", TITLES).flat
