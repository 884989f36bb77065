"""Scores: explained, stored and replayed byte by byte."""

from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, NURSE, POSTING

ROLE = "director_clinical_services"


def test_a_score_is_the_sum_of_its_contributions(call: Caller) -> None:
    resume = call.add(DIRECTOR)

    answer = call(
        "POST", "/v1/scores", json={"resume_id": resume["id"], "role_id": ROLE, "as_of": "2026-01-31"}
    )

    body = answer.get_json()
    assert answer.status_code == 201
    assert sum(item["points"] for item in body["contributions"]) == body["score_points"]
    assert sum(item["max_points"] for item in body["contributions"]) == body["max_points"] == 10_000
    assert body["bounds"]["low"] <= body["score"] <= body["bounds"]["high"]
    assert body["as_of"] == "2026-01-31"
    for item in body["contributions"]:
        for words in item["evidence"]:
            assert resume["profile"]["text"][words["start"] : words["end"]] == words["quote"]


def test_the_same_request_gives_the_same_bytes_as_reading_and_replaying(call: Caller) -> None:
    request = {"resume_id": call.add(DIRECTOR)["id"], "role_id": ROLE}

    first = call("POST", "/v1/scores", json=request)
    again = call("POST", "/v1/scores", json=request)

    path = first.headers["Location"]
    assert first.get_data() == again.get_data()
    assert call("GET", path).get_data() == first.get_data()
    assert call("GET", f"{path}/replay").get_data() == first.get_data()


def test_a_missing_date_is_today_and_is_shown(call: Caller) -> None:
    body = call("POST", "/v1/scores", json={"resume_id": call.add(NURSE)["id"], "role_id": ROLE}).get_json()

    assert body["as_of"] == "2026-01-31"


def test_a_correction_changes_the_next_score_and_not_the_kept_one(call: Caller) -> None:
    resume = call.add(NURSE)
    request = {"resume_id": resume["id"], "role_id": ROLE}
    before = call("POST", "/v1/scores", json=request)
    change = {
        "profile": {"degrees": [{"name": "DNP", "level": 7, "family": "nursing", "status": "completed"}]}
    }
    call("PATCH", f"/v1/resumes/{resume['id']}", json=change, headers={"If-Match": "*"})

    after = call("POST", "/v1/scores", json=request)

    assert after.get_json()["scorer_input_sha256"] != before.get_json()["scorer_input_sha256"]
    assert call("GET", f"{before.headers['Location']}/replay").get_data() == before.get_data()


def test_a_resume_sent_along_is_not_kept(call: Caller) -> None:
    answer = call("POST", "/v1/scores", json={"resume": {"text": DIRECTOR}, "role_id": ROLE})

    assert answer.status_code == 201
    assert answer.get_json()["resume_id"] is None
    assert "Location" not in answer.headers
    assert call("GET", f"/v1/scores/{answer.get_json()['score_id']}").status_code == 404
    assert call("GET", "/v1/resumes").get_json()["items"] == []


def test_a_resume_sent_along_scores_as_one_that_is_kept(call: Caller) -> None:
    sent = call("POST", "/v1/scores", json={"resume": {"text": DIRECTOR}, "role_id": ROLE}).get_json()

    kept = call(
        "POST", "/v1/scores", json={"resume": {"text": DIRECTOR}, "role_id": ROLE, "store": True}
    ).get_json()

    differing = {key for key in sent if sent[key] != kept[key]}
    assert differing == {"score_id", "resume_id"}
    assert call("GET", f"/v1/resumes/{kept['resume_id']}").status_code == 200


def test_a_posting_sent_along_is_kept_with_the_score_so_that_it_can_be_replayed(call: Caller) -> None:
    answer = call("POST", "/v1/scores", json={"resume_id": call.add(DIRECTOR)["id"], "posting": POSTING})

    role = call("POST", "/v1/roles", json={"posting": POSTING})
    assert answer.status_code == 201
    assert answer.get_json()["role_id"] == role.get_json()["id"]
    assert role.status_code == 200
    assert call("GET", f"{answer.headers['Location']}/replay").get_data() == answer.get_data()


@pytest.mark.parametrize(
    ("request_body", "status", "code"),
    [
        ({"role_id": ROLE}, 422, "invalid_input"),
        ({"resume_id": "res_0"}, 422, "invalid_input"),
        ({"resume_id": "res_0", "resume": {"text": "x"}, "role_id": ROLE}, 422, "invalid_input"),
        ({"resume_id": "res_0", "role_id": ROLE, "posting": "x"}, 422, "invalid_input"),
        ({"resume_id": "res_0", "role_id": ROLE}, 404, "not_found"),
        ({"resume": {"text": "x"}, "role_id": "nothing"}, 404, "not_found"),
        ({"resume": {"text": "x"}, "role_id": "registered_nurse"}, 404, "role_not_rankable"),
        ({"resume": {"text": "x"}, "role_id": ROLE, "as_of": "soon"}, 422, "invalid_input"),
        ({"resume": {"text": "x"}, "role_id": ROLE, "store": "yes"}, 422, "invalid_input"),
        ({"resume": {"text": "x"}, "role_id": ROLE, "colour": "red"}, 422, "invalid_input"),
        ({"resume": {"text": "!corrupt"}, "role_id": ROLE}, 422, "corrupt"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused(
    call: Caller, request_body: dict[str, Any], status: int, code: str
) -> None:
    answer = call("POST", "/v1/scores", json=request_body)

    assert (answer.status_code, answer.get_json()["code"]) == (status, code)


def test_a_score_of_another_tenant_does_not_exist(call: Caller, call_of_other: Caller) -> None:
    made = call("POST", "/v1/scores", json={"resume_id": call.add(NURSE)["id"], "role_id": ROLE})

    assert call_of_other("GET", made.headers["Location"]).status_code == 404
    assert call_of_other("GET", f"{made.headers['Location']}/replay").status_code == 404


def test_without_an_encoder_the_service_says_so(call_without_encoder: Caller) -> None:
    answer = call_without_encoder("POST", "/v1/scores", json={"resume": {"text": NURSE}, "role_id": ROLE})

    assert (answer.status_code, answer.get_json()["code"]) == (503, "encoder_unavailable")
