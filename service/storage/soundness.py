"""Check of an SQLite file for damaged pages."""

import sqlite3
import time

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from service.errors import StorageDamaged
from service.storage.faults import DAMAGED

_SECONDS = 10.0
_STEPS = 100_000  # of the virtual machine of SQLite between two looks at the clock


def require_sound(connection: Connection) -> None:
    """Raise StorageDamaged if a page is damaged, as far as the check comes in ten seconds.

    A server of its own checks its files itself.
    """
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        return
    end = time.monotonic() + _SECONDS
    driver.set_progress_handler(lambda: int(time.monotonic() > end), _STEPS)
    try:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    except OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
            raise
        return
    finally:
        driver.set_progress_handler(None, 0)
    if found != "ok":
        raise StorageDamaged(f"{DAMAGED} ({' '.join(str(found).split())})")
