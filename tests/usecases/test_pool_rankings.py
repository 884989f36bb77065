"""Rankings of a pool that changes: what a change costs, and what pages in flight show."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from service.errors import CursorExpired, EncoderUnavailable, InvalidInput, NotFound
from service.usecases.deps import Deps
from service.usecases.rank_role import rank_role
from service.usecases.roles import add_role, change_role
from tests.api.world import CLERK, DIRECTOR, NURSE, STRUCTURED, TODAY, MissingEncoder
from tests.usecases.pools import (
    ROLE,
    TEXTS,
    CountingEncoder,
    add,
    another_process,
    correct,
    erase,
    first_page,
    in_bytes,
    pages,
)


@pytest.fixture
def counting(deps: Deps) -> CountingEncoder:
    return CountingEncoder()


@pytest.fixture
def pool(deps: Deps, counting: CountingEncoder) -> Deps:
    """An installation with twelve resumes of its tenant."""
    for number in range(12):
        add(deps, f"res_{number:02}", TEXTS[number % 4] + f"Volunteer of team {number}\n")
    return replace(deps, encoder=counting)


def test_a_new_resume_costs_one_match(pool: Deps, counting: CountingEncoder) -> None:
    pages(pool)
    add(pool, "res_new", NURSE)
    counting.asked.clear()

    rows = pages(pool)

    (texts,) = counting.asked
    assert "Cared for 6 patients on a medical unit" in texts
    assert not any("45 nurses" in text for text in texts)
    assert len(rows) == 13 and in_bytes(rows) == in_bytes(pages(another_process(pool)))


def test_what_changes_no_resume_costs_no_match(pool: Deps, counting: CountingEncoder) -> None:
    before = pages(pool)
    add_role("a", STRUCTURED, pool)
    add(pool, "res_1", NURSE, tenant="b")
    counting.asked.clear()

    after = pages(pool)

    assert (counting.asked, in_bytes(after)) == ([], in_bytes(before))


def test_pages_in_flight_keep_the_pool_that_they_began_with(pool: Deps) -> None:
    whole = pages(pool)
    shown, walk = first_page(pool, limit=3)

    rows = list(shown)
    for number in range(20):
        add(pool, f"res_new_{number}", TEXTS[number % 4])
        correct(pool, f"res_{number % 12:02}", number)
        if walk is not None:
            page = rank_role("a", ROLE, TODAY, pool, limit=1, walk=walk)
            rows, walk = rows + page.items, page.next

    assert (walk, in_bytes(rows)) == (None, in_bytes(whole))


def test_another_process_goes_on_with_a_walk(pool: Deps) -> None:
    whole = pages(pool)
    shown, walk = first_page(pool, limit=5)
    add(pool, "res_new", DIRECTOR)
    correct(pool, "res_03", 99)

    rest = pages(another_process(pool), walk)

    assert in_bytes(shown + rest) == in_bytes(whole)


@pytest.mark.parametrize("place", [0, 4, 5, 11])
def test_who_was_erased_is_not_shown_and_nobody_else_is_missed(pool: Deps, place: int) -> None:
    whole = [row["resume_id"] for row in pages(pool)]
    _, walk = first_page(pool, limit=5)
    erase(pool, whole[place])

    rest = pages(pool, walk)

    expected = [name for name in whole[5:] if name != whole[place]]
    assert [row["resume_id"] for row in rest] == expected
    assert {row["of"] for row in rest} == {11}
    assert in_bytes(rest) == in_bytes(pages(another_process(pool), walk))


def test_an_erased_resume_that_comes_again_under_its_id_is_another_one(pool: Deps) -> None:
    _, walk = first_page(pool)
    erase(pool, "res_05")
    add(pool, "res_05", CLERK)

    rest = [row["resume_id"] for row in pages(pool, walk)]
    now = pages(pool)

    assert "res_05" not in rest and "res_05" in {row["resume_id"] for row in now}
    assert in_bytes(now) == in_bytes(pages(another_process(pool)))


def test_a_superseded_version_that_is_corrected_stays_out_of_the_pool(deps: Deps) -> None:
    add(deps, "res_1", NURSE, "x")
    add(deps, "res_2", DIRECTOR, "x")
    correct(deps, "res_1", 5)

    assert [row["resume_id"] for row in pages(deps)] == ["res_2"]


def test_a_changed_role_goes_on_as_it_was(pool: Deps) -> None:
    role_id = add_role("a", STRUCTURED, pool)[0].role.id
    whole = rank_role("a", role_id, TODAY, pool, limit=50).items
    first = rank_role("a", role_id, TODAY, pool, limit=4)
    change_role("a", role_id, {"without": ["years"]}, None, pool)

    rest = rank_role("a", role_id, TODAY, pool, limit=50, walk=first.next)

    assert in_bytes(first.items + rest.items) == in_bytes(whole)


def test_a_walk_of_another_role_or_another_judge_has_expired(pool: Deps) -> None:
    _, walk = first_page(pool)
    assert walk is not None
    other = CountingEncoder()
    other.model_sha256 = "1" * 64

    with pytest.raises(CursorExpired, match="another one since"):
        rank_role("a", "office_manager", TODAY, pool, limit=5, walk=walk)
    with pytest.raises(CursorExpired, match="scores in another way"):
        rank_role("a", ROLE, TODAY, replace(pool, encoder=other), limit=5, walk=walk)
    with pytest.raises(InvalidInput):
        rank_role("a", ROLE, TODAY, pool, limit=5, walk=replace(walk, number=10_000))
    with pytest.raises(InvalidInput):
        rank_role("a", ROLE, TODAY, pool, limit=5, walk=replace(walk, after=(1, "x")))


def test_requests_for_one_ranking_compute_it_once(pool: Deps, counting: CountingEncoder) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: in_bytes(pages(pool, limit=50)), range(16)))

    assert len(set(found)) == 1
    assert len(counting.asked) == 1


def test_a_failed_ranking_leaves_nothing_that_hinders_the_next(pool: Deps) -> None:
    with pytest.raises(EncoderUnavailable):
        pages(replace(pool, encoder=MissingEncoder()))

    assert len(pages(pool)) == 12


def test_a_ranking_of_a_role_that_is_none_is_refused(pool: Deps) -> None:
    with pytest.raises(NotFound):
        rank_role("a", "nothing", TODAY, pool, limit=5)
