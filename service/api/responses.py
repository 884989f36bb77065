"""The responses of an operation as OpenAPI describes them: statuses and headers.

A status or a header that the service comes to send is one row here.
"""

import http
from collections.abc import Mapping
from typing import Any, NamedTuple

from marshmallow import Schema

from service.api.query_schemas import PageQuery
from service.api.scopes import Scopes
from service.api.view_schemas import schema_of

JSON, PROBLEM = "application/json", "application/problem+json"


class Operation(NamedTuple):
    """What the responses of an operation follow from.

    Attributes:
        name: the `operationId`.
        answers: the view of each status that is no error; None for no body, media types for texts.
        scope: what the caller needs; empty without a key.
        body: whether a JSON body of one schema is read.
        sends: headers of these answers, besides those that all have.
        refuses: statuses of errors, besides those that the other attributes bring.
        document: further keys in OpenAPI.
    """

    name: str
    method: str
    rule: str
    answers: Mapping[int, type | tuple[str, ...] | None]
    scope: Scopes
    body: bool
    query: type[Schema] | None
    sends: tuple[str, ...]
    refuses: tuple[int, ...]
    document: Mapping[str, Any]

    @property
    def takes(self) -> frozenset[str]:
        """Return the names of the headers that it reads."""
        return frozenset(each["name"] for each in self.document.get("parameters", ()))

    @property
    def has_body(self) -> bool:
        """Return whether it reads a body."""
        return self.body or "requestBody" in self.document


class Header(NamedTuple):
    """A header of a response: what it says, its pattern, and whether each such response has it."""

    about: str
    pattern: str = "."
    required: bool = False


ERRORS: Mapping[int, str] = {
    400: "What came is not HTTP, or its body is not JSON in UTF-8.",
    401: "No key or token, or one that is unknown, expired or revoked.",
    403: "The key lacks the scope, which `detail` names, or the role is one of the catalogue.",
    404: "There is no such thing among those of the key's tenant.",
    405: "The path has other methods; `Allow` names them.",
    408: "The request did not come in time.",
    409: "Two requests at once, or a state that the request does not fit.",
    410: "What the key or cursor goes on with is no longer there: it was erased, or is another one since.",
    412: "If-Match names a state that is no longer the present one.",
    413: "More than 10 MB, or more text than a field may hold.",
    414: "The path and the query are too long.",
    415: "A media type or a format of file that is not read.",
    417: "`Expect` asks for something else than 100-continue.",
    422: "The request has the right form and a wrong content; for a file, `code` says why it was not read.",
    428: "If-Match is missing.",
    429: "Too many requests; `Retry-After` says when to come again.",
    431: "The headers are too long.",
    500: "A fault of the service.",
    501: "A transfer encoding that is not read.",
    503: "The service cannot answer now; `Retry-After` says when to come again.",
}
HEADERS: Mapping[str, Header] = {
    "Allow": Header("The methods of the path.", required=True),
    "Cache-Control": Header("Answers about people are not stored on the way.", "^no-store$"),
    "Content-Disposition": Header("The file is saved under this name, never shown.", "^attachment"),
    "Content-Security-Policy": Header("What a browser may load for the answer."),
    "ETag": Header("The state of the resume or role, for If-Match.", '^(W/)?".+"$', required=True),
    "Idempotency-Replayed": Header("Says that the answer is the first one of the key again.", "^true$"),
    "Link": Header('The next page, as in `next`: `<...>; rel="next"`.'),
    "Location": Header("Where it can be read again."),
    "RateLimit-Limit": Header("Requests in the window of the tenant or address.", "^[0-9]+$"),
    "RateLimit-Policy": Header("Every window: `requests;w=seconds`.", "^[0-9]+;w=[0-9]+"),
    "RateLimit-Remaining": Header("Requests that are left in the window.", "^[0-9]+$"),
    "RateLimit-Reset": Header("Seconds until the window ends.", "^[0-9]+$"),
    "Referrer-Policy": Header("A browser tells no other site where it came from."),
    "Retry-After": Header("Seconds to wait before the request is sent again.", "^[0-9]+$"),
    "WWW-Authenticate": Header("How to show a key.", "^Bearer", required=True),
    "X-Content-Type-Options": Header("A browser takes the answer for what it says it is."),
    "X-Request-Id": Header("The id of the request, as in the log of the service.", "^[A-Za-z0-9._-]{1,100}$"),
}
_ALL_SEND = ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Request-Id")
_ALL_WITH_A_KEY_SEND = (
    "Cache-Control",
    "RateLimit-Limit",
    "RateLimit-Policy",
    "RateLimit-Remaining",
    "RateLimit-Reset",
)
_SENT_WITH: Mapping[int, tuple[str, ...]] = {
    401: ("WWW-Authenticate",),
    405: ("Allow",),
    409: ("Retry-After",),
    429: ("Retry-After",),
    503: ("Retry-After",),
}
_ALL_REFUSE = (400, 405, 408, 413, 414, 417, 431, 500, 501, 503)
_ALL_WITH_A_KEY_REFUSE = (401, 403, 422, 429)
_REFUSED_WITH: Mapping[str, tuple[int, ...]] = {
    "Idempotency-Key": (409, 410),
    "If-Match": (409, 412, 428),
}


