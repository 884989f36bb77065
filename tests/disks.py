"""Small disks that a test can fill, read-only or not; mounting one needs root."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

_BLOCK = 4096
BALLAST = "ballast"


@contextmanager
def mounted(folder: Path, megabytes: int) -> Iterator[Path]:
    """Mount a disk of this size in memory on a folder; skip the test where that is not allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    options = ["-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(["mount", *options], capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("a small disk needs the program mount")
    if done.returncode != 0:
        pytest.skip(f"a small disk needs root: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path, leave: int = 0) -> None:
    """Write until the disk has no more than `leave` bytes; deleting the file BALLAST makes room again."""
    with (folder / BALLAST).open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(b"\0" * _BLOCK)
        file.truncate(file.tell() - leave)


def make_read_only(folder: Path) -> None:
    """Refuse every write to a disk from now on."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
