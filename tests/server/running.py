"""The small app as a server process, and raw connections to it."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from service.config import PREFIX
from tests.conftest import ROOT

SECONDS_TO_HANG = 100  # ends a run that would never end; a loaded machine takes longer than usual


@dataclass(frozen=True, slots=True)
class SmallServer:
    """A server of the small app: its port, its process, and a folder for the files that it waits for.

    Attributes:
        opened: connections, which are closed when the test is done with the server.
    """

    port: int
    process: subprocess.Popen[bytes]
    folder: Path
    opened: list[socket.socket] = field(default_factory=list)

    def connect(self) -> socket.socket:
        """Return a new connection."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS_TO_HANG)
        self.opened.append(connection)
        return connection

    def send(self, content: bytes) -> socket.socket:
        """Return a new connection on which bytes were sent."""
        connection = self.connect()
        connection.sendall(content)
        return connection

    def answers(self, content: bytes) -> list["RawAnswer"]:
        """Return all answers to bytes, up to the end of the connection."""
        with self.send(content) as connection:
            return list(read_answers(connection))

    def wait_for_begun(self, name: str) -> None:
        """Wait until the request for `/wait?{folder}/{name}` is in the app."""
        wait_until((self.folder / f"{name}.began").exists)

    def wait_until_refusing(self) -> None:
        """Wait until nobody listens any more."""
        wait_until(lambda: not listens(self.port))

    def refused_or_none(self, content: bytes) -> int | None:
        """Return the status of the answer on a new connection, or None if there is no answer."""
        try:
            answers = self.answers(content)
        except ConnectionError:
            return None
        return answers[0].status if answers else None

    def waiting(self, name: str) -> bytes:
        """Return a request that is answered once `release(name)` was called."""
        return get(f"/wait?{self.folder / name}")

    def release(self, name: str) -> None:
        """Let the requests end that wait for this name."""
        (self.folder / name).touch()


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """One HTTP answer as it came."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def told(self) -> Any:
        """Return the JSON of the body."""
        return json.loads(self.body)


def get(target: str, **headers: str) -> bytes:
    """Return the bytes of a GET."""
    lines = [f"GET {target} HTTP/1.1", "Host: test", *(f"{name}: {headers[name]}" for name in headers)]
    return "\r\n".join([*lines, "", ""]).encode()


def post(target: str, body: bytes, *headers: str) -> bytes:
    """Return the bytes of a POST."""
    lines = [f"POST {target} HTTP/1.1", "Host: test", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def read_answers(connection: socket.socket) -> Iterator[RawAnswer]:
    """Yield the answers of a connection until its end; a reset is an end."""
    with connection.makefile("rb") as stream:
        while (answer := _read_answer(stream)) is not None:
            yield answer


def read_answer(connection: socket.socket) -> RawAnswer | None:
    """Return the next answer of a connection, or None at its end."""
    with connection.makefile("rb", buffering=0) as stream:
        return _read_answer(stream)


def _read_answer(stream: Any) -> RawAnswer | None:
    try:
        first = stream.readline()
        if not first:
            return None
        headers: dict[str, str] = {}
        while (line := stream.readline()).strip():
            name, _, value = line.decode().partition(":")
            headers[name.lower()] = value.strip()
        body, left = b"", int(headers.get("content-length", 0))
        while left and (piece := stream.read(left)):
            body, left = body + piece, left - len(piece)
    except ConnectionResetError:
        return None
    return RawAnswer(int(first.split()[1]), headers, body)


def wait_until(true: Any) -> None:
    """Return once a condition holds."""
    end = time.monotonic() + SECONDS_TO_HANG
    while not true():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.01)


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def started(
    folder: Path, port: int, workers: int, threads: int, **environment: str
) -> subprocess.Popen[bytes]:
    """Start the small app, and return its first process; its log is in `folder`."""
    told = {"HOME": folder, "PORT": port, "WORKERS": workers, "THREADS": threads}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    settings = {f"{PREFIX}{name}": str(value) for name, value in told.items()}
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.server.small_app"],
            env={**kept, **settings, "PYTHONPATH": str(ROOT), **environment},
            stdout=log,
            stderr=log,
            cwd=folder,
        )


@contextmanager
def running(
    folder: Path, workers: int = 1, threads: int = 2, port: int = 0, **limits: float
) -> Iterator[SmallServer]:
    """Run the small app until the test is done with it; `limits` are fields of ServerLimits."""
    port = port or free_port()
    process = started(folder, port, workers, threads, TEST_LIMITS=json.dumps(limits))
    server = SmallServer(port, process, folder)
    try:
        wait_until(lambda: listens(port) or process.poll() is not None)
        wait_until(lambda: server.refused_or_none(get("/healthz", Connection="close")) == 200)
        yield server
    finally:
        for connection in server.opened:
            connection.close()
        process.terminate()
        process.wait(SECONDS_TO_HANG)


def listens(port: int) -> bool:
    """Return whether a connection is taken."""
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0
