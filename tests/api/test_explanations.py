"""A stored score in the words of a recruiter, a hiring manager and the candidate."""

import json
from typing import Any

import pytest

from tests.api.conftest import Caller
from tests.api.world import CLERK, DIRECTOR, NURSE, POSTING

ROLE = "director_clinical_services"
BUILT = [
    ("recruiter", "text", "text/plain"),
    ("recruiter", "table", "text/plain"),
    ("recruiter", "markdown", "text/markdown"),
    ("hiring_manager", "markdown", "text/markdown"),
    ("hiring_manager", "html", "text/html"),
    ("candidate", "text", "text/plain"),
    ("candidate", "html", "text/html"),
]


def scored(call: Caller, text: str = NURSE, **more: Any) -> str:
    """Return the path of a kept score."""
    given = {"resume_id": call.add(text)["id"], **({} if "posting" in more else {"role_id": ROLE}), **more}
    answer = call("POST", "/v1/scores", json=given)
    assert answer.status_code == 201, answer.get_data(as_text=True)
    return str(answer.headers["Location"])


@pytest.mark.parametrize(("audience", "shape", "media_type"), BUILT)
def test_every_audience_has_its_formats_byte_for_byte(
    call: Caller, audience: str, shape: str, media_type: str
) -> None:
    path = f"{scored(call)}/explanation?audience={audience}&format={shape}"

    first, again = call("GET", path), call("GET", path)

    assert (first.status_code, first.content_type) == (200, f"{media_type}; charset=utf-8")
    assert first.get_data() == again.get_data()
    assert "Director of Clinical Services" in first.get_data(as_text=True)


@pytest.mark.parametrize(
    ("audience", "first"),
    [("recruiter", "text/plain"), ("hiring_manager", "text/markdown"), ("candidate", "text/plain")],
)
def test_the_first_format_of_an_audience_needs_no_name(call: Caller, audience: str, first: str) -> None:
    assert call("GET", f"{scored(call)}/explanation?audience={audience}").mimetype == first


def test_an_explanation_is_for_the_recruiter_unless_another_reader_is_named(call: Caller) -> None:
    path = f"{scored(call)}/explanation"

    assert call("GET", path).get_data() == call("GET", f"{path}?audience=recruiter&format=text").get_data()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("audience=candidate&format=table", "format 'table' for candidate: expected text or html"),
        ("audience=hiring_manager&format=text", "expected markdown or html"),
        ("audience=board", "audience"),
        ("format=pdf", "format"),
        ("colour=red", "colour"),
        ("contact=", "contact"),
    ],
)
def test_an_error_says_what_is_possible(call: Caller, query: str, told: str) -> None:
    answer = call("GET", f"{scored(call)}/explanation?{query}")

    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid_input")
    assert told in answer.get_json()["detail"]


@pytest.mark.parametrize("part", ["explanation", "candidate-letter", "interview-kit"])
def test_a_score_of_another_tenant_is_not_explained(call: Caller, call_of_other: Caller, part: str) -> None:
    path = f"{scored(call)}/{part}"

    assert call("GET", path).status_code == 200
    assert call_of_other("GET", path).status_code == 404


@pytest.mark.parametrize("shape", ["text", "html"])
def test_the_letter_is_the_explanation_for_the_candidate(call: Caller, shape: str) -> None:
    path, contact = scored(call), "contact=Ana%20Ruiz"

    letter = call("GET", f"{path}/candidate-letter?format={shape}&{contact}")

    same = call("GET", f"{path}/explanation?audience=candidate&format={shape}&{contact}")
    assert letter.get_data() == same.get_data()
    assert "Ana Ruiz" in letter.get_data(as_text=True)


def test_a_letter_holds_nothing_of_another_resume_and_no_name(call: Caller) -> None:
    path = scored(call, NURSE)
    scored(call, DIRECTOR), scored(call, CLERK)

    letter = call("GET", f"{path}/candidate-letter").get_data(as_text=True)

    own = {line.strip("- ") for line in NURSE.splitlines()}
    others = {line.strip("- ") for text in (DIRECTOR, CLERK) for line in text.splitlines()} - own
    assert [line for line in sorted(others) if len(line) > 8 and line in letter] == []
    assert "Okafor" not in letter and "County Hospital" not in letter


def test_a_resume_is_named_as_its_sender_names_it(call: Caller) -> None:
    resume = call.add(NURSE, external_id="applicant-17")
    made = call("POST", "/v1/scores", json={"resume_id": resume["id"], "role_id": ROLE})

    told = call("GET", f"{made.headers['Location']}/explanation").get_data(as_text=True)

    assert told.startswith("applicant-17: Director of Clinical Services")


def test_a_page_about_a_person_loads_and_runs_nothing(call: Caller) -> None:
    page = call("GET", f"{scored(call)}/explanation?audience=hiring_manager&format=html")

    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "sandbox" in policy and "script-src" not in policy
    assert (page.headers["Cache-Control"], page.headers["X-Content-Type-Options"]) == ("no-store", "nosniff")


def test_script_in_a_resume_stays_text_in_the_page(call: Caller) -> None:
    text = DIRECTOR.replace("- Managed a clinical", "- <script>alert(1)</script> Managed a clinical")

    page = call("GET", f"{scored(call, text)}/explanation?audience=hiring_manager&format=html")

    assert "<script" not in page.get_data(as_text=True).lower()


def test_a_kit_asks_about_what_the_resume_leaves_open(call: Caller) -> None:
    path = scored(call)

    kit = call("GET", f"{path}/interview-kit").get_json()

    score = call("GET", path).get_json()
    opened = {item["id"] for item in score["contributions"] if item["verdict"] in ("unknown", "partial")}
    asked = {each["id"] for item in kit["items"] for each in item["requirements"]}
    assert asked and {each for each in opened if not each.endswith(".surplus")} <= asked
    assert (kit["score_id"], kit["role_id"], kit["title"]) == (
        score["score_id"],
        ROLE,
        "Director of Clinical Services",
    )
    assert all(item["question"] and item["good_answer"] for item in kit["items"])


def test_an_explanation_shows_the_role_as_it_was_scored(call: Caller) -> None:
    role = call("POST", "/v1/roles", json={"posting": POSTING}).get_json()
    path = scored(call, posting=POSTING)
    before = call("GET", f"{path}/explanation").get_data()
    change = {"requirements": [{"id": "more", "gate": "hard", "label": "More", "people": {"number": 90}}]}

    changed = call("PATCH", f"/v1/roles/{role['id']}", json=change, headers={"If-Match": "*"})

    assert changed.status_code == 200, changed.get_data(as_text=True)
    assert call("GET", f"{path}/explanation").get_data() == before


def test_a_score_outlives_its_role_and_says_that_it_is_gone(call: Caller) -> None:
    role = call("POST", "/v1/roles", json={"posting": POSTING}).get_json()
    path = scored(call, posting=POSTING)

    call("DELETE", f"/v1/roles/{role['id']}", headers={"If-Match": "*"})

    told = call("GET", f"{path}/explanation").get_data(as_text=True)
    assert "changed or deleted since" in " ".join(told.split()) and "RN" in told
    assert call("GET", f"{path}/interview-kit").get_json()["items"]


def test_the_explanations_of_an_erased_resume_are_gone_with_it(call: Caller) -> None:
    path = scored(call)
    resume_id = call("GET", path).get_json()["resume_id"]

    call("DELETE", f"/v1/resumes/{resume_id}", headers={"If-Match": "*"})

    answer = call("GET", f"{path}/candidate-letter")
    assert (answer.status_code, json.loads(answer.get_data())["code"]) == (404, "not_found")
