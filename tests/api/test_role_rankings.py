"""The ranking of the current pool for a role over HTTP."""

import base64
import json
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE


def test_the_whole_pool_is_ranked_tier_first(call: Caller) -> None:
    ids = {call.add(text)["id"] for text in (CLERK, DIRECTOR, NURSE)}

    body = call("GET", "/v1/roles/director_clinical_services/ranking?as_of=2026-01-31").get_json()

    rows = body["items"]
    assert {row["resume_id"] for row in rows} == ids
    assert [row["rank"] for row in rows] == [1, 2, 3]
    assert {row["of"] for row in rows} == {3}
    assert rows[0]["summary"]
    assert rows[0]["verdicts"]["met"] > rows[-1]["verdicts"]["met"]


def test_only_the_newest_version_is_ranked(call: Caller) -> None:
    call.add(CLERK, external_id="x")
    newest = call.add(DIRECTOR, external_id="x")

    rows = call("GET", "/v1/roles/director_clinical_services/ranking").get_json()["items"]

    assert [row["resume_id"] for row in rows] == [newest["id"]]


def test_a_ranking_is_walked_by_its_next_link_as_of_one_day(call: Caller) -> None:
    for text in (CLERK, DIRECTOR, NURSE):
        call.add(text)
    path = "/v1/roles/director_clinical_services/ranking"
    whole = call("GET", path).get_json()["items"]

    first = call("GET", f"{path}?limit=2").get_json()
    second = call("GET", first["next"]).get_json()

    assert "as_of=2026-01-31" in first["next"]
    assert first["items"] + second["items"] == whole
    assert second["next"] is None


def test_a_tier_is_shown_with_the_ranks_of_the_whole_pool(call: Caller) -> None:
    for text in (CLERK, DIRECTOR, NURSE):
        call.add(text)
    path = "/v1/roles/director_clinical_services/ranking"
    whole = call("GET", path).get_json()["items"]
    tier = whole[-1]["tier"]

    rows = call("GET", f"{path}?tier={tier}").get_json()["items"]

    assert rows == [row for row in whole if row["tier"] == tier]


def test_a_ranking_follows_what_is_added_corrected_and_erased(call: Caller) -> None:
    path = "/v1/roles/director_clinical_services/ranking"
    resume = call.add(NURSE)
    first = call("GET", path).get_json()["items"]
    change = {
        "profile": {"degrees": [{"name": "MSN", "level": 6, "family": "nursing", "status": "completed"}]}
    }

    call("PATCH", f"/v1/resumes/{resume['id']}", json=change, headers={"If-Match": "*"})
    corrected = call("GET", path).get_json()["items"]
    call("DELETE", f"/v1/resumes/{resume['id']}", headers={"If-Match": "*"})
    erased = call("GET", path).get_json()["items"]

    assert corrected[0]["digest"] != first[0]["digest"]
    assert erased == []


def test_an_empty_pool_gives_an_empty_ranking(call: Caller) -> None:
    body = call("GET", "/v1/roles/director_clinical_services/ranking").get_json()

    assert (body["items"], body["next"]) == ([], None)


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=201",
        "limit=x",
        "tier=best",
        "as_of=today",
        "cursor=!",
        "cursor=eA",
        "cursor=AHx4",
        "page=2",
    ],
)
def test_a_query_that_makes_no_sense_is_refused(call: Caller, query: str) -> None:
    answer = call("GET", f"/v1/roles/director_clinical_services/ranking?{query}")

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_input")


def test_a_ranking_says_which_places_hang_on_each_question_and_a_score_does_not(call: Caller) -> None:
    for text in (DIRECTOR, NURSE, CLERK):
        call.add(text)

    rows = call("GET", "/v1/roles/director_clinical_services/ranking").get_json()["items"]

    for row in rows:
        first = [stake["question"] for stake in row["stakes"] if stake["question"] in row["questions"]]
        assert first == row["questions"] and len(first) <= 5
        for stake in row["stakes"]:
            assert 1 <= stake["rank_if_met"] <= row["rank"] <= stake["rank_if_not"] <= row["of"]
    request = {"resume_id": rows[1]["resume_id"], "role_id": "director_clinical_services"}
    score = call("POST", "/v1/scores", json=request).get_json()
    assert sorted(score["questions"]) == sorted(rows[1]["questions"]) and "stakes" not in score
    assert score["score_points"] == rows[1]["score_points"]


def cursor_of(link: str) -> str:
    return parse_qs(urlsplit(link).query)["cursor"][0]


def test_a_cursor_keeps_its_date_and_refuses_another(call: Caller) -> None:
    for text in (CLERK, DIRECTOR, NURSE):
        call.add(text)
    path = "/v1/roles/director_clinical_services/ranking"
    link = call("GET", f"{path}?as_of=2025-06-30&limit=2").get_json()["next"]

    alone = call("GET", f"{path}?cursor={cursor_of(link)}").get_json()
    other = call("GET", f"{path}?as_of=2026-01-31&cursor={cursor_of(link)}")

    assert alone["as_of"] == "2025-06-30" and alone["items"] == call("GET", link).get_json()["items"]
    assert (other.status_code, other.get_json()["code"]) == (422, "invalid_input")
    assert "expected 2025-06-30" in other.get_json()["detail"]


def test_a_cursor_of_another_role_has_expired(call: Caller) -> None:
    for text in (CLERK, DIRECTOR, NURSE):
        call.add(text)
    link = call("GET", "/v1/roles/director_clinical_services/ranking?limit=2").get_json()["next"]

    answer = call("GET", f"/v1/roles/office_manager/ranking?cursor={cursor_of(link)}")

    assert (answer.status_code, answer.get_json()["code"]) == (410, "cursor_expired")


@pytest.mark.parametrize(
    "change",
    [
        {0: -1},
        {0: 10**30},
        {0: True},
        {0: "1"},
        {1: "2026-02-30"},
        {1: 20260131},
        {2: None},
        {3: []},
        {4: []},
        {4: [0]},
        {4: "x"},
        {4: [None, 0, "", ""]},
        {4: [0, 0, "x", {}]},
    ],
)
@pytest.mark.parametrize("path", ["/ranking", "/sensitivity"])
def test_a_cursor_that_was_tampered_with_is_refused(
    call: Caller, path: str, change: dict[int, object]
) -> None:
    for text in (CLERK, DIRECTOR, NURSE):
        call.add(text)
    role = "/v1/roles/director_clinical_services"
    link = call("GET", f"{role}/ranking?limit=2").get_json()["next"]
    sealed = cursor_of(link)
    parts = json.loads(base64.urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4)))
    parts = [change.get(at, part) for at, part in enumerate(parts)]
    cursor = base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")

    method, options = ("GET", {}) if path == "/ranking" else ("POST", {"json": {}})
    answer = call(method, f"{role}{path}?cursor={cursor}", **options)

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_input")
