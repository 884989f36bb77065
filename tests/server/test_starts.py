"""Starts of the server in homes that are new, whole, damaged or in the way."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from service.config import PREFIX
from service.embedding.pins import MODEL_FILE, TOKENIZER_FILE
from service.storage import migrate
from tests.conftest import ROOT
from tests.disks import make_read_only, mounted

pytestmark = pytest.mark.server

SECONDS_TO_HANG = 300


def refused(home: Path, *arguments: str, **settings: str) -> tuple[int, str]:
    """Return the exit code and the last words of a command that cannot do its work."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    told = {f"{PREFIX}{name}": value for name, value in {"HOME": str(home), "PORT": "0", **settings}.items()}
    done = subprocess.run(
        [sys.executable, "-c", "from service.cli.main import main; main()", *(arguments or ("serve",))],
        env={**kept, "PYTHONPATH": str(ROOT), **{name: text for name, text in told.items() if text != "0"}},
        capture_output=True,
        text=True,
        timeout=SECONDS_TO_HANG,
    )
    assert "API key" not in done.stdout
    return done.returncode, done.stderr


@pytest.fixture
def own_home(home: Path, tmp_path: Path) -> Path:
    """A home with an encoder and a database that a test may damage."""
    copied = tmp_path / "home"
    shutil.copytree(home / "encoder", copied / "encoder")
    migrate(f"sqlite:///{copied / 'clinmatch.sqlite3'}")
    return copied


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


HARMS: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "one bit of the encoder": (f"encoder/{MODEL_FILE}", _flip, "encoder_unavailable: .* is damaged"),
    "one bit of the tokenizer": (f"encoder/{TOKENIZER_FILE}", _flip, "encoder_unavailable: .* is damaged"),
    "a database that is none": (
        "clinmatch.sqlite3",
        lambda path: path.write_bytes(b"none at all" * 999),
        "storage_damaged: .* is damaged: expected the files of a backup",
    ),
    "a database of a newer version": ("clinmatch.sqlite3", _newer, "storage_damaged: .* newer version"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence(harm: str, own_home: Path) -> None:
    name, act, words = HARMS[harm]
    act(own_home / name)

    code, told = refused(own_home)

    assert (code, told.count("\n")) == (1, 1), told
    assert re.search(words, told)


def test_a_damaged_encoder_gives_no_score(own_home: Path, tmp_path: Path) -> None:
    _flip(own_home / "encoder" / MODEL_FILE)
    (tmp_path / "resume.txt").write_text("Nurse manager\nLed a team of nine nurses", "utf-8")

    code, told = refused(own_home, "score", "--role", "clinical_manager", str(tmp_path / "resume.txt"))

    assert (code, told.count("\n")) == (1, 1), told
    assert "encoder_unavailable" in told and "clinmatch build-encoder" in told


def test_a_home_that_is_a_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way", "utf-8")

    code, told = refused(tmp_path / "home")

    assert (code, told.count("\n")) == (2, 1), told
    assert "CLINMATCH_HOME" in told and "expected a folder that can be written" in told


def test_a_home_that_cannot_be_written_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with mounted(tmp_path / "home", megabytes=1) as home:
        make_read_only(home)

        code, told = refused(home)

    assert (code, told.count("\n")) == (2, 1), told
    assert "it cannot be written: expected a folder that can be written" in told


def test_a_folder_without_the_data_is_refused_in_one_sentence(tmp_path: Path) -> None:
    code, told = refused(tmp_path / "home", DATA=str(tmp_path))

    assert (code, told.count("\n")) == (2, 1), told
    assert "CLINMATCH_DATA" in told and "expected the folder of the product's data" in told


def test_a_disk_without_room_for_the_encoder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with mounted(tmp_path / "home", megabytes=8) as home:
        code, told = refused(home)

        assert not list((home / "encoder").iterdir())

    assert (code, told.count("\n")) == (1, 1), told
    assert "No space left on device: expected 24 MB of room" in told
