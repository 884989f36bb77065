"""Start and end of the fork server, as the service sees it.

A process that has one thread and what the product knows in memory forks the server from itself: no
knowledge is loaded twice, and the pages are shared. Any other starts it as
`python -m service.extraction.sandbox.fork_server`, which loads the knowledge again.
"""

import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from service.extraction.sandbox.lifeline import WARM_UP, ForkedChild, ask_for_child
from service.knowledge.knowledge import Knowledge

SOURCE_ROOT = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-P", "-m", "service.extraction.sandbox.fork_server")
# Libraries whose threads do not survive a fork; numpy ends its own before one.
_WITH_THREADS = ("onnxruntime", "torch")
# A child has nothing of the service's environment; single-threaded libraries keep it small.
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONPATH": str(SOURCE_ROOT),
}


@dataclass(frozen=True, slots=True)
class KnownHere:
    """What the product knows: in memory, and the folders from which another process loads it."""

    knowledge: Knowledge
    data: Path
    models: Path
    cache: Path | None

    @property
    def arguments(self) -> tuple[str, ...]:
        """Return the command-line words by which a fork server loads the same."""
        folders = (self.data, self.models)
        cache = "" if self.cache is None else str(self.cache.resolve())
        return (*(str(folder.resolve()) for folder in folders), cache, self.knowledge.ontology_sha256)


@dataclass(frozen=True, slots=True)
class _Running:
    """A fork server: our end of its control socket, its process id, and the process that started it."""

    control: socket.socket
    pid: int
    owner: int


class ForkServerProcess:
    """The fork server of this process and of those forked from it; started again when it is lost."""

    def __init__(self, known: KnownHere | None) -> None:
        """Start nothing yet. Args: known: None for children that are only asked for text."""
        self._known = known
        self._running: _Running | None = None
        self._lock = threading.Lock()
        os.register_at_fork(after_in_child=self._renew_lock)

    def _renew_lock(self) -> None:
        self._lock = threading.Lock()

    def start(self) -> None:
        """Fork the server now if this process can be forked; else it starts with the first child."""
        with self._lock:
            if self._running is None and self._known is not None and _can_be_forked():
                self._running = _forked(self._known.knowledge)

    def warm_up(self) -> None:
        """Let a running server compile what its children share, before the first of them is asked for."""
        with self._lock, suppress(OSError):
            if self._running is not None:
                self._running.control.send(WARM_UP)

    def child(self, shared_file: int | None) -> ForkedChild:
        """Return a new child; raises OSError if the server, started anew, ended at once."""
        with self._lock:
            if self._running is not None:
                with suppress(OSError):
                    return ask_for_child(self._running.control, shared_file)
                self._end()
            self._running = self._started()
            return ask_for_child(self._running.control, shared_file)

    def close(self) -> None:
        """End the server and its children."""
        with self._lock:
            self._end()

    def _started(self) -> _Running:
        if self._known is not None and _can_be_forked():
            return _forked(self._known.knowledge)
        return _executed(() if self._known is None else self._known.arguments)

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is None:
            return
        running.control.close()
        if running.owner != os.getpid():
            return
        with suppress(ChildProcessError):  # somebody else, such as gunicorn's master, waited for it
            if os.waitpid(running.pid, os.WNOHANG)[0] == 0:
                os.kill(running.pid, signal.SIGKILL)
                os.waitpid(running.pid, 0)


def _can_be_forked() -> bool:
    """Return whether this process has no thread that a copy of it would miss."""
    alone = threading.active_count() == 1 and sys.modules.keys().isdisjoint(_WITH_THREADS)
    return alone and sys.platform.startswith("linux")


def _executed(arguments: tuple[str, ...]) -> _Running:
    """Return a fork server in a new process, in a session of its own."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            (*COMMAND, str(theirs.fileno()), *arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
            cwd=os.sep,
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
        )
    process.returncode = 0  # it is waited for by its id, in `_end`
    return _Running(ours, process.pid, os.getpid())


def _forked(known: Knowledge) -> _Running:
    """Return a fork server that is a copy of this process, without its files, settings and terminal."""
    from service.extraction.sandbox.fork_server import serve

    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        try:
            _become_server(theirs.fileno())
            serve(theirs, known)
        finally:
            os._exit(0)
    theirs.close()
    return _Running(ours, pid, os.getpid())


def _become_server(control: int) -> None:
    """Leave everything behind that belongs to the forked process."""
    os.setsid()
    os.chdir(os.sep)
    os.environ.clear()
    os.environ.update(ENVIRONMENT)
    signal.set_wakeup_fd(-1)
    sys.dont_write_bytecode = True
    for number in signal.valid_signals():
        if callable(signal.getsignal(number)):  # a handler of the forked process
            signal.signal(number, signal.SIG_DFL)
    # A file that stays open only in name: an object that still owns its number may close it at any time.
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
        if descriptor not in (control, nothing):
            with suppress(OSError):
                os.dup2(nothing, descriptor, inheritable=descriptor <= 2)
