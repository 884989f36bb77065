"""Fit of the credit that a cosine between a statement and a duty earns.

Isotonic regression (Barlow et al. 1972; scikit-learn) of judged pairs, reduced to a few knots that can
be plotted: `python -m service.bench.fit_similarity --encoder var/encoder`. Two pairs in five were
written to be relevant; in use, a statement shows about one of the ten duties of a position. The share is
therefore corrected to that base rate (Elkan 2001); without it, the best of thirty unrelated statements
would earn half a credit.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from service.domain.vector import cosine
from service.embedding.onnx_encoder import OnnxEncoder
from service.embedding.pins import read_pins
from service.usecases.ports import Encoder

PAIRS_FILE = "policy/similarity_pairs.yaml"
METHOD = (
    "isotonic regression; neighbouring steps merged; straight lines between the middles of the steps; "
    "share of ones corrected to the base rate of use"
)
BASE_RATE = 0.1

_MOST_KNOTS = 12
_LEAST_PAIRS = 10  # a step with fewer pairs is chance
_FOLDS = 5

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Plateau:
    """A plateau of the fit.

    Attributes:
        pairs: how many pairs it has. cosine: their mean, in 1/10000. credit: their share of ones, 0 to 1.
    """

    pairs: int
    cosine: float
    credit: float


def fit_similarity(data: Path, models: Path, encoder: Encoder) -> dict[str, Any]:
    """Return the fit, and write it to models/similarity.json."""
    content = (data / PAIRS_FILE).read_bytes()
    rows = list(yaml.safe_load(content).values())
    cosines, relevant = measure(rows, encoder)
    found = knots(cosines, relevant)
    fitted = {
        "knots": [list(knot) for knot in at_base_rate(found, float(relevant.mean()), BASE_RATE)],
        "base_rate": BASE_RATE,
        "method": METHOD,
        "fitted_on": f"data/{PAIRS_FILE}@{hashlib.sha256(content).hexdigest()}",
        "n": len(rows),
        "n_relevant": int(relevant.sum()),
        "encoder_sha256": encoder.model_sha256,
        "auc": _auc(cosines, relevant),
        "brier": _brier(credit_of(found, cosines), relevant),
        "brier_held_out": _held_out_brier(rows, cosines, relevant),
        "brier_of_base_rate": _brier(np.full(len(rows), relevant.mean()), relevant),
    }
    text = json.dumps(fitted, indent=2, sort_keys=True) + "\n"
    (models / "similarity.json").write_text(text, "utf-8")
    return fitted


def measure(rows: Sequence[dict[str, Any]], encoder: Encoder) -> tuple[Floats, Floats]:
    """Return the cosine in 1/10000 and the judgement (0 or 1) of each pair, each of shape (pairs,)."""
    duties = encoder.encode([row["duty"] for row in rows])
    statements = encoder.encode([row["statement"] for row in rows])
    found = [cosine(one, other) for one, other in zip(duties, statements, strict=True)]
    return np.array(found, np.float64), np.array([row["relevant"] for row in rows], np.float64)


def knots(cosines: Floats, relevant: Floats) -> tuple[tuple[int, int], ...]:
    """Return (cosine, credit) points in 1/10000: cosines increase, credits never decrease."""
    steps = _steps(cosines, relevant)
    while len(steps) > 2 and (len(steps) > _MOST_KNOTS or min(s.pairs for s in steps) < _LEAST_PAIRS):
        steps = _merged(steps)
    points: dict[int, int] = {}
    for step in steps:
        points[round(step.cosine)] = round(10_000 * step.credit)
    return tuple(sorted(points.items()))


def at_base_rate(
    points: Sequence[tuple[int, int]], fitted: float, used: float
) -> tuple[tuple[int, int], ...]:
    """Return the knots for pairs of which a share `used` is relevant, not a share `fitted` (Elkan 2001)."""
    weight = fitted / (1 - fitted) * (1 - used) / used
    return tuple((at, round(10_000 * up / (up + weight * (10_000 - up)))) for at, up in points)


def credit_of(points: Sequence[tuple[int, int]], cosines: Floats) -> Floats:
    """Return the credits, 0 to 1, that the knots give; constant outside them."""
    across, up = zip(*points, strict=True)
    return np.interp(cosines, across, np.array(up) / 10_000)


def _steps(cosines: Floats, relevant: Floats) -> list[Plateau]:
    from sklearn.isotonic import IsotonicRegression

    fitted = IsotonicRegression(y_min=0, y_max=1).fit_transform(cosines, relevant)
    return [
        Plateau(int(at.sum()), float(cosines[at].mean()), float(credit))
        for credit in np.unique(fitted)
        for at in [fitted == credit]
    ]


def _merged(steps: list[Plateau]) -> list[Plateau]:
    """Return the steps with the smallest merged into the neighbour whose credit is nearer."""
    thin = min(range(len(steps)), key=lambda at: (steps[at].pairs, at))
    beside = [at for at in (thin - 1, thin + 1) if 0 <= at < len(steps)]
    other = min(beside, key=lambda at: (abs(steps[at].credit - steps[thin].credit), at))
    first, last = sorted((thin, other))
    return [*steps[:first], _joined(steps[first], steps[last]), *steps[last + 1 :]]


def _joined(one: Plateau, other: Plateau) -> Plateau:
    pairs = one.pairs + other.pairs
    return Plateau(
        pairs,
        (one.pairs * one.cosine + other.pairs * other.cosine) / pairs,
        (one.pairs * one.credit + other.pairs * other.credit) / pairs,
    )


def _auc(cosines: Floats, relevant: Floats) -> float:
    from sklearn.metrics import roc_auc_score

    return round(float(roc_auc_score(relevant, cosines)), 4)


def _brier(credits: Floats, relevant: Floats) -> float:
    return round(float(((credits - relevant) ** 2).mean()), 4)


def _held_out_brier(rows: Sequence[dict[str, Any]], cosines: Floats, relevant: Floats) -> float:
    """Return the Brier score on held-out duties."""
    duties = sorted({row["duty"] for row in rows})
    folds = np.array([duties.index(row["duty"]) % _FOLDS for row in rows])
    credits = np.zeros(len(rows))
    for fold in range(_FOLDS):
        out = folds == fold
        credits[out] = credit_of(knots(cosines[~out], relevant[~out]), cosines[out])
    return _brier(credits, relevant)


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit from the command line and print the fit."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--encoder", type=Path, default=Path("var/encoder"))
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--models", type=Path, default=Path("models"))
    given = parser.parse_args(arguments)
    encoder = OnnxEncoder(given.encoder, read_pins(given.models))
    fitted = fit_similarity(given.data, given.models, encoder)
    sys.stdout.write(json.dumps(fitted, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
