"""The log: one line a request and one a failure, as JSON, or readable on a terminal.

No line quotes a request, an answer or the words of an error, which can quote a resume.
"""

import logging
import os
from contextlib import suppress
from typing import Any, TextIO, cast

import structlog
from flask import current_app, request

from service.api.failures import described
from service.api.observation import AnsweredRequest, method_of, route_of_request
from service.api.request_ids import request_id

EXTENSION = "clinmatch.log"


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
    )
    return cast(structlog.typing.FilteringBoundLogger, made)


class AccessLog:
    """Writes a line for each answered request; a status of 500 or more is an error."""

    def __init__(self, log: structlog.typing.FilteringBoundLogger, *, addresses: bool = False) -> None:
        self._log = log
        self._addresses = addresses

    def began(self) -> None:
        """Write nothing: a request is logged when it was answered."""

    def ended(self, served: AnsweredRequest) -> None:
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
        **described(error),
    )
