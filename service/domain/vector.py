"""What is a text to the similarity measure?"""

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
    """Return the cosine of two stored vectors in 1/10000, exact in any order of summation."""
    left, right = _whole(one), _whole(other)
    return round(10_000 * float(int(left @ right)) * one.scale * other.scale)


def cosines(one: tuple[Vector, ...], other: tuple[Vector, ...]) -> npt.NDArray[np.int64]:
    """Return all cosines in 1/10000, shape (len(one), len(other)); each equals `cosine` of its pair."""
    if not one or not other:
        return np.zeros((len(one), len(other)), dtype=np.int64)
    left = np.stack([_whole(vector) for vector in one])  # (m, d)
    right = np.stack([_whole(vector) for vector in other])  # (n, d)
    dots = left @ right.T  # integers: exact
    left_scale = np.array([vector.scale for vector in one])
    right_scale = np.array([vector.scale for vector in other])
    scaled: npt.NDArray[np.int64] = np.rint(10_000 * dots * left_scale[:, None] * right_scale).astype(
        np.int64
    )
    return scaled


def _whole(vector: Vector) -> npt.NDArray[np.int32]:
    return np.frombuffer(vector.values, dtype=np.int8).astype(np.int32)
