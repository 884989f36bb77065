"""Databases to test on: SQLite by default, PostgreSQL with `-m server`."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.storage import DatabaseStores, migrate, open_stores


class Clock:
    """A clock that moves on request, and a little at each reading."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(microseconds=1)
        return self.moment

    def pass_seconds(self, seconds: int) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new, empty database."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return f"sqlite:///{tmp_path / 'home' / 'test.sqlite3'}"
    return str(request.getfixturevalue("postgres"))


@pytest.fixture
def stores(url: str, clock: Clock) -> Iterator[DatabaseStores]:
    """Stores with two tenants, `a` and `b`."""
    migrate(url)
    opened = open_stores(url, clock)
    opened.keys.make("a", "test")
    opened.keys.make("b", "test")
    yield opened
    opened.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that touches a database on both engines."""
    if "url" in metafunc.fixturenames:
        engines = [pytest.param("sqlite"), pytest.param("postgres", marks=pytest.mark.server)]
        metafunc.parametrize("url", engines, indirect=True)
