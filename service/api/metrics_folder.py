"""The folder in which the processes of a server share their metrics.

prometheus_client chooses how it counts when it is imported, so this comes first. Counters are mapped files,
in memory where there is such a folder: a full disk would end a process that writes to one.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_NAME = "clinmatch-metrics-"
_MEMORY = Path("/dev/shm")


def make_metrics_folder(*places: Path) -> Path:
    """Return a new folder for the metrics of this process and its children, and remove those of dead ones.

    Args:
        places: where to make it, the best first; by default in memory, else among temporary files.
    """
    for place in places or (_MEMORY, Path(tempfile.gettempdir())):
        with suppress(OSError):
            _remove_abandoned(place)
            folder = Path(tempfile.mkdtemp(prefix=f"{_NAME}{os.getpid()}-", dir=place))
            os.environ[VARIABLE] = str(folder)
            return folder
    raise OSError("no folder for temporary files can be written")


def remove_metrics_folder(folder: Path) -> None:
    """Remove the folder; only the process that made it does, when no child counts any more."""
    if folder.name.startswith(f"{_NAME}{os.getpid()}-"):
        shutil.rmtree(folder, ignore_errors=True)
        os.environ.pop(VARIABLE, None)


def forget_process(pid: int) -> None:
    """Drop what a child that ended said of the present moment; what it counted stays."""
    if VARIABLE in os.environ:
        from prometheus_client.multiprocess import mark_process_dead

        with suppress(OSError):
            mark_process_dead(pid)  # type: ignore[no-untyped-call]


def _remove_abandoned(place: Path) -> None:
    """Remove the folders of this user whose server is gone."""
    for folder in place.glob(f"{_NAME}*-*"):
        owner = folder.name.removeprefix(_NAME).partition("-")[0]
        if owner.isdecimal() and folder.stat().st_uid == os.getuid() and not _lives(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
