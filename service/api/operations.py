"""Operations: liveness, readiness, metrics."""

from typing import Any

from flask import Response

from service.api.answers import answer
from service.api.context import deps
from service.api.rest import Resource
from service.usecases.readiness import readiness
from service.usecases.views.operations import HealthView, ReadinessView

operations = Resource("operations", __name__, description="For those who run the service")

_OPEN: dict[str, Any] = {"security": []}


@operations.handles("get_health", "GET", "/healthz", 200, HealthView, document=_OPEN)
def get_health() -> Response:
    """Say that the process answers; it looks at nothing else."""
    body: HealthView = {"status": "ok"}
    return answer(body)


@operations.handles(
    "get_readiness", "GET", "/readyz", 200, ReadinessView, also={503: ReadinessView}, document=_OPEN
)
def get_readiness() -> Response:
    """Say whether database, knowledge and encoder are ready."""
    parts = readiness(deps())
    ready = all(parts.values())
    body: ReadinessView = {"status": "ready" if ready else "not_ready", "parts": parts}
    return answer(body, 200 if ready else 503)


@operations.handles("get_metrics", "GET", "/metrics", 200, ("text/plain",), document=_OPEN)
def get_metrics() -> Response:
    """Show how many rows there are, as Prometheus text; the same in every process."""
    lines = [
        f"# TYPE clinmatch_{kind} gauge\nclinmatch_{kind} {number}\n"
        for kind, number in sorted(deps().stores.counts().items())
    ]
    return Response("".join(lines), mimetype="text/plain; version=0.0.4")
