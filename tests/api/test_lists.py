"""Lists of resumes, roles and scores: what changed since a time, and pages under writers."""

from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE, STRUCTURED

ROLE = "director_clinical_services"


def walked(call: Caller, path: str, between: Any = None) -> list[dict[str, Any]]:
    """Return all rows of a list, doing something between its pages."""
    rows: list[dict[str, Any]] = []
    link: str | None = path
    while link is not None:
        page = call("GET", link)
        assert page.status_code == 200, page.get_json()
        rows += page.get_json()["items"]
        link = page.get_json()["next"]
        if between is not None:
            between(len(rows))
    return rows


def scored(call: Caller, text: str, role: str = ROLE) -> dict[str, Any]:
    request = {"resume_id": call.add(text)["id"], "role_id": role}
    return dict(call("POST", "/v1/scores", json=request).get_json())


def own_role(call: Caller, title: str) -> dict[str, Any]:
    return dict(call("POST", "/v1/roles", json={**STRUCTURED, "title": title}).get_json())


def test_a_walk_over_resumes_ends_though_one_arrives_with_each_page(call: Caller) -> None:
    ids = [call.add(text)["id"] for text in (DIRECTOR, NURSE, CLERK)]

    rows = walked(call, "/v1/resumes?limit=1", lambda _: call.add(NURSE))

    assert [row["id"] for row in rows] == ids


def test_resumes_that_changed_since_a_time_are_listed(call: Caller) -> None:
    first, second = call.add(DIRECTOR, external_id="x"), call.add(NURSE)
    since = second["created_at"]
    newest = call.add(CLERK, external_id="x")

    rows = walked(call, f"/v1/resumes?updated_since={since}&limit=1")

    assert [row["id"] for row in rows] == [first["id"], second["id"], newest["id"]]
    assert [row["latest"] for row in rows] == [False, True, True]
    change = {"profile": {"people_managed": 4}}
    later = walked(call, f"/v1/resumes?updated_since={newest['created_at']}")
    assert [row["id"] for row in later] == [first["id"], newest["id"]]
    call("PATCH", f"/v1/resumes/{second['id']}", json=change, headers={"If-Match": "*"})
    assert second["id"] in {
        row["id"] for row in walked(call, f"/v1/resumes?updated_since={newest['created_at']}")
    }


def test_roles_that_changed_since_a_time_are_own_ones(call: Caller) -> None:
    first, second = own_role(call, "First"), own_role(call, "Second")
    assert first["updated_at"] == first["created_at"]

    change = {"without": ["years"]}
    changed = call("PATCH", f"/v1/roles/{first['id']}", json=change, headers={"If-Match": "*"}).get_json()
    rows = walked(call, f"/v1/roles?updated_since={changed['updated_at']}")

    assert [row["id"] for row in rows] == [first["id"]]
    everything = {row["id"]: row["updated_at"] for row in walked(call, "/v1/roles?limit=7")}
    assert everything[ROLE] is None and everything[second["id"]] == second["created_at"]


def test_a_walk_over_roles_shows_those_that_were_there_once(call: Caller) -> None:
    titles = [own_role(call, f"Role {number}")["id"] for number in range(5)]
    before = [row["id"] for row in walked(call, "/v1/roles?limit=200")]

    def write(seen: int) -> None:
        own_role(call, f"New {seen}")
        if seen == len(before) - 3:
            call("DELETE", f"/v1/roles/{before[seen - 1]}", headers={"If-Match": "*"})

    rows = [row["id"] for row in walked(call, "/v1/roles?limit=1", write)]

    assert rows == before and set(titles) <= set(rows)


def test_scores_are_listed_newest_last_by_role_and_resume(call: Caller) -> None:
    made = [scored(call, DIRECTOR), scored(call, NURSE, "office_manager"), scored(call, CLERK)]

    everything = walked(call, "/v1/scores?limit=1")
    of_role = walked(call, f"/v1/scores?role_id={ROLE}&limit=1")
    of_resume = walked(call, f"/v1/scores?resume_id={made[1]['resume_id']}")
    since = walked(call, f"/v1/scores?updated_since={everything[1]['created_at']}")

    assert [row["score_id"] for row in everything] == [each["score_id"] for each in made]
    assert of_role == [everything[0], everything[2]]
    assert of_resume == [everything[1]] and since == everything[1:]
    for row, score in zip(everything, made, strict=True):
        assert row.pop("created_at") and row == {key: score[key] for key in row}


def test_a_walk_over_scores_ends_though_one_is_made_with_each_page(call: Caller) -> None:
    made = [scored(call, text)["score_id"] for text in (DIRECTOR, NURSE, CLERK)]

    rows = walked(call, "/v1/scores?limit=1", lambda _: scored(call, NURSE))

    assert [row["score_id"] for row in rows] == made


def test_the_lists_of_another_tenant_are_empty(call: Caller, call_of_other: Caller) -> None:
    made = scored(call, DIRECTOR)
    since = "2020-01-01T00:00:00Z"
    own_role(call, "First")

    assert walked(call_of_other, f"/v1/scores?resume_id={made['resume_id']}") == []
    assert walked(call_of_other, f"/v1/resumes?updated_since={since}") == []
    assert walked(call_of_other, f"/v1/roles?updated_since={since}") == []


@pytest.mark.parametrize("path", ["/v1/resumes", "/v1/roles", "/v1/scores"])
@pytest.mark.parametrize(
    "query",
    [
        "updated_since=yesterday",
        "updated_since=2026-01-31T00:00:00",
        "updated_since=0001-01-01T00:00:00%2B23:59",
        "cursor=eA",
        "cursor=AHx4",
        "cursor=W10",
        "cursor=WzEsMl0",
        "cursor=e30",
        "cursor=bnVsbA",
    ],
)
def test_a_query_of_a_list_that_makes_no_sense_is_refused(call: Caller, path: str, query: str) -> None:
    answer = call("GET", f"{path}?{query}")

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_input")
