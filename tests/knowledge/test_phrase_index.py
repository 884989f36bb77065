import pytest

from service.knowledge.phrase_index import PhraseIndex, phrase_index

GROUPS = {"manage": ("manag*", "led", "oversaw")}


def index_of(*written: str) -> PhraseIndex:
    return phrase_index(((each, each) for each in written), GROUPS)


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
