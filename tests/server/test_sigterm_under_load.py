"""The real service stops under load: nobody gets half an answer, and nothing answered is lost."""

import json
import os
import signal
import threading
from pathlib import Path

import pytest

from tests.api.serving import Server, serving
from tests.api.world import DIRECTOR

pytestmark = pytest.mark.server

CLIENTS = 8


def post_until_refused(server: Server, key: str, client: int, told: list[tuple[str, int, bytes]]) -> None:
    """Post resumes until nobody listens any more."""
    number = 0
    while True:
        number += 1
        name = f"{client}-{number}"
        body = {"text": f"{DIRECTOR}\n{name}", "external_id": name}
        try:
            status, content = server.call(key, "POST", "/v1/resumes", body, **{"Idempotency-Key": name})
        except OSError:  # before an answer; the same key may be sent again
            return
        told.append((name, status, content))


def test_what_was_answered_under_sigterm_is_kept(home: Path, database: str) -> None:
    told: list[tuple[str, int, bytes]] = []
    with serving(home, database) as server:
        key = server.key
        clients = [
            threading.Thread(target=post_until_refused, args=(server, key, client, told))
            for client in range(CLIENTS)
        ]
        for thread in clients:
            thread.start()
        while len(told) < CLIENTS:
            clients[0].join(0.05)
        os.kill(server.pid, signal.SIGTERM)
        for thread in clients:
            thread.join()
    answered = [(name, status, json.loads(content)) for name, status, content in told]
    made = {name: content["id"] for name, status, content in answered if status == 201}
    with serving(home, database) as server:
        kept = {
            name: json.loads(server.call(key, "GET", f"/v1/resumes/{resume}")[1])["external_id"]
            for name, resume in made.items()
        }

    refused = {(status, content.get("code")) for _, status, content in answered if status != 201}
    assert refused <= {(503, "shutting_down")}
    assert len(made) >= CLIENTS and kept == {name: name for name in made}
