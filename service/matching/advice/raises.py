"""What would raise a score, by how much, and what reaches the next tier?

Points add up item by item and the tier hears each item by itself, so nothing has to be scored again.
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from service.domain.match import (
    TIER_ORDER,
    Change,
    Contribution,
    Match,
    Raise,
    RaiseSet,
    Tier,
    Verdict,
)
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.matching.advice.changes import Way, phrase_of, ways_of
from service.matching.checks.case import Case, Checks, case_of
from service.matching.checks.registry import CHECKS
from service.matching.needs import Known
from service.matching.scoring.points import points
from service.matching.scoring.tiers import TierItem, deciding_items, tier_from

_MOST_SETS = 3
_MOST_CHANGES = 3


@dataclass(frozen=True, slots=True)
class _Open:
    """An item that more could be shown for: the ways, and the points that it would gain."""

    part: Contribution
    ways: tuple[Way, ...]
    gain: int

    @property
    def verdict(self) -> Verdict:
        return self.ways[0].verdict  # of one item all ways lead to the same


def with_raises(found: Match, profile: Profile, role: Role, known: Known, checks: Checks = CHECKS) -> Match:
    """Return the match of this profile and role with what would raise it.

    `raised` of an item stays None where it is met, where it measures duties or years beyond a bar, and
    where nothing more can be shown or nothing would change.
    """
    case = case_of(profile, role, known, date.fromisoformat(found.as_of), checks)
    open_items, deciding = _open_items(found, case), deciding_items(found.contributions)
    parts = tuple(
        replace(part, raised=_raise(open_items[part.id], found, deciding)) if part.id in open_items else part
        for part in found.contributions
    )
    return replace(found, contributions=parts, raise_sets=_sets(found, open_items, deciding))


def _open_items(found: Match, case: Case) -> Mapping[str, _Open]:
    asked = {item.id: item for item in case.role.requirements}
    rows = {}
    for part in found.contributions:
        if part.id not in asked or part.verdict == Verdict.MET.word:
            continue
        ways = ways_of(asked[part.id], case)
        if ways:
            row = _Open(part, ways, _gain(part, ways[0].verdict, case))
            rows.update({part.id: row} if row.gain >= 0 else {})
    return rows


def _gain(part: Contribution, verdict: Verdict, case: Case) -> int:
    return points(part.max_points, case.credit(verdict.word)) - part.points


def _raise(row: _Open, found: Match, deciding: Mapping[str, TierItem]) -> Raise | None:
    tier = _tier_if((row,), deciding)
    if row.gain == 0 and tier is found.tier:
        return None
    return Raise(phrase_of(row.ways), row.verdict.word, row.gain, found.score_points + row.gain, tier)


def _sets(
    found: Match, open_items: Mapping[str, _Open], deciding: Mapping[str, TierItem]
) -> tuple[RaiseSet, ...]:
    """Return the smallest sets of facts that reach a better tier, those with fewest facts first.

    A tier is the worst that any item allows by itself, so all items that allow no better one are needed,
    and no others are; sets differ in the ways to show them.
    """
    held_by = [item_id for item_id, each in deciding.items() if tier_from((each,)) is found.tier]
    if found.tier is TIER_ORDER[0] or not all(each in open_items for each in held_by):
        return ()
    rows = tuple(open_items[each] for each in held_by)
    if len(rows) > _MOST_CHANGES:
        return ()
    gain, tier = sum(row.gain for row in rows), _tier_if(rows, deciding)
    chosen = sorted(itertools.product(*(row.ways for row in rows)), key=_facts)
    return tuple(
        RaiseSet(_changes(rows, ways), gain, found.score_points + gain, tier)
        for ways in chosen
        if _facts(ways) <= _MOST_CHANGES
    )[:_MOST_SETS]


def _facts(ways: tuple[Way, ...]) -> int:
    return sum(len(way.facts) for way in ways)


def _changes(rows: tuple[_Open, ...], ways: tuple[Way, ...]) -> tuple[Change, ...]:
    pairs = zip(rows, ways, strict=True)
    return tuple(Change(row.part.id, way.words, way.verdict.word) for row, way in pairs)


def _tier_if(rows: tuple[_Open, ...], deciding: Mapping[str, TierItem]) -> Tier:
    raised = {row.part.id: (row.part.gate, row.verdict) for row in rows if row.part.id in deciding}
    return tier_from({**deciding, **raised}.values())
