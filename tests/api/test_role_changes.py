"""Changes of a role read from a posting, stored beside what was read."""

from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, POSTING, STRUCTURED


def _made(call: Caller, **row: Any) -> dict[str, Any]:
    return dict(call("POST", "/v1/roles", json=row or {"posting": POSTING}).get_json())


def _item(role: dict[str, Any], start: str) -> dict[str, Any]:
    return next(dict(item) for item in role["requirements"] if item["id"].startswith(start))


def test_what_was_read_stays_beside_what_a_recruiter_changes(call: Caller) -> None:
    made = _made(call)
    licence, years = _item(made, "licence"), _item(made, "years_management")
    change = {
        "requirements": [
            {"id": licence["id"], "gate": "preferred"},
            {
                "id": years["id"],
                "label": "2 years of management",
                "years": {"months": 24, "tags": ["people_mgmt"]},
            },
            {"id": "cert.cnml", "gate": "preferred", "label": "CNML", "certification": {"ids": ["cnml"]}},
        ],
        "without": [_item(made, "years_clinical")["id"]],
        "reason": "as the team asked",
    }

    answer = call("PATCH", f"/v1/roles/{made['id']}", json=change, headers={"If-Match": "*"})

    body = answer.get_json()
    assert (answer.status_code, body["id"], body["revision"]) == (200, made["id"], 1)
    assert _item(body, "licence")["gate"] == "preferred"
    assert _item(body, "licence")["licence"] == licence["licence"]
    assert _item(body, "years_management")["years"]["months"] == 24
    assert _item(body, "years_management")["quote"] == years["quote"]
    assert _item(body, "years_management")["origin"] == "recruiter"
    assert _item(body, "cert.cnml")
    assert not [item for item in body["requirements"] if item["id"].startswith("years_clinical")]
    assert body["read"]["requirements"] == made["requirements"] == made["read"]["requirements"]
    assert body["read"]["role_sha256"] == made["role_sha256"] != body["role_sha256"]
    assert body["changes"][0]["reason"] == "as the team asked"
    assert call("GET", f"/v1/roles/{made['id']}").get_json() == body
    assert call("POST", "/v1/roles", json={"posting": POSTING}).get_json() == body


def test_a_requirement_can_be_sent_back_as_it_was_shown(call: Caller) -> None:
    made = _made(call)
    shown = {**_item(made, "years_clinical"), "gate": "preferred"}

    body = call(
        "PATCH", f"/v1/roles/{made['id']}", json={"requirements": [shown]}, headers={"If-Match": "*"}
    ).get_json()

    after = _item(body, "years_clinical")
    assert after == {**shown, "origin": "recruiter"}


def test_scores_use_the_changed_role_and_old_ones_still_replay(call: Caller) -> None:
    made, resume = _made(call), call.add(DIRECTOR)
    asked = {"resume_id": resume["id"], "role_id": made["id"], "as_of": "2026-01-31"}
    first = call("POST", "/v1/scores", json=asked)
    ranked = call("GET", f"/v1/roles/{made['id']}/ranking").get_json()["items"][0]

    changed = call(
        "PATCH", f"/v1/roles/{made['id']}", json={"weights": {"licence": 1}}, headers={"If-Match": "*"}
    ).get_json()
    second = call("POST", "/v1/scores", json=asked).get_json()
    posted = {"resume_id": resume["id"], "posting": POSTING, "as_of": "2026-01-31"}
    ranked_again = call("GET", f"/v1/roles/{made['id']}/ranking").get_json()["items"][0]

    assert second["role_sha256"] == changed["role_sha256"] != first.get_json()["role_sha256"]
    assert call("POST", "/v1/scores", json=posted).get_json()["score_id"] == second["score_id"]
    assert ranked_again["digest"] == second["digest"] != ranked["digest"]
    replay = call("GET", f"/v1/scores/{first.get_json()['score_id']}/replay")
    assert replay.get_data() == first.get_data()


def test_a_hard_gate_of_the_catalogue_knocks_out_once_it_is_confirmed(call: Caller) -> None:
    made, resume = _made(call, base="director_clinical_services"), call.add(CLERK)
    hard = [
        item["id"] for item in made["requirements"] if item["gate"] == "hard" and item["origin"] == "template"
    ]
    path = f"/v1/roles/{made['id']}"
    before = call("GET", f"{path}/ranking").get_json()["items"][0]

    body = call("PATCH", path, json={"confirm": hard}, headers={"If-Match": "*"}).get_json()
    after = call("GET", f"{path}/ranking").get_json()["items"][0]

    assert hard
    assert {item["origin"] for item in body["requirements"] if item["id"] in hard} == {"recruiter"}
    assert (before["resume_id"], before["tier"], after["tier"]) == (
        resume["id"],
        "near_miss",
        "not_qualified",
    )


