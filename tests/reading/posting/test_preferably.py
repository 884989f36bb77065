"""What a posting only prefers beside something that it asks for, and prose that asks."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


def asked(words: str, known: Knowledge) -> list[tuple[str, str]]:
    return [
        (str(row.months) if row.months else row.key.partition(":")[0], row.gate)
        for row in read_posting(f"Clinic Director\n{words}", known).requirements
        if row.type in ("degree", "licence", "certification") or row.months
    ]


@pytest.mark.parametrize(
    ("words", "gates"),
    [
        ("Four years of management experience, preferably in hospice", [("48", "required")]),
        ("Bachelor's degree, preferably in nursing", [("bachelor", "required")]),
        ("Bachelor's degree, ideally a master's", [("bachelor", "required"), ("master", "preferred")]),
        (
            "Two years of experience (ideally in hospice) and a BSN",
            [("24", "required"), ("bachelor", "required")],
        ),
        ("LPN license, ideally with CCRN", [("LPN", "required"), ("CCRN", "preferred")]),
        ("Preferably a BSN", [("bachelor", "preferred")]),
        ("Ideally, a master's degree", [("master", "preferred")]),
    ],
)
def test_preferably_is_about_the_words_that_follow_it(
    words: str, gates: list[tuple[str, str]], known: Knowledge
) -> None:
    assert asked(f"Requirements\n- {words}", known) == gates


def test_a_preferred_kind_of_the_asked_experience_is_experience(known: Knowledge) -> None:
    words = "Requirements\n- Three years of supervisory experience, preferably in hospice"

    rows = read_posting(f"Clinic Director\n{words}", known).requirements

    assert [(row.type, row.gate) for row in rows] == [
        ("years_management", "required"),
        ("years_healthcare", "preferred"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("You hold an active LCSW license and bring three years of management experience.", ["LCSW", "36"]),
        ("Our next director brings a master's degree and six years of hospice experience.", ["master", "72"]),
        ("The center is hiring an experienced LPN with a CCRN certification.", ["LPN", "CCRN"]),
        ("You'll be a licensed physical therapist with a doctoral degree.", ["PT", "doctorate"]),
        ("Lakeside Hospice seeks a director with an RN license.", ["RN"]),
        ("You will work with a licensed physical therapist and supervise an LPN.", []),
        ("You will receive help toward a master's degree.", []),
    ],
)
def test_prose_asks_in_the_second_and_third_person(words: str, found: list[str], known: Knowledge) -> None:
    assert sorted(name for name, _ in asked(words, known)) == sorted(found)
