"""Readings of a posting repaired line by line, in one call."""

from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, STRUCTURED

POSTING = """Director of Clinical Services
Hospice in Amarillo, Texas

Requirements
- Bachelor's degree in nursing
- Master's degree in nursing
- RN license
- LPN license
- 4 years of management experience and 2 years of hospice experience

About us
Everybody who visits our patients has learned how to resuscitate and carries a BLS card
We are fond of long lunches, short meetings and a garden in which there is always something to be picked

Responsibilities
- Leads the interdisciplinary team
- Keeps a current ACLS certification
"""
BACHELOR, MASTER, RN, LPN, YEARS, CARD, LUNCH, LEADS, CERTIFIED = 5, 6, 7, 8, 9, 12, 13, 16, 17
SHOWN_ONLY = ("id", "origin", "quote", "line", "source")


def _made(call: Caller, posting: str = POSTING) -> dict[str, Any]:
    return dict(call("POST", "/v1/roles", json={"posting": posting}).get_json())


def _patched(call: Caller, role: dict[str, Any], *lines: dict[str, Any]) -> Any:
    return call("PATCH", f"/v1/roles/{role['id']}", json={"lines": list(lines)}, headers={"If-Match": "*"})


def _repaired(call: Caller, role: dict[str, Any], *lines: dict[str, Any]) -> dict[str, Any]:
    answer = _patched(call, role, *lines)
    assert answer.status_code == 200, answer.get_json()
    return dict(answer.get_json())


def _meaning(value: Any) -> Any:
    """Return requirements without what only shows where they come from."""
    if isinstance(value, list):
        return [_meaning(each) for each in value]
    if isinstance(value, dict):
        return {key: _meaning(each) for key, each in value.items() if key not in SHOWN_ONLY}
    return value


def _own(role: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for item in role["requirements"] if item["origin"] != "template"]


def _on_line(role: dict[str, Any], number: int) -> list[str]:
    return next(line["requirements"] for line in role["lines"] if line["line"] == number)


def test_a_role_shows_what_was_read_of_each_line(call: Caller) -> None:
    role = _made(call)

    by_line = {line["line"]: line for line in role["lines"]}
    printed = POSTING.split("\n")
    assert {number: line["text"] for number, line in by_line.items()} == {
        number: words for number, words in enumerate(printed, 1) if words
    }
    assert [role["posting"][line["start"] : line["end"]] for line in role["lines"]] == [
        line["text"] for line in role["lines"]
    ]
    assert [item["line"] for item in _own(role)] == [BACHELOR, MASTER, RN, LPN, YEARS, YEARS]
    assert by_line[YEARS]["requirements"] == [item["id"] for item in _own(role)[-2:]]
    assert by_line[LEADS]["duties"] == [role["duties"][0]["id"]]
    assert by_line[CARD]["requirements"] == by_line[CARD]["duties"] == []


def test_several_lines_are_repaired_in_one_call_and_scores_follow(call: Caller) -> None:
    made, resume = _made(call), call.add(DIRECTOR)
    asked = {"resume_id": resume["id"], "role_id": made["id"], "as_of": "2026-01-31"}
    first = call("POST", "/v1/scores", json=asked).get_json()

    body = _repaired(
        call,
        made,
        {"line": LPN, "meant": "either_or", "with_line": RN},
        {"line": MASTER, "meant": "preferred"},
        {"line": CARD, "meant": "required"},
        {"line": YEARS, "meant": "not_a_requirement"},
    )
    second = call("POST", "/v1/scores", json=asked).get_json()

    bachelor, master, either, card = _own(body)
    assert [bachelor["gate"], master["gate"], either["kind"], card["label"]] == [
        "hard",
        "preferred",
        "any_of",
        "BLS",
    ]
    assert [child["licence"]["types"] for child in either["any_of"]] == [["RN"], ["LPN"]]
    assert (card["gate"], card["line"], card["quote"]["quote"]) == (
        "hard",
        CARD,
        "Everybody who visits our patients has learned how to resuscitate and carries a BLS card",
    )
    assert [_on_line(body, line) for line in (YEARS, CARD)] == [[], [card["id"]]]
    assert body["read"]["requirements"] == made["requirements"]
    assert body["read"]["role_sha256"] == first["role_sha256"] == made["role_sha256"]
    assert body["role_sha256"] == second["role_sha256"] != made["role_sha256"]
    assert len(body["changes"][0]["change"]["lines"]) == 4
    assert call("GET", f"/v1/roles/{made['id']}").get_json() == body


