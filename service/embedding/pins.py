"""Pinned encoder files: identity, location and hash checks."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from service.errors import EncoderUnavailable

MODEL_FILE = "minilm-int8.onnx"
WEIGHTS_FILE = "model.safetensors"
TOKENIZER_FILE = "tokenizer.json"
BUILD_HINT = (
    "run `./run demo` or `clinmatch build-encoder`, or name the folder of an installation in CLINMATCH_HOME"
)
INSTALL_HINT = "run `pip install --no-deps --require-hashes -r requirements/weights.lock`"


@dataclass(frozen=True, slots=True)
class EncoderPins:
    """The weights, and the file built from them, as models/encoder.json and encoder.sha256 pin them.

    Attributes:
        module, folder: the installed package with the weights, and the folder inside it.
        weights_sha256, tokenizer_sha256: of model.safetensors and tokenizer.json.
        built_sha256: of the file that `build_encoder` writes, which is the same on every machine.
        layers, heads: shape of the network; its width is read from the weights.
        max_tokens: where a text is cut.
    """

    module: str
    folder: str
    weights_sha256: str
    tokenizer_sha256: str
    built_sha256: str
    layers: int
    heads: int
    max_tokens: int


def read_pins(models: Path) -> EncoderPins:
    """Return the pins in encoder.json and encoder.sha256 of the folder `models`."""
    stored = json.loads((models / "encoder.json").read_text("utf-8"))
    built = (models / "encoder.sha256").read_text("utf-8").split()
    return EncoderPins(
        module=stored["package"]["module"],
        folder=stored["package"]["folder"],
        weights_sha256=stored["weights_sha256"],
        tokenizer_sha256=stored["tokenizer_sha256"],
        built_sha256=dict(zip(built[1::2], built[::2], strict=True))[MODEL_FILE],
        layers=stored["layers"],
        heads=stored["heads"],
        max_tokens=stored["max_tokens"],
    )


def installed_weights(pins: EncoderPins) -> Path:
    """Return the folder of the installed weights, without importing their package."""
    found = find_spec(pins.module)
    if found is None or not found.submodule_search_locations:
        raise EncoderUnavailable(
            f"the weights of the encoder are missing, package {pins.module} is not installed: {INSTALL_HINT}"
        )
    return Path(found.submodule_search_locations[0]) / pins.folder


def pinned_weights(pins: EncoderPins) -> dict[str, str]:
    """Return the hash of each published file by its name."""
    return {WEIGHTS_FILE: pins.weights_sha256, TOKENIZER_FILE: pins.tokenizer_sha256}


def file_sha256(path: Path) -> str:
    """Return the hexadecimal SHA-256 of a file; raises EncoderUnavailable if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(path.name, error) from None


def require_sha256(path: Path, expected: str) -> None:
    """Raise EncoderUnavailable unless the file has the pinned hash."""
    found = file_sha256(path)
    if found != expected:
        raise EncoderUnavailable(_difference(path.name, found, expected))


class PinnedFiles:
    """Files of a folder that are used only with their pinned content."""

    def __init__(self, folder: Path, pins: Mapping[str, str], cure: str) -> None:
        """Args: pins: the SHA-256 of each file by its name. cure: how to get the right files."""
        self._folder = folder
        self._pins = pins
        self._cure = cure
        self._verified: tuple[tuple[int, ...], ...] = ()

    def verify(self) -> None:
        """Compare every file with its pin, unless none was touched since; raises EncoderUnavailable."""
        seen = tuple(_state(self._folder / name) for name in self._pins)
        if seen == self._verified:
            return
        for name in self._pins:
            self._require(name, file_sha256(self._folder / name))
        self._verified = seen

    def read(self, name: str) -> bytes:
        """Return the content of one file, of which the returned bytes are compared."""
        try:
            content = (self._folder / name).read_bytes()
        except OSError as error:
            raise _unreadable(name, error) from None
        self._require(name, hashlib.sha256(content).hexdigest())
        return content

    def _require(self, name: str, found: str) -> None:
        if found != self._pins[name]:
            raise EncoderUnavailable(f"{_difference(name, found, self._pins[name])}: {self._cure}")


def _state(path: Path) -> tuple[int, ...]:
    """Return what a write to the file changes; nobody can set the last number back."""
    try:
        found = path.stat()
    except OSError as error:
        raise _unreadable(path.name, error) from None
    return (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _difference(name: str, found: str, expected: str) -> str:
    return f"{name} is damaged or of another version: it has sha256 {found}: expected {expected}"


def _unreadable(name: str, error: OSError) -> EncoderUnavailable:
    if isinstance(error, FileNotFoundError):
        return EncoderUnavailable(f"{name} is missing: {BUILD_HINT}")
    return EncoderUnavailable(f"{name} cannot be read: {error.strerror}")
