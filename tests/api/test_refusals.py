"""Refusals that name what came and what was expected."""

import io
from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import NURSE

ROLE = "director_clinical_services"


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ({"resume_id": 5}, "json.resume_id: expected text, not 5"),
        ({"as_of": "today"}, "json.as_of: expected a date such as 2026-01-31, not 'today'"),
        ({"as_of": 20260131}, "json.as_of: expected a date such as 2026-01-31, not 20260131"),
        ({"as_of": "x" * 500}, f"json.as_of: expected a date such as 2026-01-31, not '{'x' * 40}…'"),
        ({"store": "maybe"}, "json.store: expected true or false, not 'maybe'"),
        ({"role_id": None}, "json.role_id: expected a value, not null"),
        ({"role_id": True}, "json.role_id: expected text, not true"),
        ({"posting": ""}, "json.posting: expected a length of 1 to 400000, not 0"),
        ({"resume": "RN"}, "json.resume: expected an object, not 'RN'"),
        ({"resume": {"text": []}}, "json.resume.text: expected text, not a list"),
        (
            {"resume": {"words": "RN"}},
            "json.resume.words: is not known here: expected one of external_id, json_resume, text",
        ),
        ({}, "json: Expected either resume_id or resume."),
    ],
)
def test_a_score_that_cannot_be_asked_for(call: Caller, body: dict[str, Any], detail: str) -> None:
    answer = call("POST", "/v1/scores", json=body)

    told = answer.get_json()
    assert (answer.status_code, told["code"]) == (422, "invalid_input")
    assert detail in told["detail"].split("; ")


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("/v1/resumes?limit=ten", "query.limit: expected a whole number, not 'ten'"),
        ("/v1/resumes?limit=0", "query.limit: expected 1 to 200, not '0'"),
        (
            "/v1/resumes?colour=red",
            "query.colour: is not known here: expected one of cursor, external_id, limit, updated_since",
        ),
        (
            "/v1/events?limit=1&after=x",
            "query.after: expected a whole number, not 'x'",
        ),
        (
            "/v1/resumes?updated_since=2026-12-01",
            "query.updated_since: expected a time with its offset such as 2026-01-31T09:30:00Z "
            "(in an address + is written %2B), not '2026-12-01'",
        ),
        (
            "/v1/scores?updated_since=2026-01-31T09:30:00+00:00",
            "query.updated_since: expected a time with its offset such as 2026-01-31T09:30:00Z "
            "(in an address + is written %2B), not '2026-01-31T09:30:00 00:00'",
        ),
        ("/v1/scores/scr_0?x=1", "query.x: is not known here: expected nothing"),
        (
            f"/v1/roles/{ROLE}/ranking?tier=best",
            "query.tier: expected one of qualified, verify, near_miss, not_qualified, not 'best'",
        ),
        (
            "/v1/resumes/res_0/roles?state=Texas",
            "query.state: expected the two capital letters of a state, such as TX, not 'Texas'",
        ),
    ],
)
def test_a_query_that_cannot_be_answered(call: Caller, path: str, detail: str) -> None:
    answer = call("GET", path)

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_input")
    assert answer.get_json()["detail"] == detail


