"""Rank files: read them all, judge them all, order them; failures are returned beside the ranking."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any

from service.domain.profile import Profile
from service.domain.requirement import Role
from service.errors import UnreadableDocument
from service.knowledge.knowledge import Knowledge
from service.matching.ranking.open_questions import with_open_questions
from service.matching.ranking.order import Ranked, rank
from service.usecases.judge import judge_all
from service.usecases.ports import Encoder
from service.usecases.reading_ports import Reader

READERS = 2  # files read at once; the reading pool has as many children


@dataclass(frozen=True, slots=True)
class Failure:
    """A resume that could not be read, and why."""

    source: str
    code: str
    detail: str

    def json(self) -> dict[str, Any]:
        """Return the line printed in its place."""
        return {"source": self.source, "error": {"code": self.code, "detail": self.detail}}


@dataclass(frozen=True, slots=True)
class Source:
    """One resume to read: its name, and how to get its content (read only when its turn comes)."""

    name: str
    content: Callable[[], bytes]


Read = tuple[str, Profile | Failure]


def read_sources(sources: Iterable[Source], reader: Reader) -> Iterator[Read]:
    """Yield a profile or a failure for each source, in order."""

    def read(source: Source) -> Read:
        try:
            _, found = reader.resume(source.content(), source.name)
            return source.name, found.profile
        except UnreadableDocument as error:
            return source.name, Failure(source.name, error.code, error.detail)

    with ThreadPoolExecutor(READERS) as pool:
        yield from pool.map(read, sources)


def rank_profiles(
    profiles: Mapping[str, Profile], role: Role, encoder: Encoder, known: Knowledge, as_of: date
) -> tuple[Ranked, ...]:
    """Return the profiles by source, best first, with the places that hang on each question."""
    names = sorted(profiles)
    matches = judge_all([profiles[name] for name in names], role, encoder, known, as_of)
    return with_open_questions(rank(list(zip(names, matches, strict=True))))
