"""A file that a maker has made, and the programs that make it."""

import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

_SECONDS = 180
_FONT_LIST = "fc-list"
_PRINTED = 600  # characters of what a program printed


class MadeFile(NamedTuple):
    """The content of a file, and the suffix of its name without the dot."""

    content: bytes
    suffix: str


class MakerFailed(Exception):
    """A program did not make the file."""


def missing(needs: frozenset[str]) -> list[str]:
    """Return the programs, modules ("module:NAME") and fonts ("font:NAME") that are not installed."""
    return sorted(each for each in needs if not _installed(each))


def run_maker(command: Sequence[str], folder: Path) -> None:
    """Run a program in a folder; raises MakerFailed with the end of what it printed."""
    try:
        done = subprocess.run(
            command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise MakerFailed(f"{command[0]}: no end after {_SECONDS} seconds") from error
    if done.returncode:
        printed = " ".join((done.stdout + done.stderr).decode("utf-8", "replace").split())
        raise MakerFailed(f"{command[0]}: exit {done.returncode}: {printed[-_PRINTED:]}")


def write_all(files: Sequence[MadeFile], folder: Path) -> list[Path]:
    """Write the files as r0, r1 ... to a folder, and return their paths."""
    paths = [folder / f"r{place}.{each.suffix}" for place, each in enumerate(files)]
    for path, each in zip(paths, files, strict=True):
        path.write_bytes(each.content)
    return paths


def read_made(path: Path, maker: str) -> MadeFile:
    """Return a file that a program wrote; raises MakerFailed if it is not there."""
    if not path.is_file():
        raise MakerFailed(f"{maker}: no file {path.name}")
    return MadeFile(path.read_bytes(), path.suffix.removeprefix("."))


def _installed(name: str) -> bool:
    kind, _, value = name.rpartition(":")
    if kind == "module":
        return find_spec(value) is not None
    return _has_font(value) if kind == "font" else shutil.which(value) is not None


def _has_font(family: str) -> bool:
    if shutil.which(_FONT_LIST) is None:
        return False
    return bool(subprocess.run((_FONT_LIST, family), capture_output=True, check=False).stdout.strip())
