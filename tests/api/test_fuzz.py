"""Generated requests that OpenAPI allows or forbids: no failure, and no answer of another shape."""

from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.openapi import from_wsgi
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from service.app import create_app
from service.storage import DatabaseStores
from service.usecases.deps import Deps
from tests.api.conftest import Caller
from tests.api.world import NURSE, POSTING

pytestmark = pytest.mark.server

EXAMPLES = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)
CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
]
MODES = {"allowed": GenerationMode.POSITIVE, "forbidden": GenerationMode.NEGATIVE}
OPERATIONS = [
    ("GET", "/v1/audit"),
    ("GET", "/v1/events"),
    ("POST", "/v1/resumes"),
    ("GET", "/v1/resumes"),
    ("GET", "/v1/resumes/{resume_id}"),
    ("PATCH", "/v1/resumes/{resume_id}"),
    ("GET", "/v1/resumes/{resume_id}/boxes"),
    ("GET", "/v1/resumes/{resume_id}/file"),
    ("GET", "/v1/resumes/{resume_id}/roles"),
    ("DELETE", "/v1/resumes/{resume_id}"),
    ("GET", "/v1/roles"),
    ("POST", "/v1/roles"),
    ("GET", "/v1/roles/{role_id}"),
    ("PATCH", "/v1/roles/{role_id}"),
    ("DELETE", "/v1/roles/{role_id}"),
    ("GET", "/v1/roles/{role_id}/ranking"),
    ("POST", "/v1/roles/{role_id}/sensitivity"),
    ("POST", "/v1/scores"),
    ("GET", "/v1/scores"),
    ("GET", "/v1/scores/{score_id}"),
    ("GET", "/v1/scores/{score_id}/candidate-letter"),
    ("GET", "/v1/scores/{score_id}/explanation"),
    ("GET", "/v1/scores/{score_id}/interview-kit"),
    ("GET", "/v1/scores/{score_id}/replay"),
    ("POST", "/v1/scores/{score_id}/what-if"),
]


def test_every_operation_is_fuzzed(app: Flask) -> None:
    schema = from_wsgi("/openapi.json", app)
    labels = {each.ok().label for each in schema.get_all_operations()}

    assert {f"{method} {path}" for method, path in OPERATIONS} == {
        label for label in labels if " /v1/" in label
    }


@pytest.mark.parametrize("mode", sorted(MODES))
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_no_request_makes_the_service_fail(
    deps: Deps, stores: DatabaseStores, call: Caller, method: str, path: str, mode: str
) -> None:
    app = create_app(deps)
    key = stores.keys.make("a", "fuzz")
    unpacked = {"Accept-Encoding": "identity"}  # it unpacks nothing here
    headers = {"Authorization": f"Bearer {key}", **unpacked}
    schema = from_wsgi("/openapi.json", app)
    # Too long a field is refused too.
    schema.config.checks.negative_data_rejection.expected_statuses.append("413")
    operation = schema[path][method]
    checks = [*CHECKS, negative_data_rejection] if mode == "forbidden" else CHECKS

    @EXAMPLES
    @given(case=operation.as_strategy(generation_mode=MODES[mode], path_parameters=_ids(call, path)))
    def fuzz(case: Case) -> None:
        shown = (case.headers or {}).get("Authorization", "")
        # To leave out the key may be all that a case forbids.
        given = headers if mode == "allowed" or shown.startswith("Bearer ") else unpacked
        case.call_and_validate(headers=given, checks=checks)

    fuzz()


def _ids(call: Caller, path: str) -> dict[str, Any] | None:
    """Ids that exist, so that more than the 404 is reached."""
    resume = call.add(NURSE)["id"]
    request = {"resume_id": resume, "role_id": "clinical_director"}
    if "resume_id" in path:
        return {"resume_id": resume}
    if "score_id" in path:
        return {"score_id": call("POST", "/v1/scores", json=request).get_json()["score_id"]}
    if path.endswith("{role_id}"):
        return {"role_id": call("POST", "/v1/roles", json={"posting": POSTING}).get_json()["id"]}
    return {"role_id": "clinical_director"} if "role_id" in path else None
