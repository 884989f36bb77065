"""Repairs of lines that are refused: all or none, and each with its line."""

from typing import Any

import pytest

from tests.api.conftest import Caller

POSTING = """Practice Manager
Family clinic in Reno, Nevada

Requirements
- CMPE certification
- 3 years of management experience, BLS

Our town is known for its river, its theatres and the long walks that people of every age take along the water
"""
GOOD = {"line": 5, "meant": "preferred"}


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([GOOD, {"line": 40, "meant": "required"}], ["lines[1]: line 40 is not there", "lines 1 to 8"]),
        ([{"line": 3, "meant": "required"}], ["line 3 is not there", "a line with words"]),
        ([GOOD, {"line": 8, "meant": "required"}], ["lines[1]", "line 8 ('Our town", "expected a degree"]),
        ([GOOD, {"line": 8, "meant": "not_a_requirement"}], ["line 8", "is not read as a requirement"]),
        ([GOOD, {"line": 5, "meant": "required"}], ["lines[1]", "line 5", "is named twice"]),
        ([{"id": "licence.rn", "meant": "preferred"}], ["'licence.rn' is no requirement of this role"]),
        (
            [{"line": 5, "meant": "either_or", "with_line": 5}],
            ["line 5", "cannot be alternatives", "two different requirements"],
        ),
        (
            [{"line": 5, "meant": "either_or", "with_line": 8}, {"line": 40, "meant": "preferred"}],
            ["line 40"],
        ),
        ([GOOD, {"line": 6, "meant": "either_or", "with_line": 8}], ["nothing can be read of line 8"]),
    ],
)
def test_a_line_that_cannot_be_repaired_is_named_and_nothing_changes(
    call: Caller, lines: list[dict[str, Any]], words: list[str]
) -> None:
    made = call("POST", "/v1/roles", json={"posting": POSTING}).get_json()
    path = f"/v1/roles/{made['id']}"

    answer = call("PATCH", path, json={"lines": lines}, headers={"If-Match": "*"})

    told = answer.get_json()
    assert (answer.status_code, told["code"]) == (422, "invalid_role")
    assert [each for each in words if each not in told["detail"]] == []
    assert call("GET", path).get_json() == made


@pytest.mark.parametrize(
    ("lines", "detail"),
    [
        ([], "json.lines: expected a length of 1 to 200, not 0"),
        ([{"meant": "required"}], "json.lines.0: Expected exactly one of line, id."),
        ([{"line": 5, "id": "x", "meant": "required"}], "json.lines.0: Expected exactly one of line, id."),
        ([{"line": 5}], "json.lines.0.meant: is missing"),
        (
            [{"line": 5, "meant": "either_or"}],
            "json.lines.0: Expected exactly one of with_line, with_id beside either_or.",
        ),
        (
            [{"line": 5, "meant": "required", "with_line": 6}],
            "json.lines.0: Expected with_line and with_id only beside either_or.",
        ),
        (
            [{"line": 5, "meant": "maybe"}],
            "json.lines.0.meant: expected one of required, preferred, either_or, not_a_requirement,"
            " not 'maybe'",
        ),
        ([{"line": "5", "meant": "required"}], "json.lines.0.line: expected a whole number, not '5'"),
    ],
)
def test_a_repair_of_another_shape_says_what_was_expected(call: Caller, lines: Any, detail: str) -> None:
    answer = call("PATCH", "/v1/roles/rol_0", json={"lines": lines}, headers={"If-Match": "*"})

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_input")
    assert detail in answer.get_json()["detail"].split("; ")


def test_a_repair_says_which_state_it_is_based_on(call: Caller) -> None:
    made = call("POST", "/v1/roles", json={"posting": POSTING})
    path, etag = made.headers["Location"], made.headers["ETag"]

    missing = call("PATCH", path, json={"lines": [GOOD]})
    first = call("PATCH", path, json={"lines": [GOOD]}, headers={"If-Match": etag})
    stale = call("PATCH", path, json={"lines": [GOOD]}, headers={"If-Match": etag})

    assert [each.status_code for each in (missing, first, stale)] == [428, 200, 412]


def test_lines_of_the_catalogue_and_of_other_tenants_are_not_repaired(
    call: Caller, call_of_other: Caller
) -> None:
    made = call("POST", "/v1/roles", json={"posting": POSTING}).get_json()

    answers = [
        who("PATCH", f"/v1/roles/{role}", json={"lines": [GOOD]}, headers={"If-Match": "*"})
        for who, role in ((call_of_other, made["id"]), (call, "clinical_manager"))
    ]

    assert [each.get_json()["code"] for each in answers] == ["not_found", "catalogue_role"]
