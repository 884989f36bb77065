"""How others are answered beside slow clients: `python -m tests.server.measure_slow_clients SECONDS`.

It starts the real service, opens 50 connections that send half a head and 20 that drip a body (and
again whenever one is closed), and times `/healthz` and `POST /v1/scores` with and without them.
"""

import contextlib
import json
import socket
import sys
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path

from service.embedding.onnx_graph import build
from tests.api.serving import Server, serving
from tests.api.world import DIRECTOR
from tests.conftest import ROOT

HALF_HEADS, DRIPPING = 50, 20
HEAD = b"GET /healthz HTTP/1.1\r\nHost: te"
BODY = b"POST /v1/scores HTTP/1.1\r\nHost: test\r\nContent-Length: 100000\r\n\r\n"


def main(seconds: float) -> None:
    """Print a line for each kind of request, idle and beside slow clients."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder) / "encoder", ROOT / "models")
        with serving(Path(folder), f"sqlite:///{folder}/slow.sqlite3") as server:
            key = server.key
            resume = json.loads(server.call(key, "POST", "/v1/resumes", {"text": DIRECTOR})[1])["id"]
            role = json.loads(server.call(key, "GET", "/v1/roles")[1])["items"][0]["id"]
            pair = {"resume_id": resume, "role_id": role}
            asked: dict[str, Callable[[], int]] = {
                "/healthz": lambda: server.call(key, "GET", "/healthz")[0],
                "POST /v1/scores": lambda: server.call(key, "POST", "/v1/scores", pair)[0],
            }
            report("idle", asked, seconds / 4)
            with slow_clients(server):
                report("slow", asked, seconds)


def report(name: str, asked: dict[str, Callable[[], int]], seconds: float) -> None:
    """Time every kind of request for a while, all kinds at once."""
    threads = [
        threading.Thread(target=measure, args=(f"{name}: {kind}", call, seconds))
        for kind, call in asked.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def measure(name: str, call: Callable[[], int], seconds: float) -> None:
    """Print count, failures and times of one kind of request."""
    times, failed, end = [], 0, time.monotonic() + seconds
    while time.monotonic() < end:
        begun = time.monotonic()
        try:
            failed += call() not in (200, 201)
        except OSError:
            failed += 1
        times.append(time.monotonic() - begun)
        time.sleep(0.05)
    times.sort()
    p50, p99 = times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"{name}: {len(times)} asked, {failed} failed, p50 {p50:.3f}, p99 {p99:.3f}, max {times[-1]:.3f} s")


@contextlib.contextmanager
def slow_clients(server: Server) -> Iterator[None]:
    """Keep the slow connections open, and send one byte a second on those with a body."""
    ended = threading.Event()
    port = urllib.parse.urlsplit(server.address).port or 0
    threads = [
        threading.Thread(target=be_slow, args=(port, content, drips, ended))
        for content, drips, count in ((HEAD, False, HALF_HEADS), (BODY, True, DRIPPING))
        for _ in range(count)
    ]
    for thread in threads:
        thread.start()
    yield
    ended.set()
    for thread in threads:
        thread.join()


def be_slow(port: int, content: bytes, drips: bool, ended: threading.Event) -> None:
    """Be one slow client, again and again."""
    while not ended.is_set():
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)) as connection:
            connection.settimeout(1)
            connection.sendall(content)
            while not ended.is_set():
                if drips:
                    connection.sendall(b"a")
                try:
                    if not connection.recv(65_536):
                        break
                except TimeoutError:
                    continue


if __name__ == "__main__":
    main(float(sys.argv[1]) if sys.argv[1:] else 60.0)
