"""The dependencies of every use case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from service.knowledge.knowledge import Knowledge
from service.usecases.ports import Extractor, KeepingEncoder, Meter, Stores
from service.usecases.recent_rankings import RecentRankings


class NoMeter:
    """A meter that counts nothing, as in a command."""

    def document_read(self, media_type: str | None, outcome: str) -> None:
        """Count nothing."""

    def pool_ranked(self, rows: int) -> None:
        """Count nothing."""


@dataclass(frozen=True, slots=True)
class Deps:
    """The world, as the use cases see it; `today` is the only clock.

    Attributes:
        reader_version: identity of what reads resumes: its code and its words.
    """

    knowledge: Knowledge
    extractor: Extractor
    encoder: KeepingEncoder
    stores: Stores
    today: Callable[[], date]
    reader_version: str
    recent: RecentRankings = field(default_factory=RecentRankings)
    meter: Meter = field(default_factory=NoMeter)
