"""The HTTP server process: gunicorn with its options."""

from collections.abc import Callable
from typing import Any

from flask import Flask

from service.api.metrics_folder import forget_process
from service.config import Settings


def serve(make_app: Callable[[], Flask], settings: Settings) -> None:
    """Answer HTTP until a signal ends it: gunicorn with threads; the app is made once, before the fork.

    What must not be shared by processes (database connections, child processes, encoder sessions) is
    made on first use, which comes after the fork.
    """
    from gunicorn.app.base import BaseApplication

    class _Server(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in _options(settings).items():
                self.cfg.set(name, value)

        def load(self) -> Flask:
            return make_app()

    _Server().run()


def _options(settings: Settings) -> dict[str, Any]:
    return {
        "bind": f"{settings.host}:{settings.port}",
        "workers": settings.workers,
        "threads": settings.threads,
        "worker_class": "gthread",
        "preload_app": True,
        "timeout": 120,
        "graceful_timeout": 20,
        "loglevel": settings.log_level,
        "logger_class": "service.api.server_log.ServerLog",
        "proc_name": "clinmatch",
        "control_socket_disable": True,
        "forwarded_allow_ips": "",  # the app itself knows the trusted proxies
        "child_exit": lambda _server, worker: forget_process(worker.pid),
    }
