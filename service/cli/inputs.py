"""The resumes that a command line names: files, folders and JSON lines."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from service.reading.json_resume.document import content_of
from service.usecases.rank_files import Failure, Source


class Day(click.ParamType[date]):
    """A date such as 2026-01-31."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date; fails with what came and what was expected."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r}: expected a date such as 2026-01-31", param, ctx)


def sources_of_folder(folder: Path) -> Iterator[Source | Failure]:
    """Yield every resume below a folder, by its path inside it, in order of name."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    for path in sorted(found, key=lambda path: tuple(map(os.fsencode, path.parts))):
        yield from _sources_of(path, _named(path.relative_to(folder).as_posix()))


def sources_of_files(files: tuple[Path, ...]) -> Iterator[Source | Failure]:
    """Yield every resume of the files, by file name, or by path where two have the same name."""
    names = Counter(path.name for path in files)
    for path in files:
        yield from _sources_of(path, _named(path.name if names[path.name] == 1 else str(path)))


def _named(path: str) -> str:
    """Return a path decoded as UTF-8 in every locale; other bytes are written as \\xNN."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _sources_of(path: Path, name: str) -> Iterator[Source | Failure]:
    if path.suffix != ".jsonl":
        yield Source(name, path.read_bytes)
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _source_of_line(line, f"{name}:{number}")


def _source_of_line(line: str, place: str) -> Source | Failure:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        return Failure(place, "corrupt", f"not JSON: {error}")
    if not isinstance(row, dict) or "id" not in row or not ({"text", "json_resume"} & row.keys()):
        return Failure(place, "corrupt", 'expected {"id", "text"} or {"id", "json_resume"}')
    key, kind, wanted = ("text", str, "a string") if "text" in row else ("json_resume", dict, "an object")
    held = row[key]
    if not isinstance(held, kind):
        detail = f"{key} is a {type(held).__name__}: expected {wanted}"
        return Failure(str(row["id"]), "corrupt", detail)
    content = held.encode("utf-8", "replace") if isinstance(held, str) else content_of(held)
    return Source(str(row["id"]), partial(bytes, content))
