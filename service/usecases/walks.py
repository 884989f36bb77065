"""Walks over the pages of a list that stays as it was when its first page was read."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from service.domain.canonical import sha256
from service.domain.requirement import Role
from service.errors import CursorExpired, InvalidInput
from service.matching.match import SCORER_VERSION
from service.usecases.deps import Deps
from service.usecases.records import OwnRole

Place = tuple[int | str, ...]
Row = TypeVar("Row")

BEGIN_AGAIN = "expected the first page again, without a cursor"
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Walk:
    """The state that all pages of a list are of, and the place that the next page follows.

    Attributes:
        number: of the last event before the first page.
        of: what the list is about, as it was then: the hash of a role, the revision of a resume.
        judged_by: identity of what judges; scores of another one are not put into the same list.
        after: sort key of the last row that was shown.
    """

    number: int
    as_of: str
    of: str
    judged_by: str
    after: Place


def judge_identity(deps: Deps) -> str:
    """Return the identity of what judges: scorer, encoder, policy and words."""
    known = deps.knowledge
    parts = [SCORER_VERSION, deps.encoder.model_sha256, known.policy_sha256, known.ontology_sha256]
    return sha256(parts)[:_DIGITS]


def check_judge(walk: Walk, deps: Deps) -> None:
    """Return when the walk can go on; raises CursorExpired if the service scores in another way by now."""
    if walk.judged_by != judge_identity(deps):
        raise CursorExpired(f"the service scores in another way since the first page: {BEGIN_AGAIN}")


def role_of_walk(own: OwnRole, walk: Walk | None, deps: Deps) -> Role:
    """Return the role as it was at the first page, as it is now without a walk; raises CursorExpired."""
    if walk is None:
        return own.role
    check_judge(walk, deps)
    role = own.state(walk.of)
    if role is None:
        raise CursorExpired(f"role {own.role.id!r} is another one since the first page: {BEGIN_AGAIN}")
    return role


def page_after(
    rows: Sequence[Row], place_of: Callable[[Row], Place], after: Place | None, limit: int
) -> tuple[list[Row], Place | None]:
    """Return the rows that follow a place, and the place of the last of them if others follow.

    Args:
        rows: in the order of their places, of which each has its own.

    Raises InvalidInput for a place that is none.
    """
    start = 0
    if after is not None and rows:
        if list(map(type, after)) != list(map(type, place_of(rows[0]))):
            raise InvalidInput("cursor: expected the one of a `next` link")
        start = bisect_right(rows, after, key=place_of)
    page = list(rows[start : start + limit])
    return page, place_of(page[-1]) if start + limit < len(rows) else None
