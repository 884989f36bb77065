"""Text vectors from the built ONNX encoder."""

import hashlib
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from service.domain.vector import Vector, quantise
from service.embedding.onnx_graph import MODEL_FILE, TOKENIZER_FILE, TOKENIZER_KEY, TOKENS_KEY
from service.embedding.pins import BUILD_HINT, file_sha256, require_sha256
from service.errors import EncoderUnavailable

_WORKERS = 2


@dataclass(frozen=True, slots=True)
class _Loaded:
    session: Any
    tokenizer: Any
    width: int


class OnnxEncoder:
    """Vectors from the file that `build_encoder` writes; opened on first use.

    Each text runs alone: in a batch, int8 arithmetic would let one text change another's vector.
    """

    def __init__(self, folder: Path) -> None:
        """Args: folder: the folder that `build` wrote, CLINMATCH_HOME/encoder."""
        self._folder = folder
        self._lock = threading.Lock()
        self._loaded: _Loaded | None = None
        self._identity: str | None = None

    @property
    def model_sha256(self) -> str:
        """Return the SHA-256 of the hashes of the model file and of the tokenizer."""
        if self._identity is None:
            hashes = [file_sha256(self._folder / name) for name in (MODEL_FILE, TOKENIZER_FILE)]
            self._identity = hashlib.sha256("".join(hashes).encode()).hexdigest()
        return self._identity

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        """Return one vector for each text, in order; a blank text has the zero vector."""
        if not texts:
            return ()
        one = partial(_encode_one, self._load())
        if len(texts) == 1:
            return (one(texts[0]),)
        with ThreadPoolExecutor(_WORKERS) as pool:
            return tuple(pool.map(one, texts))

    def _load(self) -> _Loaded:
        with self._lock:
            if self._loaded is None:
                self._loaded = _load(self._folder)
            return self._loaded


def _encode_one(loaded: _Loaded, text: str) -> Vector:
    if not text.strip():
        return quantise(np.zeros(loaded.width, np.float32))
    ids = np.array([loaded.tokenizer.encode(text).ids], np.int64)  # (1, tokens)
    (vectors,) = loaded.session.run(None, {"ids": ids})  # (1, width)
    return quantise(vectors[0])


def _load(folder: Path) -> _Loaded:
    import onnxruntime
    from tokenizers import Tokenizer

    path = folder / MODEL_FILE
    if not path.is_file():
        raise EncoderUnavailable(f"{MODEL_FILE} is missing: {BUILD_HINT}")
    options = onnxruntime.SessionOptions()
    # One thread: the order of additions is then fixed, and a fork after loading has no pool to lose.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    stated = session.get_modelmeta().custom_metadata_map
    require_sha256(folder / TOKENIZER_FILE, stated.get(TOKENIZER_KEY, "one that the model file names"))
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
    tokenizer.no_padding()
    tokenizer.enable_truncation(int(stated[TOKENS_KEY]))
    return _Loaded(session, tokenizer, session.get_outputs()[0].shape[1])
