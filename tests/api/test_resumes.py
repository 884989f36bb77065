"""Resumes over HTTP: add, find and erase."""

import io
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from service.embedding.cache import CachedEncoder
from service.usecases.deps import Deps
from service.usecases.resumes import Upload, add_resume, erase_resume
from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE, HashEncoder


def _form(content: bytes, name: str = "cv.txt", **fields: str) -> dict[str, Any]:
    data = {"file": (io.BytesIO(content), name), **fields}
    return {"data": data, "content_type": "multipart/form-data"}


def test_a_text_becomes_a_resume_with_facts_that_quote_it(call: Caller) -> None:
    answer = call("POST", "/v1/resumes", json={"text": DIRECTOR})

    body = answer.get_json()
    profile = body["profile"]
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/v1/resumes/{body['id']}"
    assert profile["people_managed"] == 45
    assert profile["months"]["total"] == 164
    assert profile["as_of"] == "2026-01-31"
    for fact in (*profile["degrees"], *profile["licences"], *profile["jobs"]):
        for words in fact["evidence"]:
            assert profile["text"][words["start"] : words["end"]] == words["quote"]


def test_a_file_of_a_form_becomes_the_same_resume_as_its_text(call: Caller) -> None:
    text = call("POST", "/v1/resumes", json={"text": DIRECTOR}).get_json()

    file = call("POST", "/v1/resumes", **_form(DIRECTOR.encode())).get_json()

    assert file["profile"] == text["profile"]
    assert file["sha256"] == text["sha256"]


def test_a_json_resume_is_read(call: Caller) -> None:
    document = {
        "basics": {"name": "Ann Lee"},
        "work": [
            {"position": "Nurse Manager", "name": "A Hospital", "startDate": "2018-01", "endDate": "2020-12"}
        ],
    }

    answer = call("POST", "/v1/resumes", json={"json_resume": document})

    assert answer.status_code == 201
    assert answer.get_json()["profile"]["jobs"][0]["start"] == "2018-01"


def test_the_same_external_id_and_bytes_return_the_first(call: Caller) -> None:
    first = call("POST", "/v1/resumes", json={"text": NURSE, "external_id": "x-1"})

    again = call("POST", "/v1/resumes", json={"text": NURSE, "external_id": "x-1"})

    assert (first.status_code, again.status_code) == (201, 200)
    assert again.get_json() == first.get_json()


def test_other_bytes_of_an_external_id_make_a_new_version(call: Caller) -> None:
    first = call.add(NURSE, external_id="x-1")

    second = call.add(DIRECTOR, external_id="x-1")

    listed = call("GET", "/v1/resumes?external_id=x-1").get_json()["items"]
    assert (first["version"], second["version"]) == (1, 2)
    assert [(each["id"], each["latest"]) for each in listed] == [(first["id"], False), (second["id"], True)]


def test_an_older_file_that_comes_back_is_the_newest_version(call: Caller) -> None:
    for text in (NURSE, DIRECTOR):
        call.add(text, external_id="x-1")

    third = call.add(NURSE, external_id="x-1")

    listed = call("GET", "/v1/resumes?external_id=x-1").get_json()["items"]
    ranking = call("GET", "/v1/roles/clinical_director/ranking").get_json()["items"]
    assert (third["version"], third["latest"]) == (3, True)
    assert [each["latest"] for each in listed] == [False, False, True]
    assert [row["resume_id"] for row in ranking] == [third["id"]]


@pytest.mark.parametrize("name", [b"\xff", b"Ren\xe9", b"\xc0\xaf", "\ufffd".encode()])
def test_an_external_id_that_is_not_utf_8_is_refused(call: Caller, name: bytes) -> None:
    form = b'--b\r\nContent-Disposition: form-data; name="external_id"\r\n\r\n' + name
    form += b'\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\n'
    form += NURSE.encode() + b"\r\n--b--\r\n"

    answer = call("POST", "/v1/resumes", data=form, content_type="multipart/form-data; boundary=b")
    found = call("GET", "/v1/resumes?external_id=" + "".join(f"%{byte:02x}" for byte in name))

    assert (answer.status_code, found.status_code) == (422, 422)
    assert "bytes that are not UTF-8" in answer.get_json()["detail"]


