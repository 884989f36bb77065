"""The dependencies of every use case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from service.knowledge.knowledge import Knowledge
from service.usecases.extraction_probe import ExtractionProbe
from service.usecases.ports import KeepingEncoder, Reader, Stores
from service.usecases.recent_rankings import RecentRankings
from service.usecases.recent_readiness import RecentReadiness


@dataclass(frozen=True, slots=True)
class Deps:
    """The world, as the use cases see it; `today` is the only clock.

    Attributes:
        reader_version: identity of what reads resumes: its code and its words.
    """

    knowledge: Knowledge
    reader: Reader
    encoder: KeepingEncoder
    stores: Stores
    today: Callable[[], date]
    reader_version: str
    recent: RecentRankings = field(default_factory=RecentRankings)
    recent_readiness: RecentReadiness = field(default_factory=RecentReadiness)
    extraction_probe: ExtractionProbe = field(default_factory=ExtractionProbe)
