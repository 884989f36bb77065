"""What-if answers: exact, and never stored."""

from dataclasses import replace
from typing import Any

import pytest

from service.storage import DatabaseStores
from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, NURSE

ROLE = "director_clinical_services_strict"
DEGREE = {"name": "DNP", "level": 7, "family": "nursing", "status": "completed"}


def _scored(call: Caller, text: str = NURSE) -> tuple[str, dict[str, Any]]:
    """Return the path of a kept score, and its body."""
    made = call("POST", "/v1/scores", json={"resume_id": call.add(text)["id"], "role_id": ROLE})
    return made.headers["Location"], made.get_json()


def _asked(call: Caller, path: str, *changes: dict[str, Any]) -> dict[str, Any]:
    answer = call("POST", f"{path}/what-if", json={"changes": list(changes)})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return dict(answer.get_json())


def test_every_raise_is_what_a_what_if_answers(call: Caller) -> None:
    path, score = _scored(call)
    raised = [item for item in score["contributions"] if item["raise"]]

    for item in raised:
        told = _asked(call, path, {"id": item["id"], "verdict": item["raise"]["verdict"]})

        after, said = told["after"], item["raise"]
        assert (after["score_points"], after["tier"]) == (said["score_points"], said["tier"])
        assert told["points"] == said["points"]
        assert [row["id"] for row in told["items"]] == [item["id"]]
    assert len(raised) > 5


def test_every_set_of_changes_reaches_what_it_says(call: Caller) -> None:
    path, score = _scored(call)

    for each in score["raise_sets"]:
        changes = [{"id": change["id"], "verdict": change["verdict"]} for change in each["changes"]]
        after = _asked(call, path, *changes)["after"]

        assert (after["score_points"], after["tier"]) == (each["score_points"], each["tier"])
    assert score["raise_sets"]


@pytest.mark.parametrize(
    "changes",
    [
        [{"facts": {"degrees": [DEGREE]}}],
        [{"facts": {"jobs": []}}],
        [{"facts": {"people_managed": 40}}, {"as_of": "2031-01-31"}],
        [{"as_of": "2010-01-31"}],
        [{"as_of": "2031-01-31"}, {"id": "education.master", "verdict": "not_met"}],
        [{"id": "management.people_mgmt", "verdict": "partial", "credit": 0.75}],
    ],
)
def test_the_points_of_the_items_add_up_to_the_difference(
    call: Caller, changes: list[dict[str, Any]]
) -> None:
    path, score = _scored(call)

    told = _asked(call, path, *changes)

    before, after = told["before"], told["after"]
    assert (before["score_points"], before["tier"]) == (score["score_points"], score["tier"])
    assert sum(row["points"] for row in told["items"]) == told["points"]
    assert told["points"] == after["score_points"] - before["score_points"]
    assert told["items"]


def test_supposed_facts_score_as_the_same_facts_do_after_a_correction(call: Caller) -> None:
    path, score = _scored(call)

    told = _asked(call, path, {"facts": {"degrees": [DEGREE]}})

    change = {"profile": {"degrees": [DEGREE]}}
    call("PATCH", f"/v1/resumes/{score['resume_id']}", json=change, headers={"If-Match": "*"})
    request = {"resume_id": score["resume_id"], "role_id": ROLE}
    corrected = call("POST", "/v1/scores", json=request).get_json()
    assert {key: corrected[key] for key in told["after"]} == told["after"]


def test_nothing_is_kept(call: Caller) -> None:
    path, score = _scored(call)
    kept = call("GET", path).get_data()

    _asked(call, path, {"facts": {"degrees": []}})

    assert call("GET", path).get_data() == kept
    assert call("GET", f"{path}/replay").get_data() == kept
    assert call("GET", f"/v1/resumes/{score['resume_id']}").get_json()["provenance"] == {}


def test_the_same_question_gets_the_same_bytes(call: Caller) -> None:
    path, _ = _scored(call)
    changes = [{"id": "regulation.rules", "verdict": "met"}, {"as_of": "2028-01-31"}]

    answers = [
        call("POST", f"{path}/what-if", json={"changes": given}).get_data()
        for given in (changes, changes, changes[::-1])
    ]

    assert len(set(answers)) == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([], "Length"),
        ([{}], "Expected exactly one of id, facts, as_of."),
        ([{"id": "education.master"}], "Expected id and verdict together."),
        ([{"id": "x", "verdict": "met", "as_of": "2027-01-01"}], "Expected exactly one of"),
        ([{"id": "education.master", "verdict": "superb"}], "expected one of met, likely, unknown"),
        ([{"id": "education.master", "verdict": "met", "credit": 1}], "credit only with"),
        ([{"id": "education.master", "verdict": "partial"}], "expected a credit with partial"),
        ([{"id": "education.master", "verdict": "partial", "credit": 1}], "at most 0.9"),
        ([{"id": "licence.x", "verdict": "met"}], "expected one of education."),
        ([{"id": "duty.budget", "verdict": "met"}], "'duty.budget' "),
        ([{"facts": {}}], "Expected at least one fact."),
        ([{"facts": {"shoe_size": 44}}], "shoe_size: is not known here: expected one of"),
        ([{"as_of": "soon"}], "expected a date such as 2026-01-31, not 'soon'"),
        ([{"as_of": "2027-01-01"}, {"as_of": "2028-01-01"}], "'as_of' is given twice"),
        ([{"id": "a", "verdict": "met"}, {"id": "a", "verdict": "likely"}], "'a' is given twice"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(
    call: Caller, changes: list[dict[str, Any]], words: str
) -> None:
    path, _ = _scored(call)

    answer = call("POST", f"{path}/what-if", json={"changes": changes})

    body = answer.get_json()
    assert (answer.status_code, body["code"]) == (422, "invalid_input")
    assert words.lower() in body["detail"].lower()


def test_a_score_of_another_tenant_and_one_that_was_not_kept_do_not_exist(
    call: Caller, call_of_other: Caller
) -> None:
    path, _ = _scored(call, DIRECTOR)
    body = {"changes": [{"as_of": "2027-01-01"}]}

    assert call_of_other("POST", f"{path}/what-if", json=body).status_code == 404
    assert call("POST", "/v1/scores/scr_0/what-if", json=body).status_code == 404


def test_a_score_that_no_longer_replays_is_a_conflict_here_too(call: Caller, stores: DatabaseStores) -> None:
    _, score = _scored(call)
    kept = stores.scores.get("a", score["score_id"])
    stores.scores.add("a", replace(kept, id="scr_old", body=kept.body.replace(b'"score":', b'"score": ')))

    answers = [
        call("GET", "/v1/scores/scr_old/replay"),
        call("POST", "/v1/scores/scr_old/what-if", json={"changes": [{"as_of": "2027-01-01"}]}),
    ]

    assert [(each.status_code, each.get_json()["code"]) for each in answers] == [(409, "conflict")] * 2
