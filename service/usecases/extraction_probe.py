"""Check that a document is read: tried from time to time, beside those that people sent."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread

from service.errors import ServiceError, UnreadableDocument
from service.usecases.reading_ports import Extractor

_SAMPLE = b"Is a document read?"
_PATIENCE_SECONDS = 5.0
_LONGEST_SECONDS = 90.0  # a scan that others sent may take so long, and is no fault
_AGAIN_SECONDS = 10.0


@dataclass(slots=True)
class ExtractionProbe:
    """The last attempt of a process to read a sample; one attempt at a time.

    Attributes:
        clock: seconds from any beginning.
    """

    clock: Callable[[], float] = time.monotonic
    _attempt: Thread | None = None
    _began: float = 0.0
    _problem: str | None = "no document was read yet"
    _read_at: float | None = None

    def check(self, extractor: Extractor) -> None:
        """Raise ServiceError if documents are not read, with the reason in words."""
        if self._read_at is not None and self.clock() - self._read_at < _AGAIN_SECONDS:
            return
        if self._attempt is None or not self._attempt.is_alive():
            self._began = self.clock()
            self._attempt = Thread(target=self._try, args=(extractor,), daemon=True)
            self._attempt.start()
        self._attempt.join(_PATIENCE_SECONDS)
        if self._attempt.is_alive() and self.clock() - self._began > _LONGEST_SECONDS:
            raise ServiceError(f"a sample was not read within {_LONGEST_SECONDS:g} seconds")
        if self._problem is not None:
            raise ServiceError(self._problem)

    def _try(self, extractor: Extractor) -> None:
        try:
            extractor.extract(_SAMPLE, "sample.txt")
        except (UnreadableDocument, OSError, RuntimeError) as error:
            self._problem, self._read_at = f"a sample was not read: {error}", None
        else:
            self._problem, self._read_at = None, self.clock()
