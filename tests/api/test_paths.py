"""The gaps from a resume to each role over HTTP, the same as scoring gives."""

from datetime import date
from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE, STRUCTURED

AS_OF = "2026-01-31"


def roles_of(call: Caller, text: str, query: str = "") -> dict[str, Any]:
    resume = call.add(text)["id"]
    answer = call("GET", f"/v1/resumes/{resume}/roles?as_of={AS_OF}&limit=200{query}")
    assert answer.status_code == 200, answer.get_json()
    return dict(answer.get_json())


def test_every_role_has_the_tier_and_score_that_scoring_gives(call: Caller) -> None:
    body = roles_of(call, NURSE)

    for row in body["items"]:
        request = {"resume_id": body["resume_id"], "role_id": row["role_id"], "as_of": AS_OF}
        score = call("POST", "/v1/scores", json=request).get_json()
        assert (row["tier"], row["score_points"]) == (score["tier"], score["score_points"]), row["role_id"]
        open_items = [
            item["id"]
            for item in score["contributions"]
            if item["decides_tier"] and item["verdict"] in ("unknown", "partial", "not_met")
        ]
        assert sorted(open_items) == sorted(each["id"] for each in row["missing"])


def test_from_the_earliest_date_on_an_item_is_met_and_in_the_month_before_it_is_not(call: Caller) -> None:
    body = roles_of(call, NURSE)

    dated = [
        (row["role_id"], each) for row in body["items"] for each in row["missing"] if each["earliest_date"]
    ]
    assert dated
    for role_id, each in dated:
        day = date.fromisoformat(each["earliest_date"])
        before = date(day.year - (day.month == 1), day.month - 1 or 12, 1)
        verdicts = []
        for as_of in (day, before):
            request = {"resume_id": body["resume_id"], "role_id": role_id, "as_of": as_of.isoformat()}
            score = call("POST", "/v1/scores", json=request).get_json()
            verdicts.append(next(i["verdict"] for i in score["contributions"] if i["id"] == each["id"]))
        assert verdicts[0] in ("met", "likely") and verdicts[1] not in ("met", "likely")


def test_the_next_rung_is_named_with_the_feeder_rungs_before_it(call: Caller) -> None:
    body = roles_of(call, NURSE)

    rung = body["next_rung"]
    assert body["holds"]["level"] == 2 and body["holds"]["role_id"] == "registered_nurse"
    assert rung["role_id"] == "clinical_manager" and rung["level"] == 4
    assert [each["title"] for each in rung["by_way_of"]] == ["Department Lead", "Assistant Clinical Manager"]
    assert all(set(each) == {"role_id", "title"} for each in rung["by_way_of"])
    assert [each["id"] for each in rung["missing"]] == ["management.lead"]


def test_a_person_of_another_trade_has_no_rung(call: Caller) -> None:
    body = roles_of(call, CLERK)

    assert body["holds"]["track"] == "non_health"
    assert body["next_rung"] is None


def test_a_position_says_what_is_missing_and_which_step_helps_most(call: Caller) -> None:
    body = roles_of(call, NURSE, "&state=TX&setting=snf")

    rows = {row["role_id"]: row for row in body["items"]}
    administrator = rows["nursing_home_administrator"]
    step = administrator["cheapest_step"]
    assert (body["state"], body["setting"]) == ("TX", "snf")
    assert administrator["tier"] == "not_qualified" and not administrator["fits_now"]
    assert (step["id"], step["step"]) == ("licence.nha", "licence")
    licence = next(each for each in administrator["missing"] if each["id"] == "licence.nha")
    assert licence["shortfall"][0]["accepts"] == ["NHA"]
    assert licence["shortfall"][0]["jurisdiction"] == "TX"
    assert "would meet it" in step["change"]


def test_quotes_of_what_is_missing_are_the_resumes_own(call: Caller) -> None:
    resume = call.add(NURSE)
    text = call("GET", f"/v1/resumes/{resume['id']}").get_json()["profile"]["text"]

    items = call("GET", f"/v1/resumes/{resume['id']}/roles?as_of={AS_OF}").get_json()["items"]

    quotes = [quote for row in items for each in row["missing"] for quote in each["evidence"]]
    assert quotes and all(text[each["start"] : each["end"]] == each["quote"] for each in quotes)


def test_feeder_roles_are_no_positions_and_own_roles_are(call: Caller) -> None:
    own = call("POST", "/v1/roles", json=STRUCTURED).get_json()["id"]

    ids = {row["role_id"] for row in roles_of(call, NURSE)["items"]}

    assert own in ids and "registered_nurse" not in ids


def test_an_own_role_that_only_people_can_check_is_left_out(call: Caller) -> None:
    row = {"id": "travel", "gate": "soft", "label": "Travel", "checklist": {"topic": "travel"}}
    made = call("POST", "/v1/roles", json={**STRUCTURED, "requirements": [row]})

    ids = {each["role_id"] for each in roles_of(call, NURSE)["items"]}

    assert made.status_code == 201 and made.get_json()["id"] not in ids
    thin = call("POST", f"/v1/roles/{made.get_json()['id']}/sensitivity", json={})
    assert (thin.status_code, thin.get_json()["code"]) == (422, "role_too_thin")


def test_pages_of_positions_make_up_the_whole_list(call: Caller) -> None:
    whole = roles_of(call, DIRECTOR, "&state=TX")
    path: str | None = f"/v1/resumes/{whole['resume_id']}/roles?as_of={AS_OF}&state=TX&limit=9"

    rows: list[dict[str, Any]] = []
    while path:
        page = call("GET", path).get_json()
        rows.extend(page["items"])
        path = page["next"]

    assert rows == whole["items"]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("as_of=tomorrow", "invalid_input"),
        ("as_of=2026-02-30", "invalid_input"),
        ("state=Texas", "invalid_input"),
        ("state=ZZ", "invalid_role"),
        ("setting=moon", "invalid_role"),
        ("limit=0", "invalid_input"),
        ("cursor=%C3%A4", "invalid_input"),
        ("colour=red", "invalid_input"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(call: Caller, query: str, code: str) -> None:
    resume = call.add(NURSE)["id"]

    answer = call("GET", f"/v1/resumes/{resume}/roles?{query}")

    assert (answer.status_code, answer.get_json()["code"]) == (422, code), answer.get_json()


def test_dates_at_the_ends_of_the_calendar_are_answered(call: Caller) -> None:
    resume = call.add(NURSE)["id"]

    for as_of in ("0001-01-01", "9999-12-31"):
        assert call("GET", f"/v1/resumes/{resume}/roles?as_of={as_of}").status_code == 200


def test_a_resume_of_nobody_is_not_found(call: Caller) -> None:
    answer = call("GET", "/v1/resumes/res_0/roles")

    assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found")
