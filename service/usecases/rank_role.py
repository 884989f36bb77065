"""Rank the whole pool for a role, page by page of one of its states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from service.domain.canonical import sha256
from service.domain.match import Match, Tier
from service.domain.profile import Flag
from service.domain.requirement import Role
from service.matching.ranking.open_questions import with_open_questions
from service.matching.ranking.order import Ranked, SortKey, rank, sort_key
from service.usecases.codec import pack, unpack
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.judge import judge_all
from service.usecases.pool_answers import PoolQuestion, pool_answer
from service.usecases.records import Resume
from service.usecases.roles import find_role
from service.usecases.views.ranked import RankedView, ranked_json
from service.usecases.walks import Place, Walk, judge_identity, page_after, role_of_walk


class JudgedResume(NamedTuple):
    """The match of a stored resume: what puts it in order, and all but the words of the resume, packed."""

    match: Match
    packed: bytes
    external_id: str | None

    @classmethod
    def of(cls, match: Match, external_id: str | None) -> "JudgedResume":
        """Return a match as it is kept: a pool has thousands."""
        bare = replace(match, contributions=(), flags=(), questions=(), more_questions=())
        return cls(bare, pack(_without_words(match)), external_id)


class _Placed(NamedTuple):
    row: Ranked
    key: SortKey

    @property
    def place(self) -> Place:
        return (*self.key, self.row.key)


@dataclass(frozen=True, slots=True)
class PoolRanking:
    """The ranking of a pool, best first."""

    placed: tuple[_Placed, ...]
    people: Mapping[str, JudgedResume]


@dataclass(frozen=True, slots=True)
class RankingPage:
    """Some rows of a ranking; `next` is the walk to the following ones, None after the last."""

    items: list[RankedView]
    next: Walk | None


def rank_role(
    tenant: str,
    role_id: str,
    as_of: date,
    deps: Deps,
    *,
    tier: Tier | None = None,
    limit: int,
    walk: Walk | None = None,
) -> RankingPage:
    """Return a page of the ranking of the pool, best first; only rows of `tier` where it is given.

    Ranks and `of` count the whole pool, whatever the tier. The first page is of the pool and the role as
    they are; those of its walk are of the same state, without those who were erased since.
    Raises NotFound, RoleNotRankable, CursorExpired.
    """
    role = role_of_walk(find_role(tenant, role_id, deps), walk, deps)
    found = pool_answer(
        tenant, _question(role, as_of, deps), deps, number=walk.number if walk is not None else None
    )
    rows = [each for each in found.whole.placed if tier is None or each.row.match.tier is tier]
    page, place = page_after(rows, lambda each: each.place, walk.after if walk is not None else None, limit)
    items = _items([each.row for each in page], found.whole)
    if place is None:
        return RankingPage(items, None)
    return RankingPage(
        items, Walk(found.number, as_of.isoformat(), sha256(role), judge_identity(deps), place)
    )


def _question(role: Role, as_of: date, deps: Deps) -> PoolQuestion[JudgedResume, PoolRanking]:
    def judged(resumes: Sequence[Resume]) -> list[JudgedResume]:
        profiles = [corrected(each.read, each.corrections) for each in resumes]
        matches = judge_all(profiles, role, deps.encoder, deps.knowledge, as_of)
        pairs = zip(resumes, matches, strict=True)
        deps.meter.pool_ranked(len(matches))
        return [JudgedResume.of(match, resume.external_id) for resume, match in pairs]

    return PoolQuestion(("ranking", sha256(role), as_of), judged, _ranking)


def _without_words(match: Match) -> Match:
    """Return the match without quotes and reasons, which no ranking shows."""
    parts = tuple(replace(part, evidence=(), reason="") for part in match.contributions)
    flags = tuple(Flag(flag.code, "") for flag in match.flags)
    return replace(match, contributions=parts, flags=flags)


def _ranking(people: Mapping[str, JudgedResume]) -> PoolRanking:
    rows = rank([(key, people[key].match) for key in sorted(people)])
    return PoolRanking(tuple(_Placed(row, sort_key(row.match)) for row in rows), people)


def _items(bare: Sequence[Ranked], ranking: PoolRanking) -> list[RankedView]:
    rows = [replace(row, match=unpack(ranking.people[row.key].packed, Match)) for row in bare]
    keys = [each.key for each in ranking.placed]
    return [
        {
            "resume_id": row.key,
            "external_id": ranking.people[row.key].external_id,
            **ranked_json(row),
        }
        for row in with_open_questions(rows, keys)
    ]