def test_an_alternative_can_be_taken_out_of_its_group(call: Caller) -> None:
    rows = [
        {"id": each, "label": each.upper(), "licence": {"types": [each.upper()]}}
        for each in ("rn", "lpn", "md")
    ]
    made = _made(
        call,
        **{
            **STRUCTURED,
            "requirements": [{"id": "any", "gate": "hard", "label": "RN or LPN or MD", "any_of": rows}],
        },
    )
    path = f"/v1/roles/{made['id']}"

    two = call("PATCH", path, json={"without": ["md"]}, headers={"If-Match": "*"}).get_json()
    one = call("PATCH", path, json={"without": ["lpn"]}, headers={"If-Match": "*"}).get_json()

    assert (two["requirements"][0]["label"], len(two["requirements"][0]["any_of"])) == ("RN or LPN", 2)
    assert [item["id"] for item in one["requirements"]] == ["rn"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, "invalid_input"),
        ({"reason": "none"}, "invalid_input"),
        ({"colour": "red"}, "invalid_input"),
        ({"without": ["nothing"]}, "invalid_role"),
        ({"confirm": ["licence.rn"]}, "invalid_role"),
        ({"requirements": [{"id": "licence.rn", "gate": "never"}]}, "invalid_role"),
        ({"requirements": [{"id": "licence.rn", "licence": {"types": ["CAPTAIN"]}}]}, "invalid_role"),
        ({"requirements": [{"id": "licence.rn"}, {"id": "licence.rn"}]}, "invalid_role"),
        ({"requirements": [{"id": []}]}, "invalid_role"),
        ({"requirements": [{"gate": "hard"}]}, "invalid_role"),
        ({"requirements": [{"id": "new", "gate": "hard", "label": "No bar"}]}, "invalid_role"),
        ({"weights": {"cooking": 3}}, "invalid_role"),
        ({"duties": [{"id": 3}]}, "invalid_role"),
        ({"without": ["licence.rn", "years"]}, "role_too_thin"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(call: Caller, change: dict[str, Any], code: str) -> None:
    made = _made(call, **STRUCTURED)

    answer = call("PATCH", f"/v1/roles/{made['id']}", json=change, headers={"If-Match": "*"})

    assert (answer.status_code, answer.get_json()["code"]) == (422, code), answer.get_json()
    assert call("GET", f"/v1/roles/{made['id']}").get_json() == made


def test_a_change_says_which_state_it_is_based_on(call: Caller) -> None:
    path = f"/v1/roles/{_made(call, **STRUCTURED)['id']}"
    etag = call("GET", path).headers["ETag"]

    missing = call("PATCH", path, json={"level": 3})
    first = call("PATCH", path, json={"level": 3}, headers={"If-Match": etag})
    stale = call("PATCH", path, json={"level": 4}, headers={"If-Match": etag})
    erased = call("DELETE", path, headers={"If-Match": etag})

    assert [each.status_code for each in (missing, first, stale, erased)] == [428, 200, 412, 412]
    assert first.headers["ETag"] != etag


def test_the_catalogue_is_changed_by_nobody(call: Caller) -> None:
    path = "/v1/roles/director_clinical_services"

    answers = [
        call("PATCH", path, json={"level": 3}, headers={"If-Match": "*"}),
        call("DELETE", path, headers={"If-Match": "*"}),
    ]

    assert [(each.status_code, each.get_json()["code"]) for each in answers] == [(403, "catalogue_role")] * 2
    assert "base" in answers[0].get_json()["detail"]


def test_an_own_role_can_be_erased_and_another_tenants_cannot(call: Caller, call_of_other: Caller) -> None:
    path = f"/v1/roles/{_made(call, **STRUCTURED)['id']}"
    call("PATCH", path, json={"level": 3}, headers={"If-Match": "*"})

    others = [
        call_of_other(method, path, json={"level": 1}, headers={"If-Match": "*"})
        for method in ("PATCH", "DELETE")
    ]
    own = call("DELETE", path, headers={"If-Match": "*"})

    assert [each.status_code for each in others] == [404, 404]
    assert (own.status_code, call("GET", path).status_code) == (204, 404)


def test_the_law_of_the_place_is_suggested_and_can_be_taken_over(call: Caller) -> None:
    place = "Director of Nursing\nSkilled nursing facility in Austin, Texas\n"
    posting = f"{place}Qualifications\n- 5 years of nursing experience\n"
    made = _made(call, posting=posting)
    law = next(
        each for each in made["suggestions"] if each["id"] == "us_nursing_facility_director_of_nursing"
    )

    change = {"requirements": [law["requirement"]]}
    body = call("PATCH", f"/v1/roles/{made['id']}", json=change, headers={"If-Match": "*"}).get_json()

    assert "missing_legal_must" in {warning["code"] for warning in made["lint"]}
    assert law["id"] not in {each["id"] for each in body["suggestions"]}
    assert _item(body, "law.director_of_nursing")["licence"]["jurisdiction"] == "TX"
