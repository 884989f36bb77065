"""Stored resumes of an earlier version of the reader, reported and read again."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from service.config import read_settings
from service.domain.profile import Profile
from service.storage import DatabaseStores, migrate, open_stores
from service.usecases.records import Correction, Reading
from service.usecases.resumes import Upload, add_resume
from service.usecases.roles import find_role
from service.usecases.scores import score_resume
from service.wiring import Parts
from tests.cli.resumes import BAKER, DIRECTOR
from tests.conftest import Run

Stores = Callable[[], closing[DatabaseStores]]


@pytest.fixture
def stores(clinmatch: Run, database: str, monkeypatch: pytest.MonkeyPatch) -> Stores:
    """The database of the next commands, empty."""
    monkeypatch.setenv("CLINMATCH_DATABASE_URL", database)
    migrate(database)
    return lambda: closing(open_stores(database))


def _age(stores: Stores, tenant: str, before: Callable[[Profile], Profile]) -> None:
    """Store every resume of a tenant as an earlier version of the reader read it."""
    with stores() as opened:
        for resume_id in opened.readings.outdated(tenant, "earlier"):
            resume, contact = opened.resumes.get(tenant, resume_id), opened.resumes.contact(tenant, resume_id)
            reading = Reading(resume.media_type, before(resume.read), contact, "earlier")
            opened.readings.put(tenant, resume_id, reading, (), revision=resume.revision)


def _no_degrees(profile: Profile) -> Profile:
    return replace(profile, degrees=())


def _other_title(profile: Profile) -> Profile:
    return replace(profile, jobs=(replace(profile.jobs[0], title="Head of the house"), *profile.jobs[1:]))


def _keep(*texts: str) -> None:
    """Store the texts as resumes of tenant `a` with a score each, as a server would."""
    parts = Parts(read_settings())
    parts.stores.keys.admit("a")
    role = find_role("a", "director_clinical_services", parts.deps)
    for number, text in enumerate(texts):
        upload = Upload(f"res_{number}", text.encode(), "cv.txt")
        resume, _ = add_resume("a", upload, parts.deps)
        score_resume("a", resume, role, date(2026, 1, 31), parts.deps)
    parts.close()


def test_a_demo_in_an_old_folder_ranks_what_todays_reader_reads(clinmatch: Run, stores: Stores) -> None:
    first = clinmatch("demo")
    _age(stores, "local", _no_degrees)

    again = clinmatch("demo")

    assert first.exit_code == 0
    assert again.stdout == first.stdout


def test_kept_resumes_are_read_again_once(clinmatch: Run, stores: Stores) -> None:
    _keep(DIRECTOR, BAKER.partition("Education")[0])
    _age(stores, "a", _no_degrees)

    tried = clinmatch("db", "reread", "--dry-run")
    done = clinmatch("db", "reread", "--tenant", "a")
    again = clinmatch("db", "reread")

    assert (tried.exit_code, done.exit_code, again.exit_code) == (0, 0, 0)
    assert done.stdout.splitlines() == [
        "a res_0: degrees; 1 of 1 scores move",
        "read again: 2, changed: 1, scores that move: 1 of 1, failed: 0",
    ]
    assert tried.stdout == done.stdout.replace("read again", "would be read again")
    assert again.stdout == "read again: 0, changed: 0, scores that move: 0 of 0, failed: 0\n"


def test_a_resume_that_cannot_be_read_again_is_reported_and_the_others_are_read(
    clinmatch: Run, stores: Stores
) -> None:
    _keep(DIRECTOR, BAKER)
    _age(stores, "a", _other_title)
    job = {"title": "Head of the house", "start": "2019-01", "end": "present"}
    with stores() as opened:
        opened.resumes.correct("a", "res_0", Correction({"jobs": [job]}, "verified", None), revisions=None)

    done = clinmatch("db", "reread")

    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "a res_1: jobs; 0 of 1 scores move",
        "read again: 1, changed: 1, scores that move: 0 of 1, failed: 1",
    ]
    assert done.stderr.startswith("a res_0: conflict: correction 1 is about 'Head of the house'")


def test_another_tenant_is_not_read_again_with_one(clinmatch: Run, stores: Stores) -> None:
    _keep(DIRECTOR)
    _age(stores, "a", _no_degrees)
    with stores() as opened:
        opened.keys.admit("b")

    done = clinmatch("db", "reread", "--tenant", "b")

    assert done.stdout == "read again: 0, changed: 0, scores that move: 0 of 0, failed: 0\n"


def test_an_unknown_tenant_is_refused_with_the_known_ones(clinmatch: Run, stores: Stores) -> None:
    _keep(DIRECTOR)

    done = clinmatch("db", "reread", "--tenant", "x")

    assert done.exit_code == 2
    assert "'x': expected one of a" in done.stderr
