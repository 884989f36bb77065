"""The dependencies of every use case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from service.knowledge.knowledge import Knowledge
from service.usecases.extraction_probe import ExtractionProbe
from service.usecases.kept_answers import KeptAnswers
from service.usecases.meter import Meter, NoMeter
from service.usecases.pool_states import RESUME_CHANGES, ROLE_CHANGES, PoolStates
from service.usecases.ports import KeepingEncoder, Stores
from service.usecases.reading_ports import Reader
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
    meter: Meter = field(default_factory=NoMeter)
    pool_states: PoolStates = field(default_factory=partial(PoolStates, RESUME_CHANGES))
    role_states: PoolStates = field(default_factory=partial(PoolStates, ROLE_CHANGES))
    kept_answers: KeptAnswers = field(default_factory=KeptAnswers)
    recent_readiness: RecentReadiness = field(default_factory=RecentReadiness)
    extraction_probe: ExtractionProbe = field(default_factory=ExtractionProbe)
