"""The effect of one changed requirement of a role on the qualified pool.

Everybody is judged once; an edit judges one item again, and only those whose tier moves are scored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.match import TIER_ORDER, Tier
from service.domain.profile import Profile
from service.domain.requirement import Requirement, Role
from service.domain.vector import Vector
from service.errors import RoleTooThin
from service.knowledge.knowledge import Knowledge
from service.matching.advice.role_edits import Edit, edited, held_by_law, item_of, loosenings
from service.matching.match import texts_to_compare
from service.matching.scoring.assess import (
    Assessed,
    assess,
    assess_required,
    is_scorable,
    standing,
    standing_under,
    tier_under,
)
from service.usecases.ports import Encoder

Counts = Mapping[Tier, int]
KINDS = ("enters", "leaves", "rises", "falls")


@dataclass(frozen=True, slots=True)
class Move:
    """One person whose tier an edit moves: `kind` is one of KINDS, whose first two are about `qualified`.

    Attributes:
        points_before, points_after: the scores, 0..10000.
    """

    key: str
    kind: str
    before: Tier
    after: Tier
    points_before: int
    points_after: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What one edit does to the pool: `item` as it is asked now, `asked` as it would be."""

    edit: Edit
    item: Requirement
    asked: Requirement
    counts: Counts
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The effects of edits of a role on a pool, one at a time.

    Attributes:
        counts: people in each tier as the role is; by_law: required items that are not relaxed.
    """

    role: Role
    pool: int
    counts: Counts
    effects: tuple[Effect, ...]
    by_law: tuple[Requirement, ...]


Tried = tuple[tuple[Edit, Role], ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One person under a role as it is, and under each edit of it.

    Attributes:
        after: a tier for each edit. moves: for each edit, None where the tier stays.
    """

    before: Tier
    after: tuple[Tier, ...]
    moves: tuple[Move | None, ...]


def sensitivity(
    profiles: Mapping[str, Profile],
    role: Role,
    edits: Sequence[Edit] | None,
    encoder: Encoder,
    known: Knowledge,
    as_of: date,
) -> Sensitivity:
    """Return the effect of each edit; without edits, of making each required item preferred.

    Raises InvalidInput for an edit that cannot be made, RoleTooThin, EncoderUnavailable.
    """
    tried = tried_edits(role, edits)
    return sensitivity_of(people_under(profiles, role, tried, encoder, known, as_of), role, tried)


def tried_edits(role: Role, edits: Sequence[Edit] | None) -> Tried:
    """Return each edit with the role that it makes; raises InvalidInput, RoleTooThin."""
    if not is_scorable(role):
        raise RoleTooThin("the role has duties alone: expected at least one requirement")
    chosen = loosenings(role) if edits is None else tuple(edits)
    return tuple((edit, edited(role, edit)) for edit in chosen)


def people_under(
    profiles: Mapping[str, Profile],
    role: Role,
    tried: Tried,
    encoder: Encoder,
    known: Knowledge,
    as_of: date,
) -> dict[str, Person]:
    """Return each person under the role and under each edit, by key; what one is depends on no other.

    Raises EncoderUnavailable.
    """
    held = {key: assess_required(profiles[key], role, known, as_of) for key in sorted(profiles)}
    before = {key: tier_under(each, role) for key, each in held.items()}
    after = {key: tuple(tier_under(each, other) for _, other in tried) for key, each in held.items()}
    moved = {key: profiles[key] for key in held if any(tier is not before[key] for tier in after[key])}
    scored = _assessed(moved, role, encoder, known, as_of)
    return {
        key: Person(before[key], after[key], tuple(_move(key, scored.get(key), other) for _, other in tried))
        for key in held
    }


def sensitivity_of(people: Mapping[str, Person], role: Role, tried: Tried) -> Sensitivity:
    """Return the effect of each edit on these people."""
    effects = tuple(
        Effect(
            edit,
            item_of(role, edit),
            item_of(other, edit),
            _counts([each.after[at] for each in people.values()]),
            _sorted([each.moves[at] for each in people.values()]),
        )
        for at, (edit, other) in enumerate(tried)
    )
    before = _counts([each.before for each in people.values()])
    return Sensitivity(role, len(people), before, effects, held_by_law(role))


def _assessed(
    profiles: Mapping[str, Profile], role: Role, encoder: Encoder, known: Knowledge, as_of: date
) -> dict[str, Assessed]:
    texts = sorted({text for profile in profiles.values() for text in texts_to_compare(profile, role)})
    vectors: Mapping[str, Vector] = dict(zip(texts, encoder.encode(texts), strict=True))
    return {key: assess(profile, role, vectors, known, as_of) for key, profile in profiles.items()}


def _move(key: str, assessed: Assessed | None, role: Role) -> Move | None:
    """Return the move of a person under another role, None where the tier stays."""
    if assessed is None:
        return None
    before, after = standing(assessed), standing_under(assessed, role)
    if before.tier is after.tier:
        return None
    kind = _kind(before.tier, after.tier)
    return Move(key, kind, before.tier, after.tier, before.score_points, after.score_points)


def _sorted(moves: Sequence[Move | None]) -> tuple[Move, ...]:
    """Return the moves that there are: by kind, then best first, then by key."""
    return tuple(sorted((move for move in moves if move is not None), key=_place))


def _place(move: Move) -> tuple[int, int, int, str]:
    return KINDS.index(move.kind), TIER_ORDER.index(move.after), -move.points_after, move.key


def _kind(before: Tier, after: Tier) -> str:
    if after is Tier.QUALIFIED:
        return "enters"
    if before is Tier.QUALIFIED:
        return "leaves"
    return "rises" if TIER_ORDER.index(after) < TIER_ORDER.index(before) else "falls"


def _counts(tiers: Sequence[Tier]) -> Counts:
    return {tier: tiers.count(tier) for tier in TIER_ORDER}
