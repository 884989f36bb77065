"""Phrases of a list are found in a text with their places."""

import pytest

from service.text.gazetteer import (
    Phrases,
    credential_phrases,
    nested_title_phrases,
    sentence_phrases,
    title_phrases,
)
from service.text.tokens import CREDENTIALS, SENTENCES, words_of

GROUPS = {"manage": ("manag*", "led", "oversaw")}


def index_of(*written: str) -> Phrases:
    return sentence_phrases(((each, each) for each in written), GROUPS)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("budget*", "Budgeting"),
        ("staff nurse", "a staff, nurse"),
        ("nurse manager", "the nurse's manager"),
        ("nurse's manager", "the nurse’s manager"),
        ("@manage ... staff|team", "Managed a big busy team"),
        ("@manage staff", "LED STAFF"),
        ("IRB", "our IRB's rules"),
        ("RCA ... report*", "RCA and reporting"),
        ("a ... be* ... c", "a be be x c"),
        ("train* and", "training, and more"),
    ],
)
def test_a_phrase_is_found_where_its_words_stand(written: str, text: str) -> None:
    assert index_of(written).ids(text) == (written,)
    assert index_of(written).may_find(text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("budget", "budgets"),
        ("nurse's manager", "the nurse manager"),
        ("@manage ... staff", "managed one two three four staff"),
        ("@manage staff", "staff managed"),
        ("IRB", "irb"),
        ("staff", "Stäff staffs"),
        ("staff nurse", "staff"),
        ("staff", ""),
    ],
)
def test_a_phrase_is_not_found_in_other_words(written: str, text: str) -> None:
    assert index_of(written).ids(text) == ()


def test_found_phrases_stand_in_order_of_place_and_then_of_the_list() -> None:
    found = index_of("staff", "led ... staff", "led").find("He led night staff")

    assert [(each.id, each.start, each.end) for each in found] == [
        ("led ... staff", 3, 18),
        ("led", 3, 6),
        ("staff", 13, 18),
    ]


def test_a_text_whose_letters_grow_in_lower_case_keeps_its_places() -> None:
    text = "İİ staff"

    (found,) = index_of("staff").find(text)

    assert text[found.start : found.end] == "staff"


def test_a_word_without_end_takes_no_longer_than_its_length() -> None:
    assert index_of("manag* staff").ids("manag" * 200_000) == ()


def test_words_that_are_cut_already_are_asked_like_their_text() -> None:
    index = index_of("@manage ... staff", "IRB")
    text = "Led the staff of our IRB"

    assert index.find(words_of(text, SENTENCES)) == index.find(text)


def test_an_id_is_known_with_the_words_before_its_first_phrase() -> None:
    index = sentence_phrases([("lead", "led"), ("lead", "oversaw"), ("staff", "staff")])

    assert index.words_before("He oversaw and led night staff") == {"lead": 1, "staff": 5}


@pytest.mark.parametrize(
    ("written", "text", "words"),
    [
        ("BSN", "MSN, B.S.N., RN", "BSN"),
        ("bachelor of science", "Bachelor of\nScience", "Bachelor of Science"),
        ("registered nurse", "registered-nurse", "registered nurse"),
        ("master's degree", "Master’s Degree", "Master's Degree"),
        ("Nurse, Registered", "Nurse, Registered", "Nurse Registered"),
    ],
)
def test_a_credential_is_found_in_one_piece(written: str, text: str, words: str) -> None:
    (found,) = credential_phrases([("row", [written])]).longest(text)

    assert (found.id, found.words) == ("row", words)
    assert words_of(text[found.start : found.end], CREDENTIALS).cased == words.split()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("BSN", "bsn"),
        ("registered nurse", "registered, nurse"),
        ("registered nurse", "registered. The nurse"),
        ("Nurse, Registered", "Nurse; Registered"),
        ("master", "master's"),
        ("PA", "Spa"),
    ],
)
def test_a_credential_is_not_found_in_pieces_or_in_other_letters(written: str, text: str) -> None:
    assert credential_phrases([("row", [written])]).longest(text) == ()


def test_the_longest_credential_at_each_place_is_found_and_none_inside_it() -> None:
    index = credential_phrases([("nurse", ["nurse"]), ("rn", ["registered nurse", "RN"])])

    found = index.longest("Registered Nurse (RN), nurse")

    assert [(each.id, each.start, each.end) for each in found] == [
        ("rn", 0, 16),
        ("rn", 18, 20),
        ("nurse", 23, 28),
    ]


def test_the_first_of_two_rows_has_a_credential_that_both_list() -> None:
    assert [each.id for each in credential_phrases([("b", ["RN"]), ("a", ["RN"])]).longest("RN")] == ["b"]


def test_a_phrase_of_titles_stands_for_every_row_that_lists_it() -> None:
    index = title_phrases({"b": ["nurse manager"], "a": ["Nurse Manager", "nurse"]})

    assert index.counts("NURSE MANAGER, nurse & manager") == {"a": 2, "b": 1}


def test_a_nested_phrase_of_titles_also_stands_for_the_rows_of_those_inside_it() -> None:
    rows = {"care": ["patient care"], "head": ["care manager"], "long": ["patient care manager"]}

    assert nested_title_phrases(rows).counts("Patient Care Manager") == {"care": 1, "head": 1, "long": 1}
    assert title_phrases(rows).counts("Patient Care Manager") == {"long": 1}
