"""What is known of a request once it was answered: measured around the app, told to logs and metrics.

Nothing here is personal: routes stand for paths, and only ids that the service made are told.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from flask import Response, g, request

from service.api.request_ids import request_id

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_KNOWN = "clinmatch.known"  # key of the environment of a request
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
_PLACE = re.compile(r"<(?:[^>]*:)?(\w+)>")
_MADE = re.compile(r"[a-z]{3}_[0-9a-f]{26}\Z")


class AnsweredRequest(NamedTuple):
    """A request that was answered.

    Attributes:
        method: in capitals; OTHER for one that HTTP does not define.
        route: the path with the names of its ids in braces; None where no route matched.
        object_id: the id in the path, if the service made it.
        code: of the problem that was answered. complete: whether the caller took the whole answer.
        client: address of the caller.
    """

    method: str
    route: str | None
    object_id: str | None
    status: int
    code: str | None
    size: int
    seconds: float
    complete: bool
    tenant: str | None
    key_prefix: str | None
    request_id: str | None
    replayed: bool
    client: str | None


class Observer(Protocol):
    """A log or meter of requests; what it raises is dropped, so that no answer depends on it."""

    def began(self) -> None:
        """Note that a request came."""
        ...

    def ended(self, served: AnsweredRequest) -> None:
        """Note an answered request."""
        ...


def method_of(name: str) -> str:
    """Return a method of HTTP as it is, and OTHER for any other word."""
    return name if name in _METHODS else "OTHER"


def route_of_request() -> str | None:
    """Return the path with the names of its ids in their place, or None where no route matched."""
    return _PLACE.sub(r"{\1}", request.url_rule.rule) if request.url_rule else None


def note_request(response: Response) -> Response:
    """Return the response, after telling the observation around the app what only the app knows."""
    made = [each for each in (request.view_args or {}).values() if _MADE.match(str(each))]
    request.environ[_KNOWN] = {
        "route": route_of_request(),
        "object_id": made[0] if made else None,
        "code": g.get("problem_code"),
        "tenant": g.get("tenant"),
        "key_prefix": g.get("key_prefix"),
        "request_id": request_id(),
        "replayed": "Idempotency-Replayed" in response.headers,
    }
    return response


class Observation:
    """A WSGI app that answers as the one within, and tells its observers how long it took."""

    def __init__(self, app: "WSGIApplication", observers: Iterable[Observer]) -> None:
        self._app = app
        self._observers = tuple(observers)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Return the body, which ends the observation when it is closed."""
        began, status = time.perf_counter(), [500]

        def start(line: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            status[0] = int(line[:3])
            return start_response(line, headers, exc_info) if exc_info else start_response(line, headers)

        def end(size: int, complete: bool) -> None:
            served = _served(environ, status[0], size, time.perf_counter() - began, complete)
            self._tell(lambda each: each.ended(served))

        self._tell(lambda each: each.began())
        try:
            body = self._app(environ, start)
        except BaseException:
            end(0, False)
            raise
        return _Counted(body, end)

    def _tell(self, what: Callable[[Observer], None]) -> None:
        for observer in self._observers:
            with suppress(Exception):
                what(observer)


class _Counted:
    """A body whose bytes are counted; it tells the end once, when it was all sent or is closed."""

    def __init__(self, body: Iterable[bytes], end: Callable[[int, bool], None]) -> None:
        self._body = body
        self._end: Callable[[int, bool], None] | None = end
        self._size = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._body:
            self._size += len(chunk)
            yield chunk
        self._finish(complete=True)

    def close(self) -> None:
        """Close the body within."""
        try:
            getattr(self._body, "close", lambda: None)()
        finally:
            self._finish(complete=False)

    def _finish(self, *, complete: bool) -> None:
        end, self._end = self._end, None
        if end is not None:
            end(self._size, complete)


def _served(
    environ: "WSGIEnvironment", status: int, size: int, seconds: float, complete: bool
) -> AnsweredRequest:
    known: dict[str, Any] = environ.get(_KNOWN, {})
    return AnsweredRequest(
        method=method_of(environ["REQUEST_METHOD"]),
        route=known.get("route"),
        object_id=known.get("object_id"),
        status=status,
        code=known.get("code"),
        size=size,
        seconds=seconds,
        complete=complete,
        tenant=known.get("tenant"),
        key_prefix=known.get("key_prefix"),
        request_id=known.get("request_id"),
        replayed=bool(known.get("replayed")),
        client=environ.get("REMOTE_ADDR") or None,
    )
