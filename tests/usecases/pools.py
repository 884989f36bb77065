"""Pools to rank: how they change, and all pages of their ranking."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from service.domain.canonical import canonical_json
from service.domain.vector import Vector
from service.usecases.deps import Deps
from service.usecases.kept_answers import KeptAnswers
from service.usecases.pool_states import RESUME_CHANGES, ROLE_CHANGES, PoolStates
from service.usecases.rank_role import rank_role
from service.usecases.records import Correction
from service.usecases.resumes import Upload, add_resume, correct_resume, erase_resume
from service.usecases.walks import Walk
from tests.api.world import CLERK, DIRECTOR, NURSE, TODAY, EarlierExtractor, HashEncoder, reading_with

ROLE = "director_clinical_services"
TEXTS = (DIRECTOR, NURSE, CLERK, DIRECTOR.replace("Master of Science in Nursing, 2012\n", ""))


@dataclass
class CountingEncoder(HashEncoder):
    """An encoder that notes what it was asked to encode and to forget."""

    asked: list[tuple[str, ...]] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        self.asked.append(tuple(texts))
        return super().encode(texts)

    def forget(self, texts: Sequence[str]) -> None:
        self.forgotten += texts


def another_process(deps: Deps) -> Deps:
    """Return the same installation with nothing kept in memory."""
    states = PoolStates(RESUME_CHANGES), PoolStates(ROLE_CHANGES)
    return replace(deps, pool_states=states[0], role_states=states[1], kept_answers=KeptAnswers())


def of_earlier_reader(deps: Deps) -> Deps:
    """Return the installation before its readers saw licences."""
    return replace(deps, reader=reading_with(EarlierExtractor(), deps), reader_version="earlier")


def add(deps: Deps, name: str, text: str, external_id: str | None = None, tenant: str = "a") -> str:
    """Return the id of a resume that was posted."""
    return add_resume(tenant, Upload(name, text.encode(), "cv.txt", external_id), deps)[0].id


def correct(deps: Deps, name: str, people: int, tenant: str = "a") -> None:
    """Correct how many people a resume says were managed."""
    correct_resume(tenant, name, Correction({"people_managed": people}, "verified", None), None, deps)


def erase(deps: Deps, name: str, tenant: str = "a") -> None:
    """Erase a resume."""
    erase_resume(tenant, name, None, deps)


def pages(deps: Deps, walk: Walk | None = None, limit: int = 2, tenant: str = "a") -> list[Any]:
    """Return all rows of a ranking from a place on."""
    rows: list[Any] = []
    while True:
        page = rank_role(tenant, ROLE, TODAY, deps, limit=limit, walk=walk)
        rows += page.items
        walk = page.next
        if walk is None:
            return rows


def first_page(deps: Deps, limit: int = 1, tenant: str = "a") -> tuple[list[Any], Walk | None]:
    """Return the first rows of a ranking, and the walk to the others."""
    page = rank_role(tenant, ROLE, TODAY, deps, limit=limit)
    return page.items, page.next


def in_bytes(rows: Sequence[Any]) -> str:
    """Return rows as they are answered."""
    return canonical_json(list(rows))
