"""How are the parts put together? The only room that knows every adapter."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from service.config import Settings
from service.embedding.cache import CachedEncoder
from service.embedding.onnx_encoder import OnnxEncoder
from service.embedding.reference_encoder import SentenceTransformerEncoder
from service.extraction.pool import ExtractionPool
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge
from service.usecases.ports import Encoder


def today() -> date:
    """Return today's date in UTC: the one clock, at the edge."""
    return datetime.now(UTC).date()


@dataclass(frozen=True)
class Parts:
    """Every part of one process, each made when it is first asked for."""

    settings: Settings

    @cached_property
    def known(self) -> Knowledge:
        """Return what the product knows; raises InvalidData."""
        return load_knowledge(self.settings.data, self.settings.models)

    @cached_property
    def extractor(self) -> ExtractionPool:
        """Return the pool of child processes that read files."""
        return ExtractionPool(workers=self.settings.extraction_workers)

    @cached_property
    def encoder(self) -> Encoder:
        """Return the encoder that the settings name, behind the vector cache."""
        settings = self.settings
        if settings.encoder == "onnx":
            return CachedEncoder(OnnxEncoder(settings.encoder_folder), settings.vector_cache)
        return CachedEncoder(SentenceTransformerEncoder(settings.model_path), settings.vector_cache)
