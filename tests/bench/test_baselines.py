"""Baseline rankings, compared with their definitions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from service.bench.baselines import CHUNK_WORDS, baselines, best_chunk, bm25, chunks_of, query_of, tfidf
from service.domain.requirement import Duty, Role
from service.domain.vector import Vector, quantise

NURSE = "Directed nursing staff of two home health branches and their survey readiness."
COOK = "Cooked lunch for a hotel."


@dataclass(frozen=True)
class CountingEncoder:
    """A fake: a vector of how often a text says nurse, and of how long it is."""

    model_sha256: str = "ab" * 32

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        rows = [np.array([text.count("nurs"), 0.01 * len(text.split()), 0.001]) for text in texts]
        return tuple(quantise((row / np.linalg.norm(row)).astype(np.float32)) for row in rows)


@pytest.mark.parametrize("method", sorted(baselines(CountingEncoder())))
def test_every_simple_method_prefers_the_text_that_shares_words_with_the_query(method: str) -> None:
    scores = baselines(CountingEncoder())[method]([COOK, NURSE], "nursing staff")

    assert scores[1] > scores[0]


def test_a_word_that_every_text_holds_weighs_little_in_bm25() -> None:
    common, rare = bm25(["staff nursing", "staff"], "staff"), bm25(["staff nursing", "staff"], "nursing")

    assert rare[0] > common[0] > 0
    assert rare[1] == 0


def test_an_empty_text_scores_nothing() -> None:
    assert bm25(["", NURSE], "nursing")[0] == 0
    assert tfidf(["", NURSE], "nursing")[0] == 0
    assert best_chunk([""], "nursing", CountingEncoder()) == [-10_000.0]


def test_a_long_text_is_cut_into_chunks_and_no_word_is_lost() -> None:
    text = " ".join(str(number) for number in range(2 * CHUNK_WORDS + 1))

    chunks = chunks_of(text)

    assert [len(chunk.split()) for chunk in chunks] == [CHUNK_WORDS, CHUNK_WORDS, 1]
    assert " ".join(chunks) == text


def test_the_query_of_a_role_holds_its_titles_and_duties() -> None:
    role = Role("x", "Clinical Manager", 3, "care_delivery", (), (Duty("d", "Leads huddles"),), (), ("Lead",))

    assert query_of(role) == "Clinical Manager\nLead\nLeads huddles"
