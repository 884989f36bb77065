"""Compressed answers, and answers that the caller has already."""

import gzip

import pytest
from flask import Flask, Response

from service.api.compression import compress_answers
from service.usecases.deps import Deps
from tests.api.observed import Observed, observed
from tests.api.world import DIRECTOR

ZIPPED = {"Accept-Encoding": "gzip"}
PAIR = {"role_id": "director_clinical_services", "as_of": "2026-01-31"}


def _resume(call: Observed) -> str:
    return str(call("POST", "/v1/resumes", json={"text": DIRECTOR}).get_json()["id"])


def test_a_score_is_byte_identical_after_decoding(deps: Deps) -> None:
    call = observed(deps)
    made = call("POST", "/v1/scores", json={**PAIR, "resume_id": _resume(call)})
    path = made.headers["Location"]

    zipped, replayed = call("GET", path, headers=ZIPPED), call("GET", f"{path}/replay", headers=ZIPPED)

    assert zipped.headers["Content-Encoding"] == "gzip"
    assert len(zipped.get_data()) < len(made.get_data())
    assert gzip.decompress(zipped.get_data()) == gzip.decompress(replayed.get_data()) == made.get_data()


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "zstd"])
def test_who_does_not_accept_gzip_gets_none(deps: Deps, accepted: str) -> None:
    call = observed(deps)

    answer = call("GET", "/openapi.json", headers={"Accept-Encoding": accepted})

    assert "Content-Encoding" not in answer.headers and answer.is_json and answer.get_json()["openapi"]
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_a_short_answer_stays_as_it_is(deps: Deps) -> None:
    answer = observed(deps)("GET", "/healthz", headers=ZIPPED)

    assert "Content-Encoding" not in answer.headers and answer.get_json() == {"status": "ok"}


@pytest.mark.parametrize("query", ["audience=recruiter", "audience=candidate&format=html"])
def test_texts_are_compressed_too(deps: Deps, query: str) -> None:
    call = observed(deps)
    score = call("POST", "/v1/scores", json={**PAIR, "resume_id": _resume(call)}).headers["Location"]

    plain = call("GET", f"{score}/explanation?{query}")
    zipped = call("GET", f"{score}/explanation?{query}", headers=ZIPPED)

    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.get_data()) == plain.get_data()


def test_an_answer_that_is_given_again_is_the_same_either_way(deps: Deps) -> None:
    call = observed(deps)
    body = {**PAIR, "resume": {"text": DIRECTOR}, "store": True}

    first, plain, again = (
        call("POST", "/v1/scores", json=body, headers={"Idempotency-Key": "once", **accepts})
        for accepts in (ZIPPED, {}, ZIPPED)
    )

    assert gzip.decompress(first.get_data()) == plain.get_data() == gzip.decompress(again.get_data())
    assert plain.headers["Idempotency-Replayed"] == "true" and "Content-Encoding" not in plain.headers


@pytest.mark.parametrize("accepts", [{}, ZIPPED])
def test_the_tag_of_any_answer_permits_a_change(deps: Deps, accepts: dict[str, str]) -> None:
    call = observed(deps)
    path = f"/v1/resumes/{_resume(call)}"
    tag = call("GET", path, headers=accepts).headers["ETag"]

    changed = call("PATCH", path, json={"profile": {"people_managed": 4}}, headers={"If-Match": tag})
    stale = call("PATCH", path, json={"profile": {"people_managed": 5}}, headers={"If-Match": tag})

    assert (changed.status_code, stale.status_code) == (200, 412)


@pytest.mark.parametrize("accepts", [{}, ZIPPED])
@pytest.mark.parametrize("path", ["/v1/resumes/{id}", "/v1/roles/director_clinical_services"])
def test_who_names_the_tag_gets_no_body_again(deps: Deps, accepts: dict[str, str], path: str) -> None:
    call = observed(deps)
    path = path.replace("{id}", _resume(call))
    tag = call("GET", path, headers=accepts).headers["ETag"]

    known = call("GET", path, headers={"If-None-Match": f'"other", {tag}'})
    of_zipped = call("GET", path, headers={"If-None-Match": tag, **ZIPPED})
    other = call("GET", path, headers={"If-None-Match": '"other"'})

    assert [(each.status_code, each.get_data()) for each in (known, of_zipped)] == [(304, b"")] * 2
    assert known.headers["ETag"].removeprefix("W/") == tag.removeprefix("W/")
    assert other.status_code == 200 and other.get_data()
    assert [line["bytes"] for line in call.lines()][-3:-1] == [0, 0]


def test_a_changed_resume_is_sent_again(deps: Deps) -> None:
    call = observed(deps)
    path = f"/v1/resumes/{_resume(call)}"
    tag = call("GET", path).headers["ETag"]
    call("PATCH", path, json={"profile": {"people_managed": 4}}, headers={"If-Match": "*"})

    assert call("GET", path, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("media_type", ["application/x-ndjson", "text/csv"])
def test_a_stream_is_compressed_as_it_is_sent(media_type: str) -> None:
    app = Flask("rows")
    compress_answers(app)
    rows = [f'{{"row": {number}}}\n' for number in range(2000)]
    app.add_url_rule("/rows", view_func=lambda: Response(iter(rows), mimetype=media_type))

    answer = app.test_client().get("/rows", headers=ZIPPED)

    assert answer.headers["Content-Encoding"] == "gzip" and len(answer.get_data()) < 20_000
    assert gzip.decompress(answer.get_data()).decode() == "".join(rows)
