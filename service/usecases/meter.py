"""Counts of what use cases do, for those who operate the service."""

from typing import Protocol


class Meter(Protocol):
    """Counts of what use cases do, for those who operate the service."""

    def document_read(self, media_type: str | None, outcome: str) -> None:
        """Count a document; the media type is None where it was refused."""
        ...

    def pool_ranked(self, rows: int) -> None:
        """Count a ranking that was computed, and the rows that were matched for it."""
        ...


class NoMeter:
    """A meter that counts nothing, as in a command."""

    def document_read(self, media_type: str | None, outcome: str) -> None:
        """Count nothing."""

    def pool_ranked(self, rows: int) -> None:
        """Count nothing."""
