"""Real parts that tests of several folders share, made once a run."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli.main import cli
from service.config import PREFIX
from service.extraction.sandbox.server_process import KnownHere
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge, read_tables
from service.knowledge.tables import Tables
from tests.databases import (
    ENGINES,
    _empty_file,
    cluster,
    database,
    engine_name,
    migrated_database,
    only_on_sqlite,
    postgres,
)
from tests.disks import mounted

__all__ = [
    "_empty_file",
    "cluster",
    "database",
    "engine_name",
    "migrated_database",
    "only_on_sqlite",
    "postgres",
]

ROOT = Path(__file__).resolve().parents[1]
Run = Callable[..., Result]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the number of pairs that the proof of matching tries, and the database of the run."""
    parser.addoption(
        "--database", choices=ENGINES, default="sqlite", help="the engine that tests of one are about"
    )
    parser.addoption(
        "--pairs",
        type=int,
        help="generated pairs that tests/matching/test_proof.py tries (default: 5,000, most of them slow)",
    )


@pytest.fixture(scope="session")
def tables() -> Tables:
    """All rows of the product's own files."""
    return read_tables(ROOT / "data", ROOT / "models")[0]


@cache
def knowledge() -> Knowledge:
    """Return all that the product's own files say, for modules that need it outside of a test."""
    return load_knowledge(ROOT / "data", ROOT / "models")


@pytest.fixture(scope="session")
def known() -> Knowledge:
    """All that the product's own files say."""
    return knowledge()


def known_here(known: Knowledge) -> KnownHere:
    """Return the knowledge with the folders that it was loaded from."""
    return KnownHere(known, ROOT / "data", ROOT / "models", None)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A CLINMATCH_HOME of this run, with a built encoder and nothing else."""
    from service.embedding.onnx_graph import build

    folder = tmp_path_factory.mktemp("home")
    build(folder / "encoder", ROOT / "models")
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB of its own, which a test may fill."""
    with mounted(tmp_path / "disk", megabytes=8) as folder:
        yield folder


@pytest.fixture
def clinmatch(
    home: Path, engine_name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    """Run the command in this process, as a person would: `clinmatch("roles")`."""
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CLINMATCH_HOME", str(home))
    if engine_name != "sqlite":
        monkeypatch.setenv("CLINMATCH_DATABASE_URL", request.getfixturevalue("database"))

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(cli, [str(each) for each in arguments])

    yield run
