"""The log: one line a request and one a failure, as JSON, or readable on a terminal.

No line quotes a request, an answer or the words of an error, which can quote a resume.
"""

import errno
import logging
import os
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO, cast

import structlog
from flask import current_app, request

from service.api.observation import Served, method_of, route_of_request
from service.api.request_ids import request_id
from service.errors import ServiceError

EXTENSION = "clinmatch.log"
_FRAMES = 40
_CHAIN = 8


class _Stream:
    """A stream that takes a line at once; a line that it cannot take is lost, and nothing else."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def msg(self, line: str) -> None:
        with suppress(OSError, ValueError):
            self._stream.write(f"{line}\n")
            self._stream.flush()

    debug = info = warning = error = critical = msg


def open_log(stream: TextIO | None, level: str = "info") -> structlog.typing.FilteringBoundLogger:
    """Return a log on a stream, or one that drops every line where there is none."""
    number = logging.getLevelNamesMapping()[level.upper()] if stream is not None else logging.CRITICAL
    readable = stream is not None and stream.isatty()
    made = structlog.wrap_logger(
        _Stream(stream) if stream is not None else None,
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
            structlog.dev.ConsoleRenderer(timestamp_key="time")
            if readable
            else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        pid=None,
    )
    return cast(structlog.typing.FilteringBoundLogger, made)


class AccessLog:
    """Writes a line for each answered request; a status of 500 or more is an error."""

    def __init__(self, log: structlog.typing.FilteringBoundLogger, *, addresses: bool = False) -> None:
        self._log = log
        self._addresses = addresses

    def began(self) -> None:
        """Write nothing: a request is logged when it was answered."""

    def ended(self, served: Served) -> None:
        """Write the line of a request."""
        values: dict[str, Any] = {
            "method": served.method,
            "route": served.route,
            "object": served.object_id,
            "status": served.status,
            "code": served.code,
            "bytes": served.size,
            "seconds": round(served.seconds, 6),
            "complete": served.complete,
            "tenant": served.tenant,
            "key_prefix": served.key_prefix,
            "request_id": served.request_id,
            "pid": os.getpid(),
        }
        if self._addresses:
            values["client"] = served.client
        (self._log.error if served.status >= 500 else self._log.info)("request", **values)


def log_failure(error: BaseException) -> None:
    """Write what kind of error ended a request and where, without its words."""
    log = current_app.extensions[EXTENSION]
    log.error(
        "failure",
        method=method_of(request.method),
        route=route_of_request(),
        request_id=request_id(),
        pid=os.getpid(),
        errors=[_named(each) for each in _chain(error)],
        frames=_frames(error),
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and those that it came of."""
    found: BaseException | None = error
    for _ in range(_CHAIN):
        if found is None:
            return
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _named(error: BaseException) -> str:
    """Return the type of an error with its code: ours, or that of the system or the database."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    code = _code(error)
    return f"{name} ({code})" if code else name


def _code(error: BaseException) -> str | None:
    if isinstance(error, ServiceError):
        return error.code
    if isinstance(error, OSError) and error.errno is not None:
        return errno.errorcode.get(error.errno)
    for name in ("sqlite_errorname", "sqlstate"):
        code = getattr(error, name, None)
        if isinstance(code, str) and code.replace("_", "").isalnum():
            return code
    return None


def _frames(error: BaseException) -> list[str]:
    """Return the places that an error passed, the last one last: file, line and function."""
    walked = traceback.walk_tb(error.__traceback__)
    told = [f"{_short(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}" for frame, line in walked]
    return told[-_FRAMES:]


def _short(file: str) -> str:
    """Return the path of a source file from its package on."""
    parts = Path(file).parts
    for root in ("site-packages", "python3"):
        for place, part in enumerate(parts):
            if part == root or (root == "python3" and part.startswith(root)):
                return "/".join(parts[place + 1 :])
    if "service" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("service") :])
    return parts[-1] if parts else file
