"""Answers against the OpenAPI document: a status, header, key or word that it does not name is a mistake."""

import copy
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.protocols import Validator
from werkzeug.test import TestResponse

from service.api.spec import openapi_document

METHODS = ("get", "post", "patch", "put", "delete")
OF_THE_TRANSPORT = {
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "server",
    "transfer-encoding",
    "vary",
}
WITH_KEYS_BY_KIND = {"Requirement"}


class DocumentedAnswers:
    """The answers that a document allows."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._validators: dict[str, Validator] = {}
        self._paths = {
            re.compile(re.sub(r"\{\w+\}", "[^/]+", path) + "/?"): operations
            for path, operations in document["paths"].items()
        }

    def mistakes(
        self, method: str, path: str, status: int, headers: Mapping[str, str], body: Any
    ) -> list[str]:
        """Return what the document does not say of an answer; nothing for a path that it does not have.

        Args:
            body: as JSON, or None where there is none or where it is a text.
        """
        operations = next((found for pattern, found in self._paths.items() if pattern.fullmatch(path)), None)
        if operations is None or method in ("HEAD", "OPTIONS"):
            return []
        known = [operations[each] for each in METHODS if each in operations]
        operation = operations.get(method.lower(), known[0])
        found = operation["responses"].get(str(status))
        if found is None:
            return [f"{method} {path}: status {status} is not documented"]
        response = self._resolved(found)
        told = [*self._of_headers(response, headers), *self._of_body(response, headers, body)]
        return [f"{method} {path}: {status}: {each}" for each in told]

    def _of_headers(self, response: Mapping[str, Any], headers: Mapping[str, str]) -> Iterator[str]:
        known = {name.lower(): self._resolved(each) for name, each in response.get("headers", {}).items()}
        sent = {name.lower(): value for name, value in headers.items()}
        for name in sorted(set(sent) - set(known) - OF_THE_TRANSPORT):
            yield f"header {name} is not documented"
        for name, each in known.items():
            if each["required"] and name not in sent:
                yield f"header {name} is missing"
            if name in sent and not re.search(each["schema"]["pattern"], sent[name]):
                yield f"header {name}: {sent[name]!r} is not of its pattern"

    def _of_body(self, response: Mapping[str, Any], headers: Mapping[str, str], body: Any) -> Iterator[str]:
        content = response.get("content", {})
        media_type = headers.get("Content-Type", "").partition(";")[0]
        if content and media_type not in content:
            yield f"media type {media_type!r} is not documented"
        elif "json" in media_type and "$ref" in content.get(media_type, {}).get("schema", {}):
            validator = self._validator(content[media_type]["schema"]["$ref"])
            for error in validator.iter_errors(body):
                yield f"{error.json_path}: {error.message[:300]}"
        codes = response.get("x-codes")
        if codes and isinstance(body, dict) and body.get("code") not in codes:
            yield f"code {body.get('code')!r} is not documented for this status"

    def _validator(self, reference: str) -> Validator:
        if reference not in self._validators:
            schema = {"$ref": reference, "components": {"schemas": self._closed}}
            self._validators[reference] = Draft202012Validator(schema, format_checker=FormatChecker())
        return self._validators[reference]

    @cached_property
    def _closed(self) -> dict[str, Any]:
        """The schemas of answers without further keys, so that a key that none names is seen."""
        schemas: dict[str, Any] = copy.deepcopy(self._document["components"]["schemas"])
        for name, schema in schemas.items():
            if "properties" in schema and name not in WITH_KEYS_BY_KIND:
                schema.setdefault("additionalProperties", False)
        return schemas

    def _resolved(self, found: Mapping[str, Any]) -> Mapping[str, Any]:
        if "$ref" not in found:
            return found
        _, _, kind, name = found["$ref"].split("/")
        named: Mapping[str, Any] = self._document["components"][kind][name]
        return named


class DocumentedClient(FlaskClient):
    """A client that fails on an answer that the document does not describe."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Return the answer to a request."""
        response = super().open(*args, **kwargs)
        request = response.request
        body = response.get_json(silent=True) if "json" in (response.content_type or "") else None
        answers = documented_answers(self.application)
        mistakes = answers.mistakes(
            request.method, request.path, response.status_code, dict(response.headers), body
        )
        assert not mistakes, "\n".join(mistakes)
        return response


def documented_answers(app: Flask) -> DocumentedAnswers:
    """Return the answers that the document of an app allows."""
    if "documented_answers" not in app.extensions:
        app.extensions["documented_answers"] = DocumentedAnswers(openapi_document(app))
    found: DocumentedAnswers = app.extensions["documented_answers"]
    return found
