"""Operations: liveness, readiness, metrics."""

from flask import Response

from service.api.answers import answer
from service.api.context import deps
from service.api.rest import Resource
from service.api.scopes import OPEN, any_of
from service.usecases.readiness import readiness
from service.usecases.views.operations import HealthView, ReadinessView

operations = Resource("operations", __name__, description="For those who run the service")


@operations.handles("GET", "/healthz", 200, HealthView, scope=OPEN)
def get_health() -> Response:
    """Say that the process answers; it looks at nothing else."""
    body: HealthView = {"status": "ok"}
    return answer(body)


@operations.handles("GET", "/readyz", 200, ReadinessView, scope=OPEN, also={503: ReadinessView})
def get_readiness() -> Response:
    """Say whether the parts of the service work, and what is wrong with those that do not.

    It writes and reads a row, compares the encoder's files with their pinned hashes and has a document read.
    """
    found = readiness(deps())
    body: ReadinessView = {
        "status": "not_ready" if found.problems else "ready",
        "parts": dict(found.parts),
        "problems": [{"part": part, "detail": detail} for part, detail in found.problems],
    }
    return answer(body, 503 if found.problems else 200)


@operations.handles("GET", "/metrics", 200, None, scope=any_of())
def get_metrics() -> Response:
    """Show how many rows there are, as Prometheus text; the same in every process."""
    lines = [
        f"# TYPE clinmatch_{kind} gauge\nclinmatch_{kind} {number}\n"
        for kind, number in sorted(deps().stores.counts().items())
    ]
    return Response("".join(lines), mimetype="text/plain; version=0.0.4")
