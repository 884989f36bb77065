"""Ids of requests in headers, problems and the log."""

from dataclasses import replace

import pytest

from service.usecases.deps import Deps
from tests.api.observed import observed
from tests.api.world import DIRECTOR, MissingEncoder


@pytest.mark.parametrize(
    "path", ["/healthz", "/v1/resumes", "/v1/resumes/res_0", "/nowhere", "/openapi.json"]
)
def test_every_answer_has_an_id_that_the_log_names_too(deps: Deps, path: str) -> None:
    call = observed(deps)

    given = call("GET", path).headers["X-Request-Id"]

    assert given.startswith("req_")
    assert [line["request_id"] for line in call.lines()] == [given]


def test_two_requests_have_two_ids(deps: Deps) -> None:
    call = observed(deps)

    ids = {call("GET", "/healthz").headers["X-Request-Id"] for _ in range(5)}

    assert len(ids) == 5


@pytest.mark.parametrize("given", ["a", "trace-1.2_B", "x" * 100])
def test_an_id_of_the_caller_is_taken(deps: Deps, given: str) -> None:
    call = observed(deps)

    answer = call("GET", "/v1/resumes/res_0", headers={"X-Request-Id": given})

    assert answer.headers["X-Request-Id"] == given
    assert call.lines()[0]["request_id"] == given


@pytest.mark.parametrize("given", ["", "x" * 101, "two words", "a,b", "maria@example.org", "ä", "<b>", "a/b"])
def test_an_id_that_cannot_be_logged_as_it_is_is_replaced(deps: Deps, given: str) -> None:
    call = observed(deps)

    answer = call("GET", "/healthz", headers={"X-Request-Id": given})

    assert answer.headers["X-Request-Id"].startswith("req_")
    assert given not in call.stream.getvalue() or given == ""


def test_a_fault_of_the_service_names_its_request_in_the_body(deps: Deps) -> None:
    call = observed(replace(deps, encoder=MissingEncoder()))

    answer = call("POST", "/v1/resumes", json={"text": DIRECTOR}, headers={"X-Request-Id": "mine"})

    assert (answer.status_code, answer.get_json()["request_id"]) == (503, "mine")


def test_the_same_mistake_gets_the_same_body_each_time(deps: Deps) -> None:
    call = observed(deps)

    first, second = (call("GET", "/v1/resumes/res_0") for _ in range(2))

    assert first.get_json()["request_id"] is None
    assert first.get_data() == second.get_data()