def test_marks_differ_between_objects_states_and_what_is_answered(call: Caller) -> None:
    first, other = call.add(NURSE, external_id="x"), call.add(CLERK)
    path = f"/v1/resumes/{first['id']}"
    marks = [call("GET", f"/v1/resumes/{each['id']}").headers["ETag"] for each in (first, other)]
    marks.append(call("GET", f"{path}?as_of=2024-01-31").headers["ETag"])
    marks.append(
        call("PATCH", path, json={"profile": {"people_managed": 1}}, headers={"If-Match": marks[0]}).headers[
            "ETag"
        ]
    )
    call.add(DIRECTOR, external_id="x")
    marks.append(call("GET", path).headers["ETag"])

    assert len(set(marks)) == 5


def test_the_mark_of_another_resume_allows_no_change(call: Caller) -> None:
    first, other = call.add(NURSE), call.add(CLERK)
    mark = call("GET", f"/v1/resumes/{other['id']}").headers["ETag"]

    answer = call("DELETE", f"/v1/resumes/{first['id']}", headers={"If-Match": mark})

    assert (answer.status_code, answer.get_json()["code"]) == (412, "stale")


def test_lists_are_walked_by_their_next_link(call: Caller) -> None:
    added = [call.add(text)["id"] for text in (NURSE, DIRECTOR, CLERK)]

    first = call("GET", "/v1/resumes?limit=2").get_json()
    second = call("GET", first["next"]).get_json()

    assert [each["id"] for each in first["items"] + second["items"]] == added
    assert second["next"] is None


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_a_change_says_which_state_it_is_based_on(call: Caller, method: str) -> None:
    resume = call.add(NURSE)
    path, body = f"/v1/resumes/{resume['id']}", {"json": {"profile": {"people_managed": 1}}}
    options: dict[str, Any] = body if method == "PATCH" else {}

    missing = call(method, path, **options)
    stale = call(method, path, headers={"If-Match": '"r7"'}, **options)

    assert (missing.status_code, missing.get_json()["code"]) == (428, "precondition_required")
    assert (stale.status_code, stale.get_json()["code"]) == (412, "stale")


def test_an_erased_resume_is_gone(call: Caller) -> None:
    resume = call.add(NURSE)
    score = call(
        "POST", "/v1/scores", json={"resume_id": resume["id"], "role_id": "clinical_director"}
    ).get_json()
    etag = call("GET", f"/v1/resumes/{resume['id']}").headers["ETag"]

    answer = call("DELETE", f"/v1/resumes/{resume['id']}", headers={"If-Match": etag})

    assert (answer.status_code, answer.get_data(), answer.content_type) == (204, b"", None)
    assert call("GET", f"/v1/resumes/{resume['id']}").status_code == 404
    assert call("GET", f"/v1/scores/{score['score_id']}").status_code == 404
    assert call("DELETE", f"/v1/resumes/{resume['id']}", headers={"If-Match": etag}).status_code == 404


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("unsupported_type", 415),
        ("encrypted", 422),
        ("too_large", 413),
        ("too_many_pages", 422),
        ("no_text_scan", 422),
        ("corrupt", 422),
        ("timeout", 422),
        ("hostile", 422),
        ("empty", 422),
    ],
)
def test_a_document_that_gives_no_text_says_why(call: Caller, code: str, status: int) -> None:
    answer = call("POST", "/v1/resumes", **_form(f"!{code}".encode()))

    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert answer.mimetype == "application/problem+json"


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"json": {}}, 422),
        ({"json": []}, 422),
        ({"json": {"text": "a", "json_resume": {}}}, 422),
        ({"json": {"text": "a", "colour": "red"}}, 422),
        ({"json": {"text": 7}}, 422),
        ({"json": {"text": ""}}, 422),
        ({"json": {"text": "a\x00b"}}, 422),
        ({"data": b'{"text": "\\ud800"}', "content_type": "application/json"}, 422),
        ({"json": {"json_resume": {"work": 7}}}, 422),
        ({"json": {"json_resume": {"work": [{"highlights": 7}]}}}, 422),
        ({"json": {"json_resume": {"work": [{"position": "\x00"}]}}}, 422),
        ({"json": {"json_resume": {}}}, 422),
        ({"data": b"{", "content_type": "application/json"}, 400),
        ({"data": b'{"text": NaN}', "content_type": "application/json"}, 400),
        ({"data": b"\xff", "content_type": "application/json"}, 400),
        ({"data": b"[" * 100_000, "content_type": "application/json"}, 400),
        ({"data": b"x", "content_type": "text/plain"}, 415),
        ({"data": b"x"}, 415),
        (_form(b"x", colour="red"), 422),
        ({"data": {"external_id": "x"}, "content_type": "multipart/form-data"}, 422),
        ({"data": b"--x", "content_type": "multipart/form-data"}, 422),
    ],
)
def test_a_body_of_another_shape_is_refused(call: Caller, options: dict[str, Any], status: int) -> None:
    answer = call("POST", "/v1/resumes", **options)

    assert answer.status_code == status, answer.get_data(as_text=True)
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["code"]


