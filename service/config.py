"""Where does this installation keep things, and how is it reached?

Settings say where; policy says how. All come from the environment, and all errors are told at once.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from environs import Env, EnvError, EnvValidationError
from marshmallow.validate import OneOf, Range

from service.errors import InvalidSettings

PREFIX = "CLINMATCH_"
ENCODERS = ("onnx", "sentence-transformers")
_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting; docs/settings.md lists them with their variables.

    Attributes:
        home: database, encoder file and vector cache. data, models: what the product knows.
        encoder: one of ENCODERS; model_path: folder of another sentence-transformers model, or None.
        database_url: SQLAlchemy address; SQLite below `home` unless told otherwise.
        host, port, workers, threads: of the server. extraction_workers: child processes that read files.
        log_level: of the server's log.
    """

    home: Path
    data: Path
    models: Path
    encoder: str
    model_path: Path | None
    database_url: str
    host: str
    port: int
    workers: int
    threads: int
    extraction_workers: int
    log_level: str

    @property
    def encoder_folder(self) -> Path:
        """Return where the built encoder file lies."""
        return self.home / "encoder"

    @property
    def vector_cache(self) -> Path:
        """Return the file of the vector cache."""
        return self.home / "vectors.sqlite3"


def bundled(name: str) -> Path:
    """Return the folder `data` or `models` that came with the package, or of the checkout."""
    inside = _PACKAGE / "bundled" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def read_settings() -> Settings:
    """Return the settings; raises InvalidSettings that lists every wrong or unknown variable."""
    problems = [
        f"{name} is not a setting: expected one of {', '.join(VARIABLES)}"
        for name in sorted(os.environ)
        if name.startswith(PREFIX) and name not in VARIABLES
    ]
    env = Env(eager=False)
    with env.prefixed(PREFIX):
        home = env.path("HOME", default=Path("var"))
        values: dict[str, Any] = {
            "data": env.path("DATA", default=bundled("data")),
            "encoder": env.str("ENCODER", default="onnx", validate=OneOf(ENCODERS)),
            "model_path": env.path("MODEL", default=None),
            "database_url": env.str("DATABASE_URL", default=""),
            "host": env.str("HOST", default="127.0.0.1"),
            "port": env.int("PORT", default=8000, validate=Range(1, 65535)),
            "workers": env.int("WORKERS", default=2, validate=Range(1, 256)),
            "threads": env.int("THREADS", default=4, validate=Range(1, 256)),
            "extraction_workers": env.int("EXTRACTION_WORKERS", default=2, validate=Range(1, 64)),
            "log_level": env.str("LOG_LEVEL", default="info", validate=OneOf(("debug", "info", "warning"))),
        }
    try:
        env.seal()
    except (EnvValidationError, EnvError) as error:
        problems.extend(_told(error))
    if not problems and not values["data"].is_dir():
        problems.append(f"{PREFIX}DATA: {values['data']} is not a folder: expected the product's data folder")
    if problems:
        raise InvalidSettings("\n".join(problems))
    database = values.pop("database_url") or f"sqlite:///{home.resolve() / 'clinmatch.sqlite3'}"
    return Settings(home=home, models=bundled("models"), database_url=database, **values)


VARIABLES = tuple(
    PREFIX + name
    for name in (
        "DATA",
        "DATABASE_URL",
        "ENCODER",
        "EXTRACTION_WORKERS",
        "HOME",
        "HOST",
        "LOG_LEVEL",
        "MODEL",
        "PORT",
        "THREADS",
        "WORKERS",
    )
)


def _told(error: Exception) -> list[str]:
    messages = getattr(error, "error_messages", None)
    if isinstance(messages, dict):
        return [f"{name}: {' '.join(map(str, told))}" for name, told in sorted(messages.items())]
    return [str(error)]
