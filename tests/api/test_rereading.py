"""Stored resumes read again after an upgrade, with nothing lost."""

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest

from service.domain.extracted_text import ExtractedText
from service.errors import Conflict
from service.storage.readings import DatabaseReadings
from service.usecases.deps import Deps
from service.usecases.rank_files import Failure
from service.usecases.records import Correction, Reading, Resume
from service.usecases.reread_resume import Reread, reread_all, reread_resume
from service.usecases.resumes import Upload, add_resume, correct_resume
from service.usecases.roles import find_role
from service.usecases.scores import replay_score, score_resume
from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, NURSE, TODAY, DecodingExtractor, EarlierExtractor, added, reading_with

ROLE = "director_clinical_services"
WARD, STAFF = DIRECTOR.replace("Nurse Manager", "Ward Head"), "12 registered nurses"


def _evidence(place: int, words: str) -> dict[str, Any]:
    return {"start": place, "end": place + len(words)}


def test_a_resume_says_which_reader_read_it_and_whether_that_is_todays(call: Caller, earlier: Deps) -> None:
    old, new = added(earlier).id, call.add(NURSE)

    readings = {each["id"]: each["reading"] for each in call("GET", "/v1/resumes").get_json()["items"]}

    assert readings[old] == {"version": "earlier", "current": False}
    assert readings[new["id"]] == new["reading"] == {"version": "today", "current": True}
    assert call("GET", f"/v1/resumes/{old}").get_json()["reading"] == readings[old]


def test_the_same_bytes_again_give_the_first_resume_as_todays_reader_reads_it(
    call: Caller, earlier: Deps
) -> None:
    old = added(earlier, external_id="x-1")
    etag = call("GET", f"/v1/resumes/{old.id}").headers["ETag"]

    again = call("POST", "/v1/resumes", json={"text": DIRECTOR, "external_id": "x-1"})

    body = again.get_json()
    assert (again.status_code, body["id"], body["version"]) == (200, old.id, 1)
    assert [licence.status for licence in old.read.licences] == ["inferred"]
    assert [licence["status"] for licence in body["profile"]["licences"]] == ["active"]
    assert body["reading"] == {"version": "today", "current": True}
    assert again.headers["ETag"] != etag
    assert call("GET", f"/v1/resumes/{old.id}").get_json() == body


def test_other_bytes_of_an_external_id_leave_the_version_before_as_it_was_read(
    call: Caller, earlier: Deps
) -> None:
    old = added(earlier, external_id="x-1")

    call.add(NURSE, external_id="x-1")

    assert not call("GET", f"/v1/resumes/{old.id}").get_json()["reading"]["current"]


def test_a_resume_read_again_is_what_todays_reader_reads(deps: Deps, earlier: Deps) -> None:
    old, new = added(earlier), added(deps, number=2)

    told = reread_resume("a", old.id, deps)

    resume = deps.stores.resumes.get("a", old.id)
    assert (resume.read, resume.reader_version, resume.revision) == (new.read, "today", 1)
    assert {"licences", "text"} <= set(told.facts)
    assert deps.stores.readings.outdated("a", "today") == ()


def test_a_json_resume_is_read_again_from_its_json(deps: Deps, earlier: Deps) -> None:
    document = {"work": [{"position": "Nurse Manager", "startDate": "2018-01", "endDate": "2020-12"}]}
    content = json.dumps(document).encode()
    upload = Upload("res_1", content, "resume.json")
    old, _ = add_resume(
        "a", upload, replace(earlier, reader=reading_with(EarlierExtractor("Nurse Manager", "Cook"), deps))
    )

    reread_resume("a", old.id, deps)

    read = deps.stores.resumes.get("a", old.id).read
    assert [(job.title, job.start) for job in read.jobs] == [("Nurse Manager", "2018-01")]
    assert read == add_resume("a", replace(upload, id="res_2"), deps)[0].read


def test_a_reading_that_comes_out_the_same_makes_no_revision(deps: Deps, earlier: Deps) -> None:
    old = added(replace(earlier, reader=reading_with(DecodingExtractor(), deps)))

    told = reread_resume("a", old.id, deps)

    resume = deps.stores.resumes.get("a", old.id)
    assert told == Reread(old.id, ())
    assert (resume.revision, resume.reader_version) == (0, "today")


def test_corrections_outlive_a_reading_and_quote_the_same_words_where_they_are_now(
    deps: Deps, earlier: Deps, call: Caller
) -> None:
    before = replace(
        earlier, reader=reading_with(EarlierExtractor("Clinical services director", "Director"), deps)
    )
    old = added(before)
    words = "RN, Texas, active"
    place = old.read.text.index(words)
    licence = {
        "type": "RN",
        "status": "active",
        "jurisdiction": "OK",
        "evidence": [_evidence(place, words)],
    }
    facts = {"licences": [licence], "people_managed": 60}
    correct_resume("a", old.id, Correction(facts, "verified", "told us"), None, before)

    reread_resume("a", old.id, deps)

    body = call("GET", f"/v1/resumes/{old.id}").get_json()
    (shown,) = body["profile"]["licences"]
    assert (shown["jurisdiction"], body["profile"]["people_managed"], body["revision"]) == ("OK", 60, 2)
    assert [each["quote"] for each in shown["evidence"]] == [words]
    assert shown["evidence"][0]["start"] == DIRECTOR.index(words) != place
    assert body["provenance"] == {"licences": "verified", "people_managed": "verified"}
    assert [each["reason"] for each in body["corrections"]] == ["told us"]


