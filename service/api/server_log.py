"""Lines of the HTTP server and of libraries, in the form of the log.

Their words can quote a request, so only numbers are told of what they name; the server's masters and sockets,
which see no request, are told in full.
"""

import logging
import sys
from typing import Any

from gunicorn.glogging import Logger

from service.api.access_log import open_log
from service.api.failures import described, short_path

_TOLD = ("gunicorn/arbiter.py", "gunicorn/sock.py", "service/worker")


class StandardLines(logging.Handler):
    """Writes a record of the standard module as a line of the log."""

    def __init__(self, log: Any) -> None:
        super().__init__()
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line of a record."""
        error = record.exc_info[1] if record.exc_info else None
        place = f"{short_path(record.pathname)}:{record.lineno}"
        values: dict[str, Any] = {"logger": record.name, "place": place, "pid": record.process}
        if error is not None:
            values |= described(error)
        self._log.log(min(record.levelno, logging.ERROR), "server", message=_message(record, place), **values)


class _CallersLogger(logging.Logger):
    """Names the code that called gunicorn's logger, in place of gunicorn's logger."""

    def findCaller(  # noqa: N802
        self, stack_info: bool = False, stacklevel: int = 1
    ) -> tuple[str, int, str, str | None]:
        """Return file, line, function and stack of the caller."""
        return super().findCaller(stack_info, stacklevel + 2)  # this method, and the logger's own


class ServerLog(Logger):  # type: ignore[misc]
    """The log of the HTTP server."""

    def setup(self, cfg: Any) -> None:
        """Write to the log in place of the server's own lines."""
        super().setup(cfg)
        self.error_log = _CallersLogger("gunicorn.error", logging.getLogger("gunicorn.error").level)
        self.error_log.handlers = [StandardLines(open_log(sys.stderr, cfg.loglevel))]
        self.error_log.propagate = False


def _message(record: logging.LogRecord, place: str) -> str | None:
    """Return the words of a record as far as they quote nobody; None if that cannot be told."""
    if place.startswith(_TOLD):
        lines = record.getMessage().splitlines()
        return lines[0] if lines else ""
    if not record.args or not isinstance(record.args, tuple):
        return None
    told = tuple(each if isinstance(each, int | float) else "…" for each in record.args)
    try:
        return str(record.msg) % told
    except (TypeError, ValueError):
        return None
