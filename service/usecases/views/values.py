"""Values that several answers share: dates as text, bounds, tiers."""

from typing import Annotated, TypedDict

from service.domain.match import Match

IsoDate = Annotated[str, "date"]  # "2026-01-31"
IsoTime = Annotated[str, "date-time"]  # "2026-01-31T09:30:00Z"


class BoundsView(TypedDict):
    """The score with every unknown taken as not met, and as met."""

    low: float
    high: float


class TiersView(TypedDict):
    """The number of people in each tier."""

    qualified: int
    verify: int
    near_miss: int
    not_qualified: int


def bounds_of(match: Match) -> BoundsView:
    """Return the bounds of a match, exact in centipoints."""
    return {"low": match.low_points / 100, "high": match.high_points / 100}
