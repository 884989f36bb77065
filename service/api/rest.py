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
from service.api.problem_schema import ProblemSchema
from service.api.scopes import Scopes, declare
from service.api.view_schemas import schema_of

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
        method: str,
        rule: str,
        status: int,
        view: type | None,
        *,
        scope: Scopes,
        query: type[Schema] | None = None,
        body: type[Schema] | None = None,
        also: Mapping[int, type] | None = None,
        document: Mapping[str, Any] | None = None,
        around: Callable[[Handler], Handler] | None = None,
    ) -> Callable[[Handler], Handler]:
        """Return a decorator that makes a function the handler of a method and path.

        The function receives the body and the query as dicts, those that there are, and the path's ids.

        Args:
            scope: what the caller needs (`any_of(...)`), or OPEN.
            view: the shape of the answer's body. also: shapes of other answers that are no errors.
            document: further keys of the operation in OpenAPI.
            around: runs around reading and handling, such as `idempotent(...)`.
        """

        def decorate(handler: Handler) -> Handler:
            made = handler
            # The outermost reader hands over its arguments first: the body, then the query.
            made = self.arguments(query, location="query")(made) if query else made
            made = self.arguments(body, location="json")(made) if body else made
            made = self.response(status, schema_of(view) if view else None)(made)
            for other, its_view in (also or {}).items():
                made = self.alt_response(other, schema=schema_of(its_view), success=True)(made)
            made = self.doc(**{"security": _security(scope), **(document or {})})(made)
            made = around(made) if around else made
            self.route(rule, methods=[method])(made)
            endpoint = f"{self.name}.{handler.__name__}"
            self.record(lambda state: declare(state.app, endpoint, scope))
            return handler

        return decorate


def _security(scope: Scopes) -> list[dict[str, list[str]]]:
    """Return how OpenAPI describes scopes of which one is enough."""
    return [{"bearer": [each]} for each in sorted(scope)]


class Rest(Api):  # type: ignore[misc]
    """The API; its errors are problems (RFC 9457)."""

    ERROR_SCHEMA = ProblemSchema

    def _register_responses(self) -> None:
        self.spec.components.schema("Problem", schema=ProblemSchema)
        schema = {"$ref": "#/components/schemas/Problem"}
        content = {"application/problem+json": {"schema": schema}}
        for status in http.HTTPStatus:
            described: dict[str, Any] = {"description": status.phrase}
            if status >= 400:
                described["content"] = content
            self.spec.components.response(status.name, described, lazy=True)
        default = {"description": "Any error; `code` says which.", "content": content}
        self.spec.components.response("DEFAULT_ERROR", default, lazy=True)

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


def _told(error: ValueError) -> str:
    return "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"is not JSON: {error}"
