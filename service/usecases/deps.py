"""The dependencies of every use case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from service.knowledge.knowledge import Knowledge
from service.usecases.kept_answers import KeptAnswers
from service.usecases.pool_states import PoolStates
from service.usecases.ports import Extractor, KeepingEncoder, Stores


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
    pool_states: PoolStates = field(default_factory=PoolStates)
    kept_answers: KeptAnswers = field(default_factory=KeptAnswers)
