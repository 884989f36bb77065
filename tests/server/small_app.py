"""A small WSGI app behind the product's server, run as a process: `python -m tests.server.small_app`.

It answers with what it got, or waits for a file to appear, so that a test decides when a request ends.
"""

import hashlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from service.config import read_settings
from service.worker.buffering import BufferingWorker
from service.worker.server import run_server, server_options

Start = Callable[[str, list[tuple[str, str]]], Any]


class WorkerOfTests(BufferingWorker):
    """The product's worker with limits that a test sets."""

    limits = replace(BufferingWorker.limits, **json.loads(os.environ.get("TEST_LIMITS", "{}")))


def app(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
    """Answer one request."""
    path, query = environ["PATH_INFO"], environ["QUERY_STRING"]
    body = environ["wsgi.input"].read()
    if path == "/wait":
        Path(f"{query}.began").touch()
        while not Path(query).exists():
            time.sleep(0.01)
    if path == "/fail":
        raise ValueError("a mistake of the app")
    told = {
        "method": environ["REQUEST_METHOD"],
        "path": path,
        "size": len(body),
        "digest": hashlib.sha256(body).hexdigest(),
        "pid": os.getpid(),
    }
    content = b"x" * int(query) if path == "/large" else json.dumps(told).encode()
    start("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(content)))])
    return [content]


def stop_while_forking() -> None:
    """Tell the master to stop just before it forks; the worker comes to itself after it was told so too."""
    os.register_at_fork(
        before=lambda: os.kill(os.getpid(), signal.SIGTERM), after_in_child=lambda: time.sleep(0.5)
    )


if __name__ == "__main__":
    if os.environ.get("TEST_STOP_WHILE_FORKING"):
        stop_while_forking()
    options = server_options(read_settings()) | {"worker_class": f"{__name__}.WorkerOfTests"}
    run_server(lambda: app, options | json.loads(sys.argv[1] if sys.argv[1:] else "{}"))