@pytest.mark.parametrize(
    ("changes", "detail"),
    [
        ({"id": "x"}, "json.changes: expected a list, not an object"),
        ([], "json.changes: expected a length of 1 to 50, not 0"),
        (["x"], "json.changes.0: expected an object, not 'x'"),
        (
            [{"facts": {"degrees": [{"level": "phd"}]}}],
            "json.changes.0.facts.degrees.0.level: expected a whole number, not 'phd'",
        ),
        (
            [{"facts": {"degrees": [{"grade": 1}]}}],
            "json.changes.0.facts.degrees.0.grade: is not known here: expected one of "
            "evidence, expected, family, finer, level, name, status",
        ),
        (
            [{"facts": {"licences": [{"type": "RN", "status": "active", "expires": "May 2027"}]}}],
            "json.changes.0.facts.licences.0.expires: expected a month such as 2026-01, not 'May 2027'",
        ),
    ],
)
def test_a_supposition_that_cannot_be_read(call: Caller, changes: Any, detail: str) -> None:
    answer = call("POST", "/v1/scores/scr_0/what-if", json={"changes": changes})

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_input")
    assert detail in answer.get_json()["detail"].split("; ")


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ({"base": "director_of_fun"}, "not_found", [repr("director_of_fun"), "expected one of", ROLE]),
        (
            {"base": ROLE, "setting": "moon"},
            "invalid_role",
            ["'moon' is not", "expected one of", "home_health"],
        ),
        ({"base": ROLE, "jurisdiction": "ZZ"}, "invalid_role", ["'ZZ'", "letters of a state, such as TX"]),
        ({"requirements": [{"id": "a"}]}, "invalid_role", ["no bar", "expected exactly one of", "licence"]),
        ({"requirements": [{"colour": 1}]}, "invalid_role", ["colour", "expected one of", "label"]),
        (
            {"base": ROLE, "requirements": [{"id": "a", "label": "A", "certification": {"ids": ["nea_bd"]}}]},
            "invalid_role",
            ["'nea_bd' is not", "expected one of nea_bc"],
        ),
        ({"posting": "We are hiring."}, "role_too_thin", ["in the posting", "expected one that asks"]),
    ],
)
def test_a_role_that_cannot_be_made(call: Caller, body: dict[str, Any], code: str, words: list[str]) -> None:
    told = call("POST", "/v1/roles", json=body).get_json()

    assert told["code"] == code
    assert [each for each in words if each not in told["detail"]] == []


@pytest.mark.parametrize(
    ("method", "path", "options", "status", "words"),
    [
        ("GET", "/v1/candidates", {}, 404, ["/v1/candidates", "expected one of those at /docs"]),
        ("PUT", "/v1/resumes", {}, 405, ["PUT /v1/resumes", "expected GET or POST"]),
        ("POST", "/v1/resumes", {}, 415, ["no media type", "multipart/form-data", "application/json"]),
        (
            "POST",
            "/v1/resumes",
            {"data": {"file": "cv.pdf"}},
            415,
            ["application/x-www-form-urlencoded", "multipart/form-data with a file in the field `file`"],
        ),
        ("POST", "/v1/scores", {"data": "<a/>"}, 415, ["no media type", "expected application/json"]),
        ("POST", "/v1/scores", {"json": [1]}, 422, ["json: expected an object, not a list"]),
    ],
)
def test_a_call_of_another_shape(
    call: Caller, method: str, path: str, options: dict[str, Any], status: int, words: list[str]
) -> None:
    answer = call(method, path, **options)

    assert answer.status_code == status
    assert [each for each in words if each not in answer.get_json()["detail"]] == []


def test_a_file_that_is_too_large_is_refused_with_its_size(call: Caller) -> None:
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\n'
    body = head + b"x" * (11 * 2**20) + b"\r\n--b--\r\n"

    answer = call("POST", "/v1/resumes", data=body, content_type="multipart/form-data; boundary=b")

    assert f"{len(body)} bytes came: expected a file of at most 10 MB" in answer.get_json()["detail"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("encrypted", "a file that opens without a password"),
        ("empty", "a resume with words that can be seen"),
        ("corrupt", "a file that its own program opens"),
        ("no_text_scan", "text that can be selected"),
    ],
)
def test_a_document_without_text_is_refused_with_a_readable_format(
    call: Caller, code: str, words: str
) -> None:
    form = {"file": (io.BytesIO(f"!{code}".encode()), "cv.pdf")}

    told = call("POST", "/v1/resumes", data=form, content_type="multipart/form-data").get_json()

    assert told["code"] == code
    assert told["detail"].startswith(f"cv.pdf: as the test asked: expected {words}")


def test_a_file_in_another_field_is_refused_with_the_expected_field(call: Caller) -> None:
    form = {"resume": (io.BytesIO(NURSE.encode()), "cv.txt")}

    answer = call("POST", "/v1/resumes", data=form, content_type="multipart/form-data")

    assert "expected one file in the form field `file`, not in `resume`" in answer.get_json()["detail"]
