"""A recruiter's corrections of a resume, stored beside what was read."""

from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, NURSE


def test_a_correction_changes_the_facts_and_is_stored_beside_what_was_read(call: Caller) -> None:
    resume = call.add(DIRECTOR)
    etag = call("GET", f"/v1/resumes/{resume['id']}").headers["ETag"]
    change = {"profile": {"people_managed": 60}, "reason": "told us", "provenance": "verified"}

    answer = call("PATCH", f"/v1/resumes/{resume['id']}", json=change, headers={"If-Match": etag})

    body = answer.get_json()
    assert answer.status_code == 200
    assert body["profile"]["people_managed"] == 60
    assert body["provenance"] == {"people_managed": "verified"}
    assert body["corrections"][0]["facts"] == {"people_managed": 60}
    assert body["revision"] == 1
    assert answer.headers["ETag"] != etag


def test_lists_of_facts_are_replaced_as_a_whole(call: Caller) -> None:
    resume = call.add(NURSE)
    licence = {
        "type": "RN",
        "status": "active",
        "jurisdiction": "TX",
        "multistate": True,
        "expires": "2027-05",
    }
    job = {"title": "Charge Nurse", "start": "2019-01", "end": "present", "tags": ["healthcare", "clinical"]}
    degree = {"name": "MSN", "level": 6, "family": "nursing", "status": "completed"}
    certificate = {"id": "cnml", "name": "Nurse manager", "status": "current", "expires": None}
    change = {"licences": [licence], "jobs": [job], "degrees": [degree], "certifications": [certificate]}

    answer = call("PATCH", f"/v1/resumes/{resume['id']}", json={"profile": change}, headers={"If-Match": "*"})

    profile = answer.get_json()["profile"]
    assert answer.status_code == 200
    assert profile["licences"][0]["jurisdiction"] == "TX"
    assert profile["highest_degree_level"] == 6
    assert profile["months"]["clinical"] == 85


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"people_managed": -1}, "people_managed"),
        ({"people_managed": True}, "people_managed"),
        ({"people_managed": "12"}, "people_managed"),
        ({"name": "New Name"}, "name"),
        ({"licences": [{"type": "RN", "status": "lost"}]}, "status"),
        ({"licences": [{"type": "RN", "status": "active", "expires": "2027-13"}]}, "expires"),
        ({"jobs": [{"title": "X", "start": "2020-01", "end": "2019-01"}]}, "ends before"),
        ({"jobs": [{"title": "X", "start": "2020-01", "end": None}]}, "start and end"),
        ({"jobs": [{"title": "X", "start": "present", "end": "present"}]}, "start"),
        ({"degrees": [{"name": "X", "level": 9, "family": "nursing", "status": "completed"}]}, "level"),
        ({}, "at least one"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(call: Caller, change: Any, words: str) -> None:
    resume = call.add(NURSE)

    answer = call("PATCH", f"/v1/resumes/{resume['id']}", json={"profile": change}, headers={"If-Match": "*"})

    assert answer.status_code == 422
    assert words in answer.get_json()["detail"]


def test_evidence_of_a_correction_must_quote_the_resume(call: Caller) -> None:
    resume = call.add(NURSE)
    licence = {"type": "RN", "status": "active", "evidence": [{"start": 0, "end": 3, "quote": "Bob"}]}

    answer = call(
        "PATCH",
        f"/v1/resumes/{resume['id']}",
        json={"profile": {"licences": [licence]}},
        headers={"If-Match": "*"},
    )

    assert answer.status_code == 422
