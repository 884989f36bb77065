"""Derived rankings equal those made from scratch, byte by byte, whatever happened to the pool."""

from collections.abc import Callable
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.errors import Gone, NotFound
from service.usecases.deps import Deps
from service.usecases.pool_answers import erased_between
from service.usecases.walks import Walk
from tests.usecases.pools import (
    TEXTS,
    add,
    another_process,
    correct,
    erase,
    first_page,
    in_bytes,
    of_earlier_reader,
    pages,
)

Act = tuple[str, int, int]
ACTS = ("add", "add", "version", "earlier", "reread", "correct", "correct", "erase", "walk", "walk")
acts = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 5), st.integers(0, 3)), min_size=4, max_size=16
)
_numbers = count()


class Pool:
    """The pool of one tenant, the walks over its rankings, and the rows that each had at its start."""

    def __init__(self, deps: Deps) -> None:
        self.deps, self.tenant = deps, f"tenant_{next(_numbers)}"
        deps.stores.keys.admit(self.tenant)
        self.started: list[tuple[Walk, list[Any], list[Any]]] = []

    def act(self, act: Act) -> None:
        """Do it, as far as the pool allows it."""
        kind, who, what = act
        doing: dict[str, Callable[[], object]] = {
            "add": lambda: add(self.deps, f"res_{who}", TEXTS[what], tenant=self.tenant),
            "version": lambda: add(self.deps, f"ver_{who}_{what}", TEXTS[what], f"x{who}", self.tenant),
            "earlier": lambda: add(
                of_earlier_reader(self.deps), f"ver_{who}_{what}", TEXTS[what], f"x{who}", self.tenant
            ),
            "reread": lambda: add(self.deps, f"again_{who}", TEXTS[what], f"x{who}", self.tenant),
            "correct": lambda: correct(self.deps, self._named(who, what), 10 * who + what, self.tenant),
            "erase": lambda: erase(self.deps, self._named(who, what), self.tenant),
            "walk": self._walk,
        }
        try:
            doing[kind]()
        except (NotFound, Gone):
            return

    def _named(self, who: int, what: int) -> str:
        return f"res_{who}" if what % 2 else f"ver_{who}_{what}"

    def _walk(self) -> None:
        whole = pages(self.deps, tenant=self.tenant)
        shown, walk = first_page(self.deps, tenant=self.tenant)
        if walk is not None:
            self.started.append((walk, shown, whole))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=acts)
def test_a_derived_ranking_has_the_bytes_of_one_from_scratch(deps: Deps, done: list[Act]) -> None:
    pool = Pool(deps)
    for act in done:
        pool.act(act)

    rows = pages(deps, tenant=pool.tenant)

    assert {row["resume_id"] for row in rows} == {each.id for each in deps.stores.resumes.pool(pool.tenant)}
    assert in_bytes(rows) == in_bytes(pages(another_process(deps), tenant=pool.tenant))
    for walk, shown, whole in pool.started:
        rest = pages(deps, walk, tenant=pool.tenant)
        assert in_bytes(rest) == in_bytes(pages(another_process(deps), walk, tenant=pool.tenant))
        gone = erased_between(pool.tenant, walk.number, deps.stores.events.last(pool.tenant), deps)
        there = [row["resume_id"] for row in whole]
        assert [row["resume_id"] for row in rest] == [
            each for each in there[len(shown) :] if each not in gone
        ]
        if gone.isdisjoint(there):
            assert in_bytes(shown + rest) == in_bytes(whole)
