"""The build of the encoder: pinned weights, and the same bytes each time."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from service.embedding.onnx_encoder import OnnxEncoder
from service.embedding.onnx_graph import build, build_encoder
from service.embedding.pins import MODEL_FILE, TOKENIZER_FILE, EncoderPins, file_sha256
from service.errors import EncoderUnavailable
from tests.embedding.conftest import MODELS

pytestmark = pytest.mark.model


def test_building_twice_gives_the_same_bytes(encoder_folder: Path, tmp_path: Path) -> None:
    again = build(tmp_path, MODELS)

    assert file_sha256(again) == file_sha256(encoder_folder / MODEL_FILE)


def test_the_built_folder_holds_the_two_files_and_no_remains(encoder_folder: Path) -> None:
    assert sorted(path.name for path in encoder_folder.iterdir()) == [MODEL_FILE, TOKENIZER_FILE]


def test_the_built_file_stays_small(encoder_folder: Path) -> None:
    assert (encoder_folder / MODEL_FILE).stat().st_size < 25_000_000


@pytest.mark.parametrize("pin", ["weights_sha256", "tokenizer_sha256", "built_sha256"])
def test_a_file_that_is_not_the_pinned_one_is_refused(
    pin: str, weights: Path, pins: EncoderPins, tmp_path: Path
) -> None:
    other = replace(pins, **{pin: "0" * 64})

    with pytest.raises(EncoderUnavailable, match="expected 0000"):
        build_encoder(tmp_path, other)

    assert not list(tmp_path.iterdir())


def test_missing_weights_name_the_command_that_installs_them(pins: EncoderPins, tmp_path: Path) -> None:
    absent = replace(pins, module="no_such_weights")

    with pytest.raises(EncoderUnavailable, match=r"requirements/weights\.lock"):
        build_encoder(tmp_path, absent)


def test_the_shipped_curve_was_fitted_with_the_encoder_that_is_built(encoder: OnnxEncoder) -> None:
    stored = json.loads((MODELS / "similarity.json").read_text("utf-8"))

    assert encoder.model_sha256 == stored["encoder_sha256"], (
        "run `python -m service.bench.fit_similarity` and say in the changelog what moved"
    )
