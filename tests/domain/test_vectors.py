"""Cosines of stored vectors: exact in any order."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from service.domain.vector import Vector, cosine, cosines, quantise

SEEDS = st.integers(0, 2**32 - 1)


def a_vector(seed: int) -> Vector:
    drawn = np.random.default_rng(seed).normal(size=384).astype(np.float32)
    return quantise(drawn / np.linalg.norm(drawn))


@given(SEEDS)
def test_a_vector_is_close_to_itself_after_quantising(seed: int) -> None:
    vector = a_vector(seed)

    assert 9_950 <= cosine(vector, vector) <= 10_000


@given(st.lists(SEEDS, min_size=1, max_size=4), st.lists(SEEDS, min_size=1, max_size=4))
def test_many_cosines_at_once_are_the_single_ones(left: list[int], right: list[int]) -> None:
    ones, others = tuple(map(a_vector, left)), tuple(map(a_vector, right))

    table = cosines(ones, others)

    assert [[cosine(one, other) for other in others] for one in ones] == table.tolist()


def test_a_cosine_is_the_same_when_the_components_stand_in_another_order() -> None:
    one, other = a_vector(1), a_vector(2)
    shuffled = np.random.default_rng(3).permutation(384)

    def moved(vector: Vector) -> Vector:
        return Vector(np.frombuffer(vector.values, np.int8)[shuffled].tobytes(), vector.scale)

    assert cosine(moved(one), moved(other)) == cosine(one, other)


def test_nothing_has_no_cosines() -> None:
    assert cosines((), (a_vector(1),)).shape == (0, 1)


def test_a_zero_vector_has_cosine_zero() -> None:
    nothing = quantise(np.zeros(384, dtype=np.float32))

    assert cosine(nothing, a_vector(1)) == 0
