"""A server under test: started, called, killed and stopped as an operator would."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_PATIENCE = 180.0  # seconds until a start or a stop counts as failed; the server itself gives up before
_READING = "clinmatch-fork"  # the process that forks those which read documents
_KEY = re.compile(r"cm_\w+_\S+")


class NotStarted(Exception):
    """A server that ended before it answered; its words are what it printed."""


@dataclass(slots=True)
class Reply:
    """The answer to a request."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def retry_after(self) -> float:
        """Return the seconds after which to send the request again."""
        return float(self.headers.get("Retry-After", "0.2"))

    @property
    def json(self) -> Any:
        """Return the body."""
        return json.loads(self.body)


@dataclass(slots=True)
class Served:
    """One installation and its server process.

    Attributes:
        command: the command `clinmatch`, and words before it such as those of a tracer.
        settings: further environment variables, without their prefix. port: 0 until the first start.
        key: an API key, once the first start has printed it.
    """

    command: Sequence[str]
    home: Path
    database: str
    settings: Mapping[str, str] = field(default_factory=dict)
    port: int = 0
    key: str = ""
    process: subprocess.Popen[str] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of every command on this installation."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CLINMATCH_")}
        told = {
            "HOME": str(self.home),
            "DATABASE_URL": self.database,
            "PORT": str(self.port),
            **self.settings,
        }
        return {**kept, **{f"CLINMATCH_{name}": value for name, value in told.items()}}

    def start(self) -> None:
        """Start the server and wait until it answers; raises NotStarted."""
        self.port = self.port or _free_port()
        self.process = subprocess.Popen(
            (*self.command, "serve"),
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        printed = self._printed(self.process)
        found = _KEY.search(printed)
        self.key = found[0] if found else self.key
        self._wait_for_answer(self.process, printed)

    def run(self, *words: str, **options: Any) -> subprocess.Popen[bytes]:
        """Return another command on the same installation, started."""
        return subprocess.Popen((*self.command, *words), env=self.environment, **options)

    @property
    def running(self) -> bool:
        """Return whether the first process of the server runs."""
        return self.process is not None and self.process.poll() is None

    def workers(self) -> tuple[int, ...]:
        """Return the processes that answer: children of the first process that do not read documents."""
        if self.process is None:
            return ()
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text("ascii")
        return tuple(int(child) for child in listed.split() if _name_of(int(child)) != _READING)

    def stop(self, sent: signal.Signals = signal.SIGTERM) -> None:
        """Signal the first process, and wait until it and its workers have ended."""
        if self.process is None:
            return
        workers = self.workers() if self.running else ()
        if self.running:
            self.process.send_signal(sent)
        try:
            self.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise
        self.wait_for_end_of(workers)
        if self.process.stdout is not None:
            self.process.stdout.close()
        self.process = None

    def wait_for_end_of(self, processes: Sequence[int]) -> None:
        """Return when none of these processes runs, or after some patience."""
        limit = time.monotonic() + _PATIENCE
        for process in processes:
            while _runs(process) and time.monotonic() < limit:
                time.sleep(0.02)

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Reply:
        """Return the answer to one request on a connection of its own; raises OSError, HTTPException."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        sent = None if body is None else json.dumps(body).encode()
        given = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json", **headers}
        try:
            connection.request(method, path, sent, given)
            answer = connection.getresponse()
            return Reply(answer.status, dict(answer.headers), answer.read())
        finally:
            connection.close()

    def _printed(self, process: subprocess.Popen[str]) -> str:
        assert process.stdout is not None
        lines: list[str] = []
        for line in process.stdout:
            lines.append(line)
            if f":{self.port}/docs" in line:
                break
        return "".join(lines)

    def _wait_for_answer(self, process: subprocess.Popen[str], printed: str) -> None:
        limit = time.monotonic() + _PATIENCE
        while time.monotonic() < limit and process.poll() is None:
            try:
                if self.call("GET", "/healthz").status == 200:
                    return
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)
        raise NotStarted(printed or f"the server ended with {process.poll()}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _name_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/comm").read_text("utf-8", "replace").strip()
    except OSError:
        return ""


def _runs(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"
