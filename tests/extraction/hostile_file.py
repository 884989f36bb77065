"""A hostile file: what it is, and how its bytes are made."""

from collections.abc import Callable
from typing import NamedTuple


class HostileFile(NamedTuple):
    """One file.

    Attributes:
        kind: format or family. name: what is wrong with it; kind and name together are unique.
        make: returns the bytes, the same ones at every call.
        file_name: under which it is uploaded.
    """

    kind: str
    name: str
    make: Callable[[], bytes]
    file_name: str = "resume"