@pytest.mark.parametrize(
    ("facts", "words", "read_now", "lost"),
    [
        pytest.param(
            {"jobs": [{"title": "Ward Head", "start": "2012-06", "end": "2017-03"}]},
            "Ward Head",
            "Nurse Manager",
            "Ward Head",
            id="a job that is called otherwise now",
        ),
        pytest.param(
            {"degrees": [{"name": "Master of Science in Nursing", "level": 6, "family": "other"}]},
            "Master of Science in Nursing",
            "Master of Public Health",
            "Master of Science in Nursing",
            id="a degree that is called otherwise now",
        ),
        pytest.param(
            {"certifications": [{"name": "X", "evidence": [_evidence(WARD.index(STAFF), STAFF)]}]},
            STAFF,
            "12 people",
            "quotes other words",
            id="words that are not read any more",
        ),
    ],
)
def test_a_resume_whose_corrections_the_new_reading_cannot_bear_stays_as_it_is(
    facts: dict[str, list[dict[str, Any]]], words: str, read_now: str, lost: str, deps: Deps, earlier: Deps
) -> None:
    before = replace(earlier, reader=reading_with(DecodingExtractor(), deps))
    old = added(before, WARD, external_id="x-1")
    rows = {fact: [{"status": "completed", **row} for row in rows] for fact, rows in facts.items()}
    kept = correct_resume("a", old.id, Correction(rows, "verified", None), None, before)
    after = replace(deps, reader=reading_with(EarlierExtractor(words, read_now), deps))

    with pytest.raises(Conflict, match=lost):
        reread_resume("a", old.id, after)
    posted = add_resume("a", Upload("res_2", WARD.encode(), "cv.txt", "x-1"), after)

    assert posted == (kept, False)
    assert deps.stores.resumes.get("a", old.id) == kept


def test_a_score_kept_before_a_reading_replays_to_the_bytes_that_it_had(deps: Deps, earlier: Deps) -> None:
    old = added(earlier)
    role = find_role("a", ROLE, deps)
    first = score_resume("a", old, role, TODAY, earlier)
    correct_resume("a", old.id, Correction({"people_managed": 60}, "verified", None), None, earlier)
    corrected = score_resume("a", deps.stores.resumes.get("a", old.id), role, TODAY, earlier)

    told = reread_resume("a", old.id, deps)

    new = score_resume("a", deps.stores.resumes.get("a", old.id), role, TODAY, deps)
    for score in (first, corrected, new):
        assert replay_score("a", score.id, deps) == score.body
    assert json.loads(new.body)["score_points"] > json.loads(corrected.body)["score_points"]
    assert (told.scores, told.moved) == (1, 1)


def test_a_ranking_after_a_reading_is_that_of_the_new_facts(call: Caller, deps: Deps, earlier: Deps) -> None:
    old = added(earlier)
    path = f"/v1/roles/{ROLE}/ranking?as_of=2026-01-31"
    before = call("GET", path).get_json()["items"][0]

    reread_resume("a", old.id, deps)

    after = call("GET", path).get_json()["items"][0]
    assert after["score_points"] > before["score_points"]


def test_one_that_fails_or_was_erased_does_not_stop_the_others(deps: Deps, earlier: Deps) -> None:
    ids = [added(earlier, text, number).id for number, text in enumerate((NURSE, DIRECTOR, WARD))]
    after = replace(deps, reader=reading_with(_Refusing(), deps))

    told = list(reread_all("a", [ids[0], "res_gone", *ids[1:]], after))

    assert [type(each) for each in told] == [Failure, Reread, Reread]
    assert told[0] == Failure(ids[0], "too_many_pages", "cv.txt: as the test asked")
    assert deps.stores.readings.outdated("a", "today") == (ids[0],)
    assert deps.stores.resumes.get("a", ids[0]).reader_version == "earlier"


def test_a_correction_made_during_the_reading_is_carried_over(deps: Deps, earlier: Deps) -> None:
    old = added(earlier)
    fact = Correction({"people_managed": 60}, "verified", "on the phone")
    overtaken = _Overtaken(deps.stores.readings.database, deps, fact)  # type: ignore[attr-defined]
    stores = replace(deps.stores, readings=overtaken)  # type: ignore[type-var]

    reread_resume("a", old.id, replace(deps, stores=stores))

    resume = deps.stores.resumes.get("a", old.id)
    assert [each.reason for each in resume.corrections] == ["on the phone"]
    assert (resume.reader_version, resume.revision) == ("today", 2)
    assert deps.stores.readings.at("a", old.id, 1).read == old.read


class _Refusing(DecodingExtractor):
    """A reader that takes nurses for books."""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        return super().extract(b"!too_many_pages" if b"Okafor" in content else content, name)


@dataclass(frozen=True)
class _Overtaken(DatabaseReadings):
    """A store in which somebody corrects the resume just before its first new reading is kept."""

    deps: Deps
    correction: Correction

    def put(
        self,
        tenant: str,
        resume_id: str,
        reading: Reading,
        corrections: tuple[Correction, ...],
        *,
        revision: int,
    ) -> Resume:
        if revision == 0:
            correct_resume(tenant, resume_id, self.correction, None, self.deps)
        return DatabaseReadings.put(self, tenant, resume_id, reading, corrections, revision=revision)
