"""Health, metrics and documentation, which need no key."""

from dataclasses import replace

from flask.testing import FlaskClient

from service.app import create_app
from service.storage import open_stores
from service.usecases.deps import Deps
from tests.api.conftest import Caller
from tests.api.world import NURSE, MissingEncoder


def test_health_touches_nothing(deps: Deps) -> None:
    broken = replace(deps, stores=open_stores("sqlite:////nowhere/at/all.sqlite3"), encoder=MissingEncoder())

    answer = create_app(broken).test_client().get("/healthz")

    assert (answer.status_code, answer.get_json()) == (200, {"status": "ok"})


def test_metrics_count_what_is_kept(call: Caller) -> None:
    call.add(NURSE)

    assert "clinmatch_resumes 1\n" in call("GET", "/metrics").get_data(as_text=True)


def test_the_viewer_asks_nobody_else(client: FlaskClient) -> None:
    page = client.get("/docs")
    script = client.get("/docs/start.js")

    assert "http" not in page.get_data(as_text=True).replace("<!doctype html>", "")
    assert "validatorUrl: null" in script.get_data(as_text=True)
    assert page.headers["Content-Security-Policy"].startswith("default-src 'self';")
    for path in ("/docs/", "/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js"):
        with client.get(path) as answer:
            assert answer.status_code == 200
    assert client.get("/docs/../app.py").status_code == 404


def test_answers_are_not_for_caches_or_frames(call: Caller) -> None:
    headers = call("GET", "/v1/resumes").headers

    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
