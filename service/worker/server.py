"""The HTTP server process: gunicorn with its options."""

import gc
from collections.abc import Callable
from typing import Any

from flask import Flask

from service.api.metrics_folder import forget_process
from service.config import Settings
from service.extraction.limits import Limits
from service.worker.orphans import end_with_master
from service.worker.signals import before_fork, watch_forks

_ABOVE_THE_LONGEST_READING = 30  # seconds


def serve(make_app: Callable[[], Flask], settings: Settings) -> None:
    """Answer HTTP until a signal ends it; the app is made once, before the fork.

    What must not be shared by processes (database connections, child processes, encoder sessions) is
    made on first use, which comes after the fork.
    """
    run_server(make_app, server_options(settings))


def run_server(make_app: Callable[[], Any], options: dict[str, Any]) -> None:
    """Run gunicorn with these options."""
    from gunicorn.app.base import BaseApplication

    from service.worker.master import Master

    class _Server(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            app = make_app()
            gc.freeze()  # so that no worker copies what they share only because it collects garbage
            return app

        def run(self) -> None:
            Master(self).run()

    watch_forks()
    _Server().run()


def server_options(settings: Settings) -> dict[str, Any]:
    """Return gunicorn's options; a stopping server waits longer than the longest reading lasts."""
    reading = Limits()
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return {
        "bind": f"{host}:{settings.port}",
        "workers": settings.workers,
        "threads": settings.threads,
        "worker_class": "service.worker.buffering.BufferingWorker",
        "pre_fork": before_fork,
        "post_fork": end_with_master,
        "preload_app": True,
        "http_parser": "python",  # one parser, whatever is installed
        "sendfile": False,  # an answer is written to a buffer, which has no file descriptor
        "timeout": 120,
        "graceful_timeout": int(reading.seconds + reading.scan_seconds) + _ABOVE_THE_LONGEST_READING,
        "loglevel": settings.log_level,
        "logger_class": "service.api.server_log.ServerLog",
        "proc_name": "clinmatch",
        "control_socket_disable": True,
        "forwarded_allow_ips": "",  # the app itself knows the trusted proxies
        "child_exit": lambda _server, worker: forget_process(worker.pid),
    }
