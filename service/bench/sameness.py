"""Reproducibility: the bytes of a ranking under different machine settings."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from service.errors import InvalidInput

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Setting:
    """The environment of one run of the command.

    Attributes:
        threads: threads for the numeric and tokenising libraries.
        workers: files that are read in parallel.
        hashes: PYTHONHASHSEED, which orders every set.
        variables: locale, zone and encoding of the process.
        backwards: the files were written in the reverse order of their names.
        warm: whether the vector cache of an earlier run is used.
    """

    name: str
    threads: int = 2
    workers: int = 2
    hashes: int = 0
    variables: Mapping[str, str] | None = None
    backwards: bool = False
    warm: bool = False

    def environment(self, home: Path) -> dict[str, str]:
        """Return the variables of a process in this setting."""
        return {
            **os.environ,
            **dict.fromkeys(_THREADS, str(self.threads)),
            "PYTHONHASHSEED": str(self.hashes),
            "CLINMATCH_HOME": str(home),
            "CLINMATCH_EXTRACTION_WORKERS": str(self.workers),
            **(self.variables or {}),
        }


SETTINGS = (
    Setting("as usual"),
    Setting("one thread, one reader", threads=1, workers=1),
    Setting("four threads, four readers, other hashes", threads=4, workers=4, hashes=1),
    Setting(
        "a locale of plain ASCII, the latest zone",
        variables={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Pacific/Kiritimati"},
    ),
    Setting(
        "western European output, the earliest zone",
        hashes=2,
        variables={"PYTHONIOENCODING": "latin-1", "TZ": "Etc/GMT+12"},
    ),
    Setting("files written in the reverse order", hashes=3, backwards=True),
    Setting("vectors kept", warm=True),
)


def measured_sameness(
    command: str,
    encoder: Path,
    folder: Path,
    arguments: tuple[str, ...],
    settings: tuple[Setting, ...] = SETTINGS,
) -> Iterator[tuple[str, str]]:
    """Yield, for each setting, its name and the SHA-256 of what `command rank` printed.

    Args: command: path of `clinmatch`. encoder: folder of the built encoder. arguments: of `rank`, but
    `--input`. A warm run uses the vectors of the setting before it; every other starts without vectors.
    """
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "home"
        for at, setting in enumerate(settings):
            if not setting.warm:
                shutil.rmtree(home, ignore_errors=True)
                home.mkdir()
                (home / "encoder").symlink_to(encoder.resolve(), target_is_directory=True)
            copied = copied_folder(folder, Path(scratch) / f"files-{at}", backwards=setting.backwards)
            yield setting.name, _printed(command, setting, home, ("--input", str(copied), *arguments))


def copied_folder(folder: Path, target: Path, *, backwards: bool) -> Path:
    """Return `target` with the files of a folder, written in order of name or in reverse order."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in reversed(files) if backwards else files:
        place = target / path.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
    return target


def _printed(command: str, setting: Setting, home: Path, arguments: tuple[str, ...]) -> str:
    done = subprocess.run(
        [command, "rank", *arguments], env=setting.environment(home), capture_output=True, check=False
    )
    if done.returncode not in (0, 1):  # 1: some files could not be read, and their errors are printed
        output = done.stderr.decode("utf-8", "replace").strip()
        raise InvalidInput(f"{setting.name}: the command ended with {done.returncode}: {output}")
    return hashlib.sha256(done.stdout).hexdigest()
