"""Answers about a whole pool at one of its states, each person judged once.

What is kept of a question is one value a person and facts, shared by the states of the pool: another state
costs the values of those who differ. One request computes for a question at a time; the others wait for it.
Nobody who was erased is in an answer, whatever state it is of.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from service.errors import InvalidInput, NotFound
from service.usecases.deps import Deps
from service.usecases.kept_answers import KeptAnswer
from service.usecases.pool_states import PoolState
from service.usecases.records import Resume

Value = TypeVar("Value")
Whole = TypeVar("Whole")

_CHUNK = 200


@dataclass(frozen=True, slots=True)
class PoolQuestion(Generic[Value, Whole]):
    """What is asked about a pool.

    Attributes:
        key: two questions with the same key have the same answers.
        judge: resumes to one value each, which depends on nothing but that resume's facts.
        whole: the values of all, by id, to the answer.
    """

    key: Hashable
    judge: Callable[[Sequence[Resume]], Sequence[Value]]
    whole: Callable[[Mapping[str, Value]], Whole]


@dataclass(frozen=True, slots=True)
class PoolAnswer(Generic[Whole]):
    """An answer, and the number of the event after which the pool was as it says."""

    number: int
    whole: Whole


@dataclass(slots=True)
class _Erasures:
    """Who was erased since an event; `seen` is the number of the last event that was looked at."""

    tenant: str
    deps: Deps
    seen: int

    def further(self) -> frozenset[str]:
        """Return who was erased since the last look."""
        before, self.seen = self.seen, self.deps.stores.events.last(self.tenant)
        return erased_between(self.tenant, before, self.seen, self.deps)


def erased_between(tenant: str, after: int, until: int, deps: Deps) -> frozenset[str]:
    """Return the ids of the resumes that were erased by events in (after, until]."""
    if after >= until:
        return frozenset()
    events = deps.stores.events.between(tenant, after, until, ("resume.erased",))
    return frozenset(event.subject for event in events)


def pool_answer(
    tenant: str,
    question: PoolQuestion[Value, Whole],
    deps: Deps,
    *,
    number: int | None = None,
    only: frozenset[str] | None = None,
) -> PoolAnswer[Whole]:
    """Return the answer for the pool after an event, the newest unless a number is given.

    Args:
        only: ids of the members to look at; raises NotFound for others, unless a number is given.

    Raises InvalidInput for a number that no event has, and what judging raises.
    """
    last = deps.stores.events.last(tenant)
    asked = last if number is None else number
    if asked > last:
        raise InvalidInput("cursor: expected the one of a `next` link")
    pool = deps.pool_states.at(tenant, asked, deps.stores.events)
    pool = pool.without(erased_between(tenant, asked, last, deps))
    if only is not None:
        pool = _only(only, pool, strict=number is None)
    kept = deps.kept_answers.of(tenant, question.key, last)
    found = kept.found(pool)
    if found is None:
        with kept.lock:  # no connection to the database is held while waiting here
            found = kept.found(pool) or _made(pool, question, kept, _Erasures(tenant, deps, last))
    return PoolAnswer(asked, found[0])


def _only(only: frozenset[str], pool: PoolState, *, strict: bool) -> PoolState:
    missing = sorted(only - pool.members.keys())
    if missing and strict:
        raise NotFound(f"no resume of the pool: {', '.join(missing)}")
    return pool.without(pool.members.keys() - only)


def _made(
    pool: PoolState, question: PoolQuestion[Value, Whole], kept: KeptAnswer, erasures: _Erasures
) -> tuple[Whole]:
    """Return the answer, kept for others; whoever is erased meanwhile is left out and not kept."""
    kept.drop(erased_between(erasures.tenant, kept.seen, erasures.seen, erasures.deps))
    missing = [key for key, member in pool.members.items() if (key, member) not in kept.values]
    gone: frozenset[str] = frozenset()
    for start in range(0, len(missing), _CHUNK):
        gone |= _judge(missing[start : start + _CHUNK], pool, question, kept, erasures)
    gone |= erasures.further()
    kept.drop(gone)
    pool, kept.seen = pool.without(gone), erasures.seen
    values = {key: kept.values[key, member] for key, member in pool.members.items()}
    whole = question.whole(values)
    kept.keep(pool, whole)
    return (whole,)


def _judge(
    ids: Sequence[str],
    pool: PoolState,
    question: PoolQuestion[Value, Whole],
    kept: KeptAnswer,
    erasures: _Erasures,
) -> frozenset[str]:
    """Keep the values of some members; return who was erased meanwhile, of whom no vector stays."""
    deps = erasures.deps
    revisions = {key: pool.members[key].revision for key in ids}
    resumes = deps.stores.readings.at_all(erasures.tenant, revisions)
    for resume, value in zip(resumes, question.judge(resumes), strict=True):
        kept.values[resume.id, pool.members[resume.id]] = value
    gone = erasures.further() | (frozenset(ids) - {resume.id for resume in resumes})
    texts = {each.text for resume in resumes if resume.id in gone for each in resume.read.statements}
    deps.encoder.forget(sorted(texts))
    return gone
