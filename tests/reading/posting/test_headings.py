"""Headings of a posting by the words they are made of."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.headings import heading_zone
from service.reading.posting.posting import read_posting


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Benefit Highlights", "skip"),
        ("Pay and Retirement", "skip"),
        ("What we offer our staff", "skip"),
        ("Mission, Vision and Values", "skip"),
        ("Accreditation", "skip"),
        ("Why work with us", "skip"),
        ("Mandatory Requirements", "required"),
        ("What you bring to the clinic", "required"),
        ("Desirable Experience", "preferred"),
        ("Nice-to-haves", "preferred"),
        ("Essential Duties", "duties"),
        ("Job Purpose", "duties"),
        ("Insurance experience", None),
        ("Accreditation and experience", None),
        ("Retirement community experience", None),
        ("Staff development", None),
    ],
)
def test_a_heading_is_known_by_its_words(words: str, zone: str | None, known: Knowledge) -> None:
    assert heading_zone(words, known.postings) == zone


@pytest.mark.parametrize("mark", ["- ", "• ", "⦁ ", "o "])
def test_an_item_of_a_list_is_no_heading_of_benefits(mark: str, known: Knowledge) -> None:
    posting = read_posting(
        f"Office Manager\nRequirements\n{mark}Awards and recognition\n{mark}Bachelor's degree", known
    )

    assert "bachelor:any" in [row.key for row in posting.requirements]


@pytest.mark.parametrize(
    "heading", ["Wellness and Insurance", "Perks of the job", "Our Accreditation", "Pay Range"]
)
def test_what_stands_below_a_heading_of_the_employer_is_not_asked_for(heading: str, known: Knowledge) -> None:
    posting = read_posting(
        f"Office Manager\nRequirements\n- RHIA\n\n{heading}\n- Matched savings and a yearly bonus\n"
        "- Help with a master's degree",
        known,
    )

    assert [row.key for row in posting.requirements] == ["RHIA"]
