"""A real server as a process of its own, for tests that need one."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.config import PREFIX
from tests.conftest import ROOT

SECONDS_TO_HANG = 600  # ends a run that would never end; a loaded machine takes longer than usual
BOUNDARY = "end-of-the-form-field"


@dataclass(frozen=True, slots=True)
class Server:
    """A `clinmatch serve` that was started, what it printed before it answered, and its first process."""

    address: str
    printed: str
    pid: int

    @property
    def key(self) -> str:
        """Return the key that the server printed; empty if it made none."""
        found = re.search(r"cm_\S+", self.printed)
        return found[0] if found else ""

    def call(self, key: str, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, bytes]:
        """Return status and body of an answer."""
        sent = None if body is None else json.dumps(body).encode()
        return self.send(key, method, path, sent, **{"Content-Type": "application/json", **headers})

    def wait_until_ready(self) -> None:
        """Return once every part of the server works."""
        while self.call("", "GET", "/readyz")[0] != 200:
            time.sleep(0.1)

    def post_file(self, key: str, content: bytes, name: str = "resume") -> tuple[int, bytes]:
        """Return status and body of the answer to an uploaded resume."""
        plain = name.translate({ord(letter): "_" for letter in '\r\n"\\'})
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{plain}"\r\n\r\n'
        sent = head.encode("utf-8", "replace") + content + f"\r\n--{BOUNDARY}--\r\n".encode()
        return self.send(
            key, "POST", "/v1/resumes", sent, **{"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        )

    def send(self, key: str, method: str, path: str, sent: bytes | None, **headers: str) -> tuple[int, bytes]:
        """Return status and body of the answer to bytes."""
        headers = {"Authorization": f"Bearer {key}", **headers}
        request = urllib.request.Request(f"{self.address}{path}", sent, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS_TO_HANG) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read()


def environment_of(home: Path, database: str, **told: str) -> dict[str, str]:
    """Return the environment of a command on this home and database, with further settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    settings = {"HOME": str(home), "DATABASE_URL": database, **told}
    return {**kept, "PYTHONPATH": str(ROOT), **{f"{PREFIX}{name}": settings[name] for name in settings}}


@contextmanager
def serving(home: Path, database: str, log: Path = Path(os.devnull)) -> Iterator[Server]:
    """Run the server as a process of its own until the test is done with it; `log` takes what it logs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = environment_of(home, database, PORT=str(port), WORKERS="2")
    command = [sys.executable, "-c", "from service.cli.main import main; main()", "serve"]
    with (
        log.open("a") as errors,
        subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        try:
            yield Server(f"http://127.0.0.1:{port}", _printed(process, port), process.pid)
        finally:
            process.terminate()


def _printed(process: subprocess.Popen[str], port: int) -> str:
    """Return what was printed up to the address, once the server answers."""
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if f":{port}/docs" in line:
            break
    while not _answers(port):
        assert process.poll() is None, f"the server ended with {process.returncode} before it answered"
        time.sleep(0.05)
    return "".join(lines)


def _answers(port: int) -> bool:
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0
