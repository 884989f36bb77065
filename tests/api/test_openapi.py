"""openapi.yaml and the routes, fields and errors of the service."""

import re
from pathlib import Path
from typing import Any

import yaml
from flask import Flask
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from service import errors
from service.api.problem_codes import CODES_BY_STATUS
from service.api.spec import openapi_document, openapi_text
from service.knowledge.knowledge import Knowledge
from service.usecases.views.vocabulary import FACTORS
from tests.api.documented import METHODS, documented_answers

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


def test_the_public_address_is_the_first_server(app: Flask) -> None:
    assert openapi_document(app)["servers"] == [{"url": "/"}]

    app.config["BASE_URL"] = "https://match.example.org/clinmatch"
    found = openapi_document(app)["servers"]
    del app.config["BASE_URL"]

    assert found == [{"url": "https://match.example.org/clinmatch"}, {"url": "/"}]


def test_every_operation_has_a_name_of_its_own(app: Flask) -> None:
    names = [operation["operationId"] for operation in _operations(app)]

    assert sorted(set(names)) == sorted(names)
    assert all(re.fullmatch("[a-z]+(_[a-z]+)+", name) for name in names)


def test_an_operation_keeps_its_query_beside_its_headers(app: Flask) -> None:
    found = next(each for each in _operations(app) if each["operationId"] == "get_resume")

    assert {each["name"] for each in found["parameters"]} == {"as_of", "If-None-Match"}


def test_requests_are_closed_and_answers_are_open(app: Flask) -> None:
    document = openapi_document(app)
    schemas = document["components"]["schemas"]
    asked = _reached([each.get("requestBody", {}) for each in _operations(app)], schemas)
    answered = _reached(
        [[each["responses"] for each in _operations(app)], document["components"]["responses"]], schemas
    )

    shaped = {name for name, schema in schemas.items() if "properties" in schema}
    open_ones = {name for name in shaped if schemas[name].get("additionalProperties") is not False}

    assert (asked | answered) >= shaped
    assert asked & open_ones == {"JsonResume", "JsonPart"}  # its parts that are not read are let through
    assert answered & shaped <= open_ones


def test_every_status_lists_its_codes(app: Flask) -> None:
    document = openapi_document(app)["components"]
    listed = [code for each in document["responses"].values() for code in each["x-codes"]]

    assert sorted(set(listed)) == document["schemas"]["ProblemCode"]["enum"]
    assert set(errors.UnreadableDocument.CODES) <= set(listed)


def test_the_contract_lists_the_codes_of_every_status() -> None:
    text = (FILE.parent / "docs/contracts.md").read_text("utf-8")
    table = text.partition("| status | codes |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = {int(row.split("|")[1]): set(re.findall("`(\\w+)`", row)) for row in table.splitlines()}

    documents = errors.UnreadableDocument.CODES
    assert rows == {
        status: set(codes) - (documents if status == 422 else set())
        for status, codes in CODES_BY_STATUS.items()
    }


def test_an_answer_that_the_document_does_not_describe_is_seen(app: Flask) -> None:
    answers = documented_answers(app)
    line = {"id": "x", "title": "X", "aliases": [], "level": 1, "track": "him", "rankable": True}
    page, json = {"items": [line], "next": None}, {"Content-Type": "application/json"}

    assert answers.mistakes("GET", "/v1/roles", 200, json, page) == []
    assert answers.mistakes("GET", "/v1/roles", 418, json, page) != []
    assert answers.mistakes("GET", "/v1/roles", 200, {**json, "X-Own": "1"}, page) != []
    assert answers.mistakes("GET", "/v1/roles", 200, {"Content-Type": "text/html"}, None) != []
    assert answers.mistakes("GET", "/v1/roles", 200, json, {**page, "more": 1}) != []
    assert answers.mistakes("GET", "/v1/roles", 200, json, {"items": [{**line, "level": "1"}]}) != []


def test_words_of_closed_sets_are_those_of_the_data(known: Knowledge) -> None:
    assert known.policy.factors == FACTORS.words


def _operations(app: Flask) -> list[dict[str, Any]]:
    paths = openapi_document(app)["paths"].values()
    return [path[method] for path in paths for method in METHODS if method in path]


def _reached(value: Any, schemas: dict[str, Any]) -> set[str]:
    """Return the names of the schemas that a part of the document refers to, directly or not."""
    found: set[str] = set()
    waiting = [value]
    while waiting:
        each = waiting.pop()
        waiting += each.values() if isinstance(each, dict) else each if isinstance(each, list) else []
        reference = each.get("$ref", "") if isinstance(each, dict) else ""
        name = reference.removeprefix("#/components/schemas/")
        if name != reference and name not in found:
            found.add(name)
            waiting.append(schemas[name])
    return found
