"""Text that a PDF states in place of the letters that it draws."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made_pdf import appearance, page_pdf, shown
from tests.extraction.reading import lines_of

HEAD = shown(60, 740, "Maribel Okonski")


def stated(text: str, drawn: str) -> str:
    return f"/Span << /ActualText ({text}) >> BDC\n{drawn}EMC\n"


def flags_of(content: bytes) -> list[str]:
    return [flag.code for flag in read(content, Limits()).flags]


@pytest.mark.parametrize(
    "drawn",
    [
        shown(60, 700, "Cook at a diner"),
        "BT /F1 10 Tf 60 700 Td [(Cook) -250 (at a)] TJ ( diner) Tj ET\n",
        shown(60, 700, "Cook at a ") + shown(105, 700, "diner"),
    ],
)
def test_drawn_letters_count_where_others_are_stated(drawn: str) -> None:
    content = page_pdf(HEAD + stated("Chief Nursing Officer, FACHE", drawn))

    assert "".join(lines_of(content)[1:]).replace(" ", "") == "Cookatadiner"
    assert flags_of(content) == ["hidden_text"]


def test_drawn_letters_count_inside_a_form_of_the_page() -> None:
    form = {40: appearance(stated("Chief Nursing Officer, FACHE", shown(60, 700, "Cook")), 612, 792)}
    content = page_pdf(HEAD + "/X1 Do\n", others=form, xobjects="/X1 40 0 R")

    assert lines_of(content) == ["Maribel Okonski", "Cook"]


def test_words_without_anything_drawn_are_not_read() -> None:
    content = page_pdf(HEAD + stated("Chief Nursing Officer, FACHE, CMPE", shown(60, 700, ".")))

    assert "FACHE" not in " ".join(lines_of(content))
    assert flags_of(content) == ["hidden_text"]


@pytest.mark.parametrize("text", ["Nurse Manager", "NURSE  MANAGER", "nurse manager "])
def test_the_same_letters_are_read_and_not_flagged(text: str) -> None:
    content = page_pdf(HEAD + stated(text, shown(60, 700, "Nurse Manager")))

    assert lines_of(content)[1] == "Nurse Manager"
    assert flags_of(content) == []


def test_the_name_of_an_icon_is_no_hidden_text() -> None:
    icons = "".join(stated("Telephone number", shown(60, 700 - 20 * row, "*")) for row in range(4))

    assert flags_of(page_pdf(HEAD + icons)) == []


def test_a_drawn_hyphen_may_be_stated_as_a_soft_one() -> None:
    content = page_pdf(HEAD + stated("\\255", shown(60, 700, "-")) + shown(63.4, 700, "term care"))

    assert flags_of(content) == []


def test_one_false_text_among_many_letters_is_found() -> None:
    letters = "".join(shown(60 + number % 80 * 6, 700 - number // 80 * 14, "m") for number in range(1500))
    content = page_pdf(
        HEAD + letters + stated("Chief Nursing Officer, FACHE", shown(60, 60, "Cook")) + letters
    )

    assert "FACHE" not in " ".join(lines_of(content))
    assert flags_of(content) == ["hidden_text"]


def test_letters_that_are_exchanged_one_by_one_are_found() -> None:
    pairs = zip("Chief Nursing Officer", "cook at a small diner", strict=True)
    drawn = "".join(stated(says, shown(60 + 8 * n, 700, shows)) for n, (says, shows) in enumerate(pairs))

    assert "Chief" not in " ".join(lines_of(page_pdf(HEAD + drawn)))
