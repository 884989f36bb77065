"""The log: a line for each request, and nothing personal in it."""

import json
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO, StringIO

import pytest

from service.api.access_log import open_log
from service.domain.vector import Vector
from service.usecases.deps import Deps
from tests.api.observed import Observed, observed
from tests.api.world import DIRECTOR, HashEncoder

PERSONAL = (
    "Maria", "Santos", "maria.santos", "example.org", "555-0142", "candidate-4711", "cv of Maria.txt",
    "Lone Star", "Led 45 nurses", "Master of Science", "director-mark",
)  # fmt: skip


class QuotingEncoder(HashEncoder):
    """An encoder that fails with the words that it was given, as libraries do."""

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        try:
            raise KeyError(f"no vector for {texts[0]}")
        except KeyError as error:
            raise RuntimeError(f"cannot encode {texts}") from error


class FullDisk(HashEncoder):
    """An encoder whose folder is full."""

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        raise OSError(28, f"No space left for {texts[0]}")


class Terminal(StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_a_line_tells_what_was_asked_and_how_it_ended(deps: Deps) -> None:
    call = observed(deps)

    made = call("POST", "/v1/resumes", json={"text": DIRECTOR}).get_json()["id"]
    answer = call("GET", f"/v1/resumes/{made}?as_of=2026-01-31")

    line = call.lines()[1]
    assert line.pop("seconds") >= 0 and line.pop("time").endswith("Z") and line.pop("pid") > 0
    assert line == {
        "event": "request",
        "level": "info",
        "method": "GET",
        "route": "/v1/resumes/{resume_id}",
        "object": made,
        "status": 200,
        "code": None,
        "bytes": len(answer.get_data()),
        "complete": True,
        "tenant": "a",
        "key_prefix": call.key.split("_")[1],
        "request_id": answer.headers["X-Request-Id"],
    }


def test_a_refusal_is_logged_with_its_code_and_without_what_came(deps: Deps) -> None:
    call = observed(deps)

    call("GET", "/v1/resumes/Maria-Santos")
    call("GET", "/v1/resumes?external_id=Maria&shoe_size=Santos")
    call("GET", "/Maria/Santos")
    call("BREW", "/healthz")
    call("GET", "/v1/resumes", headers={"Authorization": "Bearer Maria_Santos_secret"})

    lines = [(line["method"], line["route"], line["status"], line["code"]) for line in call.lines()]
    assert lines == [
        ("GET", "/v1/resumes/{resume_id}", 404, "not_found"),
        ("GET", "/v1/resumes", 422, "invalid_input"),
        ("GET", None, 404, "not_found"),
        ("OTHER", None, 405, "method_not_allowed"),
        ("GET", "/v1/resumes", 401, "unauthorized"),
    ]
    assert call.lines()[-1]["tenant"] is None and call.lines()[-1]["key_prefix"] is None
    assert "Maria" not in call.stream.getvalue() and "Santos" not in call.stream.getvalue()


def test_a_whole_walk_leaves_nothing_personal_in_the_log(deps: Deps) -> None:
    call = observed(deps, log_level="debug")
    text = DIRECTOR.replace("maria.santos@example.org", "maria.santos@example.org, 555-0142")

    _walk(call, text)

    log = call.stream.getvalue()
    assert len(call.lines()) >= 16
    assert [word for word in (*PERSONAL, call.key, call.key.split("_", 2)[2]) if word in log] == []


@pytest.mark.parametrize(
    ("broken", "errors"),
    [
        ({"encoder": QuotingEncoder()}, ["RuntimeError", "KeyError"]),
        ({"encoder": FullDisk()}, ["OSError (ENOSPC)"]),
    ],
)
def test_a_failure_is_logged_with_type_and_place_and_without_its_words(
    deps: Deps, broken: dict[str, object], errors: list[str]
) -> None:
    call = observed(replace(deps, **broken))  # type: ignore[arg-type]

    answer = call("POST", "/v1/resumes", json={"text": DIRECTOR})

    line = call.lines("failure")[0]
    assert (answer.status_code, answer.get_json()["code"]) == (500, "internal_error")
    assert line["errors"] == errors and line["route"] == "/v1/resumes"
    assert line["request_id"] == answer.get_json()["request_id"] == call.lines()[0]["request_id"]
    assert any(frame.startswith("service/usecases/resumes.py:") for frame in line["frames"])
    assert [word for word in PERSONAL if word in call.stream.getvalue()] == []
    assert [word for word in PERSONAL if word in answer.get_data(as_text=True)] == []


def test_a_mistake_of_the_caller_is_no_failure(deps: Deps) -> None:
    call = observed(deps)

    call("POST", "/v1/resumes", json={"text": "!corrupt"})

    assert call.lines("failure") == [] and call.lines()[0]["code"] == "corrupt"


def test_the_level_leaves_out_requests_that_went_well(deps: Deps) -> None:
    call = observed(replace(deps, encoder=QuotingEncoder()), log_level="warning")

    call("GET", "/healthz")
    call("POST", "/v1/resumes", json={"text": DIRECTOR})

    assert [line["status"] for line in call.lines()] == [500]


def test_the_address_of_the_caller_is_logged_only_where_that_is_asked_for(deps: Deps) -> None:
    usual, with_addresses = observed(deps), observed(deps, log_addresses=True)

    for call in (usual, with_addresses):
        call("GET", "/healthz", environ_overrides={"REMOTE_ADDR": "192.0.2.7"})

    assert "192.0.2.7" not in usual.stream.getvalue()
    assert with_addresses.lines()[0]["client"] == "192.0.2.7"


def test_a_log_that_cannot_be_written_changes_no_answer(deps: Deps) -> None:
    call = observed(deps)
    call.stream.close()

    assert call("GET", "/v1/roles").status_code == 200


def test_a_terminal_gets_a_readable_line(deps: Deps) -> None:
    screen = Terminal()

    open_log(screen).info("request", status=200)

    with pytest.raises(json.JSONDecodeError):
        json.loads(screen.getvalue())
    assert "request" in screen.getvalue() and "200" in screen.getvalue()


def _walk(call: Observed, text: str) -> None:
    named = {"file": (BytesIO(text.encode()), "cv of Maria.txt"), "external_id": "candidate-4711"}
    made = call("POST", "/v1/resumes", data=named, headers={"Idempotency-Key": "director-mark"})
    resume = made.get_json()["id"]
    call("POST", "/v1/resumes", json={"text": text, "external_id": "candidate-4711"})
    call("POST", "/v1/resumes", json={"text": text, "e-mail": "maria.santos@example.org"})
    call("GET", "/v1/resumes?external_id=candidate-4711")
    call("GET", f"/v1/resumes/{resume}")
    call("GET", f"/v1/resumes/{resume}/roles?state=TX")
    call("GET", f"/v1/resumes/{resume}/boxes?start=0&end=5")
    pair = {"resume_id": resume, "role_id": "director_clinical_services"}
    score = f"/v1/scores/{call('POST', '/v1/scores', json=pair).get_json()['score_id']}"
    call("POST", "/v1/scores", json={"resume": {"text": text}, "role_id": "director_clinical_services"})
    for rest in ("", "/explanation?audience=recruiter", "/candidate-letter?contact=Maria", "/interview-kit"):
        call("GET", f"{score}{rest}")
    call("GET", "/v1/roles/director_clinical_services/ranking")
    call(
        "PATCH",
        f"/v1/resumes/{resume}",
        json={"profile": {"name": "Maria Santos"}},
        headers={"If-Match": "*"},
    )
    call("DELETE", f"/v1/resumes/{resume}", headers={"If-Match": "*"})
    call("GET", f"/v1/resumes/{resume}/Maria")
