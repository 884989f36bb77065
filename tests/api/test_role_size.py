"""Roles that ask for more than can be ranked."""

from typing import Any

from tests.api.conftest import Caller

BASE = "director_clinical_services"


def choice(number: int, alternatives: int) -> dict[str, Any]:
    leaves = [
        {"id": f"y{number}.{each}", "label": f"Years {each}", "years": {"months": each + 1}}
        for each in range(alternatives)
    ]
    return {"id": f"y{number}", "gate": "preferred", "label": f"Years {number}", "any_of": leaves}


def test_a_role_with_thousands_of_alternatives_is_refused(call: Caller) -> None:
    role = {"base": BASE, "requirements": [choice(number, 20) for number in range(100)]}

    answer = call("POST", "/v1/roles", json=role)

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_role")
    assert "expected at most 1000" in answer.get_json()["detail"]


def test_a_duty_of_many_pages_is_refused(call: Caller) -> None:
    role = {"base": BASE, "duties": [{"id": "d", "text": "Lead the nurses. " * 1_000}]}

    answer = call("POST", "/v1/roles", json=role)

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_role")
    assert "expected at most 4000 in each" in answer.get_json()["detail"]


def test_a_posting_with_thousands_of_requirements_is_refused(call: Caller) -> None:
    lines = "".join(
        f"- {number % 20 + 1} years of nursing experience at unit {number} required\n"
        for number in range(1_500)
    )

    answer = call("POST", "/v1/roles", json={"posting": f"Director of Nursing\nRequirements\n{lines}"})

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_role")
