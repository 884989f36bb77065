"""Postings of other trades."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.out_of_scope import out_of_scope
from service.reading.posting.posting import read_posting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Software Engineer\nPython for banks. Medical and dental insurance.", ("software engineer",)),
        ("Systems Administrator\nKeeps the servers of our hospital.", ("systems administrator",)),
        ("Store Manager\nRequirements\n- Two years of management", ("store manager",)),
        ("Truck Driver\nRequirements\n- CDL", ("truck driver",)),
        ("Team Leader\nPack freight in our warehouse. Health insurance.", ("freight", "warehouse")),
    ],
)
def test_another_trade_is_named_by_its_words(text: str, found: tuple[str, ...], known: Knowledge) -> None:
    assert out_of_scope(read_posting(text, known), known) == found


@pytest.mark.parametrize(
    "text",
    [
        "Manager II\nRequirements\n- Bachelor's degree",
        "Clinic Manager\nRequirements\n- RN license",
        "Director of Clinical Informatics\nSQL and Python for the hospital.",
        "Director of Sales, Hospice\nMeets sales targets.",
        "Account Executive\nRequirements\n- RN license required",
        "Food Service Director\nRuns the kitchen and the menu of a nursing home.",
    ],
)
def test_health_care_and_thin_postings_are_in_scope(text: str, known: Knowledge) -> None:
    assert out_of_scope(read_posting(text, known), known) is None
