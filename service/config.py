"""Settings: where this installation keeps its files, and how it is reached.

Settings say where; policy says how. All are environment variables, and every error is reported at once.
"""

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.errors import InvalidSettings

PREFIX = "CLINMATCH_"
ENCODERS = ("onnx", "sentence-transformers")
_METRICS = ("key", "open", "off")
_LOG_LEVELS = ("debug", "info", "warning")
_PACKAGE = Path(__file__).resolve().parent


Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting; docs/settings.md lists them with their variables.

    Attributes:
        home: database, encoder file, vector cache, checked copy of the data. data, models: what is known.
        encoder: one of ENCODERS; model_path: folder of another sentence-transformers model, or None.
        database_url: SQLAlchemy address; by default SQLite below `home`.
        host, port, workers, threads: of the server. extraction_workers: child processes that read files.
        log_level: of the server's log. log_addresses: whether it names the addresses of callers.
        metrics: who may read them: `key`, `open`, `off`.
        rate_limit: of a tenant without one of its own. rate_limit_by_address: of callers without a key.
        rate_limit_storage: address of a Redis server, or empty.
        base_url: public address of the service, or empty. trusted_proxies: networks of the proxies before it.
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
    log_addresses: bool
    metrics: str
    rate_limit: str
    rate_limit_by_address: str
    rate_limit_storage: str
    base_url: str
    trusted_proxies: tuple[Network, ...]

    @property
    def encoder_folder(self) -> Path:
        """Return the folder of the built encoder file."""
        return self.home / "encoder"

    @property
    def vector_cache(self) -> Path:
        """Return the file of the vector cache."""
        return self.home / "vectors.sqlite3"

    @property
    def request_counts(self) -> Path:
        """Return the file that counts requests where the database is SQLite."""
        return self.home / "limits.sqlite3"


def bundled(name: str) -> Path:
    """Return the folder `data` or `models` that came with the package, or of the checkout."""
    inside = _PACKAGE / "bundled" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


@dataclass(frozen=True, slots=True)
class _Variable:
    """One environment variable: the field it sets, the value when it is absent, and how it is parsed.

    Attributes:
        parse: text to value; raises ValueError. expected: what `parse` accepts, for its error.
    """

    field: str
    default: Any
    parse: Callable[[str], Any] = str
    expected: str = ""


def _whole(field: str, default: int, low: int, high: int) -> _Variable:
    """Return a variable that holds a whole number in [low, high]."""

    def parse(text: str) -> int:
        number = int(text)
        if not low <= number <= high:
            raise ValueError(text)
        return number

    return _Variable(field, default, parse, f"a whole number from {low} to {high}")


def _choice(field: str, default: str, choices: tuple[str, ...]) -> _Variable:
    """Return a variable that holds one of a few words."""

    def parse(text: str) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return _Variable(field, default, parse, f"one of {', '.join(choices)}")


def _existing_folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise ValueError(text)
    return Path(text)


def _yes_or_no(field: str) -> _Variable:
    """Return a variable that is `yes` or `no`, by default no."""
    words = {"yes": True, "no": False}

    def parse(text: str) -> bool:
        if text not in words:
            raise ValueError(text)
        return words[text]

    return _Variable(field, False, parse, "yes or no")


def _public_address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(text)
    return text.rstrip("/")


def _networks(text: str) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(each.strip()) for each in text.split(",") if each.strip())


def _rate(field: str) -> _Variable:
    """Return a variable that holds limits of a rate."""
    expected = "a number of requests in a time, such as 600/minute or 10/second;5000/hour, or off"

    def parse(text: str) -> str:
        from service.usecases.rate_limits import limits_of  # loads a library that few commands need

        limits_of(text)
        return text

    return _Variable(field, "6000/minute", parse, expected)


def _redis_address(text: str) -> str:
    if not re.fullmatch(r"rediss?://\S+", text):
        raise ValueError(text)
    return text


_ADDRESS = re.compile(r"https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?")

_VARIABLES = {
    "BASE_URL": _Variable(
        "base_url", "", _public_address, "an address such as https://match.example.org/clinmatch"
    ),
    "DATA": _Variable("data", None, _existing_folder, "the folder of the product's data"),
    "DATABASE_URL": _Variable("database_url", ""),
    "ENCODER": _choice("encoder", "onnx", ENCODERS),
    "EXTRACTION_WORKERS": _whole("extraction_workers", 2, 1, 64),
    "HOME": _Variable("home", Path("var"), Path),
    "HOST": _Variable("host", "127.0.0.1"),
    "LOG_ADDRESSES": _yes_or_no("log_addresses"),
    "LOG_LEVEL": _choice("log_level", "info", _LOG_LEVELS),
    "METRICS": _choice("metrics", "key", _METRICS),
    "MODEL": _Variable("model_path", None, Path),
    "PORT": _whole("port", 8000, 1, 65535),
    "RATE_LIMIT": _rate("rate_limit"),
    "RATE_LIMIT_BY_ADDRESS": _rate("rate_limit_by_address"),
    "RATE_LIMIT_STORAGE": _Variable(
        "rate_limit_storage", "", _redis_address, "an address such as redis://host:6379/0"
    ),
    "THREADS": _whole("threads", 4, 1, 256),
    "TRUSTED_PROXIES": _Variable(
        "trusted_proxies", (), _networks, "addresses or networks with commas between, such as 10.0.0.0/8"
    ),
    "WORKERS": _whole("workers", 2, 1, 256),
}
VARIABLES = tuple(PREFIX + name for name in _VARIABLES)
_OF_CLIENTS = {f"{PREFIX}URL", f"{PREFIX}KEY"}  # what scripts that call the service read


def read_settings() -> Settings:
    """Return the settings; raises InvalidSettings that lists every wrong or unknown variable."""
    given = {name: value for name, value in os.environ.items() if name.startswith(PREFIX)}
    problems = [
        f"{name} is not a setting: expected one of {', '.join(VARIABLES)}"
        for name in sorted(given.keys() - set(VARIABLES) - _OF_CLIENTS)
    ]
    values = _values(given, problems)
    if problems:
        raise InvalidSettings("\n".join(problems))
    values["data"] = values["data"] or bundled("data")
    values["database_url"] = values["database_url"] or f"sqlite:///{_own_database(values['home'])}"
    return Settings(models=bundled("models"), **values)


def _values(given: Mapping[str, str], problems: list[str]) -> dict[str, Any]:
    """Return the value of every field; adds a problem for each variable that cannot be parsed."""
    values: dict[str, Any] = {}
    for name, variable in _VARIABLES.items():
        text = given.get(PREFIX + name)
        try:
            values[variable.field] = variable.default if text is None else variable.parse(text)
        except ValueError:
            problems.append(f"{PREFIX}{name}: {text!r}: expected {variable.expected}")
    return values


def _own_database(home: Path) -> Path:
    return home.resolve() / "clinmatch.sqlite3"
