"""What do the tests of the whole product share? Real parts, made once a run."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli.main import cli
from service.config import PREFIX
from service.embedding.onnx_graph import build

ROOT = Path(__file__).resolve().parents[1]
Run = Callable[..., Result]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add how many generated pairs the proof of matching tries."""
    parser.addoption("--pairs", type=int, default=5_000, help="generated pairs to try (tests/matching)")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A CLINMATCH_HOME of this run, with a built encoder and nothing else."""
    folder = tmp_path_factory.mktemp("home")
    build(folder / "encoder", ROOT / "models")
    return folder


@pytest.fixture
def clinmatch(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run the command in this process, as a person would: `clinmatch("roles")`."""
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CLINMATCH_HOME", str(home))

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(cli, [str(each) for each in arguments])

    yield run
