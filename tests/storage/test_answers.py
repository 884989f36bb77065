"""Idempotency keys: the work is done once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from service.errors import Conflict, IdempotencyMismatch
from service.storage import DatabaseStores
from service.usecases.records import Answer
from tests.storage.builders import a_resume
from tests.storage.conftest import Clock

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


def test_an_answer_about_an_erased_resume_is_not_kept(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1"))
    stores.answers.begin("a", ROUTE, "k", "0")
    stores.resumes.erase("a", "res_1", revisions=None)

    stores.answers.finish("a", ROUTE, "k", DONE, "res_1")

    assert stores.answers.begin("a", ROUTE, "k", "0") is None


def test_of_many_requests_at_once_one_does_the_work(stores: DatabaseStores) -> None:
    def begin(_: int) -> bool:
        try:
            return stores.answers.begin("a", ROUTE, "k", "0") is None
        except Conflict:
            return False

    with ThreadPoolExecutor(4) as pool:
        claimed = list(pool.map(begin, range(12)))

    assert claimed.count(True) == 1
