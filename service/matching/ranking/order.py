"""Rank, ties and tie groups of the matches of one role."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.match import TIER_ORDER, Match

TIE_CENTIPOINTS = 200


SortKey = tuple[int, int, str]  # smaller ones come first


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One open question of a ranked profile, and the rank after a good and after a bad answer."""

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
        open_questions: the effects of its questions; empty if they were not computed.
    """

    key: str
    match: Match
    rank: int
    of: int
    tie_group: int | None
    open_questions: tuple[OpenQuestion, ...] = ()


def rank(matches: Sequence[tuple[str, Match]]) -> tuple[Ranked, ...]:
    """Return the matches best first: by tier, score, then a keyed hash that is independent of the person.

    Identical inputs share a rank.
    """
    ordered = sorted(((sort_key(match), key, match) for key, match in matches), key=lambda each: each[:2])
    rows: list[Ranked] = []
    before: SortKey | None = None
    for place, (sorted_by, key, match) in enumerate(ordered, start=1):
        rank_of = rows[-1].rank if sorted_by == before else place
        rows.append(Ranked(key, match, rank_of, len(ordered), None))
        before = sorted_by
    return _grouped(rows)


def sort_key(match: Match) -> SortKey:
    """Return the sort key of a match: tier, score, and a hash that is keyed by the role."""
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
