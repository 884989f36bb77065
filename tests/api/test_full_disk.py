"""A full disk: every change is refused with 503, reads go on, and room alone makes all work again."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from service.app import create_app
from service.embedding.cache import CachedEncoder
from service.storage import DatabaseStores, migrate, open_stores
from service.usecases.deps import Deps
from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE, STRUCTURED, HashEncoder
from tests.disks import BALLAST, fill

LONG = f"{NURSE}{'Led a shift of six nurses. ' * 8000}"
ROLE = "director_clinical_services"


@pytest.fixture
def stores_there(small_disk: Path) -> Iterator[DatabaseStores]:
    address = f"sqlite:///{small_disk / 'clinmatch.sqlite3'}"
    migrate(address)
    opened = open_stores(address)
    yield opened
    opened.close()


@pytest.fixture
def call(deps: Deps, stores_there: DatabaseStores, small_disk: Path) -> Caller:
    encoder = CachedEncoder(HashEncoder(), small_disk / "vectors.sqlite3")
    app = create_app(replace(deps, stores=stores_there, encoder=encoder))
    return Caller(app.test_client(), stores_there.keys.make("a", "test"))


def changes(resume: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Return every kind of change, each too large for what a full disk may have left in its log."""
    anything = {"headers": {"If-Match": "*"}}
    corrected = {"people_managed": 4}
    return {
        "post": ("POST", "/v1/resumes", {"json": {"text": LONG}}),
        "post with a key": (
            "POST",
            "/v1/resumes",
            {"json": {"text": LONG}, "headers": {"Idempotency-Key": "full"}},
        ),
        "role": ("POST", "/v1/roles", {"json": STRUCTURED}),
        "score": ("POST", "/v1/scores", {"json": {"resume_id": resume, "role_id": ROLE}}),
        "correct": ("PATCH", f"/v1/resumes/{resume}", {"json": {"profile": corrected}, **anything}),
        "erase": ("DELETE", f"/v1/resumes/{resume}", anything),
    }


@pytest.mark.parametrize("kind", ["post", "post with a key", "role", "score", "correct", "erase"])
def test_a_change_that_finds_no_room_is_refused_whole_and_made_once_there_is_room(
    kind: str, call: Caller, small_disk: Path
) -> None:
    resume = call.add(DIRECTOR)["id"]
    call.add(CLERK)
    before = state(call)
    method, path, options = changes(resume)[kind]
    fill(small_disk)

    refused = call(method, path, **options)

    assert (refused.status_code, refused.get_json()["code"]) == (503, "storage_full"), refused.get_json()
    assert int(refused.headers["Retry-After"]) > 0
    assert state(call) == before
    (small_disk / BALLAST).unlink()
    assert call(method, path, **options).status_code in (200, 201, 204)


def test_a_change_that_was_acknowledged_on_a_disk_that_fills_is_there(call: Caller, small_disk: Path) -> None:
    call.add(DIRECTOR)
    fill(small_disk)

    answers = [
        call("POST", "/v1/resumes", json={"text": text, "external_id": str(number)})
        for number, text in enumerate([CLERK, LONG, NURSE, LONG, CLERK])
    ]

    held = {item["external_id"] for item in call("GET", "/v1/resumes").get_json()["items"]}
    assert {answer.status_code for answer in answers} <= {201, 503}
    assert held - {None} == {
        answer.get_json()["external_id"] for answer in answers if answer.status_code == 201
    }


def state(call: Caller) -> list[Any]:
    """Return what readers see: lists of resumes and roles, and a ranking."""
    answers = [call("GET", path) for path in ("/v1/resumes", "/v1/roles", f"/v1/roles/{ROLE}/ranking")]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    return [json.loads(answer.get_data()) for answer in answers]


@pytest.mark.parametrize("kilobytes", [4, 20, 36, 52, 100, 180])
def test_a_key_is_free_again_however_far_its_request_came(
    kilobytes: int, call: Caller, small_disk: Path
) -> None:
    call.add(DIRECTOR)
    fill(small_disk, leave=kilobytes * 1024)
    options = {"json": {"text": LONG}, "headers": {"Idempotency-Key": "full"}}

    refused = call("POST", "/v1/resumes", **options)

    assert (refused.status_code, refused.get_json()["code"]) == (503, "storage_full")
    (small_disk / BALLAST).unlink()
    assert [call("POST", "/v1/resumes", **options).status_code for _ in range(2)] == [201, 201]
