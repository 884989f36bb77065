"""Rows of data files, and problems found in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in a data file: `file: row: key: message`; row and key may be empty."""

    file: str
    row: str
    key: str
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.row, self.key, self.message) if part)


@dataclass(frozen=True, slots=True)
class Tables:
    """All data files: `files["ontology/degrees"]["bsn"]` is a row.

    Keys are paths under data/ without suffix; `models/NAME` are the JSON files of models/.
    """

    files: Mapping[str, Mapping[str, Row]]

    def rows(self, name: str) -> Mapping[str, Row]:
        """Return the rows of one file by id, in the file's order; empty when the file is missing."""
        return self.files.get(name, {})

    def folder(self, name: str) -> Iterator[tuple[str, Mapping[str, Row]]]:
        """Yield every file below a folder, such as `roles`, in order of its path."""
        for path in sorted(self.files):
            if path.startswith(f"{name}/"):
                yield path, self.files[path]


def misnamed(tables: Tables, file: str, named: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for every row that the code needs and a file lacks, and for every unused row of it.

    A file without rows has none: the missing file is reported elsewhere.
    """
    rows = tables.rows(file).keys()
    for row_id in sorted(named - rows) if rows else ():
        yield Problem(f"{file}.yaml", row_id, "", "is missing: the code names it")
    for row_id in sorted(rows - named):
        yield Problem(f"{file}.yaml", row_id, "", "is used nowhere")


def unknown_ids(
    file: str, row: str, key: str, ids: list[str], known: Mapping[str, Any] | frozenset[str]
) -> Iterator[Problem]:
    """Yield a problem for every id that is not known."""
    for each in ids:
        if each not in known:
            yield Problem(file, row, key, f"{each!r} does not exist")


def no_pattern(file: str, row_id: str, key: str, pattern: str) -> Iterator[Problem]:
    """Yield the fault of a regular expression that cannot be read."""
    try:
        re.compile(pattern)
    except re.error as error:
        yield Problem(file, row_id, key, f"{pattern!r} is not a pattern: {error}")
