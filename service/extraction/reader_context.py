"""The resources of a reader besides the bytes of its document."""

from collections.abc import Callable
from dataclasses import dataclass

# The environment of a child is empty, so programs are looked up only here.
PROGRAM_FOLDERS = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"


def keep_deadline() -> None:
    """Leave the deadline unchanged; the default if no process enforces one."""


@dataclass(frozen=True, slots=True)
class ReaderContext:
    """What the surrounding process provides to a reader.

    Attributes:
        extend_deadline: called before work that needs `Limits.scan_seconds`.
        program_folders: where optional programs are looked up, separated by colons.
        shared_file: descriptor of a file that contains the document, for a program that must seek in it;
            the service fills it, as a child may not write to files (RLIMIT_FSIZE 0). None if there is none.
    """

    extend_deadline: Callable[[], None] = keep_deadline
    program_folders: str = PROGRAM_FOLDERS
    shared_file: int | None = None
