"""Orderly stops under load: every request that was accepted is answered."""

import http.client
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from service.bench.faults.posts import Ledger, send_again
from service.bench.faults.served import Served

_CLIENTS = 6
_PAUSE = 0.2  # seconds between two connections that nobody takes


@dataclass(frozen=True, slots=True)
class Stop:
    """What became of the requests around one stop.

    Attributes:
        answered: with success. refused: no connection was made, or the answer says when to send it again.
        failed: a connection was made, and the answer is missing, cut short or another one.
    """

    answered: int
    refused: int
    failed: int


def stopped(server: Served, ledger: Ledger, stops: int, seed: int) -> Iterator[Stop]:
    """Yield what became of the requests in flight at each stop."""
    chance = random.Random(seed)
    for _ in range(stops):
        if not server.running:
            server.start()
        send_again(server, ledger)
        yield _stopped_once(server, ledger, chance.uniform(0.3, 1.0))
    server.start()
    send_again(server, ledger)


def _stopped_once(server: Served, ledger: Ledger, seconds: float) -> Stop:
    outcomes: Counter[str] = Counter()
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            outcomes[_outcome(server, ledger)] += 1

    threads = [threading.Thread(target=work) for _ in range(_CLIENTS)]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    server.stop()
    over.set()
    for thread in threads:
        thread.join()
    return Stop(outcomes["answered"], outcomes["refused"], outcomes["failed"])


def _outcome(server: Served, ledger: Ledger) -> str:
    key, body = ledger.next_request()
    try:
        reply = server.call("POST", "/v1/resumes", body, **{"Idempotency-Key": key})
    except ConnectionRefusedError:
        time.sleep(_PAUSE)
        return "refused"
    except (OSError, http.client.HTTPException):
        return "failed"
    if ledger.answered(key, reply):
        return "answered"
    return "refused" if "Retry-After" in reply.headers else "failed"
