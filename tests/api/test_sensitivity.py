"""Who would qualify if one requirement were relaxed or tightened, exactly, over HTTP."""

from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE

AS_OF = "2026-01-31"
ROLE: dict[str, Any] = {
    "title": "Head of nursing",
    "level": 5,
    "track": "care_delivery",
    "requirements": [
        {
            "id": "licence.rn",
            "gate": "hard",
            "label": "RN",
            "licence": {"types": ["RN"], "jurisdiction": "TX"},
        },
        {"id": "degree", "gate": "soft", "label": "Master's degree", "degree": {"min_level": 6}},
        {
            "id": "substitutable",
            "gate": "soft",
            "label": "Doctorate, or experience",
            "degree": {"min_level": 7, "experience_months_per_missing_year": 12},
        },
        {"id": "years", "gate": "soft", "label": "5 years", "years": {"months": 60, "tags": ["healthcare"]}},
        {
            "id": "people",
            "gate": "soft",
            "label": "3 years of managing",
            "years": {"months": 36, "tags": ["people_mgmt"]},
        },
        {"id": "finance", "gate": "preferred", "label": "Budgets", "competency": {"ids": ["fin.budget"]}},
        {"id": "experience", "gate": "preferred", "label": "15 years", "years": {"months": 180}},
    ],
    "duties": [{"id": "lead", "text": "Leads the service"}],
}
BACHELOR_ONLY = DIRECTOR.replace("Master of Science in Nursing, 2012\n", "")
TEXTS = (
    DIRECTOR,
    BACHELOR_ONLY,
    NURSE,
    CLERK,
    NURSE.replace("01/2021", "01/2010").replace("Oklahoma", "Texas"),
)
EDITS: list[dict[str, Any]] = [
    {"id": "degree", "gate": "preferred"},
    {"id": "licence.rn", "gate": "soft"},
    {"id": "substitutable", "gate": "preferred"},
    {"id": "years", "gate": "preferred"},
    {"id": "people", "gate": "preferred"},
    {"id": "finance", "gate": "hard"},
    {"id": "experience", "gate": "soft"},
]


@pytest.fixture
def role(call: Caller) -> str:
    for text in TEXTS:
        call.add(text)
    return str(call("POST", "/v1/roles", json=ROLE).get_json()["id"])


def asked(call: Caller, role_id: str, query: str = "", **body: Any) -> dict[str, Any]:
    path = f"/v1/roles/{role_id}/sensitivity?limit=200{query}"
    answer = call("POST", path, json={"as_of": AS_OF, **body})
    assert answer.status_code == 200, answer.get_json()
    return dict(answer.get_json())


def ranked(call: Caller, role_id: str) -> dict[str, tuple[str, int]]:
    rows = call("GET", f"/v1/roles/{role_id}/ranking?as_of={AS_OF}").get_json()["items"]
    return {row["resume_id"]: (row["tier"], row["score_points"]) for row in rows}


def with_edit(edit: dict[str, Any]) -> dict[str, Any]:
    rows = [{**row, **edit} if row["id"] == edit["id"] else row for row in ROLE["requirements"]]
    return {**ROLE, "requirements": rows}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit['id']}={edit['gate']}")
def test_a_change_moves_whom_ranking_for_the_changed_role_moves(
    call: Caller, role: str, edit: dict[str, Any]
) -> None:
    before = ranked(call, role)
    after = ranked(call, call("POST", "/v1/roles", json=with_edit(edit)).get_json()["id"])

    body = asked(call, role, changes=[edit])

    moved = {key for key in before if before[key][0] != after[key][0]}
    rows = {row["resume_id"]: row for row in body["items"]}
    assert rows.keys() == moved
    for key, row in rows.items():
        assert (row["tier_before"], row["score_points_before"]) == before[key]
        assert (row["tier_after"], row["score_points_after"]) == after[key]
    for place, tiers in ((before, body["tiers"]), (after, body["changes"][0]["tiers"])):
        assert tiers == {tier: [each[0] for each in place.values()].count(tier) for tier in tiers}


def test_fewer_months_are_tried_too(call: Caller, role: str) -> None:
    changed = dict(ROLE["requirements"][3], years={"months": 6, "tags": ["healthcare"]})
    rows = [changed if row["id"] == "years" else row for row in ROLE["requirements"]]
    after = ranked(call, call("POST", "/v1/roles", json={**ROLE, "requirements": rows}).get_json()["id"])

    body = asked(call, role, changes=[{"id": "years", "months": 6}])

    change = body["changes"][0]
    assert (change["from"], change["to"]) == ({"gate": "soft", "months": 60}, {"gate": "soft", "months": 6})
    tiers = [tier for tier, _ in after.values()]
    assert change["tiers"] == {tier: tiers.count(tier) for tier in change["tiers"]}


def test_without_changes_every_required_item_is_made_preferred_and_nobody_drops_out(
    call: Caller, role: str
) -> None:
    body = asked(call, role)

    required = ["licence.rn", "degree", "substitutable", "years", "people"]
    assert [each["id"] for each in body["changes"]] == required
    assert all(each["to"]["gate"] == "preferred" for each in body["changes"])
    assert all(each["leaves"] == 0 for each in body["changes"])
    assert body["pool"] == len(TEXTS) == sum(body["tiers"].values())
    degree = body["changes"][1]
    assert degree["enters"] == 1 and degree["remark"]["code"] == "rigid_degree"
    assert degree["tiers"]["qualified"] == body["tiers"]["qualified"] + 1


