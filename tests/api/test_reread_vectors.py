"""Stored vectors after trials, erasures and new readings: none that is not used."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from service.embedding.cache import CachedEncoder
from service.usecases.deps import Deps
from service.usecases.reread_resume import reread_resume
from service.usecases.resumes import erase_resume
from service.usecases.roles import find_role
from service.usecases.scores import score_resume
from tests.api.world import TODAY, EarlierExtractor, HashEncoder, added, reading_with

ROLE = "director_clinical_services"


def test_a_trial_lists_what_would_change_and_stores_nothing(
    deps: Deps, earlier: Deps, tmp_path: Path
) -> None:
    cache = tmp_path / "vectors.sqlite3"
    encoder = CachedEncoder(HashEncoder(), cache)
    before = replace(
        earlier, reader=reading_with(EarlierExtractor("Led 45", "Led four"), deps), encoder=encoder
    )
    old = added(before)
    score_resume("a", old, find_role("a", ROLE, deps), TODAY, before)
    held = _keys(cache)

    tried = reread_resume("a", old.id, replace(deps, encoder=encoder), keep=False)

    assert deps.stores.resumes.get("a", old.id) == old
    assert _keys(cache) == held
    assert tried == reread_resume("a", old.id, replace(deps, encoder=encoder))
    assert (tried.scores, tried.moved) == (1, 1)


def test_vectors_of_statements_that_are_not_read_any_more_are_forgotten(
    deps: Deps, earlier: Deps, tmp_path: Path
) -> None:
    cache, fresh = tmp_path / "vectors.sqlite3", tmp_path / "fresh.sqlite3"
    before = replace(
        earlier,
        reader=reading_with(EarlierExtractor("Led 45", "Led four"), deps),
        encoder=CachedEncoder(HashEncoder(), cache),
    )
    old = added(before)
    added(replace(deps, encoder=CachedEncoder(HashEncoder(), fresh)), number=2)
    assert _keys(cache) != _keys(fresh)

    reread_resume("a", old.id, replace(deps, encoder=before.encoder))

    assert _keys(cache) == _keys(fresh)


def test_erasing_forgets_the_vectors_of_earlier_readings_too(
    deps: Deps, earlier: Deps, tmp_path: Path
) -> None:
    cache = tmp_path / "vectors.sqlite3"
    encoder = CachedEncoder(HashEncoder(), cache)
    old = added(
        replace(earlier, reader=reading_with(EarlierExtractor("Led 45", "Led four"), deps), encoder=encoder)
    )
    after = replace(deps, encoder=encoder)
    reread_resume("a", old.id, after)
    encoder.encode([statement.text for statement in old.read.statements])  # as a replay does

    erase_resume("a", old.id, None, after)

    assert _keys(cache) == set()


def _keys(cache: Path) -> set[bytes]:
    with closing(sqlite3.connect(cache)) as connection:
        return {key for (key,) in connection.execute("SELECT key FROM checked_vectors")}
