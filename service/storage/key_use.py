"""The last use of keys, to the minute, written apart from the requests that use them."""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import or_, update
from sqlalchemy.exc import SQLAlchemyError

from service.errors import ServiceError
from service.storage.engine import Database
from service.storage.later import LaterWrites
from service.storage.tables import KeyRow

_TO_THE_MINUTE = len("2026-01-31T12:00")


class KeyUse:
    """Uses of keys that are not written yet; what cannot be written is dropped."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._noted: dict[str, str] = {}
        self._later: LaterWrites[tuple[str, str]] = LaterWrites(self._write)

    def note(self, prefix: str, last: str | None, now: str) -> None:
        """Have the use written, unless one of this minute is."""
        minute = f"{now[:_TO_THE_MINUTE]}:00.000000Z"
        if (last is None or last < minute) and self._noted.get(prefix) != minute:
            self._noted[prefix] = minute
            self._later.add((prefix, minute))

    def close(self) -> None:
        """Write what was noted."""
        self._later.close()

    def _write(self, uses: Sequence[tuple[str, str]]) -> None:
        with suppress(SQLAlchemyError, ServiceError), self._database.writing() as session:
            for prefix, minute in sorted(uses):
                older = or_(KeyRow.last_used_at.is_(None), KeyRow.last_used_at < minute)
                session.execute(
                    update(KeyRow).where(KeyRow.prefix == prefix, older).values(last_used_at=minute),
                    execution_options={"synchronize_session": False},
                )
