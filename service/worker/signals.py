"""Signals that reach a worker while it is made: none is lost.

Between its fork and its own handlers a worker would take a signal with the handlers of the master, which do
nothing in a worker, and the master would wait for its end in vain. The master therefore blocks these signals
before it forks; a worker takes what came once it ends by them.
"""

import os
import signal
from typing import Any

_ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)


def watch_forks() -> None:
    """Unblock the signals of the master after each fork."""
    os.register_at_fork(after_in_parent=_unblock)


def before_fork(_arbiter: Any, _worker: Any) -> None:
    """Block what would end a worker; gunicorn's `pre_fork`."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)


def after_fork() -> None:
    """End this worker by a signal that came or comes, until it has handlers of its own."""
    for number in _ENDING:
        signal.signal(number, signal.SIG_DFL)
    _unblock()


def _unblock() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