def responses_of(operation: Operation) -> dict[int, Any]:
    """Return every response of an operation: its answers, and a reference for each error."""
    answers = {status: _answer(operation, status, view) for status, view in operation.answers.items()}
    if operation.method == "GET" and "ETag" in operation.sends:
        answers[304] = {"description": "Not Modified", "headers": _headers(operation, 304)}
    return {status: http.HTTPStatus(status).name for status in _errors(operation)} | answers


def error_headers(status: int) -> dict[str, str]:
    """Return the headers that come with a status of errors, by name, as references."""
    return _named((*_ALL_SEND, *_ALL_WITH_A_KEY_SEND, *_SENT_WITH.get(status, ())))


def described(header: Header) -> dict[str, Any]:
    """Return how OpenAPI describes a header."""
    schema = {"type": "string", "pattern": header.pattern}
    return {"description": header.about, "required": header.required, "schema": schema}


def _answer(operation: Operation, status: int, view: type | tuple[str, ...] | None) -> dict[str, Any]:
    made: dict[str, Any] = {"description": http.HTTPStatus(status).phrase}
    if isinstance(view, tuple):
        made["content"] = {each: {"schema": _text_or_bytes(each)} for each in view}
    elif view is not None:
        made["content"] = {JSON: {"schema": schema_of(view)}}
    if status in ERRORS:
        made["content"][PROBLEM] = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {**made, "headers": _headers(operation, status)}


def _text_or_bytes(media_type: str) -> dict[str, str]:
    return {"type": "string"} if media_type.startswith("text/") else {"type": "string", "format": "binary"}


def _headers(operation: Operation, status: int) -> dict[str, str]:
    names = [*_ALL_SEND, *(_ALL_WITH_A_KEY_SEND if operation.scope else ()), *_SENT_WITH.get(status, ())]
    names += operation.sends
    if "Idempotency-Key" in operation.takes:
        names.append("Idempotency-Replayed")
    if operation.query and issubclass(operation.query, PageQuery):
        names.append("Link")
    return _named(names)


def _named(names: Any) -> dict[str, str]:
    return {name: name for name in sorted(names)}


def _errors(operation: Operation) -> set[int]:
    found = {*_ALL_REFUSE, *operation.refuses}
    if operation.scope:
        found.update(_ALL_WITH_A_KEY_REFUSE)
    if "<id:" in operation.rule:
        found.add(404)
    if operation.has_body:
        found.add(415)
    for header in operation.takes:
        found.update(_REFUSED_WITH.get(header, ()))
    return found - set(operation.answers)
