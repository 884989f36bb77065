"""Authorisation: every route and method, asked by everybody."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.api.scopes import scopes_of
from service.storage import DatabaseStores
from service.storage.clock import stamp
from service.usecases.access import SCOPES
from tests.api.authorisation import NEEDED, Route, needed, routes
from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, STRUCTURED


@pytest.fixture
def ids(call: Caller) -> dict[str, str]:
    """A resume, a role and a score of tenant a."""
    resume = call.add(DIRECTOR, external_id="of-a")["id"]
    role = call("POST", "/v1/roles", json=STRUCTURED).get_json()["id"]
    score = call("POST", "/v1/scores", json={"resume_id": resume, "role_id": role}).get_json()["score_id"]
    return {"resume_id": resume, "role_id": role, "score_id": score}


def ask(client: FlaskClient, route: Route, ids: dict[str, str], key: str | None) -> TestResponse:
    options = route.request(ids)
    if key is not None:
        options["headers"] = {**options.get("headers", {}), "Authorization": f"Bearer {key}"}
    return client.open(options.pop("path"), buffered=True, **options)


def told(answer: TestResponse) -> tuple[int, str | None]:
    body = answer.get_json(silent=True)
    return answer.status_code, body.get("code") if isinstance(body, dict) else None


def test_every_route_is_in_the_table_and_says_what_it_needs(app: Flask) -> None:
    assert needed(app) == NEEDED


def test_a_route_that_declares_nothing_needs_admin(app: Flask) -> None:
    assert scopes_of(app, "a route of tomorrow") == {"admin"}


@pytest.mark.parametrize("scope", SCOPES)
def test_a_scope_opens_its_routes_and_no_other(
    app: Flask, client: FlaskClient, stores: DatabaseStores, ids: dict[str, str], scope: str
) -> None:
    key = stores.keys.make("a", "one scope", [scope])
    wrong: dict[str, Any] = {}

    for route in routes(app):
        status, code = told(ask(client, route, ids, key))
        needs = NEEDED[route.name]
        opened = needs is None or scope in ("admin", *needs.split())
        if opened == (status in (401, 403, 404, 405)) or (not opened and code != "forbidden"):
            wrong[route.name] = (status, code)

    assert wrong == {}


@pytest.mark.parametrize("scope", sorted(set(SCOPES) - {"admin"}))
def test_a_refusal_names_the_scope_that_is_missing_and_those_that_the_key_has(
    app: Flask, client: FlaskClient, stores: DatabaseStores, scope: str
) -> None:
    key = stores.keys.make("a", "one scope", [scope])

    answer = client.get("/metrics", headers={"Authorization": f"Bearer {key}"})

    assert answer.status_code == 403
    assert answer.get_json()["detail"] == f"expected the scope admin: the key has {scope}"


@pytest.mark.parametrize(
    ("actor", "reason"),
    [
        ("none", "expected the header"),
        ("unknown", "is not known"),
        ("wrong secret", "is not known"),
        ("revoked", "the key was revoked at"),
        ("expired", "the key expired at"),
        ("disabled", "the tenant of the key was disabled at"),
    ],
)
def test_who_is_not_let_in_learns_nothing_from_any_route(
    app: Flask, client: FlaskClient, stores: DatabaseStores, ids: dict[str, str], actor: str, reason: str
) -> None:
    key = _key_of(actor, stores)
    wrong: dict[str, Any] = {}

    for route in routes(app):
        answer = ask(client, route, ids, key)
        if NEEDED[route.name] is not None and (
            told(answer) != (401, "unauthorized") or reason not in answer.get_json()["detail"]
        ):
            wrong[route.name] = told(answer)

    assert wrong == {}


def test_an_object_of_another_tenant_is_one_that_does_not_exist(
    app: Flask, client: FlaskClient, stores: DatabaseStores, ids: dict[str, str]
) -> None:
    key = stores.keys.make("b", "all scopes")
    nowhere = {name: value[:-4] + "0000" for name, value in ids.items()}
    wrong: dict[str, Any] = {}

    for route in routes(app):
        if route.has_object:
            foreign, random = ask(client, route, ids, key), ask(client, route, nowhere, key)
            same = _without_ids(foreign, ids) == _without_ids(random, nowhere)
            if foreign.status_code != 404 or not same:
                wrong[route.name] = (told(foreign), told(random))

    assert wrong == {}


def test_lists_of_another_tenant_show_nothing_of_it(
    client: FlaskClient, call_of_other: Caller, ids: dict[str, str]
) -> None:
    paths = ["/v1/resumes", "/v1/resumes?external_id=of-a", "/v1/roles?limit=200"]
    ranking = "/v1/roles/director_clinical_services/ranking"

    shown = [call_of_other("GET", path).get_data(as_text=True) for path in (*paths, ranking)]

    assert not [each for text in shown for each in (*ids.values(), "of-a", "Santos") if each in text]


def test_a_score_that_stores_the_resume_needs_ingest(client: FlaskClient, stores: DatabaseStores) -> None:
    call = Caller(client, stores.keys.make("a", "recruiter", ["recruiter"]))
    asked = {"resume": {"text": DIRECTOR}, "role_id": "director_clinical_services"}

    kept = call("POST", "/v1/scores", json={**asked, "store": True})
    shown = call("POST", "/v1/scores", json=asked)

    assert told(kept) == (403, "forbidden")
    assert shown.status_code == 201


def _key_of(actor: str, stores: DatabaseStores) -> str | None:
    if actor == "none":
        return None
    if actor == "unknown":
        return "cm_000000000000_secret"
    past = stamp(datetime.now(UTC) - timedelta(days=1))
    key = stores.keys.make("c", "ended", expires_at=past if actor == "expired" else None)
    if actor == "wrong secret":
        return f"{key}x"
    if actor == "revoked":
        stores.keys.revoke(key.split("_")[1])
    if actor == "disabled":
        stores.tenants.disable("c")
    return key


def _without_ids(answer: TestResponse, ids: dict[str, str]) -> str:
    text = answer.get_data(as_text=True)
    for name, value in ids.items():
        text = text.replace(value, name)
    return text
