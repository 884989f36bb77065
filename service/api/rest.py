"""What the framework does in another way here: parsing, errors, OpenAPI.

The overridden hooks are private to flask-smorest 0.47, which is pinned; the exported document is tested.
"""

import http
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

from flask import Request, Response
from flask_smorest import Api, Blueprint
from marshmallow import RAISE, Schema
from webargs.flaskparser import FlaskParser, abort
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.routing import BaseConverter

from service.api.json_in import strict_json
from service.api.problem_codes import CODES_BY_STATUS
from service.api.problem_schema import ProblemSchema
from service.api.reads import noting
from service.api.responses import ERRORS, HEADERS, PROBLEM, Operation, described, error_headers, responses_of
from service.api.scopes import Scopes, declare, security_of

Handler = Callable[..., Response]

ID_PATTERN = "[A-Za-z0-9_-]{1,100}"


class IdConverter(BaseConverter):
    """The id of a resume, role or score in a path."""

    regex = ID_PATTERN


class Parser(FlaskParser):
    """A parser that refuses what a schema does not name, in the query and in forms as well."""

    DEFAULT_UNKNOWN_BY_LOCATION = dict.fromkeys(("json", "query", "form", "files"), RAISE)

    def _raw_load_json(self, req: Request) -> Any:
        if req.mimetype != "application/json":
            raise UnsupportedMediaType(f"{req.mimetype or 'no media type'}: expected application/json")
        try:
            return strict_json(req.get_data())
        except ValueError as error:
            return abort(400, exc=error, messages={"json": [f"The body {_told(error)}."]})

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """Return the query; bytes that are not UTF-8 are refused, where Werkzeug would keep them quoted."""
        try:
            unquote_to_bytes(req.query_string).decode()
        except UnicodeDecodeError:
            abort(422, messages={"query": ["Holds bytes that are not UTF-8."]})
        return super().load_querystring(req, schema)


PARSER = Parser()


class Resource(Blueprint):  # type: ignore[misc]
    """One resource of the API."""

    ARGUMENTS_PARSER = PARSER

    def handles(
        self,
        name: str,
        method: str,
        rule: str,
        status: int,
        view: type | tuple[str, ...] | None,
        *,
        scope: Scopes,
        query: type[Schema] | None = None,
        body: type[Schema] | None = None,
        also: Mapping[int, type] | None = None,
        sends: tuple[str, ...] = (),
        refuses: tuple[int, ...] = (),
        document: Mapping[str, Any] | None = None,
        around: Callable[[Handler], Handler] | None = None,
        reads: str | None = None,
    ) -> Callable[[Handler], Handler]:
        """Return a decorator that makes a function the handler of a method and path.

        The function receives the body and the query as dicts, those that there are, and the path's ids.

        Args:
            name: of the operation in OpenAPI and in clients: a verb and what it acts on.
            scope: what the caller needs (`any_of(...)`), or OPEN.
            view: the shape of the answer's body, or the media types of a text.
            also: shapes of other answers that are no errors.
            sends, refuses: headers and errors besides those of `service.api.responses`.
            document: further keys of the operation in OpenAPI.
            around: runs around reading and handling, such as `idempotent(...)`.
            reads: how the audit calls it, for a route that shows data of a person.
        """
        path, answers = f"{self.url_prefix or ''}{rule}", {status: view, **(also or {})}
        operation = Operation(
            name, method, path, answers, scope, bool(body), query, sends, refuses, dict(document or {})
        )
        told = _documented(operation)

        def decorate(handler: Handler) -> Handler:
            made = self.doc(**told)(self._reading(handler, query, body))
            made = around(made) if around else made
            made = noting(reads, made)
            self.route(rule, methods=[method])(made)
            self._declare(handler.__name__, scope)
            return handler

        return decorate

    def _reading(self, handler: Handler, query: type[Schema] | None, body: type[Schema] | None) -> Handler:
        # The outermost reader hands over its arguments first: the body, then the query.
        made = self.arguments(query, location="query")(handler) if query else handler
        return self.arguments(body, location="json")(made) if body else made

    def _declare(self, name: str, scope: Scopes) -> None:
        endpoint = f"{self.name}.{name}"
        self.record(lambda state: declare(state.app, endpoint, scope))

    def _prepare_arguments_doc(
        self, doc: dict[str, Any], doc_info: dict[str, Any], **given: Any
    ) -> dict[str, Any]:
        """Return the operation with its query and its headers: the library would keep one of the two."""
        told: dict[str, Any] = super()._prepare_arguments_doc(doc, doc_info, **given)
        headers = doc_info.get("manual_doc", {}).pop("parameters", [])
        return {**told, "parameters": [*told.get("parameters", []), *headers]} if headers else told


def _documented(operation: Operation) -> dict[str, Any]:
    """Return the keys of an operation in OpenAPI that do not follow from its schemas."""
    told = {
        "security": security_of(operation.scope),
        **operation.document,
        "operationId": operation.name,
        "responses": responses_of(operation),
    }
    if operation.method == "GET" and "ETag" in operation.sends:
        told["parameters"] = [*told.get("parameters", ()), IF_NONE_MATCH]
    return told


class Rest(Api):  # type: ignore[misc]
    """The API; its errors are problems (RFC 9457)."""

    ERROR_SCHEMA = ProblemSchema
    DEFAULT_ERROR_RESPONSE_NAME = None  # every status that is answered is named

    def _register_responses(self) -> None:
        for name, each in HEADERS.items():
            self.spec.components.header(name, described(each), lazy=True)
        for status, when in ERRORS.items():
            codes = CODES_BY_STATUS[status]
            made = {
                "description": f"{when} Codes: {', '.join(f'`{code}`' for code in codes)}.",
                "headers": error_headers(status),
                "content": {PROBLEM: {"schema": ProblemSchema}},
                "x-codes": list(codes),
            }
            self.spec.components.response(http.HTTPStatus(status).name, made, lazy=True)

    def _register_etag_headers(self) -> None:
        """Leave ETags to `service.api.responses`."""

    def _register_pagination_header(self) -> None:
        """Leave pages to the `next` link of their body."""

    def _register_error_handlers(self) -> None:
        """Leave errors to service.api.problems."""


def header(name: str, pattern: str, description: str, *, required: bool = False) -> dict[str, Any]:
    """Return how OpenAPI describes a request header."""
    schema = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": pattern}
    return {"name": name, "in": "header", "required": required, "description": description, "schema": schema}


IDEMPOTENCY_KEY = header(
    "Idempotency-Key", "^[!-~]+$", "The same key and body within a day give the first answer again."
)
IF_MATCH = header(
    "If-Match",
    '^(\\*|(W/)?"[!#-~]+"(, ?(W/)?"[!#-~]+")*)$',
    "ETag of the state that the change is based on, or *.",
    required=True,
)
IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "ETag of the state that is known already: the answer is 304 without a body.",
    "schema": {"type": "string"},
}


def _told(error: ValueError) -> str:
    return "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"is not JSON: {error}"
