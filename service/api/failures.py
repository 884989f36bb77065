"""Errors as the log tells them: types, codes and places, without their words, which can quote a resume."""

import errno
import traceback
from collections.abc import Iterator
from pathlib import Path

from service.errors import ServiceError

_FRAMES = 40
_CHAIN = 8


def described(error: BaseException) -> dict[str, list[str]]:
    """Return the types of an error and of those that it came of, and the places that it passed."""
    return {"errors": [_named(each) for each in _chain(error)], "frames": _frames(error)}


def short_path(file: str) -> str:
    """Return the path of a source file from its package on."""
    parts = Path(file).parts
    for place, part in enumerate(parts):
        if part == "site-packages" or part.startswith("python3."):
            rest = parts[place + 1 :]
            return "/".join(rest[1:] if rest[:1] == ("site-packages",) else rest)
    if "service" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("service") :])
    return parts[-1] if parts else file


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and those that it came of."""
    found: BaseException | None = error
    for _ in range(_CHAIN):
        if found is None:
            return
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _named(error: BaseException) -> str:
    """Return the type of an error with its code: ours, or that of the system or the database."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    code = _code(error)
    return f"{name} ({code})" if code else name


def _code(error: BaseException) -> str | None:
    if isinstance(error, ServiceError):
        return error.code
    if isinstance(error, OSError) and error.errno is not None:
        return errno.errorcode.get(error.errno)
    for name in ("sqlite_errorname", "sqlstate"):
        code = getattr(error, name, None)
        if isinstance(code, str) and code.replace("_", "").isalnum():
            return code
    return None


def _frames(error: BaseException) -> list[str]:
    """Return the places that an error passed, the last one last: file, line and function."""
    walked = traceback.walk_tb(error.__traceback__)
    told = [f"{short_path(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}" for frame, line in walked]
    return told[-_FRAMES:]
