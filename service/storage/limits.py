"""Counts of rate limits in a database, exact over all processes.

SQLite counts in a file of its own, so that no count waits behind a long write; PostgreSQL in an unlogged
table. A count that is lost in a crash begins anew.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from limits.storage import Storage
from limits.storage import storage_from_string as open_storage
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from service.errors import InvalidSettings
from service.storage.engine import close_across_forks

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = OFF",  # a count need not outlive a power loss
    "PRAGMA busy_timeout = 500",
)
_TABLE = (
    "CREATE {}TABLE IF NOT EXISTS request_counts "
    "(name VARCHAR PRIMARY KEY, hits BIGINT NOT NULL, ends_at DOUBLE PRECISION NOT NULL)"
)
_COUNT = text(
    """INSERT INTO request_counts (name, hits, ends_at) VALUES (:name, :amount, :ends_at)
    ON CONFLICT (name) DO UPDATE SET
        hits = CASE WHEN request_counts.ends_at <= :now THEN :amount
            ELSE request_counts.hits + :amount END,
        ends_at = CASE WHEN request_counts.ends_at <= :now THEN :ends_at ELSE request_counts.ends_at END
    RETURNING hits"""
)
_FORGET = text(
    """DELETE FROM request_counts WHERE name IN
    (SELECT name FROM request_counts WHERE ends_at <= :now AND name <> :name LIMIT 20)"""
)


class DatabaseCounts(Storage):
    """A storage of the library `limits` over a database."""

    STORAGE_SCHEME = None

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._engine = engine
        self._clock = clock

    @property
    def base_exceptions(self) -> type[Exception] | tuple[type[Exception], ...]:
        """Return what is raised if the database does not answer."""
        return DBAPIError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Return the count of a window with this request; the first one begins the window."""
        now = self._clock()
        values = {"name": key, "amount": amount, "ends_at": now + expiry, "now": now}
        try:
            return self._count(values)
        except (OperationalError, ProgrammingError):
            self._make_table()
            return self._count(values)

    def _count(self, values: dict[str, Any]) -> int:
        with self._engine.begin() as connection:
            count = int(connection.execute(_COUNT, values).scalar_one())
            if count == values["amount"]:  # a window begins: those that have ended make room
                connection.execute(_FORGET, {"now": values["now"], "name": values["name"]})
            return count

    def _make_table(self) -> None:
        unlogged = "" if self._engine.dialect.name == "sqlite" else "UNLOGGED "
        with suppress(DBAPIError), self._engine.begin() as connection:  # another process may make it now
            connection.exec_driver_sql(_TABLE.format(unlogged))

    def get(self, key: str) -> int:
        """Return the count of a window; 0 if there is none."""
        return int(self._value("hits", key))

    def get_expiry(self, key: str) -> float:
        """Return when a window ends; now if there is none."""
        return self._value("ends_at", key) or self._clock()

    def _value(self, column: str, key: str) -> float:
        query = text(f"SELECT {column} FROM request_counts WHERE name = :name AND ends_at > :now")
        with self._engine.begin() as connection:
            return connection.execute(query, {"name": key, "now": self._clock()}).scalar() or 0

    def check(self) -> bool:
        """Return whether the database answers."""
        with suppress(DBAPIError), self._engine.begin() as connection:
            return bool(connection.exec_driver_sql("SELECT 1").scalar())
        return False

    def reset(self) -> int | None:
        """Forget every count, and return how many there were."""
        with self._engine.begin() as connection:
            return connection.execute(text("DELETE FROM request_counts")).rowcount

    def clear(self, key: str) -> None:
        """Forget the count of a window."""
        with self._engine.begin() as connection:
            connection.execute(text("DELETE FROM request_counts WHERE name = :name"), {"name": key})


def open_counts(file: str, engine: Engine, redis: str = "") -> Storage:
    """Return the counts: in Redis if it is named, else in PostgreSQL, else in an SQLite file.

    Raises InvalidSettings if the client of Redis is not installed.
    """
    if redis:
        return _in_redis(redis)
    if engine.dialect.name != "sqlite":
        return DatabaseCounts(engine)
    own = create_engine(f"sqlite:///{file}", hide_parameters=True)
    close_across_forks(own)
    event.listen(own, "connect", _on_connect)
    event.listen(own, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return DatabaseCounts(own)


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _in_redis(address: str) -> Storage:
    from limits.errors import ConfigurationError

    try:
        found = open_storage(address, socket_timeout=0.5, socket_connect_timeout=0.5)
    except ConfigurationError:
        raise InvalidSettings(
            "CLINMATCH_RATE_LIMIT_STORAGE: the package redis is not installed (pip install redis)"
        ) from None
    assert isinstance(found, Storage)
    return found
