"""Metrics of all processes of a server, as Prometheus text."""

import os
from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from service.api.metrics_folder import VARIABLE
from service.api.observation import AnsweredRequest

EXTENSION = "clinmatch.metrics"
MEDIA_TYPE = "text/plain; version=0.0.4"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Metrics:
    """What a process counts; a meter for use cases and an observer of requests."""

    def __init__(self) -> None:
        own = self._own = CollectorRegistry()
        by_route = ("route", "method", "status")
        self._requests = Counter("clinmatch_requests", "Answered requests.", by_route, registry=own)
        self._seconds = Histogram(
            "clinmatch_request_seconds", "Time of a request.", by_route[:2], registry=own, buckets=_SECONDS
        )
        self._in_flight = Gauge(
            "clinmatch_requests_in_flight",
            "Requests that are answered now.",
            registry=own,
            multiprocess_mode="livesum",
        )
        self._documents = Counter(
            "clinmatch_documents",
            "Documents by what was read in them, or why not.",
            ("media_type", "outcome"),
            registry=own,
        )
        self._rankings = Counter("clinmatch_rankings", "Computed rankings.", registry=own)
        self._matched = Counter("clinmatch_ranked_rows", "Rows matched for rankings.", registry=own)
        self._database_errors = Counter(
            "clinmatch_database_errors", "Errors of the database, by type.", ("type",), registry=own
        )
        self._replays = Counter(
            "clinmatch_idempotent_replays", "Answers given again for an idempotency key.", registry=own
        )

    def began(self) -> None:
        """Count a request that came."""
        self._in_flight.inc()

    def ended(self, served: AnsweredRequest) -> None:
        """Count an answered request."""
        self._in_flight.dec()
        place = (served.route or "unmatched", served.method)
        self._requests.labels(*place, str(served.status)).inc()
        self._seconds.labels(*place).observe(served.seconds)
        if served.replayed:
            self._replays.inc()

    def document_read(self, media_type: str | None, outcome: str) -> None:
        """Count a document; the media type is None where it was refused."""
        self._documents.labels(media_type or "unknown", outcome).inc()

    def pool_ranked(self, rows: int) -> None:
        """Count a ranking that was computed, and the rows that were matched for it."""
        self._rankings.inc()
        self._matched.inc(rows)

    def failed(self, error: BaseException) -> None:
        """Count an error if it is one of the database."""
        if _of_database(error):
            self._database_errors.labels(type(error).__name__).inc()

    def text(self, kept: Mapping[str, int] | None) -> bytes:
        """Return all metrics of all processes; `kept`, how many rows there are, is None if unknown."""
        gauges = "".join(
            f"# HELP clinmatch_{kind} How many {kind} are stored.\n"
            f"# TYPE clinmatch_{kind} gauge\nclinmatch_{kind} {number}\n"
            for kind, number in sorted((kept or {}).items())
        )
        return gauges.encode() + generate_latest(self._collected())

    def _collected(self) -> CollectorRegistry:
        folder = os.environ.get(VARIABLE)
        if folder is None:
            return self._own
        shared = CollectorRegistry()
        MultiProcessCollector(shared, folder)  # type: ignore[no-untyped-call]
        return shared


def _of_database(error: BaseException) -> bool:
    """Return whether an error is one of the database's library, or one of ours that tells of it."""
    code = str(getattr(error, "code", "") or "")
    raised_by = {each.__module__.partition(".")[0] for each in type(error).__mro__}
    return "sqlalchemy" in raised_by or code.startswith(("storage_", "database_"))
