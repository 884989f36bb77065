"""The Flask app; importing this module creates nothing."""

from flask import Flask, Response

from service.api.answers import answer
from service.api.authentication import authenticate
from service.api.context import EXTENSION
from service.api.docs import PAGES, docs
from service.api.explanations import explanations
from service.api.operations import operations
from service.api.problems import register_problems
from service.api.protection import LIMITS, protect
from service.api.rest import ID_PATTERN, IdConverter, Rest
from service.api.resumes import resumes
from service.api.roles import roles
from service.api.scopes import OPEN, declare
from service.api.scores import scores
from service.api.sensitivity import sensitivities
from service.api.spec import SETTINGS, openapi_document
from service.config import Settings
from service.usecases.deps import Deps


def create_app(deps: Deps, settings: Settings | None = None) -> Flask:
    """Return the app that answers with these parts; no setting changes an answer."""
    app = Flask("clinmatch", static_folder=None)
    app.config.update({**LIMITS, **SETTINGS})
    app.url_map.strict_slashes = False
    app.url_map.converters["id"] = IdConverter
    app.extensions[EXTENSION] = deps
    app.before_request(authenticate)
    app.after_request(protect)
    register_problems(app)
    _register(app)
    return app


def _register(app: Flask) -> None:
    api = Rest(app)
    api.register_converter(IdConverter, lambda _: {"type": "string", "pattern": f"^{ID_PATTERN}$"})
    for resource in (resumes, roles, sensitivities, scores, explanations, operations):
        api.register_blueprint(resource)
    app.register_blueprint(docs)

    @app.get("/openapi.json")
    def openapi() -> Response:
        return answer(openapi_document(app))

    for endpoint in ("openapi", *(f"docs.{name}" for name in PAGES)):
        declare(app, endpoint, OPEN)
