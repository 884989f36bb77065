"""Postings of other trades: refused with what was found and how to go on."""

import pytest

from tests.api.conftest import Caller
from tests.api.world import NURSE

ELECTRICIAN = """Master Electrician
Builder in Fresno, California

Requirements
- High school diploma
- 5 years of experience on job sites
- Reads blueprints
"""


@pytest.mark.parametrize(
    ("posting", "words"),
    [
        (ELECTRICIAN, ["'Master Electrician'", "'electrician'"]),
        ("Line Cook\nRequirements\n- 2 years in a kitchen", ["'Line Cook'", "'cook'"]),
        ("School Principal\nRequirements\n- Master's degree", ["'School Principal'", "'school principal'"]),
        (
            "Team lead\nRequirements\n- 3 years of experience\nYou pack freight in our warehouse.",
            ["'Team lead'", "'freight'", "'warehouse'"],
        ),
        (f"Store Manager {'of everything ' * 30}\nWe hire.", ["'store manager'", "…"]),
    ],
)
def test_a_posting_of_another_trade_is_no_role(call: Caller, posting: str, words: list[str]) -> None:
    answer = call("POST", "/v1/roles", json={"posting": posting})

    told = answer.get_json()
    expected = ["a clinical-management position in health care", "`base`", "`requirements`"]
    assert (answer.status_code, told["code"]) == (422, "role_out_of_scope")
    assert [each for each in (*words, *expected) if each not in told["detail"]] == []


def test_nobody_is_scored_for_a_posting_of_another_trade(call: Caller) -> None:
    asked = {"resume": {"text": NURSE}, "posting": ELECTRICIAN}

    told = call("POST", "/v1/scores", json=asked).get_json()

    assert told["code"] == "role_out_of_scope"
    assert told["detail"] == call("POST", "/v1/roles", json={"posting": ELECTRICIAN}).get_json()["detail"]


def test_a_recruiter_may_insist_with_a_catalogue_role_or_with_requirements(call: Caller) -> None:
    row = {"id": "years", "gate": "soft", "label": "Two years", "years": {"months": 24}}
    structured = {"title": "Master Electrician", "level": 3, "track": "care_delivery", "requirements": [row]}

    based = call("POST", "/v1/roles", json={"posting": ELECTRICIAN, "base": "clinical_manager"})
    written = call("POST", "/v1/roles", json=structured)

    assert [based.status_code, written.status_code] == [201, 201]
    assert "role_out_of_scope" in {warning["code"] for warning in based.get_json()["lint"]}


@pytest.mark.parametrize("posting", ["We are hiring.", "Manager\nCome and work with us."])
def test_a_posting_that_says_too_little_is_thin(call: Caller, posting: str) -> None:
    told = call("POST", "/v1/roles", json={"posting": posting}).get_json()

    assert told["code"] == "role_too_thin"
