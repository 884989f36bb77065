"""The fitted curve from cosine to credit, and its provenance."""

import hashlib
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import yaml

from service.bench.fit_similarity import PAIRS_FILE, at_base_rate, credit_of, fit_similarity, knots
from service.domain.vector import Vector, quantise

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class TurningEncoder:
    """A fake: a text that ends in a number is a vector turned by so many degrees."""

    model_sha256: str = "ab" * 32

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        angles = [np.radians(float(text.split()[-1])) for text in texts]
        return tuple(quantise(np.array([np.cos(a), np.sin(a)], np.float32)) for a in angles)


def noisy(count: int = 200) -> tuple[np.ndarray, np.ndarray]:
    cosines = np.linspace(-1000, 9000, count)
    # Four ones of five above 4000, one of five below.
    relevant = np.array([float((at % 5 == 0) != (cosine > 4000)) for at, cosine in enumerate(cosines)])
    return cosines, relevant


def test_cosines_of_the_knots_rise_and_credits_never_fall() -> None:
    found = knots(*noisy())

    assert 2 <= len(found) <= 12
    for before, after in itertools.pairwise(found):
        assert before[0] < after[0]
        assert before[1] <= after[1]


def test_the_curve_follows_the_share_of_relevant_pairs() -> None:
    found = knots(*noisy())

    low, high = credit_of(found, np.array([1000.0, 7000.0]))

    assert low == pytest.approx(0.2, abs=0.08)
    assert high == pytest.approx(0.8, abs=0.08)


def test_outside_the_knots_the_credit_is_constant() -> None:
    points = ((1000, 0), (5000, 8000))

    assert credit_of(points, np.array([-5000.0, 3000.0, 9999.0])).tolist() == [0.0, 0.4, 0.8]


def test_a_lower_base_rate_lowers_the_middle_and_leaves_the_ends() -> None:
    points = ((0, 0), (4000, 5000), (8000, 10_000))

    corrected = at_base_rate(points, 0.5, 0.1)

    assert corrected == ((0, 0), (4000, 1000), (8000, 10_000))


def test_a_fit_is_written_with_its_provenance(tmp_path: Path) -> None:
    rows = {
        f"pair_{at:03}": {
            "duty": f"duty {at % 7}a 0",
            "statement": f"did {angle}",
            "relevant": int(angle < 45),
        }
        for at, angle in enumerate(range(90))
    }
    (tmp_path / "policy").mkdir()
    (tmp_path / PAIRS_FILE).write_text(yaml.safe_dump(rows), "utf-8")

    fitted = fit_similarity(tmp_path, tmp_path, TurningEncoder())

    stored = json.loads((tmp_path / "similarity.json").read_text("utf-8"))
    assert stored == fitted
    assert stored["auc"] == 1.0
    assert stored["n"] == 90
    assert stored["encoder_sha256"] == "ab" * 32


def test_the_shipped_curve_was_fitted_on_the_shipped_pairs() -> None:
    pairs = (ROOT / "data" / PAIRS_FILE).read_bytes()

    stored = json.loads((ROOT / "models" / "similarity.json").read_text("utf-8"))

    assert stored["fitted_on"] == f"data/{PAIRS_FILE}@{hashlib.sha256(pairs).hexdigest()}"
    assert stored["n"] == len(yaml.safe_load(pairs))


def test_the_shipped_curve_is_monotone_and_stays_within_bounds() -> None:
    found = json.loads((ROOT / "models" / "similarity.json").read_text("utf-8"))["knots"]

    assert all(0 <= credit <= 10_000 for _, credit in found)
    assert found == sorted(found)
    assert [credit for _, credit in found] == sorted(credit for _, credit in found)