@pytest.mark.parametrize(
    ("repairs", "before", "after"),
    [
        ([{"line": MASTER, "meant": "preferred"}], "- Master's", "- Preferred: Master's"),
        ([{"line": LPN, "meant": "either_or", "with_line": RN}], "- LPN", "or\n- LPN"),
        ([{"line": RN, "meant": "either_or", "with_line": LPN}], "- LPN", "or\n- LPN"),
        ([{"line": LPN, "meant": "not_a_requirement"}], "- LPN license\n", ""),
        ([{"line": BACHELOR, "meant": "either_or", "with_line": MASTER}], "- Master", "or\n- Master"),
        ([{"line": YEARS, "meant": "either_or", "with_line": LPN}], "- 4 years", "or\n- 4 years"),
        (
            [
                {"line": RN, "meant": "not_a_requirement"},
                {"line": LPN, "meant": "preferred"},
            ],
            "- RN license\n- LPN license",
            "- LPN license preferred",
        ),
        (
            [{"line": each, "meant": "not_a_requirement"} for each in (BACHELOR, MASTER)],
            "- Bachelor's degree in nursing\n- Master's degree in nursing\n",
            "",
        ),
        (
            [{"line": CERTIFIED, "meant": "preferred"}],
            "\nAbout us",
            "- Preferred: keeps a current ACLS certification\n\nAbout us",
        ),
    ],
)
def test_a_repaired_role_asks_for_what_the_rightly_written_posting_asks_for(
    call: Caller, repairs: list[dict[str, Any]], before: str, after: str
) -> None:
    rightly = POSTING.replace(before, after)
    if CERTIFIED in {repair["line"] for repair in repairs}:
        rightly = rightly.replace("- Keeps a current ACLS certification\n", "")

    body = _repaired(call, _made(call), *repairs)

    meant = _made(call, rightly)
    assert _meaning(_own(body)) == _meaning(_own(meant))
    lent, usual = (
        {item["id"]: item for item in role["requirements"] if item["origin"] == "template"}
        for role in (body, meant)
    )
    assert lent == usual
    assert [duty["text"] for duty in body["duties"]] == [duty["text"] for duty in meant["duties"]]
    assert body["specificity"] == meant["specificity"]


def test_a_wrongly_joined_line_stands_alone_again(call: Caller) -> None:
    made = _made(call, POSTING.replace("- LPN", "or\n- LPN"))

    body = _repaired(call, made, {"line": LPN + 1, "meant": "required"})

    assert [item["kind"] for item in _own(made)][2] == "any_of"
    assert _meaning(_own(body)) == _meaning(_own(_made(call)))


def test_one_call_gives_the_role_that_one_call_for_each_line_gives(
    call: Caller, call_of_other: Caller
) -> None:
    repairs = [
        {"line": MASTER, "meant": "either_or", "with_line": BACHELOR},
        {"line": CARD, "meant": "preferred"},
        {"line": LPN, "meant": "not_a_requirement"},
    ]

    together = _repaired(call, _made(call), *repairs)
    made = _made(call_of_other)
    for repair in repairs:
        apart = _repaired(call_of_other, made, repair)
    back_to_front = [_repaired(call, _made(call, f"{POSTING}\n{end}"), *repairs) for end in ("A", "B")]

    assert together["role_sha256"] == apart["role_sha256"]
    assert [_meaning(role["requirements"]) for role in back_to_front] == [
        _meaning(together["requirements"])
    ] * 2


