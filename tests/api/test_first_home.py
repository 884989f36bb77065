"""A home as an earlier release left it: migrated, listed, read again, ranked, and its scores replayed."""

import lzma
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from service.app import create_app
from service.knowledge.knowledge import Knowledge
from service.storage import DatabaseStores, migrate, open_stores
from service.storage.tables import ScoreRow
from service.usecases.deps import Deps
from service.usecases.read_document import DocumentReader
from service.usecases.reread_resume import Reread, reread_all
from tests.api.conftest import Caller
from tests.api.world import TODAY, DecodingExtractor, HashEncoder

_HOME = Path(__file__).parents[1] / "storage" / "homes" / "first.sqlite3.xz"
_KEY = "cm_e046567f25b6_HAJ0JKayEBBoxFvp-xw3bdeovM4Jfbxcf18QbC4rhuY"
_REASONS = ("no longer kept as it was", "takes other facts", "weighs the factors otherwise", "are others")


@pytest.fixture
def old(tmp_path: Path) -> Iterator[DatabaseStores]:
    path = tmp_path / "clinmatch.sqlite3"
    path.write_bytes(lzma.decompress(_HOME.read_bytes()))
    migrate(f"sqlite:///{path}")
    stores = open_stores(f"sqlite:///{path}")
    yield stores
    stores.close()


@pytest.fixture
def deps_of_old(known: Knowledge, old: DatabaseStores) -> Deps:
    return Deps(known, DocumentReader(DecodingExtractor(), known), HashEncoder(), old, lambda: TODAY, "today")


@pytest.fixture
def ask(deps_of_old: Deps) -> Caller:
    return Caller(create_app(deps_of_old).test_client(), _KEY)


def test_the_resumes_roles_and_events_of_an_old_home_are_listed(ask: Caller, old: DatabaseStores) -> None:
    resumes = ask("GET", "/v1/resumes").get_json()["items"]
    roles = ask("GET", "/v1/roles?limit=200").get_json()["items"]
    told = [event.kind for event in old.events.after("local", 0, limit=100)]

    assert sorted(each["latest"] for each in resumes) == [False, True, True, True, True]
    assert sum(each["id"].startswith("rol_") for each in roles) == 1
    assert (told.count("resume.added"), told.count("resume.superseded")) == (5, 1)
    assert (told.count("role.added"), told.count("score.added")) == (1, 9)
    assert old.events.last("local") == len(told)


def test_an_old_home_is_ranked_and_read_again(ask: Caller, old: DatabaseStores, deps_of_old: Deps) -> None:
    ranking = ask("GET", "/v1/roles/nursing_home_administrator/ranking?as_of=2026-01-31").get_json()["items"]
    outdated = old.readings.outdated("local", "today")

    outcomes = list(reread_all("local", outdated, deps_of_old))

    again = ask("GET", "/v1/roles/nursing_home_administrator/ranking?as_of=2026-01-31").get_json()["items"]
    assert len(ranking) == len(again) == 4
    assert len(outdated) == 5
    assert all(isinstance(outcome, Reread) for outcome in outcomes)
    assert old.readings.outdated("local", "today") == ()


def test_the_scores_of_an_old_home_are_kept_and_replay_or_say_why_not(
    ask: Caller, old: DatabaseStores
) -> None:
    with old.database.reading() as session:
        scores = dict(session.execute(select(ScoreRow.id, ScoreRow.body)).all())

    assert len(scores) == 9
    for score_id, body in scores.items():
        kept, replay = (ask("GET", f"/v1/scores/{score_id}{what}") for what in ("", "/replay"))
        assert (kept.status_code, kept.get_data()) == (200, body)
        assert replay.get_data() == body or (
            replay.status_code == 409 and any(why in replay.get_json()["detail"] for why in _REASONS)
        )