def _bytes_of_form(content: bytes) -> dict[str, Any]:
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\n'
    return {"data": head + content + b"\r\n--b--\r\n", "content_type": "multipart/form-data; boundary=b"}


@pytest.mark.parametrize("size", [63_000, 66_000, 200_000, 9_900_000])
@pytest.mark.parametrize("line", [b"\n", b"\r\n", b" " * 37 + b"\r", b" " * 4_000 + b"\r\n", b" "])
def test_a_file_of_ten_megabytes_is_read_however_its_lines_end(call: Caller, line: bytes, size: int) -> None:
    content = (line * (size // len(line) + 1))[:size]

    answer = call("POST", "/v1/resumes", **_bytes_of_form(content))

    assert answer.get_json()["code"] == "empty"  # the reader had it, and nothing was in it


def test_a_file_over_ten_megabytes_is_too_large(call: Caller) -> None:
    answer = call("POST", "/v1/resumes", **_bytes_of_form(b"x" * (11 * 1024 * 1024)))

    assert (answer.status_code, answer.get_json()["code"]) == (413, "too_large")


def test_a_resume_of_another_tenant_does_not_exist(call: Caller, call_of_other: Caller) -> None:
    resume = call.add(NURSE, external_id="x-1")
    unknown = call_of_other("GET", "/v1/resumes/res_0")

    foreign = call_of_other("GET", f"/v1/resumes/{resume['id']}")

    assert foreign.status_code == unknown.status_code == 404
    assert foreign.get_data(as_text=True).replace(resume["id"], "res_0") == unknown.get_data(as_text=True)
    assert call_of_other("GET", "/v1/resumes?external_id=x-1").get_json()["items"] == []


def test_the_positions_that_a_resume_fits_are_shown_best_first(call: Caller) -> None:
    resume = call.add(DIRECTOR)

    body = call("GET", f"/v1/resumes/{resume['id']}/roles?as_of=2026-01-31").get_json()

    tiers = ["qualified", "verify", "near_miss", "not_qualified"]
    places = [(tiers.index(row["tier"]), -row["score_points"]) for row in body["items"]]
    assert len(body["items"]) >= 22
    assert places == sorted(places)
    assert all(row["missing"] == [] for row in body["items"] if row["tier"] == "qualified")


def test_erasing_forgets_the_vectors_of_every_version(deps: Deps, tmp_path: Path) -> None:
    kept = tmp_path / "vectors.sqlite3"
    whole = replace(deps, encoder=CachedEncoder(HashEncoder(), kept))
    whole.stores.keys.admit("t1")
    older = add_resume("t1", Upload("res_1", DIRECTOR.encode(), "a.txt", external_id="e"), whole)[0]
    newer = DIRECTOR.replace("45 nurses", "61 nurses").encode()
    add_resume("t1", Upload("res_2", newer, "a.txt", external_id="e"), whole)
    before = vectors_in(kept)

    erase_resume("t1", older.id, None, whole)

    assert before > 0 and vectors_in(kept) == 0


def vectors_in(path: Path) -> int:
    """Return how many vectors a cache file holds, whatever its tables are called."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return sum(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables)