def test_a_line_and_a_row_of_requirements_make_the_same_role(call: Caller, call_of_other: Caller) -> None:
    made = _made(call)
    row = {"id": _on_line(made, MASTER)[0], "gate": "preferred"}

    by_line = _repaired(call, made, {"line": MASTER, "meant": "preferred"})
    by_row = call_of_other(
        "PATCH",
        f"/v1/roles/{_made(call_of_other)['id']}",
        json={"requirements": [row]},
        headers={"If-Match": "*"},
    ).get_json()

    assert by_line["role_sha256"] == by_row["role_sha256"]


def test_a_line_that_was_read_as_it_is_meant_leaves_the_role_as_it_is(call: Caller) -> None:
    made = _made(call)

    body = _repaired(call, made, {"line": RN, "meant": "required"}, {"line": YEARS, "meant": "required"})

    assert (body["role_sha256"], body["revision"]) == (made["role_sha256"], 1)


def test_one_of_several_requirements_of_a_line_is_named_by_its_id(call: Caller) -> None:
    made = _made(call)
    management, hospice = _on_line(made, YEARS)

    body = _repaired(
        call,
        made,
        {"id": management, "meant": "preferred"},
        {"id": hospice, "meant": "either_or", "with_id": _on_line(made, LPN)[0]},
    )

    *_, either, preferred = _own(body)
    assert (preferred["id"], preferred["gate"]) == (management, "preferred")
    assert [child["id"] for child in either["any_of"]] == [*_on_line(made, LPN), hospice]
    assert _on_line(body, LPN) == _on_line(made, LPN)


def test_lines_are_repaired_before_the_rest_of_the_change(call: Caller) -> None:
    made = _made(call)
    change = {
        "lines": [{"line": LPN, "meant": "either_or", "with_line": RN}],
        "without": _on_line(made, RN),
        "title": "Hospice director",
    }

    body = call("PATCH", f"/v1/roles/{made['id']}", json=change, headers={"If-Match": "*"}).get_json()

    assert body["title"] == "Hospice director"
    assert [item["label"] for item in _own(body)][2:3] == ["LPN licence valid in TX"]


def test_a_role_without_a_posting_is_repaired_by_id(call: Caller) -> None:
    made = dict(call("POST", "/v1/roles", json=STRUCTURED).get_json())

    by_line = _patched(call, made, {"line": 1, "meant": "preferred"}).get_json()
    body = _repaired(call, made, {"id": "years", "meant": "either_or", "with_id": "licence.rn"})

    assert made["lines"] is None
    assert (by_line["code"], "expected `id`" in by_line["detail"]) == ("invalid_role", True)
    assert [item["kind"] for item in body["requirements"]] == ["any_of"]


@pytest.mark.parametrize(
    "posting",
    [
        "# Nurse Manager\n\n**Requirements**\n\n* **RN license**\n* LPN license\n",
        "Nurse Manager\r\n\r\nRequirements\r\n\r\n\u2022 RN license\r\n\u2022 LPN license\r\n",
        "Nurse Manager\n\nRequirements\n\n1. RN license\n2. LPN license",
        "Nurse Manager\n\nPerson specification\n\nEssential: RN license\nEssential: LPN license",
    ],
)
def test_lines_have_the_numbers_that_the_role_shows_whatever_the_layout(call: Caller, posting: str) -> None:
    made = _made(call, posting)
    first, second = (line["line"] for line in made["lines"] if line["requirements"])

    body = _repaired(call, made, {"line": second, "meant": "either_or", "with_line": first})

    (either,) = _own(body)
    assert (first, second) == (5, 6)
    assert [child["licence"]["types"] for child in either["any_of"]] == [["RN"], ["LPN"]]
