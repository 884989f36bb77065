"""More clients than are answered at a time: who is refused, how, and what it costs those who are admitted."""

import http.client
import math
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from service.bench.faults.served import Reply, Served

_ROLE = "director_clinical_services"
_RESUME = """Casey Lind
Experience
Nurse Manager, Home Care of Springfield
01/2019 - Present
- Supervised 12 registered nurses
Licenses
RN, Texas, active
"""
_REFUSED = (429, 503)
_WARMING = 8  # clients at once


@dataclass(frozen=True, slots=True)
class Load:
    """What a number of clients saw, each with one request at a time.

    Attributes:
        statuses: status -> how many answers. without_retry_after: refusals that do not say when to return.
        failed: requests without an answer. p50, p99: seconds of the admitted requests.
        megabytes: memory of all processes of the server, at its most.
    """

    clients: int
    statuses: dict[int, int]
    without_retry_after: int
    failed: int
    p50: float
    p99: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Overload:
    """One kind of request, by one client and by ever more."""

    request: str
    idle: Load
    loads: list[Load] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """Return the worst p99 of admitted requests, as a multiple of that of a single client."""
        return max(load.p99 for load in self.loads) / self.idle.p99

    @property
    def growth(self) -> float:
        """Return the most memory under load, as a multiple of that of a single client."""
        return max(load.megabytes for load in self.loads) / self.idle.megabytes

    @property
    def wrong(self) -> int:
        """Return the answers that are neither admitted nor refused as promised."""
        every = [self.idle, *self.loads]
        other = sum(n for load in every for status, n in load.statuses.items() if not _expected(status))
        return other + sum(load.without_retry_after + load.failed for load in every)


def measured_overload(server: Served, clients: Sequence[int], seconds: float) -> list[Overload]:
    """Return how scores and new resumes fare; the server is started and stopped here."""
    server.start()
    try:
        with ThreadPoolExecutor(_WARMING) as pool:
            pairs = list(pool.map(partial(_scored, server), range(4 * _WARMING)))
        pair = pairs[0]
        asked: dict[str, Callable[[int], Reply]] = {
            "POST /v1/scores": lambda _: server.call("POST", "/v1/scores", pair),
            "POST /v1/resumes": lambda n: server.call(
                "POST", "/v1/resumes", {"text": f"{_RESUME}Room {n}\n"}
            ),
        }
        return [_one_kind(name, call, server, clients, seconds) for name, call in asked.items()]
    finally:
        server.stop()


def _scored(server: Served, number: int) -> dict[str, str]:
    """Store a resume of its own words and score it; each process has then loaded what it needs."""
    text = f"{_RESUME}Skills\n- Audited {number + 2} wound care charts of unit {number}\n"
    pair = {"resume_id": server.call("POST", "/v1/resumes", {"text": text}).json["id"], "role_id": _ROLE}
    server.call("POST", "/v1/scores", pair)
    return pair


def _one_kind(
    name: str, call: Callable[[int], Reply], server: Served, clients: Sequence[int], seconds: float
) -> Overload:
    numbers = count()
    idle, *loads = [_load(call, server, each, seconds, numbers) for each in (1, *clients)]
    return Overload(name, idle, loads)


@dataclass(slots=True)
class Seen:
    """What the clients of a load have seen so far."""

    times: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    without_retry_after: int = 0
    failed: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, reply: Reply, seconds: float) -> float:
        """Note an answer; return the seconds that its client waits."""
        with self.lock:
            self.statuses[reply.status] += 1
            if reply.status not in _REFUSED:
                self.times.append(seconds)
                return 0.0
            self.without_retry_after += "Retry-After" not in reply.headers
            return reply.retry_after

    def load(self, clients: int, megabytes: float) -> Load:
        """Return what was seen; times are infinite where nobody was admitted."""
        times = sorted(self.times) or [math.inf]
        statuses = dict(sorted(self.statuses.items()))
        told = (self.without_retry_after, self.failed)
        return Load(clients, statuses, *told, _at(times, 0.5), _at(times, 0.99), megabytes)


def _load(
    call: Callable[[int], Reply], server: Served, clients: int, seconds: float, numbers: Iterator[int]
) -> Load:
    """Return what some clients see for a while; each waits as it is told to."""
    seen, over = Seen(), threading.Event()
    chance = random.Random(clients)

    def work() -> None:
        while not over.is_set():
            begun = time.perf_counter()
            try:
                reply = call(next(numbers))
            except (OSError, http.client.HTTPException):
                seen.failed += 1
                continue
            pause = seen.take(reply, time.perf_counter() - begun)
            over.wait(pause * chance.uniform(1.0, 2.0))  # as clients do that do not want to meet again

    threads = [threading.Thread(target=work) for _ in range(clients)]
    for thread in threads:
        thread.start()
    most, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        most = max(most, _megabytes(server))
        time.sleep(min(0.5, max(0.0, end - time.monotonic())))
    over.set()
    for thread in threads:
        thread.join()
    return seen.load(clients, most)


def _at(times: Sequence[float], share: float) -> float:
    return times[min(len(times) - 1, math.ceil(share * len(times)) - 1)]


def _expected(status: int) -> bool:
    return status in (200, 201, *_REFUSED)


def _megabytes(server: Served) -> float:
    """Return the memory of the server's processes, each page counted once (Linux alone; else 0)."""
    if server.process is None:
        return 0.0
    pages = Path("/proc")
    pending, total = [server.process.pid], 0
    while pending:
        pid = pending.pop()
        try:
            told = (pages / str(pid) / "smaps_rollup").read_text("ascii")
            children = (pages / str(pid) / "task" / str(pid) / "children").read_text("ascii")
        except OSError:
            continue
        total += next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))
        pending += [int(child) for child in children.split()]
    return total / 1024
