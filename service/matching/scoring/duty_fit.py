"""How well does the work done fit the duties, one statement and one duty at a time?"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from service.domain.evidence import Evidence
from service.domain.match import FULL
from service.domain.profile import Statement
from service.domain.requirement import Duty
from service.domain.vector import Vector, cosines
from service.matching.checks.case import Case

Credits = npt.NDArray[np.int64]
_AMOUNTS = ((9000, "Nearly all"), (5000, "Much"), (2500, "A part"), (0, "Little"))  # from which credit on


@dataclass(frozen=True, slots=True)
class Fit:
    """The best statement for one duty, with its credit in 1/10000."""

    duty: Duty
    credit: int
    evidence: tuple[Evidence, ...]
    reason: str


def fit_duties(case: Case, vectors: Mapping[str, Vector]) -> tuple[Fit, ...]:
    """Return the best evidence for each duty; a text without a vector is near to none."""
    duties = case.role.duties
    if not duties:
        return ()
    close = _similar(case.statements, duties, vectors, case)  # (n_statements, n_duties)
    strength = np.array([each.strength for each in case.statements], dtype=np.int64)[:, None]
    earned = close * strength // FULL
    share = case.credit("track_differs") if track_differs(case) else FULL
    return tuple(_best(duty, earned[:, at] * share // FULL, case) for at, duty in enumerate(duties))


def track_differs(case: Case) -> bool:
    """Return whether the career is on another track than the position."""
    return case.profile.track in case.known.policy.differs.get(case.role.track, ())


def curve(cosine: Credits, knots: tuple[tuple[int, int], ...]) -> Credits:
    """Return the credit of each cosine, both in 1/10000: straight lines between knots, whole numbers."""
    at, credit = (np.array(column, dtype=np.int64) for column in zip(*knots, strict=True))
    clipped = np.clip(cosine, at[0], at[-1])
    left = np.clip(np.searchsorted(at, clipped, side="right") - 1, 0, len(at) - 2)
    rise, run = credit[left + 1] - credit[left], at[left + 1] - at[left]
    result: Credits = np.clip(credit[left] + rise * (clipped - at[left]) // run, 0, FULL)
    return result


def _similar(
    statements: tuple[Statement, ...], duties: tuple[Duty, ...], vectors: Mapping[str, Vector], case: Case
) -> Credits:
    rows = [at for at, each in enumerate(statements) if each.text in vectors]
    columns = [at for at, each in enumerate(duties) if each.text in vectors]
    result = np.zeros((len(statements), len(duties)), dtype=np.int64)
    if rows and columns:
        found = cosines(
            tuple(vectors[statements[at].text] for at in rows),
            tuple(vectors[duties[at].text] for at in columns),
        )
        result[np.ix_(rows, columns)] = curve(found, case.known.policy.similarity)
    return result


def _best(duty: Duty, earned: Credits, case: Case) -> Fit:
    if not earned.size or not earned.max():
        return Fit(duty, 0, (), "No statement comes near this duty.")
    # of equal ones the first in the resume
    at = min(np.flatnonzero(earned == earned.max()), key=lambda row: case.statements[row].evidence.start)
    credit = int(earned[at])
    return Fit(
        duty,
        credit,
        (case.statements[at].evidence,),
        _reason(credit),
    )


def _reason(credit: int) -> str:
    """Return how much of a duty is described; the share is the credit."""
    amount = next(words for least, words in _AMOUNTS if credit >= least)
    return f"{amount} of this duty is described ({_percent(credit)})."


def _percent(credit: int) -> str:
    return f"{(credit + 50) // 100} %"