def test_those_who_enter_come_first_and_counts_are_of_the_list(call: Caller, role: str) -> None:
    body = asked(call, role, changes=EDITS)

    for number, change in enumerate(body["changes"], 1):
        rows = [row for row in body["items"] if row["change"] == number]
        kinds = [row["move"] for row in rows]
        assert kinds == sorted(kinds, key=["enters", "leaves", "rises", "falls"].index)
        assert (change["enters"], change["leaves"]) == (kinds.count("enters"), kinds.count("leaves"))


def test_asking_more_shows_who_would_drop_out(call: Caller, role: str) -> None:
    body = asked(call, role, changes=[{"id": "experience", "gate": "hard"}])

    assert body["changes"][0]["leaves"] == len([row for row in body["items"] if row["move"] == "leaves"]) > 0


def test_pages_make_up_the_whole_list(call: Caller, role: str) -> None:
    whole = asked(call, role, changes=EDITS)["items"]
    path: str | None = f"/v1/roles/{role}/sensitivity?limit=2"

    rows: list[dict[str, Any]] = []
    while path:
        page = call("POST", path, json={"as_of": AS_OF, "changes": EDITS}).get_json()
        rows.extend(page["items"])
        path = page["next"]

    assert rows == whole and len(rows) > 2


def test_some_resumes_alone_can_be_looked_at(call: Caller, role: str) -> None:
    chosen = sorted(ranked(call, role))[:2]

    body = asked(call, role, resumes=chosen)

    assert body["pool"] == 2
    assert {row["resume_id"] for row in body["items"]} <= set(chosen)


def test_what_the_law_asks_is_listed_with_its_citation_and_not_loosened(call: Caller) -> None:
    call.add(DIRECTOR)
    base = {"base": "director_clinical_services", "jurisdiction": "TX", "setting": "snf"}
    role_id = call("POST", "/v1/roles", json=base).get_json()["id"]

    body = asked(call, role_id)

    (law,) = body["held_by_law"]
    assert (law["id"], law["law"]) == ("law.director_of_nursing", "us_nursing_facility_director_of_nursing")
    assert law["citation"] == "42 CFR 483.35" and law["date"] == "2026-01-31"
    assert law["id"] not in {each["id"] for each in body["changes"]}
    refused = call(
        "POST", f"/v1/roles/{role_id}/sensitivity", json={"changes": [{"id": law["id"], "gate": "preferred"}]}
    )
    assert (refused.status_code, refused.get_json()["code"]) == (422, "invalid_input")
    assert "asked by law" in refused.get_json()["detail"]


def test_an_empty_pool_has_nobody_to_move(call: Caller) -> None:
    body = asked(call, "director_clinical_services")

    assert body["pool"] == 0 and body["items"] == [] and body["changes"]


def test_a_new_resume_is_seen_at_once(call: Caller, role: str) -> None:
    before = asked(call, role)["pool"]

    call.add(DIRECTOR + "Volunteer\n")

    assert asked(call, role)["pool"] == before + 1


def test_the_pool_of_another_tenant_is_not_looked_at(call: Caller, call_of_other: Caller, role: str) -> None:
    assert asked(call_of_other, "director_clinical_services")["pool"] == 0
    assert call_of_other("POST", f"/v1/roles/{role}/sensitivity", json={}).status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "code", "told"),
    [
        (
            {"changes": [{"id": "nothing", "gate": "soft"}]},
            422,
            "invalid_input",
            "expected one of degree, exper",
        ),
        ({"changes": [{"id": "degree", "months": 3}]}, 422, "invalid_input", "asks for no months"),
        ({"changes": [{"id": "degree"}]}, 422, "invalid_input", "Expected gate, months or both"),
        ({"changes": [{"id": "degree", "gate": "fit"}]}, 422, "invalid_input", "gate"),
        ({"changes": [{"id": "years", "months": 0}]}, 422, "invalid_input", "months"),
        ({"changes": []}, 422, "invalid_input", "changes"),
        ({"as_of": "2026-02-30"}, 422, "invalid_input", "as_of"),
        ({"resumes": ["res_0"]}, 404, "not_found", "no resume of the pool: res_0"),
        ({"colour": "red"}, 422, "invalid_input", "colour"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(
    call: Caller, role: str, body: dict[str, Any], status: int, code: str, told: str
) -> None:
    answer = call("POST", f"/v1/roles/{role}/sensitivity", json=body)

    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert told in answer.get_json()["detail"]


@pytest.mark.parametrize(
    ("role_id", "code"), [("registered_nurse", "role_not_rankable"), ("nothing", "not_found")]
)
def test_only_rankable_roles_are_looked_at(call: Caller, role_id: str, code: str) -> None:
    answer = call("POST", f"/v1/roles/{role_id}/sensitivity", json={})

    assert (answer.status_code, answer.get_json()["code"]) == (404, code)
