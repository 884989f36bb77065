"""Errors to HTTP: the one place where a status is chosen."""

import http
from typing import Any

from flask import Flask, Response, current_app, g, has_request_context, json, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound, RequestEntityTooLarge

from service import errors
from service.api.access_log import log_failure
from service.api.metrics import EXTENSION, Metrics
from service.api.protection import MAX_BYTES
from service.api.refusals import in_a_line, refusal
from service.api.request_ids import request_id

STATUS: dict[type[errors.ServiceError], int] = {
    errors.ServiceError: 500,
    errors.UnreadableDocument: 422,
    errors.NotFound: 404,
    errors.Gone: 410,
    errors.CursorExpired: 410,
    errors.RoleNotRankable: 404,
    errors.RoleTooThin: 422,
    errors.RoleOutOfScope: 422,
    errors.InvalidRole: 422,
    errors.CatalogueRole: 403,
    errors.InvalidInput: 422,
    errors.Conflict: 409,
    errors.Stale: 412,
    errors.PreconditionMissing: 428,
    errors.IdempotencyMismatch: 422,
    errors.Unauthorized: 401,
    errors.Forbidden: 403,
    errors.RateLimited: 429,
    errors.InvalidSettings: 500,
    errors.InvalidData: 500,
    errors.EncoderUnavailable: 503,
    errors.StorageFull: 503,
    errors.StorageUnavailable: 503,
    errors.StorageDamaged: 503,
    errors.ReaderUnavailable: 503,
}
DOCUMENT_STATUS = {"unsupported_type": 415, "too_large": 413}
_HEADERS = {401: {"WWW-Authenticate": "Bearer"}, 409: {"Retry-After": "1"}, 503: {"Retry-After": "30"}}
_CODES = {
    400: "malformed",
    413: "too_large",
    422: "invalid_input",
    429: "rate_limited",
    500: "internal_error",
}


def status_of(error: errors.ServiceError) -> int:
    """Return the HTTP status of one of our errors."""
    if isinstance(error, errors.UnreadableDocument):
        return DOCUMENT_STATUS.get(error.code, STATUS[type(error)])
    return STATUS[type(error)]


def code_of(status: int) -> str:
    """Return the stable code of a refusal that has none of its own."""
    return _CODES.get(status) or http.HTTPStatus(status).name.lower()


def problem(
    status: int,
    code: str,
    detail: str,
    *,
    fields: dict[str, Any] | None = None,
    refused_as: str | None = None,
) -> Response:
    """Return an `application/problem+json` response (RFC 9457) with a stable `code`.

    `request_id` is null below 500, so that equal mistakes have equal answers; the header always has it.

    Args:
        fields: messages for each place of the request that was wrong.
        refused_as: id of a request that the app does not see.
    """
    body = {
        "type": "about:blank",
        "title": http.HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "errors": fields,
        "request_id": (refused_as or request_id()) if status >= 500 else None,
    }
    if has_request_context():
        g.problem_code = code
    return Response(json.dumps(body), status, _HEADERS.get(status), mimetype="application/problem+json")


def on_service_error(error: errors.ServiceError) -> Response:
    """Return the problem of one of our errors; details for operators are left out."""
    status = status_of(error)
    _note(error, status)
    detail = "the service is not set up rightly" if status == 500 else str(error)
    answer = problem(status, error.code, detail)
    if error.retry_after is not None:
        answer.headers["Retry-After"] = str(error.retry_after)
    return answer


def on_http_error(error: HTTPException) -> Response:
    """Return the problem of what Flask, Werkzeug or a schema refused, without a trace."""
    status = error.code or 500
    data = getattr(error, "data", None) or {}
    fields = data.get("messages") or data.get("errors")
    if fields:
        fields = refusal(fields, getattr(getattr(error, "exc", None), "data", None), data.get("schema"))
    code = code_of(status)
    detail = in_a_line(fields) if fields else _described(error)
    answer = problem(status, code, detail, fields=fields)
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            answer.headers[name] = value
    return answer


def on_unexpected_error(error: Exception) -> Response:
    """Return the problem of an error that nobody foresaw, and log its type and place, not its words."""
    _note(error, 500)
    return problem(500, _CODES[500], "the service failed: the log has the reason under this request_id")


def register_problems(app: Flask) -> None:
    """Answer every error of the app as a problem."""
    app.register_error_handler(Exception, on_unexpected_error)
    app.register_error_handler(errors.ServiceError, on_service_error)
    app.register_error_handler(HTTPException, on_http_error)


def _note(error: Exception, status: int) -> None:
    """Count an error, and log it if it is the service's fault."""
    if not has_request_context():
        return
    metrics: Metrics = current_app.extensions[EXTENSION]
    metrics.failed(error)
    if isinstance(error, errors.UnreadableDocument):
        metrics.document_read(None, error.code)
    if status >= 500:
        log_failure(error)


def _described(error: HTTPException) -> str:
    """Return what came and what was expected, in place of the framework's words."""
    if isinstance(error, MethodNotAllowed):
        expected = " or ".join(sorted(set(error.valid_methods or ()) - {"HEAD", "OPTIONS"}))
        return f"{request.method} {request.path}: expected {expected}"
    if isinstance(error, RequestEntityTooLarge):
        came = f"{request.content_length} bytes came" if request.content_length else "too much came"
        return f"{came}: expected a file of at most {MAX_BYTES // 2**20} MB, and a form of few short fields"
    if isinstance(error, NotFound):
        return f"{request.path} is no path of this service: expected one of those at /docs"
    return str(error.description or "")
