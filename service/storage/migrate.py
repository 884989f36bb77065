"""Database migrations: applying them, and checking that they are applied."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from service.errors import InvalidSettings
from service.storage.address import address_of, no_answer
from service.storage.engine import open_engine

_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(url: str) -> None:
    """Apply every migration; create the folder of an SQLite file if it is missing.

    Raises InvalidSettings if the address names no database or the database does not answer.
    """
    address = address_of(url)
    if address.drivername == "sqlite" and address.database:
        _make_folder(Path(address.database).parent)
    engine = open_engine(url)
    with _connected(engine, url) as connection, _free_of_references(connection):
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
    engine.dispose()


@contextmanager
def _free_of_references(connection: Connection) -> Iterator[None]:
    """Let SQLite make a table again: dropping the old one would erase what hangs on it."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        yield
        return
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        detail = f"{folder}: {error.strerror}: expected a folder that can be written"
        raise InvalidSettings(f"CLINMATCH_DATABASE_URL: {detail}") from None


def _connected(engine: Engine, url: str) -> Connection:
    try:
        return engine.connect()
    except OperationalError as error:
        raise no_answer(url, error) from None


def is_current(connection: Connection) -> bool:
    """Return whether every migration of this version is applied."""
    applied = MigrationContext.configure(connection).get_current_revision()
    return applied == ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config
