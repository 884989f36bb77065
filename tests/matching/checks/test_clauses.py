"""The part of a long quote that shows what is asked."""

import pytest

from service.domain.evidence import Evidence
from service.matching.checks.clauses import clause_that

LONG = (
    "Kept the rota of two wards and a clinic, ordered supplies of every kind, and met with families each week"
)
UNBROKEN = (
    "Met with the families of every resident of two wards and a clinic and the staff of each shift on Mondays"
)


def _shown(quote: str, at: int = 0) -> Evidence:
    return clause_that(lambda words: "budget" in words, Evidence(at, at + len(quote), quote, "experience"))


@pytest.mark.parametrize(
    ("quote", "clause"),
    [
        ("Owned the budget; kept the rota", "Owned the budget; kept the rota"),
        (f"{LONG}. Held the budget of the ward.", "Held the budget of the ward."),
        (f"• {LONG} • Ward budget • First aid", "Ward budget"),
        (
            f"{LONG}, held the budget",
            "ordered supplies of every kind, and met with families each week, held the budget",
        ),
        (f"{LONG}, {LONG}", f"{LONG}, {LONG}"),
        (f"{UNBROKEN}, held\nthe budget of the ward", "held\nthe budget of the ward"),
        (f"{UNBROKEN}\nWard budgets by month and year", "Ward budgets by month and year"),
    ],
)
def test_the_clause_is_quoted_that_shows_it(quote: str, clause: str) -> None:
    found = _shown(quote)

    assert found.quote.strip(" •") == clause


def test_the_span_of_a_clause_points_into_the_document() -> None:
    quote = f"{LONG}. Held the budget of the ward."

    found = _shown(quote, 1000)

    assert quote[found.start - 1000 : found.end - 1000] == found.quote
