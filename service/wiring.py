"""The parts of one process: every adapter, imported and made on first use.

The only room that knows every adapter. Importing it loads none of their libraries.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from service.config import Settings
from service.domain.canonical import sha256
from service.errors import InvalidSettings

if TYPE_CHECKING:
    from service.extraction.sandbox.pool import ReadingPool
    from service.knowledge.knowledge import Knowledge
    from service.storage.stores import DatabaseStores
    from service.usecases.deps import Deps
    from service.usecases.ports import Encoder, KeepingEncoder
    from service.usecases.rate_limits import HitCounter

_READERS = (  # all code that may change what is read in a file
    "domain/*.py",
    "extraction/**/*.py",
    "knowledge/**/*.py",
    "reading/**/*.py",
    "text/**/*.py",
    "usecases/read_document.py",
)


def today() -> date:
    """Return today's date in UTC: the one clock, at the edge."""
    return datetime.now(UTC).date()


def version_of_reader(service: Path, ontology_sha256: str) -> str:
    """Return 12 letters of the hash of all code that reads resumes, and of the words it reads by."""
    files = sorted(path for pattern in _READERS for path in service.glob(pattern))
    code = {path.relative_to(service).as_posix(): path.read_text("utf-8") for path in files}
    return sha256({"code": code, "ontology": ontology_sha256})[:12]


@dataclass(frozen=True)
class Parts:
    """Every part of one process, each made on first use."""

    settings: Settings

    @cached_property
    def known(self) -> "Knowledge":
        """Return what the product knows, from the checked copy if there is one.

        Raises InvalidData, and InvalidSettings for a folder that is not that of the data.
        """
        from service.knowledge.load import load_knowledge

        data = self.settings.data
        if not (data / "ontology").is_dir():
            raise InvalidSettings(f"CLINMATCH_DATA: {data}: expected the folder of the product's data")
        return load_knowledge(data, self.settings.models, self._kept_knowledge)

    @property
    def _kept_knowledge(self) -> Path | None:
        """Return the folder of the checked copy; None without a home, as a command makes none."""
        home = self.settings.home
        return home / "knowledge" if home.is_dir() else None

    @cached_property
    def reader(self) -> "ReadingPool":
        """Return the pool of child processes that read documents; what they know is loaded once, here."""
        from service.extraction.sandbox.pool import ReadingPool
        from service.extraction.sandbox.server_process import KnownHere

        known = KnownHere(self.known, self.settings.data, self.settings.models, self._kept_knowledge)
        pool = ReadingPool(known, workers=self.settings.extraction_workers)
        pool.start()
        return pool

    @cached_property
    def encoder(self) -> "KeepingEncoder":
        """Return the encoder that the settings name, behind the vector cache."""
        from service.embedding.cache import CachedEncoder

        return CachedEncoder(self._computing_encoder(), self.settings.vector_cache)

    def _computing_encoder(self) -> "Encoder":
        from service.embedding.pins import installed_weights, pinned_weights, read_pins

        pins = read_pins(self.settings.models)
        if self.settings.encoder == "onnx":
            from service.embedding.onnx_encoder import OnnxEncoder

            return OnnxEncoder(self.settings.encoder_folder, pins)
        from service.embedding.reference_encoder import SentenceTransformerEncoder

        if self.settings.model_path is not None:
            return SentenceTransformerEncoder(self.settings.model_path)
        return SentenceTransformerEncoder(installed_weights(pins), pinned_weights(pins))

    @cached_property
    def stores(self) -> "DatabaseStores":
        """Return the stores of the database, which must have been migrated."""
        from service.storage.stores import open_stores

        return open_stores(self.settings.database_url)

    @cached_property
    def request_counts(self) -> "HitCounter":
        """Return where requests are counted; raises InvalidSettings."""
        from service.storage.limits import open_counts

        settings = self.settings
        engine = self.stores.database.engine
        return open_counts(str(settings.request_counts), engine, settings.rate_limit_storage)

    @cached_property
    def reader_version(self) -> str:
        """Return the version of what reads resumes (docs/adr/0009)."""
        return version_of_reader(Path(__file__).parent, self.known.ontology_sha256)

    @property
    def deps(self) -> "Deps":
        """Return what every use case receives."""
        from service.usecases.deps import Deps

        return Deps(self.known, self.reader, self.encoder, self.stores, today, self.reader_version)

    def close(self) -> None:
        """End the child processes and connections of the parts that were made."""
        for name in ("reader", "stores"):
            if name in self.__dict__:
                self.__dict__[name].close()

    def migrate(self) -> None:
        """Migrate the database to the newest schema; raises InvalidSettings if it cannot be written."""
        from service.storage.migrate import migrate

        home = self.settings.home
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            problem = f"{home}: {error.strerror}: expected a folder that can be written"
            raise InvalidSettings(f"CLINMATCH_HOME: {problem}") from None
        migrate(self.settings.database_url)
