"""The routes of the service, what each needs, and a call that each understands."""

from dataclasses import dataclass
from typing import Any

from flask import Flask

from service.api.scopes import scopes_of
from tests.api.world import NURSE, POSTING

ANYBODY = "ingest recruiter auditor privacy"
NEEDED = {  # route: scopes of which one is enough beside admin; None where no key is needed
    "GET /docs": None,
    "GET /docs/": None,
    "GET /docs/<any('swagger-ui.css', 'swagger-ui-bundle.js'):name>": None,
    "GET /docs/start.js": None,
    "GET /healthz": None,
    "GET /metrics": "",
    "GET /openapi.json": None,
    "GET /readyz": None,
    "DELETE /v1/resumes/<id:resume_id>": "privacy",
    "GET /v1/audit": "auditor",
    "GET /v1/events": ANYBODY,
    "GET /v1/resumes": "recruiter privacy",
    "GET /v1/resumes/<id:resume_id>": "recruiter privacy",
    "GET /v1/resumes/<id:resume_id>/boxes": "recruiter privacy",
    "GET /v1/resumes/<id:resume_id>/file": "recruiter privacy",
    "GET /v1/resumes/<id:resume_id>/roles": "recruiter",
    "PATCH /v1/resumes/<id:resume_id>": "recruiter",
    "POST /v1/resumes": "ingest",
    "DELETE /v1/roles/<id:role_id>": "recruiter",
    "GET /v1/roles": ANYBODY,
    "GET /v1/roles/<id:role_id>": ANYBODY,
    "GET /v1/roles/<id:role_id>/ranking": "recruiter",
    "PATCH /v1/roles/<id:role_id>": "recruiter",
    "POST /v1/roles": "recruiter",
    "POST /v1/roles/<id:role_id>/sensitivity": "recruiter",
    "GET /v1/scores": "recruiter auditor privacy",
    "GET /v1/scores/<id:score_id>": "recruiter auditor privacy",
    "GET /v1/scores/<id:score_id>/candidate-letter": "recruiter privacy",
    "GET /v1/scores/<id:score_id>/explanation": "recruiter auditor privacy",
    "GET /v1/scores/<id:score_id>/interview-kit": "recruiter",
    "GET /v1/scores/<id:score_id>/replay": "recruiter auditor privacy",
    "POST /v1/scores": "ingest recruiter",
    "POST /v1/scores/<id:score_id>/what-if": "recruiter privacy",
}
READS = {  # routes that show data of a person, and what the audit calls it
    "GET /v1/resumes": "read.resumes",
    "GET /v1/resumes/<id:resume_id>": "read.resume",
    "GET /v1/resumes/<id:resume_id>/boxes": "read.boxes",
    "GET /v1/resumes/<id:resume_id>/file": "read.file",
    "GET /v1/resumes/<id:resume_id>/roles": "read.paths",
    "GET /v1/roles/<id:role_id>/ranking": "read.ranking",
    "GET /v1/scores": "read.scores",
    "GET /v1/scores/<id:score_id>": "read.score",
    "GET /v1/scores/<id:score_id>/candidate-letter": "read.letter",
    "GET /v1/scores/<id:score_id>/explanation": "read.explanation",
    "GET /v1/scores/<id:score_id>/interview-kit": "read.interview_kit",
    "GET /v1/scores/<id:score_id>/replay": "read.replay",
    "POST /v1/roles/<id:role_id>/sensitivity": "read.sensitivity",
    "POST /v1/scores/<id:score_id>/what-if": "read.what_if",
}
_BODIES: dict[str, Any] = {
    "POST /v1/resumes": {"text": NURSE},
    "PATCH /v1/resumes/<id:resume_id>": {"profile": {"people_managed": 7}, "provenance": "verified"},
    "POST /v1/roles": {"posting": POSTING},
    "PATCH /v1/roles/<id:role_id>": {"without": ["years"]},
    "POST /v1/roles/<id:role_id>/sensitivity": {},
    "POST /v1/scores": {"resume": {"text": NURSE}, "role_id": "director_clinical_services"},
    "POST /v1/scores/<id:score_id>/what-if": {"changes": [{"id": "years", "verdict": "met"}]},
}
_QUERIES = {
    "GET /v1/resumes/<id:resume_id>/boxes": "?start=0&end=5",
    "GET /v1/scores/<id:score_id>/explanation": "?audience=recruiter",
}


@dataclass(frozen=True, slots=True)
class Route:
    """A method of a path, with the objects of a tenant in it."""

    name: str
    endpoint: str

    @property
    def has_object(self) -> bool:
        """Return whether the path names an object of a tenant."""
        return "<id:" in self.name

    def request(self, ids: dict[str, str]) -> dict[str, Any]:
        """Return the options of a call; a change names a state that no object has, and does nothing."""
        method, _, path = self.name.partition(" ")
        for name, value in ids.items():
            path = path.replace(f"<id:{name}>", value)
        path = path.replace("<any('swagger-ui.css', 'swagger-ui-bundle.js'):name>", "swagger-ui.css")
        options: dict[str, Any] = {"method": method, "path": f"{path}{_QUERIES.get(self.name, '')}"}
        if self.name in _BODIES:
            options["json"] = _BODIES[self.name]
        if method in ("PATCH", "DELETE"):
            options["headers"] = {"If-Match": '"no-such-state"'}
        return options


def routes(app: Flask) -> list[Route]:
    """Return every method of every path that the app answers, but those that Flask adds by itself."""
    return sorted(
        (
            Route(f"{method} {rule.rule}", rule.endpoint)
            for rule in app.url_map.iter_rules()
            for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        ),
        key=lambda route: route.name,
    )


def needed(app: Flask) -> dict[str, str | None]:
    """Return what the app says that each route needs, in the words of NEEDED."""
    return {route.name: _named(scopes_of(app, route.endpoint)) for route in routes(app)}


def _named(scopes: frozenset[str]) -> str | None:
    order = [*ANYBODY.split(), "admin"]
    return " ".join(sorted(scopes - {"admin"}, key=order.index)) if scopes else None
