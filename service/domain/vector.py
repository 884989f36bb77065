"""Unit vectors of texts as signed bytes, and their cosines."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Vector:
    """A unit vector stored as int8 with one scale: `component = scale * value`.

    Attributes:
        values: d signed bytes. scale: float32 held as a Python float.
    """

    values: bytes
    scale: float


def quantise(vector: npt.NDArray[np.float32]) -> Vector:
    """Return a unit vector of shape (d,) as int8 and a scale."""
    scale = float(np.float32(np.abs(vector).max() / 127.0)) or 1.0
    rounded = np.rint(vector.astype(np.float64) / scale).clip(-127, 127).astype(np.int8)
    return Vector(rounded.tobytes(), scale)


def cosine(one: Vector, other: Vector) -> int:
    """Return the cosine of two stored vectors in 1/10000, in [-10000, 10000]."""
    return int(cosines((one,), (other,))[0, 0])


def cosines(one: tuple[Vector, ...], other: tuple[Vector, ...]) -> npt.NDArray[np.int64]:
    """Return all cosines in 1/10000, shape (len(one), len(other)), the same in any order of summation.

    Products of signed bytes summed over d <= 1024 stay below 2**24, where float32 is exact, so the
    fast matrix product gives the integers themselves.
    """
    if not one or not other:
        return np.zeros((len(one), len(other)), dtype=np.int64)
    dots = (_stacked(one) @ _stacked(other).T).astype(np.float64)  # (m, n), whole numbers
    scale = np.array([vector.scale for vector in one])[:, None] * np.array([v.scale for v in other])
    scaled: npt.NDArray[np.int64] = np.rint(10_000 * dots * scale).clip(-10_000, 10_000).astype(np.int64)
    return scaled


def _stacked(vectors: tuple[Vector, ...]) -> npt.NDArray[np.float32]:
    return np.stack([np.frombuffer(vector.values, dtype=np.int8) for vector in vectors]).astype(np.float32)
