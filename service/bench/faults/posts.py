"""Clients that post resumes under idempotency keys, and send again what was not acknowledged."""

import http.client
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count

from service.bench.faults.served import Reply, Served

_RESUME = """Casey Lind {number}
Experience
Nurse Manager, Home Care of Springfield
01/2019 - Present
- Supervised {team} registered nurses
- Managed a budget of $2 million
Registered Nurse, County Hospital
06/2012 - 12/2018
- Cared for patients of a medical unit
Education
Bachelor of Science in Nursing, 2012
Licenses
RN, Texas, active
"""


@dataclass(slots=True)
class Ledger:
    """What the server acknowledged, and what it answered.

    Attributes:
        acknowledged: idempotency key -> id of the resume.
        pending: keys whose request was sent and not acknowledged yet.
        doubled: keys that were acknowledged with two ids.
        refused: answers that were neither 2xx nor a refusal to send again later, as text.
        waited: answers 409 to a key whose first request had ended.
    """

    acknowledged: dict[str, str] = field(default_factory=dict)
    pending: dict[str, dict[str, str]] = field(default_factory=dict)
    doubled: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    waited: int = 0
    unanswered: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _numbers: Iterator[int] = field(default_factory=count)

    def next_request(self) -> tuple[str, dict[str, str]]:
        """Return a key and a body that were not sent before."""
        with self._lock:
            number = next(self._numbers)
            body = {"text": _RESUME.format(number=number, team=number % 40 + 2), "external_id": f"p-{number}"}
            self.pending[f"key-{number}"] = body
            return f"key-{number}", body

    def answered(self, key: str, reply: Reply) -> bool:
        """Return whether an answer acknowledges the request of a key; note it."""
        with self._lock:
            if reply.status in (200, 201):
                made = json.loads(reply.body)["id"]
                if self.acknowledged.setdefault(key, made) != made:
                    self.doubled.append(key)
                self.pending.pop(key, None)
                return True
            if reply.status not in (409, 429, 503) or "Retry-After" not in reply.headers:
                self.refused.append(f"{reply.status} {reply.body[:200].decode('utf-8', 'replace')}")
            return False

    def not_answered(self) -> None:
        """Note a request whose connection ended without an answer."""
        with self._lock:
            self.unanswered += 1


@contextmanager
def posting(server: Served, ledger: Ledger, clients: int) -> Iterator[None]:
    """Post from several clients at once while the context lasts; each stops after the request it is at."""
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            key, body = ledger.next_request()
            if not send_once(server, ledger, key, body):
                over.wait(0.05)

    threads = [threading.Thread(target=work) for _ in range(clients)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()


def send_once(server: Served, ledger: Ledger, key: str, body: dict[str, str]) -> bool:
    """Return whether the request of a key was acknowledged."""
    try:
        reply = server.call("POST", "/v1/resumes", body, **{"Idempotency-Key": key})
    except (OSError, http.client.HTTPException):
        ledger.not_answered()
        return False
    return ledger.answered(key, reply)


def send_again(server: Served, ledger: Ledger, *, attempts: int = 200) -> None:
    """Send everything that was not acknowledged, until it is."""
    for key, body in list(ledger.pending.items()):
        for _ in range(attempts):
            reply = server.call("POST", "/v1/resumes", body, **{"Idempotency-Key": key})
            if ledger.answered(key, reply):
                break
            ledger.waited += reply.status == 409
            time.sleep(min(reply.retry_after, 5.0))
