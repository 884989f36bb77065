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
from service.embedding.pins import BUILD_HINT, MODEL_FILE, TOKENIZER_FILE, EncoderPins, PinnedFiles

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

    def __init__(self, folder: Path, pins: EncoderPins) -> None:
        """Args: folder: the folder that `build` wrote, CLINMATCH_HOME/encoder. pins: what it must contain."""
        hashes = {MODEL_FILE: pins.built_sha256, TOKENIZER_FILE: pins.tokenizer_sha256}
        self._files = PinnedFiles(folder, hashes, BUILD_HINT)
        self._identity = hashlib.sha256("".join(hashes.values()).encode()).hexdigest()
        self._max_tokens = pins.max_tokens
        self._lock = threading.Lock()
        self._loaded: _Loaded | None = None
        self._verified = False

    @property
    def model_sha256(self) -> str:
        """Return the SHA-256 of the hashes of the model file and of the tokenizer.

        Raises EncoderUnavailable if the files are not the pinned ones when it is first asked for.
        """
        if not self._verified:
            self.verify()
        return self._identity

    def verify(self) -> None:
        """Compare the files as they are now with their pins; raises EncoderUnavailable."""
        self._files.verify()
        self._verified = True

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
                self._loaded = _load(self._files, self._max_tokens)
            return self._loaded


def _encode_one(loaded: _Loaded, text: str) -> Vector:
    if not text.strip():
        return quantise(np.zeros(loaded.width, np.float32))
    ids = np.array([loaded.tokenizer.encode(text).ids], np.int64)  # (1, tokens)
    (vectors,) = loaded.session.run(None, {"ids": ids})  # (1, width)
    return quantise(vectors[0])


def _load(files: PinnedFiles, max_tokens: int) -> _Loaded:
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    # One thread: the order of additions is then fixed, and a fork after loading has no pool to lose.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    model, words = files.read(MODEL_FILE), files.read(TOKENIZER_FILE)
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_buffer(words)
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    return _Loaded(session, tokenizer, session.get_outputs()[0].shape[1])
