"""Events and the audit over HTTP: pages, cursors, and an entry for each read of a person's data."""

from typing import Any

import pytest
from flask import Flask

from service.storage import DatabaseStores
from tests.api.authorisation import READS, routes
from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE, STRUCTURED

ROLE = "director_clinical_services"


@pytest.fixture
def ids(call: Caller) -> dict[str, str]:
    """A resume, a role and a score."""
    resume = call.add(DIRECTOR)["id"]
    role = call("POST", "/v1/roles", json=STRUCTURED).get_json()["id"]
    score = call("POST", "/v1/scores", json={"resume_id": resume, "role_id": role}).get_json()["score_id"]
    return {"resume_id": resume, "role_id": role, "score_id": score}


def entries(call: Caller, stores: DatabaseStores) -> list[dict[str, Any]]:
    stores.audit.reads.flush()
    return list(call("GET", "/v1/audit?limit=200").get_json()["items"])


def test_every_read_of_a_person_is_entered_once_with_the_key_and_the_request(
    app: Flask, call: Caller, stores: DatabaseStores, ids: dict[str, str]
) -> None:
    before = len(entries(call, stores))
    wanted = [route for route in routes(app) if route.name in READS]
    unsure = {"POST /v1/roles/<id:role_id>/sensitivity", "POST /v1/scores/<id:score_id>/what-if"}

    for number, route in enumerate(wanted):
        options = route.request(ids)
        method, path = options.pop("method"), options.pop("path")
        answer = call(method, path, **options, headers={"X-Request-Id": f"asked-{number}"})
        assert answer.status_code < 400 or route.name in unsure, route.name

    made = {each["request_id"]: each["action"] for each in entries(call, stores)[before:]}
    for number, route in enumerate(wanted):
        assert made.get(f"asked-{number}") == READS[route.name] or route.name in unsure, route.name
    actors = {each["actor"] for each in entries(call, stores)[before:]}
    assert len(made) == len(entries(call, stores)) - before
    assert len(actors) == 1 and actors.pop().startswith("key:")


def test_a_page_of_a_ranking_is_one_entry_with_the_ids_that_it_shows(
    call: Caller, stores: DatabaseStores
) -> None:
    for text in (DIRECTOR, NURSE, CLERK):
        call.add(text)

    page = call("GET", f"/v1/roles/{ROLE}/ranking?limit=2").get_json()

    last = entries(call, stores)[-1]
    assert (last["action"], last["object"]) == ("read.ranking", ROLE)
    assert last["detail"] == {"ids": [row["resume_id"] for row in page["items"]]}


def test_a_refused_request_and_an_empty_page_are_no_reads(call: Caller, stores: DatabaseStores) -> None:
    before = entries(call, stores)

    call("GET", "/v1/resumes")
    call("GET", "/v1/resumes/res_unknown")
    call("GET", "/v1/scores/score_unknown")

    assert entries(call, stores) == before


def test_an_answer_that_is_given_again_is_a_read(call: Caller, stores: DatabaseStores) -> None:
    sent: dict[str, Any] = {"json": {"text": NURSE}, "headers": {"Idempotency-Key": "k"}}
    first = call("POST", "/v1/resumes", **sent).get_json()["id"]
    added = entries(call, stores)[-1]

    call("POST", "/v1/resumes", **sent)

    read = entries(call, stores)[-1]
    assert (added["action"], added["object"]) == ("resume.added", first)
    assert (read["action"], read["object"]) == ("read.resume", first)


def test_the_audit_holds_no_fact_about_a_person(
    call: Caller, stores: DatabaseStores, ids: dict[str, str]
) -> None:
    call("GET", "/v1/resumes?external_id=someone@example.org")
    call("GET", f"/v1/scores/{ids['score_id']}/candidate-letter?contact=someone@example.org")
    stores.audit.reads.flush()

    text = call("GET", "/v1/audit?limit=200").get_data(as_text=True)

    assert not [word for word in ("Santos", "example.org", "Lone Star", "Texas") if word in text]


@pytest.mark.parametrize("path", ["/v1/events", "/v1/audit"])
def test_pages_follow_each_other_and_the_last_cursor_waits_for_more(call: Caller, path: str) -> None:
    for number in range(5):
        call.add(NURSE, external_id=f"n{number}")
    seen: list[int] = []
    page: dict[str, Any] = {"next": f"{path}?limit=2"}

    while page["next"]:
        page = call("GET", page["next"]).get_json()
        seen += [each["number"] for each in page["items"]]
    nothing = call("GET", path, query_string={"cursor": page["cursor"]}).get_json()
    call.add(NURSE, external_id="later")
    more = call("GET", path, query_string={"cursor": nothing["cursor"]}).get_json()

    assert seen == list(range(1, len(seen) + 1)) and len(seen) >= 5
    assert (nothing["items"], nothing["next"]) == ([], None)
    assert more["items"][0]["number"] == seen[-1] + 1
    numbered = call("GET", f"{path}?after={seen[-1]}").get_json()
    assert numbered["items"] == more["items"]


def test_an_event_says_what_happened_to_which_object(call: Caller, ids: dict[str, str]) -> None:
    items = call("GET", "/v1/events").get_json()["items"]

    assert [(each["kind"], each["subject"]) for each in items] == [
        ("resume.added", ids["resume_id"]),
        ("role.added", ids["role_id"]),
        ("score.added", ids["score_id"]),
    ]
    assert set(items[0]) == {"number", "kind", "subject", "revision", "created_at"}


@pytest.mark.parametrize("query", ["after=-1", "after=x", "cursor=x", "cursor=eA", "cursor=LTE", "after=1e3"])
def test_a_place_that_is_none_is_refused(call: Caller, query: str) -> None:
    for path in ("/v1/events", "/v1/audit"):
        assert call("GET", f"{path}?{query}").status_code == 422


def test_what_another_tenant_did_is_not_shown(
    call: Caller, call_of_other: Caller, ids: dict[str, str]
) -> None:
    events = call_of_other("GET", "/v1/events").get_json()["items"]
    audit = call_of_other("GET", "/v1/audit").get_json()["items"]

    assert events == []
    assert {each["action"] for each in audit} <= {"key.made"}
