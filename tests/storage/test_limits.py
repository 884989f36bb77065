"""Counts of rate limits: exact over threads and processes, and begun anew when a window ends."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import text

from service.errors import InvalidSettings
from service.storage import DatabaseStores
from service.storage.limits import DatabaseCounts, open_counts


class Seconds:
    """A clock of seconds that a test sets."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def counts(stores: DatabaseStores, tmp_path: Path, seconds: Seconds) -> Iterator[DatabaseCounts]:
    opened = open_counts(str(tmp_path / "limits.sqlite3"), stores.database.engine)
    assert isinstance(opened, DatabaseCounts)
    engine = opened._engine
    yield DatabaseCounts(engine, seconds)
    if engine is not stores.database.engine:
        engine.dispose()


def test_a_window_counts_from_its_first_request_until_it_ends(
    counts: DatabaseCounts, seconds: Seconds
) -> None:
    first, second = counts.incr("a", 60), counts.incr("a", 60)
    seconds.now = 1059.0
    third, ends_at = counts.incr("a", 60), counts.get_expiry("a")
    seconds.now = 1060.0
    next_window = counts.incr("a", 60)

    assert (first, second, third, ends_at) == (1, 2, 3, 1060.0)
    assert (next_window, counts.get_expiry("a"), counts.get("b")) == (1, 1120.0, 0)


def test_counts_of_many_at_once_are_each_given_once(counts: DatabaseCounts) -> None:
    with ThreadPoolExecutor(8) as pool:
        given = list(pool.map(lambda _: counts.incr("a", 60), range(200)))

    assert sorted(given) == list(range(1, 201))


def test_windows_that_have_ended_make_room(counts: DatabaseCounts, seconds: Seconds) -> None:
    for number in range(15):
        counts.incr(f"address|{number}", 60)
    seconds.now = 2000.0

    counts.incr("a", 60)

    with counts._engine.begin() as connection:
        assert connection.execute(text("SELECT name FROM request_counts")).scalars().all() == ["a"]


def test_no_count_waits_behind_a_write_of_the_database(
    stores: DatabaseStores, counts: DatabaseCounts
) -> None:
    counts.incr("a", 60)

    with stores.database.writing() as session, ThreadPoolExecutor(1) as other:
        session.execute(text("UPDATE tenants SET events = events"))
        assert other.submit(counts.incr, "a", 60).result(timeout=20) == 2


def test_a_storage_says_whether_it_answers_and_forgets(counts: DatabaseCounts) -> None:
    counts.incr("a", 60)
    counts.incr("b", 60)

    counts.clear("a")

    assert counts.check()
    assert (counts.get("a"), counts.get("b"), counts.reset()) == (0, 1, 1)


@pytest.mark.skipif(find_spec("redis") is not None, reason="the client of Redis is installed here")
def test_a_client_of_redis_that_is_missing_is_named(stores: DatabaseStores, tmp_path: Path) -> None:
    with pytest.raises(InvalidSettings, match="the package redis is not installed"):
        open_counts(str(tmp_path / "x"), stores.database.engine, "redis://localhost:6379/0")
