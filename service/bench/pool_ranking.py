"""Cost of a page of the ranking of a stored pool: cold, again, after a change, and for another walk."""

import gc
import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
from tabulate import tabulate

from service.domain.profile import Contact, Profile
from service.domain.vector import Vector, quantise
from service.usecases.deps import Deps
from service.usecases.kept_answers import KeptAnswers
from service.usecases.pool_states import RESUME_CHANGES, PoolStates
from service.usecases.rank_role import RankingPage, rank_role
from service.usecases.records import Correction, NewResume
from service.usecases.resumes import correct_resume, erase_resume
from service.usecases.walks import Walk

TENANT = "bench"
_DIMENSIONS = 384

Clock = Callable[[], float]


class DrawnEncoder:
    """Random unit vectors, one a text: matching takes as long with them, and nothing is encoded."""

    model_sha256 = "0" * 64

    def __init__(self) -> None:
        self._kept: dict[str, Vector] = {}
        self._drawn = np.random.default_rng(0)

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        """Return a vector for each text; the same text has the same one."""
        for text in texts:
            if text not in self._kept:
                row = self._drawn.standard_normal(_DIMENSIONS).astype(np.float32)
                self._kept[text] = quantise(row / np.linalg.norm(row))
        return tuple(self._kept[text] for text in texts)

    def verify(self) -> None:
        """Return: there is no file that could be another one."""

    def forget(self, texts: Sequence[str]) -> None:
        """Keep them: a measurement forgets nobody."""


def store_pool(profiles: Sequence[Profile], most: int, deps: Deps) -> None:
    """Store resumes with these facts, over and over until there are enough."""
    deps.stores.keys.admit(TENANT)
    for number in range(most):
        _store(profiles[number % len(profiles)], f"res_{number:06}", number, deps)


def page_steps(
    profile: Profile, role_id: str, as_of: date, deps: Deps, clock: Clock = time.process_time
) -> Iterator[tuple[str, float]]:
    """Yield what a page is asked after, and the seconds that it takes."""

    def page(walk: Walk | None = None) -> tuple[float, RankingPage]:
        gc.collect()  # so that no step pays for the garbage of the one before
        begun = clock()
        found = rank_role(TENANT, role_id, as_of, deps, limit=50, walk=walk)
        return clock() - begun, found

    cold, first = page()
    yield "nothing: the first page of a process", cold
    yield "nothing: the same page again", page()[0]
    _store(profile, "res_new", -1, deps)
    yield "one new resume", page()[0]
    correct_resume(TENANT, "res_new", Correction({"people_managed": 7}, "verified", None), None, deps)
    yield "one corrected resume", page()[0]
    erase_resume(TENANT, "res_new", None, deps)
    yield "one erased resume", page()[0]
    yield "the second page of the first walk", page(first.next)[0]
    states = PoolStates(RESUME_CHANGES)
    other = replace(deps, pool_states=states, kept_answers=KeptAnswers())
    begun = clock()
    rank_role(TENANT, role_id, as_of, other, limit=50, walk=first.next)
    yield "that page, asked from another process", clock() - begun


def _store(profile: Profile, resume_id: str, number: int, deps: Deps) -> None:
    text = f"{profile.text}\n{number}"
    new = NewResume(
        id=resume_id,
        external_id=None,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        content=text.encode(),
        file_name="resume.txt",
        profile=profile,
        contact=Contact(),
        reader_version=deps.reader_version,
    )
    deps.stores.resumes.add(TENANT, new)


def page_table(steps: Sequence[tuple[str, float]]) -> str:
    """Return a table of the steps; `relative` is in units of the first step."""
    first = steps[0][1]
    rows = [[name, f"{1000 * taken:.1f} ms", f"{taken / first:.4f}"] for name, taken in steps]
    return tabulate(rows, headers=["a page after", "takes", "relative"], disable_numparse=True)
