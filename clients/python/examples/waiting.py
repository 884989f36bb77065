"""The connection to a service: its address and key, and patience when it is busy."""

import os
import time
from typing import TypeVar

import httpx
from clinmatch_client import AuthenticatedClient
from clinmatch_client.models import Problem
from clinmatch_client.types import Response

TRIES = 8
BUSY = (409, 429, 503)  # a request with the same key is under way, too many requests, no room just now
Answer = TypeVar("Answer")


class Waiting(httpx.HTTPTransport):
    """A transport that sends a request again after the `Retry-After` of a busy service.

    A POST is repeated too: with an Idempotency-Key it is done once, however often it is sent.
    """

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer to a request, or the last refusal."""
        request.read()
        for attempt in range(TRIES):
            response = super().handle_request(request)
            seconds = response.headers.get("Retry-After")
            if response.status_code not in BUSY or seconds is None or attempt == TRIES - 1:
                break
            response.close()
            time.sleep(float(seconds))
        return response


def client_of_environment() -> AuthenticatedClient:
    """Return a client of the service at CLINMATCH_URL, with the key in CLINMATCH_KEY."""
    address = os.environ.get("CLINMATCH_URL", "http://127.0.0.1:8000")
    return AuthenticatedClient(
        base_url=address,
        token=os.environ["CLINMATCH_KEY"],
        timeout=httpx.Timeout(120),
        httpx_args={"transport": Waiting()},
    )


def made(response: Response[Problem | Answer]) -> Answer:
    """Return what the service made; raises SystemExit with the reason of a refusal."""
    if isinstance(response.parsed, Problem):
        raise SystemExit(f"{response.parsed.code}: {response.parsed.detail}")
    if response.parsed is None:
        raise SystemExit(f"status {response.status_code}: expected one of the document")
    return response.parsed
