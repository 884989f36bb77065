"""What does every use case receive?"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from service.knowledge.knowledge import Knowledge
from service.usecases.ports import Extractor, KeepingEncoder, Stores
from service.usecases.recent_rankings import RecentRankings


@dataclass(frozen=True, slots=True)
class Deps:
    """The world, as the use cases see it; `today` is the only clock."""

    knowledge: Knowledge
    extractor: Extractor
    encoder: KeepingEncoder
    stores: Stores
    today: Callable[[], date]
    recent: RecentRankings = field(default_factory=RecentRankings)
