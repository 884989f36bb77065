"""Refusals of requests that never reach the app, in the one shape of errors."""

from email.utils import formatdate
from http import HTTPStatus
from typing import Any

from gunicorn.http import errors as http

from service.api.problems import code_of, problem
from service.api.request_ids import HEADER, new_request_id
from service.errors import ServiceError

_SHOWN = 80  # characters of what came
_RETRY_AFTER = {"overloaded": "1", "shutting_down": "2"}
_FIELDS = {
    "CONTENT-LENGTH": "one whole number, and none beside Transfer-Encoding",
    "TRANSFER-ENCODING": "chunked as the only and last coding, over HTTP/1.1",
    "HOST": "once, a host without control characters",
    "CONTENT-TYPE": "once, a media type without control characters",
}
_LINE = "a method, a path and HTTP/1.1, ended by CR LF, such as GET /healthz HTTP/1.1"
_FIELD = "Name: value in one line ended by CR LF, without control characters"
_REFUSED: dict[type[Exception], tuple[int, str, str, str]] = {
    # status, what came, the attribute that holds it, what was expected
    http.InvalidRequestLine: (400, "request line", "req", _LINE),
    http.InvalidRequestMethod: (400, "method", "method", "3 to 20 capital letters, such as GET"),
    http.InvalidHTTPVersion: (400, "version", "version", "HTTP/1.1 or HTTP/1.0"),
    http.InvalidHeaderName: (400, "header name", "hdr", "letters, digits and hyphens"),
    http.InvalidHeader: (400, "header", "hdr", _FIELD),
    http.ObsoleteFolding: (400, "header on several lines", "hdr", _FIELD),
    http.ExpectationFailed: (417, "Expect", "expect", "100-continue"),
    http.UnsupportedTransferCoding: (501, "Transfer-Encoding", "hdr", _FIELDS["TRANSFER-ENCODING"]),
}


class RequestRefused(ServiceError):
    """A request that ends before the app sees it; says what came and what was expected."""

    def __init__(self, status: int, detail: str, code: str = "") -> None:
        super().__init__(detail)
        self.status = status
        self.code = code or code_of(status)
        self.request_id = new_request_id()


def malformed(came: str, expected: str) -> RequestRefused:
    """Return the refusal of bytes that are no HTTP."""
    return RequestRefused(400, f"{came}: expected {expected}")


def overloaded(expected: str) -> RequestRefused:
    """Return the refusal of one request too many."""
    return RequestRefused(503, f"more came than can be answered: expected {expected}", "overloaded")


def shutting_down() -> RequestRefused:
    """Return the refusal of a request that came while the process ends."""
    return RequestRefused(503, "this server is stopping: send the request again", "shutting_down")


def storage_full(what: str, error: OSError) -> RequestRefused:
    """Return the refusal of what could not be kept in a temporary file."""
    detail = f"{what} could not be kept ({error.strerror}): expected room for temporary files"
    return RequestRefused(503, detail, "storage_full")


def shown(came: Any) -> str:
    """Return the beginning of what came, with every byte visible."""
    text = came.decode("latin-1") if isinstance(came, bytes | bytearray) else str(came)
    return repr(text[:_SHOWN])


def refusal_of_head(error: Exception) -> RequestRefused:
    """Return the refusal of a head that gunicorn could not read."""
    if isinstance(error, http.LimitRequestLine):
        return RequestRefused(414, f"request line: {error}: expected a shorter path and query")
    if isinstance(error, http.LimitRequestHeaders):
        return head_too_large(str(error))
    status, name, attribute, expected = _REFUSED.get(type(error), (400, "request", "", _LINE))
    came = getattr(error, attribute, error)
    return RequestRefused(status, f"{name} {shown(came)}: expected {_FIELDS.get(str(came), expected)}")


def head_too_large(came: str) -> RequestRefused:
    """Return the refusal of a head with more or longer fields than are read."""
    return RequestRefused(431, f"{came}: expected fewer and shorter header fields")


def refusal_bytes(refused: RequestRefused, *, with_body: bool = True) -> bytes:
    """Return the whole HTTP answer of a refusal, which closes the connection."""
    answer = problem(refused.status, refused.code, str(refused), refused_as=refused.request_id)
    body = answer.get_data()
    fields = {
        "Date": formatdate(usegmt=True),
        "Connection": "close",
        "Content-Type": answer.content_type or "",
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        HEADER: refused.request_id,
    }
    if refused.status == HTTPStatus.SERVICE_UNAVAILABLE:
        fields["Retry-After"] = _RETRY_AFTER.get(refused.code, answer.headers["Retry-After"])
    lines = [f"HTTP/1.1 {refused.status} {HTTPStatus(refused.status).phrase}"]
    lines += [f"{name}: {value}" for name, value in fields.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + (body if with_body else b"")
