"""Servers for clients: over SQLite, and over PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.serving import Server, serving
from tests.databases import ENGINES


@pytest.fixture(params=ENGINES)
def server(request: pytest.FixtureRequest, home: Path, tmp_path: Path) -> Iterator[Server]:
    """A server over a new database."""
    database = f"sqlite:///{tmp_path / 'clients.sqlite3'}"
    if request.param == "postgresql":
        database = request.getfixturevalue("postgres")
    with serving(home, database) as running:
        running.wait_until_ready()
        yield running
