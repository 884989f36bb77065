"""The dependencies of every use case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from service.knowledge.knowledge import Knowledge
from service.usecases.meter import Meter, NoMeter
from service.usecases.ports import Extractor, KeepingEncoder, Stores
from service.usecases.recent_rankings import RecentRankings


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
