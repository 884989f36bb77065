"""openapi.yaml and the routes, fields and errors of the service."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from service.api.spec import openapi_document, openapi_text
from tests.api.conftest import Caller
from tests.api.world import DIRECTOR

FILE = Path(__file__).parents[2] / "openapi.yaml"


def test_the_file_is_what_the_app_exports(app: Flask) -> None:
    assert FILE.read_text("utf-8") == openapi_text(app), "run `clinmatch openapi --write`"


def test_the_service_answers_the_same_document(client: FlaskClient) -> None:
    assert client.get("/openapi.json").get_json() == yaml.safe_load(FILE.read_text("utf-8"))


def test_the_document_is_valid(app: Flask) -> None:
    validate(openapi_document(app))


def test_every_route_of_the_api_is_documented(app: Flask) -> None:
    document = openapi_document(app)["paths"]
    routes = {
        (rule.rule.replace("<id:", "{").replace(">", "}"), method.lower())
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/v1/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }

    documented = {
        (path, method)
        for path, operations in document.items()
        for method in operations
        if path.startswith("/v1/") and method != "parameters"
    }

    assert routes == documented


def test_every_operation_of_the_api_needs_a_key(app: Flask) -> None:
    document = openapi_document(app)

    assert document["security"] == [{"bearer": []}]
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if method != "parameters":
                without = path in ("/healthz", "/readyz")
                assert (operation["security"] == []) == without, path
                assert without or {"bearer": ["admin"]} in operation["security"], path


@pytest.mark.parametrize(
    ("schema", "method", "path"),
    [
        ("Resume", "GET", "/v1/resumes/{resume}"),
        ("ResumeRoles", "GET", "/v1/resumes/{resume}/roles"),
        ("ResumePage", "GET", "/v1/resumes"),
        ("Role", "GET", "/v1/roles/director_clinical_services"),
        ("RolePage", "GET", "/v1/roles"),
        ("Ranking", "GET", "/v1/roles/director_clinical_services/ranking"),
        ("Sensitivity", "POST", "/v1/roles/director_clinical_services/sensitivity"),
        ("Score", "POST", "/v1/scores"),
    ],
)
def test_answers_have_the_fields_of_their_schema(
    call: Caller, app: Flask, schema: str, method: str, path: str
) -> None:
    schemas = openapi_document(app)["components"]["schemas"]
    resume = call.add(DIRECTOR)["id"]
    request = {"resume_id": resume, "role_id": "director_clinical_services"} if schema == "Score" else {}

    body = call(method, path.replace("{resume}", resume), **({"json": request} if method == "POST" else {}))

    _same_fields(body.get_json(), {"$ref": f"#/components/schemas/{schema}"}, schemas, schema)


def _same_fields(value: Any, schema: dict[str, Any], schemas: dict[str, Any], place: str) -> None:
    schema = schemas[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    if isinstance(value, list):
        for item in value:
            _same_fields(item, schema["items"], schemas, f"{place}[]")
    if isinstance(value, dict) and "properties" in schema:
        assert set(value) == set(schema["properties"]) == set(schema["required"]), place
        for key, item in value.items():
            _same_fields(item, schema["properties"][key], schemas, f"{place}.{key}")
