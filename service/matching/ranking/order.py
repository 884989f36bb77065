"""In which order do the matches of one role stand?"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.match import TIER_ORDER, Match

TIE_CENTIPOINTS = 200


SortKey = tuple[int, int, str]  # smaller ones stand before


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One open question of a ranked profile, and its rank if the answer were good, or bad."""

    item_id: str
    question: str
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """One place in a ranking.

    Attributes:
        key: as the caller named the profile; of: how many are ranked.
        tie_group: number of the group whose members are not ordered, from 1; None outside of groups.
        open_questions: what hangs on its questions, where that was asked for.
    """

    key: str
    match: Match
    rank: int
    of: int
    tie_group: int | None
    open_questions: tuple[OpenQuestion, ...] = ()


def rank(matches: Sequence[tuple[str, Match]]) -> tuple[Ranked, ...]:
    """Return the matches best first: tier, score, then a keyed hash that favours nobody.

    Identical inputs share a rank.
    """
    ordered = sorted(matches, key=lambda each: (*sort_key(each[1]), each[0]))
    rows: list[Ranked] = []
    for place, (key, match) in enumerate(ordered, start=1):
        same = bool(rows) and sort_key(rows[-1].match) == sort_key(match)
        rows.append(Ranked(key, match, rows[-1].rank if same else place, len(ordered), None))
    return _grouped(rows)


def sort_key(match: Match) -> SortKey:
    """Return what a match is ordered by: tier, score, and a hash that is keyed by the role."""
    tie_break = hmac.new(match.role_sha256.encode(), match.scorer_input_sha256.encode(), "sha256")
    return TIER_ORDER.index(match.tier), -match.score_points, tie_break.hexdigest()


def _grouped(rows: list[Ranked]) -> tuple[Ranked, ...]:
    """Return the rows with tie groups, cut from the top of each tier."""
    groups: list[list[Ranked]] = []
    for row in rows:
        if groups and _joins(groups[-1][0], row):
            groups[-1].append(row)
        else:
            groups.append([row])
    numbers: dict[int, int] = {}
    for at, group in enumerate(groups):
        if len(group) > 1:
            numbers[at] = len(numbers) + 1
    return tuple(replace(row, tie_group=numbers.get(at)) for at, group in enumerate(groups) for row in group)


def _joins(first: Ranked, row: Ranked) -> bool:
    close = first.match.score_points - row.match.score_points < TIE_CENTIPOINTS
    return first.match.tier is row.match.tier and close
