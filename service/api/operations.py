"""Operations: is it alive, is it ready, what does it hold?"""

from typing import Any

from flask import Response
from marshmallow import Schema, fields

from service.api.answers import answer
from service.api.context import deps
from service.api.rest import Resource
from service.usecases.readiness import readiness

operations = Resource("operations", __name__, description="For those who run the service")

_OPEN: dict[str, Any] = {"security": []}


class HealthSchema(Schema):
    """The process answers."""

    status = fields.String(required=True)


class ReadinessSchema(Schema):
    """What is ready."""

    status = fields.String(required=True)
    parts = fields.Dict(keys=fields.String(), values=fields.Boolean(), required=True)


@operations.handles("GET", "/healthz", 200, HealthSchema, document=_OPEN)
def get_health() -> Response:
    """Say that the process answers; touches nothing."""
    return answer({"status": "ok"})


@operations.handles("GET", "/readyz", 200, ReadinessSchema, also={503: ReadinessSchema}, document=_OPEN)
def get_readiness() -> Response:
    """Say whether database, knowledge and encoder are ready."""
    parts = readiness(deps())
    ready = all(parts.values())
    return answer({"status": "ready" if ready else "not_ready", "parts": parts}, 200 if ready else 503)


@operations.handles("GET", "/metrics", 200, None, document=_OPEN)
def get_metrics() -> Response:
    """Show how many rows there are, as Prometheus text; the same in every process."""
    lines = [
        f"# TYPE clinmatch_{kind} gauge\nclinmatch_{kind} {number}\n"
        for kind, number in sorted(deps().stores.counts().items())
    ]
    return Response("".join(lines), mimetype="text/plain; version=0.0.4")
