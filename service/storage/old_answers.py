"""Answers of more than a day ago, deleted apart from the requests that find out."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError

from service.errors import ServiceError
from service.storage.later import LaterWrites

_TO_THE_MINUTE = len("2026-01-31T12:00")


class OldAnswers:
    """Deletes old answers once a minute of use; what cannot be deleted now is tried again later."""

    def __init__(self, sweep: Callable[[], int]) -> None:
        """Args: sweep: deletes some and returns how many, 0 when none is left."""
        self._sweep = sweep
        self._minute = ""
        self._later: LaterWrites[str] = LaterWrites(self._write)

    def note(self, now: str) -> None:
        """Have old answers deleted, unless they were in this minute."""
        minute = now[:_TO_THE_MINUTE]
        if minute != self._minute:
            self._minute = minute
            self._later.add(minute)

    def close(self) -> None:
        """Delete what is due, and end the thread."""
        self._later.close()

    def _write(self, _minutes: Sequence[str]) -> None:
        with suppress(SQLAlchemyError, ServiceError):
            while self._sweep():
                continue
