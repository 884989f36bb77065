"""Roles over HTTP: list, read and create."""

from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import POSTING, STRUCTURED


def test_the_catalogue_is_listed_with_links_to_walk_it(call: Caller) -> None:
    first = call("GET", "/v1/roles?limit=20").get_json()
    second = call("GET", first["next"]).get_json()

    ids = [row["id"] for row in first["items"] + second["items"]]
    assert len(ids) == len(set(ids)) >= 22
    assert "director_clinical_services" in ids
    assert second["next"] is None


def test_a_role_of_the_catalogue_shows_what_it_asks_for(call: Caller) -> None:
    body = call("GET", "/v1/roles/director_clinical_services").get_json()

    assert body["requirements"]
    assert body["duties"]
    assert all(item[item["kind"]] is not None for item in body["requirements"])


def test_a_feeder_role_is_not_rankable(call: Caller) -> None:
    for path in ("/v1/roles/registered_nurse", "/v1/roles/registered_nurse/ranking"):
        answer = call("GET", path)

        assert (answer.status_code, answer.get_json()["code"]) == (404, "role_not_rankable")


@pytest.mark.parametrize("role", ["nothing", "rol_0", "%00", "x%2Fy", "a" * 500])
def test_an_unknown_role_is_not_found(call: Caller, role: str) -> None:
    answer = call("GET", f"/v1/roles/{role}")

    assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found")


def test_a_posting_becomes_a_role_whose_requirements_quote_it(call: Caller) -> None:
    answer = call("POST", "/v1/roles", json={"posting": POSTING})

    body = answer.get_json()
    quotes = [item["quote"] for item in body["requirements"] if item["quote"]]
    assert answer.status_code == 201
    assert quotes
    assert all(body["posting"][quote["start"] : quote["end"]] == quote["quote"] for quote in quotes)


def test_the_same_content_is_one_role(call: Caller) -> None:
    first = call("POST", "/v1/roles", json=STRUCTURED)

    again = call("POST", "/v1/roles", json=STRUCTURED)

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.get_data() == again.get_data()
    assert call("GET", first.headers["Location"]).get_json() == first.get_json()


def test_a_catalogue_role_is_completed_with_state_and_requirements(call: Caller) -> None:
    row = {
        "base": "director_clinical_services",
        "jurisdiction": "TX",
        "setting": "home_health",
        "requirements": [
            {"id": "licence.rn", "gate": "hard", "label": "RN in Texas", "licence": {"types": ["RN"]}}
        ],
    }

    body = call("POST", "/v1/roles", json=row).get_json()

    own = next(item for item in body["requirements"] if item["id"] == "licence.rn")
    assert body["jurisdiction"] == "TX"
    assert (own["origin"], own["licence"]["jurisdiction"]) == ("recruiter", "TX")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({}, "invalid_input"),
        ({"posting": ""}, "invalid_input"),
        ({"posting": "x", "title": "y"}, "invalid_role"),
        ({"title": "x"}, "invalid_input"),
        ({"requirements": []}, "invalid_role"),
        ({**STRUCTURED, "requirements": [{"id": "x"}]}, "invalid_role"),
        ({**STRUCTURED, "requirements": ["x"]}, "invalid_input"),
        ({**STRUCTURED, "requirements": [{"id": 1, "gate": [], "label": {}, "licence": 3}]}, "invalid_role"),
        ({**STRUCTURED, "requirements": [{"a": "\x00"}]}, "invalid_input"),
        ({**STRUCTURED, "track": "cooking"}, "invalid_role"),
        ({**STRUCTURED, "weights": {"cooking": 3}}, "invalid_role"),
        ({**STRUCTURED, "requirements": []}, "role_too_thin"),
        ({"base": "director_clinical_services", "jurisdiction": "ZZ"}, "invalid_role"),
        ({"base": "director_clinical_services", "colour": "red"}, "invalid_input"),
    ],
)
def test_a_role_that_cannot_be_used_is_refused(call: Caller, row: dict[str, Any], code: str) -> None:
    answer = call("POST", "/v1/roles", json=row)

    assert (answer.status_code, answer.get_json()["code"]) == (422, code), answer.get_json()


@pytest.mark.parametrize(("base", "code"), [("nothing", "not_found"), ("physician", "role_not_rankable")])
def test_a_base_must_be_a_rankable_role(call: Caller, base: str, code: str) -> None:
    answer = call("POST", "/v1/roles", json={"base": base})

    assert (answer.status_code, answer.get_json()["code"]) == (404, code)
