"""Encoder files that are missing, damaged or replaced: refused before anything is computed."""

import shutil
from pathlib import Path

import pytest

from service.embedding.cache import CachedEncoder
from service.embedding.onnx_encoder import OnnxEncoder
from service.embedding.pins import MODEL_FILE, TOKENIZER_FILE, EncoderPins, pinned_weights
from service.embedding.reference_encoder import SentenceTransformerEncoder
from service.errors import EncoderUnavailable

pytestmark = pytest.mark.model


@pytest.fixture
def folder(encoder_folder: Path, tmp_path: Path) -> Path:
    """A copy of the built encoder that a test may damage."""
    return Path(shutil.copytree(encoder_folder, tmp_path / "encoder"))


def flip(path: Path, share: float) -> None:
    """Change one bit of the byte that is this far into the file."""
    with path.open("r+b") as file:
        place = int(share * (path.stat().st_size - 1))
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 1]))


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.77, 1.0])
@pytest.mark.parametrize("name", [MODEL_FILE, TOKENIZER_FILE])
def test_one_changed_bit_anywhere_is_refused(
    name: str, share: float, folder: Path, pins: EncoderPins
) -> None:
    flip(folder / name, share)

    with pytest.raises(EncoderUnavailable, match=f"{name} is damaged .* expected [0-9a-f]{{64}}: run"):
        OnnxEncoder(folder, pins).encode(["Led a team"])
    with pytest.raises(EncoderUnavailable, match=f"{name} is damaged"):
        _ = OnnxEncoder(folder, pins).model_sha256


@pytest.mark.parametrize("name", [MODEL_FILE, TOKENIZER_FILE])
def test_a_file_cut_short_is_refused(name: str, folder: Path, pins: EncoderPins) -> None:
    (folder / name).write_bytes((folder / name).read_bytes()[:-1000])

    with pytest.raises(EncoderUnavailable, match=f"{name} is damaged"):
        OnnxEncoder(folder, pins).encode(["Led a team"])


@pytest.mark.parametrize("name", [MODEL_FILE, TOKENIZER_FILE])
def test_a_missing_file_names_the_command_that_builds_it(name: str, folder: Path, pins: EncoderPins) -> None:
    (folder / name).unlink()
    encoder = OnnxEncoder(folder, pins)

    with pytest.raises(EncoderUnavailable, match=f"{name} is missing: .*clinmatch build-encoder"):
        encoder.encode(["anything"])
    with pytest.raises(EncoderUnavailable, match="clinmatch build-encoder"):
        _ = encoder.model_sha256


def test_kept_vectors_do_not_hide_a_damaged_file(folder: Path, pins: EncoderPins, tmp_path: Path) -> None:
    kept = tmp_path / "vectors.sqlite3"
    CachedEncoder(OnnxEncoder(folder, pins), kept).encode(["Led a team"])
    flip(folder / MODEL_FILE, 0.5)

    with pytest.raises(EncoderUnavailable, match="damaged"):
        CachedEncoder(OnnxEncoder(folder, pins), kept).encode(["Led a team"])


def test_a_file_damaged_while_it_is_in_use_is_seen_and_changes_no_vector(
    folder: Path, pins: EncoderPins
) -> None:
    encoder = OnnxEncoder(folder, pins)
    before, name = encoder.encode(["Led a team"]), encoder.model_sha256
    flip(folder / MODEL_FILE, 0.5)

    with pytest.raises(EncoderUnavailable, match="damaged"):
        encoder.verify()

    assert (encoder.encode(["Led a team"]), encoder.model_sha256) == (before, name)
    flip(folder / MODEL_FILE, 0.5)
    encoder.verify()


def test_the_reference_encoder_refuses_other_weights_than_the_pinned(
    weights: Path, pins: EncoderPins, tmp_path: Path
) -> None:
    copied = Path(shutil.copytree(weights, tmp_path / "weights"))
    flip(copied / "model.safetensors", 0.5)

    with pytest.raises(EncoderUnavailable, match=r"model\.safetensors is damaged"):
        _ = SentenceTransformerEncoder(copied, pinned_weights(pins)).model_sha256
