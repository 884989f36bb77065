"""What do the use cases need of the world?"""

from collections.abc import Sequence
from typing import Protocol

from service.domain.document import Document
from service.domain.vector import Vector


class Extractor(Protocol):
    """Bytes to visible text, in a child process that a hostile file cannot leave."""

    def extract(self, content: bytes, name: str) -> Document:
        """Return the document; raises UnreadableDocument with its code. Safe to call from several threads."""
        ...


class Encoder(Protocol):
    """Texts to unit vectors, each text alone, so that a vector never depends on its neighbours."""

    @property
    def model_sha256(self) -> str:
        """Identity of the weights and of the arithmetic (design 4)."""
        ...

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        """Return one vector for each text, in order; raises EncoderUnavailable."""
        ...
