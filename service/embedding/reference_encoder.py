"""Text vectors from any sentence-transformers model.

The reference that the built encoder is measured against, and the way to larger models or a GPU. It
needs the `sentence-transformers` extra.
"""

import hashlib
import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from service.domain.vector import Vector, quantise
from service.embedding.pins import INSTALL_HINT, PinnedFiles, file_sha256
from service.errors import EncoderUnavailable

_IDENTITY_SUFFIXES = (".safetensors", ".bin", ".json", ".txt", ".model")


class SentenceTransformerEncoder:
    """Vectors from a model folder in the layout of sentence-transformers, loaded on first use."""

    def __init__(self, folder: Path, pins: Mapping[str, str] | None = None) -> None:
        """Args: folder: a model folder; nothing is downloaded. pins: SHA-256 of files by name, if known."""
        self._folder = folder
        self._files = PinnedFiles(folder, pins or {}, INSTALL_HINT)
        self._lock = threading.Lock()
        self._model: Any = None
        self._identity: str | None = None

    @property
    def model_sha256(self) -> str:
        """Return the SHA-256 of the names and hashes of all weight, tokenizer and settings files."""
        if self._identity is None:
            self.verify()
            names = _identity_files(self._folder)
            lines = [f"{name} {file_sha256(self._folder / name)}\n" for name in names]
            self._identity = hashlib.sha256("".join(lines).encode()).hexdigest()
        return self._identity

    def verify(self) -> None:
        """Compare the files as they are now with their pins; raises EncoderUnavailable."""
        _identity_files(self._folder)
        self._files.verify()

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        """Return one vector for each text, in order, each text alone; a blank text has the zero vector."""
        model = self._load() if texts else None
        return tuple(_encode_one(model, text) for text in texts)

    def _load(self) -> Any:
        with self._lock:
            if self._model is None:
                self.verify()
                self._model = _load(self._folder)
            return self._model


def _identity_files(folder: Path) -> list[str]:
    if not (folder / "modules.json").is_file():
        raise EncoderUnavailable(f"{folder.name} is not a sentence-transformers folder: no modules.json")
    found = (path for path in folder.rglob("*") if path.suffix in _IDENTITY_SUFFIXES and path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _encode_one(model: Any, text: str) -> Vector:
    if not text.strip():
        return quantise(np.zeros(model.get_embedding_dimension(), np.float32))
    vectors = model.encode([text], normalize_embeddings=True, show_progress_bar=False)
    return quantise(np.asarray(vectors[0], dtype=np.float32))


def _load(folder: Path) -> Any:
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    try:
        import torch
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise EncoderUnavailable(
            f"{error.name} is not installed: `pip install 'clinmatch[sentence-transformers]'`"
        ) from error
    # More threads than one hang a server that forks after loading.
    torch.set_num_threads(1)
    return SentenceTransformer(str(folder), device="cuda" if torch.cuda.is_available() else "cpu")
