"""The Flask app; importing this module creates nothing."""

import sys
from dataclasses import replace
from typing import TextIO

from flask import Flask, Response

from service.api.access_log import EXTENSION as LOG
from service.api.access_log import AccessLog, open_log
from service.api.answers import answer
from service.api.authentication import authenticate
from service.api.compression import compress_answers
from service.api.context import EXTENSION, METRICS
from service.api.docs import PAGES, docs
from service.api.explanations import explanations
from service.api.forwarded import Forwarded
from service.api.history import history
from service.api.limits import EXTENSION as RATES
from service.api.limits import RateLimits, with_rate_headers
from service.api.links import BASE_URL
from service.api.metrics import EXTENSION as METRICS_EXTENSION
from service.api.metrics import Metrics
from service.api.observation import Observation, note_request
from service.api.openapi_schemas import Plugin
from service.api.operations import operations
from service.api.problems import register_problems
from service.api.protection import LIMITS, protect
from service.api.request_ids import with_request_id
from service.api.rest import ID_PATTERN, IdConverter, Rest
from service.api.resumes import resumes
from service.api.roles import roles
from service.api.scopes import OPEN, declare
from service.api.scores import scores
from service.api.sensitivity import sensitivities
from service.api.spec import SETTINGS, openapi_document
from service.api.upload_document import RESUME_FILE
from service.config import Settings
from service.usecases.deps import Deps
from service.usecases.rate_limits import HitCounter


def create_app(
    deps: Deps,
    settings: Settings | None = None,
    *,
    log_to: TextIO | None = None,
    counter: HitCounter | None = None,
) -> Flask:
    """Return the app that answers with these parts.

    Args:
        counter: counts requests for the rate limits of the settings; without it there is no limit.
        log_to: stream of the log; without it stderr, and no log where no settings are given.
    """
    app = Flask("clinmatch", static_folder=None)
    app.config.update({**LIMITS, **SETTINGS})
    app.url_map.strict_slashes = False
    app.url_map.converters["id"] = IdConverter
    metrics = app.extensions[METRICS_EXTENSION] = Metrics()
    app.extensions[EXTENSION] = replace(deps, meter=metrics)
    app.before_request(authenticate)
    compress_answers(app)  # the last of the hooks below comes first
    for hook in (protect, note_request, with_request_id, with_rate_headers):
        app.after_request(hook)
    register_problems(app)
    _register(app)
    if settings and counter:
        app.extensions[RATES] = RateLimits(counter, settings.rate_limit, settings.rate_limit_by_address)
    _observe(app, metrics, settings, log_to or (sys.stderr if settings else None))
    return app


def _observe(app: Flask, metrics: Metrics, settings: Settings | None, log_to: TextIO | None) -> None:
    """Log and count the requests of the app, and believe its proxies."""
    log = app.extensions[LOG] = open_log(log_to, settings.log_level if settings else "info")
    access = AccessLog(log, addresses=bool(settings and settings.log_addresses))
    observed = Observation(app.wsgi_app, (access, metrics))
    app.wsgi_app = Forwarded(observed, settings.trusted_proxies if settings else ())  # type: ignore[method-assign]
    if settings:
        app.config.update({BASE_URL: settings.base_url, METRICS: settings.metrics})
        if settings.metrics != "key":
            declare(app, "operations.get_metrics", OPEN)


def _register(app: Flask) -> None:
    api = Rest(app, spec_kwargs={"marshmallow_plugin": Plugin()})
    api.spec.components.schema("ResumeFile", RESUME_FILE)
    api.register_converter(IdConverter, lambda _: {"type": "string", "pattern": f"^{ID_PATTERN}$"})
    for resource in (resumes, roles, sensitivities, scores, explanations, history, operations):
        api.register_blueprint(resource)
    app.register_blueprint(docs)

    @app.get("/openapi.json")
    def openapi() -> Response:
        return answer(openapi_document(app))

    for endpoint in ("openapi", *(f"docs.{name}" for name in PAGES)):
        declare(app, endpoint, OPEN)
