"""Errors as problem documents: a stable code each, and never a 500 for a caller's mistake."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service import errors
from service.api.problems import STATUS, on_service_error
from service.api.scopes import OPEN, declare
from service.app import create_app
from service.usecases.deps import Deps
from tests.api.conftest import Caller

OPERATORS = {errors.ServiceError, errors.InvalidSettings, errors.InvalidData}
UNAVAILABLE = {
    errors.EncoderUnavailable,
    errors.ReaderUnavailable,
    errors.StorageFull,
    errors.StorageUnavailable,
    errors.StorageDamaged,
}


def _kinds(kind: type[errors.ServiceError]) -> Iterator[type[errors.ServiceError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _kinds(child)


@pytest.mark.parametrize("kind", sorted(_kinds(errors.ServiceError), key=lambda kind: kind.__name__))
def test_every_error_of_ours_has_a_status(kind: type[errors.ServiceError], app: Flask) -> None:
    error = errors.UnreadableDocument("empty", "x") if kind is errors.UnreadableDocument else kind("x")

    with app.test_request_context():
        answer = on_service_error(error)

    assert kind in STATUS
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["code"] == error.code
    assert (answer.status_code >= 500) == (kind in OPERATORS | UNAVAILABLE)


def test_what_only_operators_may_know_is_not_shown(app: Flask) -> None:
    with app.test_request_context():
        answer = on_service_error(errors.InvalidSettings("/secret/path"))

    assert "/secret/path" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Basic abc", "Bearer cm_1_2", "Bearer \udcff", "cm_1_2"]
)
@pytest.mark.parametrize("path", ["/v1/resumes", "/v1/nothing", "/v1/roles/x"])
def test_without_a_key_nothing_is_answered(client: FlaskClient, header: str | None, path: str) -> None:
    headers = {} if header is None else {"Authorization": header.encode("utf-8", "replace").decode("latin-1")}

    answer = client.get(path, headers=headers)

    assert (answer.status_code, answer.get_json()["code"]) == (401, "unauthorized")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_other_methods_and_paths_are_problems_too(call: Caller) -> None:
    method, path = call("PUT", "/v1/resumes"), call("GET", "/nothing")

    assert (method.status_code, method.get_json()["code"]) == (405, "method_not_allowed")
    assert "POST" in method.headers["Allow"]
    assert (path.status_code, path.get_json()["code"]) == (404, "not_found")


def test_a_fault_of_ours_is_a_500_without_a_trace(deps: Deps) -> None:
    app = create_app(deps)

    @app.get("/broken")
    def broken() -> str:
        raise KeyError("secret detail")

    declare(app, "broken", OPEN)
    answer = app.test_client().get("/broken")

    assert (answer.status_code, answer.get_json()["code"]) == (500, "internal_error")
    assert "secret detail" not in answer.get_data(as_text=True)


def test_a_schema_names_every_field_that_is_wrong(call: Caller) -> None:
    body = call("POST", "/v1/scores", json={"resume_id": 7, "role_id": 8}).get_json()

    assert set(body["errors"]["json"]) >= {"resume_id", "role_id"}
