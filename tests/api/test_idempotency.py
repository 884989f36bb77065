"""Retried POST requests, which create nothing twice."""

import io

import pytest

from service.storage import DatabaseStores
from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, NURSE

KEY = {"Idempotency-Key": "k-1"}


def test_a_retry_gets_the_first_answer_and_makes_nothing(call: Caller) -> None:
    first = call("POST", "/v1/resumes", json={"text": NURSE}, headers=KEY)

    again = call("POST", "/v1/resumes", json={"text": NURSE}, headers=KEY)

    assert again.status_code == first.status_code == 201
    assert again.get_data() == first.get_data()
    assert again.headers["Location"] == first.headers["Location"]
    assert again.headers["Idempotency-Replayed"] == "true"
    assert len(call("GET", "/v1/resumes").get_json()["items"]) == 1


def test_a_retried_form_is_the_same_body_whatever_its_boundary(call: Caller) -> None:
    def send() -> tuple[int, str]:
        data = {"file": (io.BytesIO(NURSE.encode()), "cv.txt")}
        answer = call("POST", "/v1/resumes", data=data, content_type="multipart/form-data", headers=KEY)
        return answer.status_code, answer.get_json()["id"]

    assert send() == send()


def test_the_key_with_another_body_is_refused(call: Caller) -> None:
    call("POST", "/v1/resumes", json={"text": NURSE}, headers=KEY)

    answer = call("POST", "/v1/resumes", json={"text": DIRECTOR}, headers=KEY)

    assert (answer.status_code, answer.get_json()["code"]) == (422, "idempotency_mismatch")


def test_a_refused_request_leaves_the_key_free(call: Caller) -> None:
    refused = call("POST", "/v1/resumes", json={"text": "!corrupt"}, headers=KEY)

    answer = call("POST", "/v1/resumes", json={"text": NURSE}, headers=KEY)

    assert (refused.status_code, answer.status_code) == (422, 201)


def test_a_request_in_flight_is_a_conflict_to_try_again(call: Caller, stores: DatabaseStores) -> None:
    import hashlib

    body = b'{"text": "x"}'
    stores.answers.begin("a", "POST /v1/resumes", "k-1", hashlib.sha256(body).hexdigest())

    answer = call("POST", "/v1/resumes", data=body, content_type="application/json", headers=KEY)

    assert (answer.status_code, answer.get_json()["code"]) == (409, "conflict")
    assert answer.headers["Retry-After"] == "1"


def test_work_whose_answer_was_lost_is_found_again(call: Caller, stores: DatabaseStores) -> None:
    first = call("POST", "/v1/resumes", json={"text": NURSE}, headers=KEY)
    stores.answers.release("a", "POST /v1/resumes", "k-1")

    again = call("POST", "/v1/resumes", json={"text": NURSE}, headers=KEY)

    assert again.get_json()["id"] == first.get_json()["id"]
    assert len(call("GET", "/v1/resumes").get_json()["items"]) == 1


def test_the_key_of_an_erased_resume_revives_nothing(call: Caller) -> None:
    first = call("POST", "/v1/resumes", json={"text": NURSE, "external_id": "x"}, headers=KEY).get_json()
    call("DELETE", f"/v1/resumes/{first['id']}", headers={"If-Match": "*"})

    again = call("POST", "/v1/resumes", json={"text": NURSE, "external_id": "x"}, headers=KEY)

    assert (again.status_code, again.get_json()["code"]) == (410, "gone")
    assert call("GET", "/v1/resumes").get_json()["items"] == []


def test_the_answer_about_a_resume_that_is_not_kept_is_not_kept_either(
    call: Caller, stores: DatabaseStores
) -> None:
    request = {"resume": {"text": NURSE}, "role_id": "clinical_director"}

    first = call("POST", "/v1/scores", json=request, headers=KEY)
    again = call("POST", "/v1/scores", json=request, headers=KEY)

    assert again.get_data() == first.get_data()
    assert "Idempotency-Replayed" not in again.headers


@pytest.mark.parametrize("key", ["", " ", "é", "a" * 201])
def test_a_key_of_another_shape_is_refused(call: Caller, key: str) -> None:
    answer = call("POST", "/v1/resumes", json={"text": NURSE}, headers={"Idempotency-Key": key})

    assert answer.status_code == 422
