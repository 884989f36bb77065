"""Database migrations: applying them, and checking that they are applied."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from service.errors import InvalidSettings, StorageDamaged, StorageUnavailable
from service.storage.address import address_of, no_answer, shown
from service.storage.engine import open_engine
from service.storage.soundness import require_sound

_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(url: str) -> None:
    """Apply every migration; create the folder of an SQLite file if it is missing.

    Raises InvalidSettings if the address names no database or the database does not answer, and
    StorageDamaged if it cannot be read or a newer version wrote it.
    """
    address = address_of(url)
    if address.drivername == "sqlite" and address.database:
        _make_folder(Path(address.database).parent)
    engine = open_engine(url)
    try:
        with _connected(engine, url) as connection:
            require_sound(connection)
            _require_known(connection)
            connection.rollback()  # what was read so far began a transaction
            _upgrade(connection)
    except StorageDamaged as error:
        raise StorageDamaged(f"{shown(url)}: {error}") from error
    except DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        raise StorageDamaged(f"{shown(url)} cannot be migrated to this version: {reason}") from error
    finally:
        engine.dispose()


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    with _free_of_references(connection):
        command.upgrade(config, "head")
        connection.commit()


def _require_known(connection: Connection) -> None:
    """Raise StorageDamaged if the database has migrations that this version does not know."""
    applied = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if applied is not None and applied not in known:
        raise StorageDamaged(
            f"a newer version of clinmatch wrote this database, with schema {applied}: "
            f"expected at most {max(known)}; install that version, or use a backup"
        )


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
    except StorageUnavailable as error:
        raise no_answer(url, error) from None


def is_current(connection: Connection) -> bool:
    """Return whether every migration of this version is applied."""
    applied = MigrationContext.configure(connection).get_current_revision()
    return applied == ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config
