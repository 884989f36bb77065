"""Workers that end with their master (Linux tells them; elsewhere they look once a second)."""

import ctypes
import os
import signal
import sys
from typing import Any

from service.worker.signals import after_fork

_PR_SET_PDEATHSIG = 1


def end_with_master(_arbiter: Any, worker: Any) -> None:
    """Ask the kernel for SIGTERM when the master dies, however it dies; gunicorn's `post_fork`."""
    after_fork()
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if is_orphan(worker):
        sys.exit(0)


def is_orphan(worker: Any) -> bool:
    """Return whether the master of a worker is gone."""
    return bool(os.getppid() != worker.ppid)
