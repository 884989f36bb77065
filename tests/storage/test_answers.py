"""Idempotency keys: the work is done once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, update

from service.errors import Conflict, Gone, IdempotencyMismatch, NotFound
from service.storage import DatabaseStores
from service.storage.tables import AnswerRow
from service.usecases.records import Answer
from tests.storage.builders import a_resume
from tests.storage.conftest import Clock
from tests.storage.places import places_of

ROUTE = "POST /v1/resumes"
DONE = Answer(201, {"Location": "/v1/resumes/res_1"}, b"{}")


def test_the_first_request_is_to_do_the_work(stores: DatabaseStores) -> None:
    assert stores.answers.begin("a", ROUTE, "k", "0") is None


def test_a_second_request_meanwhile_is_a_conflict(stores: DatabaseStores) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")

    with pytest.raises(Conflict):
        stores.answers.begin("a", ROUTE, "k", "0")


def test_a_later_request_gets_the_first_answer(stores: DatabaseStores) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    stores.answers.finish("a", ROUTE, "k", DONE, None)

    assert stores.answers.begin("a", ROUTE, "k", "0") == DONE


def test_another_body_is_refused(stores: DatabaseStores) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    stores.answers.finish("a", ROUTE, "k", DONE, None)

    with pytest.raises(IdempotencyMismatch):
        stores.answers.begin("a", ROUTE, "k", "1")


def test_keys_of_other_tenants_and_routes_are_other_keys(stores: DatabaseStores) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")

    assert stores.answers.begin("b", ROUTE, "k", "1") is None
    assert stores.answers.begin("a", "POST /v1/roles", "k", "1") is None


def test_a_key_is_forgotten_after_a_day(stores: DatabaseStores, clock: Clock) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    stores.answers.finish("a", ROUTE, "k", DONE, None)
    clock.pass_seconds(24 * 3600 + 1)

    assert stores.answers.begin("a", ROUTE, "k", "1") is None


def test_work_of_a_process_that_ended_is_done_again_at_once(stores: DatabaseStores, url: str) -> None:
    code = "import sys; from service.storage import open_stores\n"
    code += "print(open_stores(sys.argv[1]).answers.begin('a', 'POST /v1/resumes', 'k', '0'))"
    ended = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, check=True)

    assert ended.stdout == "None\n"
    assert stores.answers.begin("a", ROUTE, "k", "0") is None
    with pytest.raises(Conflict):
        stores.answers.begin("a", ROUTE, "k", "0")


def test_a_conflict_says_how_long_work_of_another_machine_may_take(
    stores: DatabaseStores, clock: Clock
) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    with stores.database.writing() as session:
        session.execute(update(AnswerRow).values(owner="elsewhere pid:[1] 7 99"))
    clock.pass_seconds(100)

    with pytest.raises(Conflict) as refused:
        stores.answers.begin("a", ROUTE, "k", "0")

    assert refused.value.retry_after == 50
    clock.pass_seconds(50)
    assert stores.answers.begin("a", ROUTE, "k", "0") is None


def test_the_answer_of_work_that_another_process_took_over_is_refused(stores: DatabaseStores) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    with stores.database.writing() as session:
        session.execute(update(AnswerRow).values(owner="elsewhere pid:[1] 7 99"))

    with pytest.raises(Conflict), stores.together():
        stores.resumes.add("a", a_resume("res_1"))
        stores.answers.finish("a", ROUTE, "k", DONE, "res_1")

    with pytest.raises(NotFound):
        stores.resumes.get("a", "res_1")


def test_old_answers_are_swept_some_at_a_time(stores: DatabaseStores, clock: Clock) -> None:
    for number in range(510):
        stores.answers.begin("a", ROUTE, f"old {number}", "0")
    clock.pass_seconds(24 * 3600)
    stores.answers.begin("a", ROUTE, "new", "0")

    swept = [stores.answers.sweep() for _ in range(3)]

    assert swept == [500, 10, 0]
    with pytest.raises(Conflict):
        stores.answers.begin("a", ROUTE, "new", "0")


def test_old_answers_are_deleted_beside_requests(stores: DatabaseStores, clock: Clock) -> None:
    stores.answers.begin("a", ROUTE, "old", "0")
    clock.pass_seconds(24 * 3600 + 1)
    stores.answers.begin("a", ROUTE, "new", "0")

    stores.answers.finish("a", ROUTE, "new", DONE, None)
    stores.answers.old.close()

    with stores.database.reading() as session:
        assert list(session.scalars(select(AnswerRow.key))) == ["new"]


def test_a_request_that_died_is_taken_over(stores: DatabaseStores, clock: Clock) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    clock.pass_seconds(301)

    assert stores.answers.begin("a", ROUTE, "k", "0") is None
    with pytest.raises(Conflict):
        stores.answers.begin("a", ROUTE, "k", "0")


def test_a_released_key_may_be_used_again(stores: DatabaseStores) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    stores.answers.release("a", ROUTE, "k")

    assert stores.answers.begin("a", ROUTE, "k", "1") is None


def test_an_answer_about_a_resume_that_was_erased_meanwhile_is_gone(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1"))
    stores.answers.begin("a", ROUTE, "k", "0")
    stores.resumes.erase("a", "res_1", revisions=None)

    stores.answers.finish("a", ROUTE, "k", DONE, "res_1")

    with pytest.raises(Gone):
        stores.answers.begin("a", ROUTE, "k", "0")


def test_the_key_of_an_erased_resume_revives_nothing(stores: DatabaseStores, url: str) -> None:
    stores.answers.begin("a", ROUTE, "k", "0")
    stores.resumes.add("a", a_resume("res_1"))
    stores.answers.finish("a", ROUTE, "k", Answer(201, {}, b"Nurse of the answer"), "res_1")
    stores.resumes.erase("a", "res_1", revisions=None)

    with pytest.raises(Gone):
        stores.answers.begin("a", ROUTE, "k", "0")

    assert places_of("Nurse of the answer", stores, url) == []


def test_of_many_requests_at_once_one_does_the_work(stores: DatabaseStores) -> None:
    def begin(_: int) -> bool:
        try:
            return stores.answers.begin("a", ROUTE, "k", "0") is None
        except Conflict:
            return False

    with ThreadPoolExecutor(4) as pool:
        claimed = list(pool.map(begin, range(12)))

    assert claimed.count(True) == 1
