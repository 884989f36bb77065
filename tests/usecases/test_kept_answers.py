"""What is kept of answers about pools: no one erased, and no more than a few."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from service.domain.vector import Vector
from service.errors import NotFound
from service.usecases.deps import Deps
from service.usecases.kept_answers import KeptAnswers
from service.usecases.pool_answers import PoolQuestion, pool_answer
from service.usecases.records import Resume
from tests.api.world import CLERK, DIRECTOR, NURSE
from tests.usecases.pools import CountingEncoder, add, correct, erase, pages


def ids_question(judged: list[str], key: str = "ids") -> PoolQuestion[str, list[str]]:
    """Return a question whose answer is who is in the pool; `judged` notes whom it judged."""

    def judge(resumes: Sequence[Resume]) -> list[str]:
        judged.extend(each.id for each in resumes)
        return [f"{each.id} {each.revision}" for each in resumes]

    return PoolQuestion(key, judge, lambda values: sorted(values.values()))


@pytest.fixture
def pool(deps: Deps) -> Deps:
    """An installation with three resumes."""
    for number, text in enumerate((DIRECTOR, NURSE, CLERK)):
        add(deps, f"res_{number}", text)
    return deps


def test_each_state_judges_only_those_who_differ_from_a_kept_one(pool: Deps) -> None:
    judged: list[str] = []
    question = ids_question(judged)
    first = pool_answer("a", question, pool)
    correct(pool, "res_1", 5)
    add(pool, "res_3", NURSE)

    second = pool_answer("a", question, pool)
    again = pool_answer("a", question, pool, number=first.number)

    assert first.whole == again.whole == ["res_0 0", "res_1 0", "res_2 0"]
    assert second.whole == ["res_0 0", "res_1 1", "res_2 0", "res_3 0"]
    assert judged == ["res_0", "res_1", "res_2", "res_1", "res_3"]


def test_nothing_is_kept_of_a_person_who_was_erased(pool: Deps) -> None:
    kept = pool.kept_answers.of("a", "ids", 0)
    pool_answer("a", ids_question([]), pool)
    assert {key for key, _ in kept.values} == {"res_0", "res_1", "res_2"}

    erase(pool, "res_1")

    assert {key for key, _ in kept.values} == {"res_0", "res_2"}


def test_an_erasure_by_another_process_is_seen_at_the_next_answer(pool: Deps) -> None:
    kept = pool.kept_answers.of("a", "ids", 0)
    pool_answer("a", ids_question([]), pool)
    erase(replace(pool, kept_answers=KeptAnswers()), "res_1")

    found = pool_answer("a", ids_question([]), pool)

    assert found.whole == ["res_0 0", "res_2 0"]
    assert {key for key, _ in kept.values} == {"res_0", "res_2"}


def test_whoever_is_erased_while_others_are_judged_is_left_out_with_the_vectors(pool: Deps) -> None:
    encoder = CountingEncoder()

    class ErasingEncoder(CountingEncoder):
        """An encoder during whose work a person is erased elsewhere."""

        def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
            if not self.asked:
                erase(replace(pool, encoder=encoder), "res_1")
            return super().encode(texts)

    erasing = ErasingEncoder()

    rows = pages(replace(pool, encoder=erasing))

    assert sorted(row["resume_id"] for row in rows) == ["res_0", "res_2"]
    assert {row["of"] for row in rows} == {2}
    assert "Cared for 6 patients on a medical unit" in erasing.forgotten


def test_one_question_does_not_wait_for_another(pool: Deps) -> None:
    begun, finish = Event(), Event()

    def judge(resumes: Sequence[Resume]) -> list[str]:
        begun.set()
        assert finish.wait(30)
        return [each.id for each in resumes]

    slow: PoolQuestion[str, list[str]] = PoolQuestion("slow", judge, lambda values: sorted(values))
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(pool_answer, "a", slow, pool)
        assert begun.wait(30)
        quick = pool_answer("a", ids_question([]), pool)
        finish.set()

        assert len(quick.whole) == len(waiting.result(30).whole) == 3


def test_only_a_few_questions_are_kept(pool: Deps) -> None:
    judged: list[str] = []
    for number in range(40):
        pool_answer("a", ids_question(judged, f"question {number}"), pool)
    judged.clear()

    pool_answer("a", ids_question(judged, "question 39"), pool)
    pool_answer("a", ids_question(judged, "question 0"), pool)

    assert judged == ["res_0", "res_1", "res_2"]


def test_some_can_be_looked_at_alone_as_long_as_they_are_there(pool: Deps) -> None:
    some: dict[str, Any] = {"only": frozenset({"res_0", "res_1"})}
    first = pool_answer("a", ids_question([]), pool, **some)
    erase(pool, "res_1")

    later = pool_answer("a", ids_question([]), pool, number=first.number, **some)

    assert (first.whole, later.whole) == (["res_0 0", "res_1 0"], ["res_0 0"])
    with pytest.raises(NotFound, match="res_1"):
        pool_answer("a", ids_question([]), pool, **some)
