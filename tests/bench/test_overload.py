"""Overload as it is measured."""

import json

import pytest

from service.bench.faults.served import Reply
from service.bench.overload import Load, Overload, Seen
from tests.conftest import Run


def a_load(**fields: object) -> Load:
    return Load(
        **(
            {  # type: ignore[arg-type]
                "clients": 1,
                "statuses": {201: 100},
                "without_retry_after": 0,
                "failed": 0,
                "p50": 0.01,
                "p99": 0.02,
                "megabytes": 100.0,
            }
            | fields
        )
    )


def test_ratios_are_those_of_the_worst_load() -> None:
    found = Overload("POST /v1/scores", a_load(), [a_load(p99=0.05), a_load(p99=0.03, megabytes=110.0)])

    assert (found.ratio, found.growth, found.wrong) == (2.5, 1.1, 0)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"statuses": {201: 5, 429: 3, 503: 4}}, 0),
        ({"statuses": {201: 5, 500: 2, 409: 1}}, 3),
        ({"without_retry_after": 2}, 2),
        ({"failed": 4}, 4),
    ],
)
def test_what_is_neither_admitted_nor_refused_as_promised_is_wrong(
    fields: dict[str, object], wrong: int
) -> None:
    assert Overload("GET /", a_load(), [a_load(**fields)]).wrong == wrong


def test_a_refused_client_waits_as_it_is_told_and_is_not_timed() -> None:
    seen = Seen()

    pauses = [
        seen.take(Reply(201, {}, b""), 0.3),
        seen.take(Reply(503, {"Retry-After": "2"}, b""), 9.0),
        seen.take(Reply(429, {}, b""), 9.0),
    ]

    assert pauses[:2] == [0.0, 2.0] and seen.load(3, 7.0) == Load(
        3, {201: 1, 429: 1, 503: 1}, 1, 0, 0.3, 0.3, 7.0
    )


@pytest.mark.server
@pytest.mark.slow
def test_a_server_is_measured(clinmatch: Run) -> None:
    done = clinmatch("bench", "overload", "--seconds", 1, "--format", "json")

    kinds = json.loads(done.stdout)
    assert done.exit_code == 0
    assert [each["request"] for each in kinds] == ["POST /v1/scores", "POST /v1/resumes"]
    assert [load["clients"] for load in kinds[0]["loads"]] == [8, 80]
    assert all(set(each["idle"]["statuses"]) == {"201"} and each["wrong"] == 0 for each in kinds)
