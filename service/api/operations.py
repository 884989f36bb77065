"""Operations: liveness, readiness, metrics."""

from collections.abc import Mapping
from typing import Any

from flask import Response, current_app
from werkzeug.exceptions import NotFound as NoSuchPath

from service.api.answers import answer
from service.api.context import METRICS, deps
from service.api.metrics import EXTENSION, MEDIA_TYPE, Metrics
from service.api.rest import Resource
from service.api.scopes import OPEN, any_of
from service.usecases.readiness import readiness
from service.usecases.views.operations import HealthView, ReadinessView

operations = Resource("operations", __name__, description="For those who run the service")

_OPEN_OR_NOT: dict[str, Any] = {"security": [{"bearer": ["admin"]}, {}]}


@operations.handles("get_health", "GET", "/healthz", 200, HealthView, scope=OPEN)
def get_health() -> Response:
    """Say that the process answers; it looks at nothing else."""
    body: HealthView = {"status": "ok"}
    return answer(body)


@operations.handles(
    "get_readiness", "GET", "/readyz", 200, ReadinessView, scope=OPEN, also={503: ReadinessView}
)
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


@operations.handles(
    "get_metrics",
    "GET",
    "/metrics",
    200,
    ("text/plain",),
    scope=any_of(),
    refuses=(401, 403, 404),
    document=_OPEN_OR_NOT,
)
def get_metrics() -> Response:
    """Show what all processes of the server counted, and how many rows there are, as Prometheus text.

    Needs `admin` unless the installation shows metrics to anyone; it may also show them to nobody (404).
    """
    if current_app.config.get(METRICS) == "off":
        raise NoSuchPath
    metrics: Metrics = current_app.extensions[EXTENSION]
    return Response(metrics.text(_kept(metrics)), content_type=f"{MEDIA_TYPE}; charset=utf-8")


def _kept(metrics: Metrics) -> Mapping[str, int] | None:
    """Return how many rows there are, or None if the database does not say."""
    try:
        return deps().stores.counts()
    except Exception as error:  # noqa: BLE001 - metrics are wanted most while the database is away
        metrics.failed(error)
        return None
