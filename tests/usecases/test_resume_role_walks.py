"""Pages of the roles of a resume while roles and the resume change."""

from dataclasses import replace
from typing import Any

import pytest

from service.errors import InvalidInput, NotFound
from service.usecases.deps import Deps
from service.usecases.resume_roles import resume_roles
from service.usecases.roles import add_role, change_role, erase_role
from service.usecases.walks import Walk
from tests.api.world import NURSE, STRUCTURED, TODAY
from tests.usecases.pools import add, another_process, correct, erase, in_bytes


def _role(deps: Deps, title: str) -> str:
    return add_role("a", {**STRUCTURED, "title": title}, deps)[0].role.id


def _rest(deps: Deps, walk: Walk | None, limit: int = 5) -> list[Any]:
    rows: list[Any] = []
    while walk is not None:
        page = resume_roles("a", "res_1", TODAY, deps, limit=limit, walk=walk)
        rows, walk = rows + page.view["items"], page.next
    return rows


@pytest.fixture
def pool(deps: Deps) -> Deps:
    """An installation with a nurse and three roles."""
    add(deps, "res_1", NURSE)
    for title in ("First", "Second", "Third"):
        _role(deps, title)
    return deps


def test_pages_in_flight_keep_the_roles_and_facts_that_they_began_with(pool: Deps) -> None:
    whole = resume_roles("a", "res_1", TODAY, pool, limit=200).view["items"]
    first = resume_roles("a", "res_1", TODAY, pool, limit=1)
    _role(pool, "Fourth")
    change_role("a", _role(pool, "Second"), {"without": ["years"]}, None, pool)
    correct(pool, "res_1", 70)

    rest = _rest(another_process(pool), first.next)

    assert in_bytes(first.view["items"] + rest) == in_bytes(whole)


def test_an_erased_role_is_left_out_and_no_other(pool: Deps) -> None:
    whole = resume_roles("a", "res_1", TODAY, pool, limit=200).view["items"]
    own = next(row["role_id"] for row in whole if row["title"] == "Second")
    place = [row["role_id"] for row in whole].index(own)
    first = resume_roles("a", "res_1", TODAY, pool, limit=place + 1)
    erase_role("a", own, None, pool)

    rest = _rest(pool, first.next)

    assert in_bytes(first.view["items"] + rest) == in_bytes(whole)


def test_the_roles_of_an_erased_resume_are_no_longer_shown(pool: Deps) -> None:
    first = resume_roles("a", "res_1", TODAY, pool, limit=1)
    erase(pool, "res_1")

    with pytest.raises(NotFound):
        _rest(pool, first.next)


@pytest.mark.parametrize("wrong", [{"number": 9999}, {"of": "x"}, {"of": "-1"}, {"after": ("x",)}])
def test_a_place_that_is_none_is_refused(pool: Deps, wrong: dict[str, Any]) -> None:
    walk = resume_roles("a", "res_1", TODAY, pool, limit=1).next
    assert walk is not None

    with pytest.raises(InvalidInput):
        _rest(pool, replace(walk, **wrong))
