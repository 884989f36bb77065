"""The process that forks reading children: it has loaded what the product knows, and has no threads.

One byte on its control socket asks for a child, or to prepare for many. With a child's come the descriptors
of its pipes and of its lifeline: when the service closes its side of the lifeline the child is killed, and
when the child ends its status is written there. The server ends when nobody holds the other end of the
control socket.
"""

import ctypes
import gc
import os
import selectors
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from service.extraction.sandbox.child import answer_requests
from service.extraction.sandbox.lifeline import STATUS, WARM_UP
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge
from service.usecases.warm_reading import warm_up

# From linux/sched.h: a separate network namespace without any route.
# Without root it needs a separate user namespace too.
CLONE_NEWNET = 0x40000000
CLONE_NEWUSER = 0x10000000
# From linux/prctl.h.
PR_SET_PDEATHSIG, PR_SET_NAME = 1, 15
SERVER_NAME, CHILD_NAME = b"clinmatch-fork", b"clinmatch-read"
_DESCRIPTORS = 4  # requests, replies, lifeline, shared file


def main(arguments: Sequence[str]) -> None:
    """Load the knowledge of three folders, or none, and serve.

    Args: arguments: descriptor of the control socket; then data, models, cache (may be empty) and the
        identity that the knowledge must have.
    """
    control = socket.socket(fileno=int(arguments[0]))
    known = None
    if len(arguments) > 1:
        data, models, cache, identity = arguments[1:]
        known = load_knowledge(Path(data), Path(models), Path(cache) if cache else None)
        if known.ontology_sha256 != identity:
            sys.exit("the data changed since the service was started")
        warm_up(known)
    serve(control, known)


def serve(control: socket.socket, known: Knowledge | None) -> None:
    """Fork a child for each request, until nobody can send one any more."""
    _name_process(SERVER_NAME)
    # A stop of a whole control group is for those who asked: they get the documents that are being read.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    drop_network()
    gc.freeze()  # so that no child copies pages only because it collects garbage
    _ForkServer(control, known).run()


def drop_network() -> bool:
    """Return whether this process has given up the network; not every system allows it."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return any(libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


class _ForkServer:
    """A loop over the control socket, the lifelines and the signal of an ended child."""

    def __init__(self, control: socket.socket, known: Knowledge | None) -> None:
        self._control, self._known = control, known
        self._lifelines: dict[int, socket.socket] = {}
        self._waker, self._wake = os.pipe()
        os.set_blocking(self._waker, False)
        os.set_blocking(self._wake, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(control, selectors.EVENT_READ, self._take_request)
        self._selector.register(self._waker, selectors.EVENT_READ, self._reap)

    def run(self) -> None:
        """Serve until the control socket is closed."""
        wanted = True
        while wanted:
            for key, _ in self._selector.select():
                act: Callable[[], bool] = key.data
                wanted = act() and wanted

    def _take_request(self) -> bool:
        """Fork a child if one is asked for; return False if nobody can ask any more."""
        flags = getattr(socket, "MSG_CMSG_CLOEXEC", 0)
        message, descriptors, _, _ = socket.recv_fds(self._control, 1, _DESCRIPTORS, flags)
        if not message:
            return False
        if message == WARM_UP:
            if self._known is not None:
                warm_up(self._known)
            return True
        requests, replies, lifeline, *shared = descriptors
        server = os.getpid()
        pid = os.fork()
        if pid == 0:
            os.close(lifeline)
            self._become_child(server, requests, replies, shared[0] if shared else None)
        with suppress(OSError):  # the child does the same; whoever comes first, it is done before a kill
            os.setpgid(pid, pid)
        for descriptor in (requests, replies, *shared):
            os.close(descriptor)
        self._watch(pid, socket.socket(fileno=lifeline))
        return True

    def _watch(self, pid: int, lifeline: socket.socket) -> None:
        self._lifelines[pid] = lifeline

        def kill() -> bool:
            self._selector.unregister(lifeline)
            kill_group(pid)
            return True

        self._selector.register(lifeline, selectors.EVENT_READ, kill)

    def _reap(self) -> bool:
        """Write the status of every child that has ended to its lifeline."""
        os.read(self._waker, 4_096)
        with suppress(ChildProcessError):
            while (ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)) is not None:
                kill_group(ended.si_pid)  # programs that the child started, and that outlived it
                _, status = os.waitpid(ended.si_pid, 0)
                self._end(ended.si_pid, os.waitstatus_to_exitcode(status))
        return True

    def _end(self, pid: int, status: int) -> None:
        lifeline = self._lifelines.pop(pid)
        if lifeline in self._selector.get_map():
            self._selector.unregister(lifeline)
        with lifeline, suppress(OSError):  # the service that asked for this child may have ended
            lifeline.send(STATUS.pack(status))

    def _become_child(self, server: int, requests: int, replies: int, shared: int | None) -> NoReturn:
        status = 1
        try:
            os.setpgid(0, 0)
            _die_with(server)
            _name_process(CHILD_NAME)
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._selector.close()
            for lifeline in (self._control, *self._lifelines.values()):
                lifeline.close()
            os.close(self._waker)
            os.close(self._wake)
            with os.fdopen(requests, "rb") as asked, os.fdopen(replies, "wb") as answers:
                answer_requests(asked, answers, shared, self._known)
            status = 0
        finally:
            os._exit(status)


def kill_group(pid: int) -> None:
    """Kill a child and any program that it has started."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _die_with(server: int) -> None:
    """Let the kernel kill this process when the server ends, however it ends."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:
        os._exit(1)


def _name_process(name: bytes) -> None:
    """Show a name in lists of processes."""
    _prctl(PR_SET_NAME, name)


def _prctl(option: int, value: int | bytes) -> None:
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


if __name__ == "__main__":
    main(sys.argv[1:])
