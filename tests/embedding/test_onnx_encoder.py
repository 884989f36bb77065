"""Vectors of texts, independent of the texts around them."""

import subprocess
import sys
from pathlib import Path

import pytest

from service.domain.vector import cosine
from service.embedding.onnx_encoder import OnnxEncoder
from service.embedding.pins import EncoderPins
from service.embedding.reference_encoder import SentenceTransformerEncoder
from service.errors import EncoderUnavailable
from tests.embedding.conftest import SENTENCES

pytestmark = pytest.mark.model


def test_the_same_texts_give_the_same_vectors(
    encoder: OnnxEncoder, encoder_folder: Path, pins: EncoderPins
) -> None:
    fresh = OnnxEncoder(encoder_folder, pins)

    assert fresh.encode(SENTENCES) == encoder.encode(SENTENCES)
    assert fresh.model_sha256 == encoder.model_sha256


def test_a_text_alone_has_the_vector_it_has_among_others(encoder: OnnxEncoder) -> None:
    together = encoder.encode(SENTENCES)

    alone = tuple(encoder.encode([text])[0] for text in SENTENCES)

    assert alone == together


def test_order_moves_no_vector(encoder: OnnxEncoder) -> None:
    backwards = encoder.encode(SENTENCES[::-1])

    assert backwards[::-1] == encoder.encode(SENTENCES)


def test_vectors_have_unit_length(encoder: OnnxEncoder) -> None:
    for vector in encoder.encode(SENTENCES):
        assert abs(cosine(vector, vector) - 10_000) < 50


def test_other_words_for_one_thing_are_nearer_than_another_trade(encoder: OnnxEncoder) -> None:
    duty, near, far = encoder.encode(
        ["Manage staffing and schedules", "Built nurse rosters for two wards", "Repaired diesel engines"]
    )

    assert cosine(duty, near) > cosine(duty, far)


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_a_blank_text_resembles_nothing(text: str, encoder: OnnxEncoder) -> None:
    blank, words = encoder.encode([text, "Led a team"])

    assert cosine(blank, words) == 0
    assert cosine(blank, blank) == 0


def test_no_text_has_no_vector_and_opens_nothing(pins: EncoderPins, tmp_path: Path) -> None:
    assert OnnxEncoder(tmp_path / "missing", pins).encode([]) == ()


def test_a_long_text_is_cut(encoder: OnnxEncoder) -> None:
    long = "budget " * 300

    first, second = encoder.encode([long, long + "and quite another ending"])

    assert first == second


@pytest.mark.parametrize("text", ["日本語", "a\x00b", "🏥" * 50, "x" * 5000])
def test_unusual_text_has_a_vector(text: str, encoder: OnnxEncoder) -> None:
    (vector,) = encoder.encode([text])

    assert len(vector.values) == 384


@pytest.mark.slow
def test_the_two_encoders_agree(encoder: OnnxEncoder, weights: Path) -> None:
    pytest.importorskip("sentence_transformers", reason="install the sentence-transformers extra")
    reference = SentenceTransformerEncoder(weights)

    pairs = zip(encoder.encode(SENTENCES), reference.encode(SENTENCES), strict=True)

    assert min(cosine(built, published) for built, published in pairs) >= 9800


@pytest.mark.slow
def test_the_reference_encoder_knows_a_blank_text(weights: Path) -> None:
    pytest.importorskip("sentence_transformers", reason="install the sentence-transformers extra")
    reference = SentenceTransformerEncoder(weights)

    blank, words = reference.encode(["", "Led a team"])

    assert cosine(blank, words) == 0
    assert len(reference.model_sha256) == 64


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailable, match=r"modules\.json"):
        SentenceTransformerEncoder(tmp_path).encode(["anything"])


def test_importing_the_encoders_loads_no_heavy_library() -> None:
    program = (
        "import sys\n"
        "import service.embedding.cache, service.embedding.onnx_encoder\n"
        "import service.embedding.onnx_graph, service.embedding.reference_encoder\n"
        "heavy = {'torch', 'onnx', 'onnxruntime', 'sentence_transformers', 'sklearn', 'tokenizers'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"
