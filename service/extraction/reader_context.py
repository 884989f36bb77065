"""What may a reader use besides the bytes of its document?"""

from collections.abc import Callable
from dataclasses import dataclass

# The environment of a child is empty, so that programs are looked for here and nowhere else.
PROGRAM_FOLDERS = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"


def no_more_time() -> None:
    """Return nothing: nobody waits with a clock."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the process around a reader gives it.

    Attributes:
        longer: told before work that needs `Limits.scan_seconds`.
        folders: where optional programs are looked for, with colons between.
        scratch: descriptor of a file that holds the document, for a program that must seek in it; the
            service fills it, as a child may write to no file (RLIMIT_FSIZE 0). None where there is none.
    """

    longer: Callable[[], None] = no_more_time
    folders: str = PROGRAM_FOLDERS
    scratch: int | None = None
