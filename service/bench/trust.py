"""What text that is not the candidate's own earns: gains and rises of tier of weak resumes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from tabulate import tabulate

from service.bench.attacks import Attack, WeakCareer, opening_of, resumes_of
from service.domain.match import TIER_ORDER
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.knowledge.knowledge import Knowledge
from service.matching.ranking.order import Ranked
from service.reading.profile import read_profile
from service.usecases.ports import Encoder
from service.usecases.rank_files import rank_profiles

_CENTIPOINTS = 100
_BASE = "base"


@dataclass(frozen=True, slots=True)
class Tried:
    """One attack on one resume for one position.

    Attributes:
        gain: points of 100 above the resume without it. rises: the tier is higher.
    """

    kind: str
    attack: int
    resume: str
    role: str
    gain: float
    rises: bool


@dataclass(frozen=True, slots=True)
class KindOfAttack:
    """The result of a kind: how often tried, how many tiers rose, how many gained over a point, the worst."""

    kind: str
    tried: int
    tier_rises: int
    over_one_point: int
    worst_gain: float
    worst: str


def tried_attacks(
    careers: Sequence[WeakCareer],
    attacks: Sequence[Attack],
    roles: Sequence[Role],
    encoder: Encoder,
    known: Knowledge,
    as_of: date,
) -> Iterator[Tried]:
    """Yield each attack on each resume for each role; a position's own text is tried on that position."""
    bare = _profiles(careers, None, known)
    fixed = {each: _profiles(careers, each, known) for each in attacks if not each.is_of_role}
    for role in roles:
        opening = opening_of(role)
        aimed = {each: _profiles(careers, each.aimed(opening), known) for each in attacks if each.is_of_role}
        for each in attacks:
            pool = {f"{_BASE} {name}": profile for name, profile in bare.items()}
            pool |= (aimed if each.is_of_role else fixed)[each]
            ranked = {row.key: row for row in rank_profiles(pool, role, encoder, known, as_of)}
            for name in bare:
                yield _compared(each, name, role, ranked[f"{_BASE} {name}"], ranked[name])


def kinds_of(tried: Iterable[Tried]) -> list[KindOfAttack]:
    """Return the results by kind, in the order in which kinds were first tried."""
    found: dict[str, list[Tried]] = {}
    for each in tried:
        found.setdefault(each.kind, []).append(each)
    return [_kind(kind, each) for kind, each in found.items()]


def holds(kinds: Iterable[KindOfAttack]) -> bool:
    """Return whether no tier rose and nothing gained over one point."""
    return not any(each.tier_rises or each.over_one_point for each in kinds)


def trust_table(kinds: Sequence[KindOfAttack]) -> str:
    """Return the results as a table."""
    rows = [[each.kind, each.tried, each.tier_rises, each.over_one_point, each.worst_gain] for each in kinds]
    return tabulate(
        rows, headers=["attack", "tried", "tier rises", "over 1 point", "worst gain"], floatfmt=".2f"
    )


def trust_json(kinds: Sequence[KindOfAttack]) -> dict[str, Any]:
    """Return the results, and whether they hold, for `--format json`."""
    return {"holds": holds(kinds), "attacks": [asdict(each) for each in kinds]}


def _profiles(
    careers: Sequence[WeakCareer], attack: Attack | None, known: Knowledge
) -> Mapping[str, Profile]:
    return {name: read_profile(text, known).profile for name, text in resumes_of(careers, attack)}


def _compared(attack: Attack, name: str, role: Role, before: Ranked, after: Ranked) -> Tried:
    gain = (after.match.score_points - before.match.score_points) / _CENTIPOINTS
    rises = TIER_ORDER.index(after.match.tier) < TIER_ORDER.index(before.match.tier)
    return Tried(attack.kind, attack.number, name, role.id, gain, rises)


def _kind(kind: str, tried: Sequence[Tried]) -> KindOfAttack:
    worst = max(tried, key=lambda each: (each.rises, each.gain))
    return KindOfAttack(
        kind,
        len(tried),
        sum(each.rises for each in tried),
        sum(each.gain > 1 for each in tried),
        max(each.gain for each in tried),
        f"attack {worst.attack} on {worst.resume} for {worst.role}: {worst.gain:+.2f}",
    )
