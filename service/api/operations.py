"""Operations: liveness, readiness, metrics."""

from collections.abc import Mapping
from typing import Any

from flask import Response, current_app

from service.api.answers import answer
from service.api.context import authorise_metrics, deps
from service.api.metrics import EXTENSION, MEDIA_TYPE, Metrics
from service.api.rest import Resource
from service.usecases.readiness import readiness
from service.usecases.views.operations import HealthView, ReadinessView

operations = Resource("operations", __name__, description="For those who run the service")

_OPEN: dict[str, Any] = {"security": []}
_OPEN_OR_NOT: dict[str, Any] = {"security": [{"bearer": []}, {}]}


@operations.handles("GET", "/healthz", 200, HealthView, document=_OPEN)
def get_health() -> Response:
    """Say that the process answers; it looks at nothing else."""
    body: HealthView = {"status": "ok"}
    return answer(body)


@operations.handles("GET", "/readyz", 200, ReadinessView, also={503: ReadinessView}, document=_OPEN)
def get_readiness() -> Response:
    """Say whether database, knowledge and encoder are ready."""
    parts = readiness(deps())
    ready = all(parts.values())
    body: ReadinessView = {"status": "ready" if ready else "not_ready", "parts": parts}
    return answer(body, 200 if ready else 503)


@operations.handles("GET", "/metrics", 200, None, document=_OPEN_OR_NOT)
def get_metrics() -> Response:
    """Show what all processes of the server counted, and how many rows there are, as Prometheus text.

    Needs a key unless the installation shows metrics to anyone; it may also show them to nobody (404).
    """
    authorise_metrics()
    metrics: Metrics = current_app.extensions[EXTENSION]
    return Response(metrics.text(_kept(metrics)), content_type=f"{MEDIA_TYPE}; charset=utf-8")


def _kept(metrics: Metrics) -> Mapping[str, int] | None:
    """Return how many rows there are, or None if the database does not say."""
    try:
        return deps().stores.counts()
    except Exception as error:  # noqa: BLE001 - metrics are wanted most while the database is away
        metrics.failed(error)
        return None
