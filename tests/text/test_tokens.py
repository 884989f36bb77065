"""Into which words is a text cut, and where does each stand?"""

import pytest

from service.text.tokens import (
    CREDENTIALS,
    SENTENCES,
    TITLES,
    Spelling,
    document_words,
    title_of,
    title_words,
    words_of,
)

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


@pytest.mark.parametrize("spelling", [SENTENCES, CREDENTIALS])
def test_every_word_has_its_place_however_odd_the_letters(spelling: Spelling) -> None:
    words = words_of(ODD, spelling)

    assert len(words.bare) == len(words.cased) == len(words.plain) == len(words.spans)
    assert [words.flat[place : place + 1] for place in words.offsets[:-1]] == [" "] * len(words.bare)
    assert words.offsets[-1] in (0, len(words.flat))


def test_words_of_a_title_have_no_place() -> None:
    with pytest.raises(ValueError, match="no place"):
        _ = words_of("Director", TITLES).spans


def test_a_part_of_a_text_has_the_words_that_lie_wholly_inside() -> None:
    text = "RN, BSN, MSN and MBA"

    part = document_words(text, CREDENTIALS).within(1, 17)

    assert part.cased == ["BSN", "MSN", "and"]
    assert [text[start:end] for start, end in part.spans] == part.cased
    assert part.flat == " bsn  msn  and "


def test_a_title_that_is_cut_already_reads_as_its_text() -> None:
    assert title_of(title_words("Director, Nursing")).flat == words_of("Director, Nursing", TITLES).flat
