"""Occupations of O*NET: titles and tasks by minor group of the Standard Occupational Classification."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from service.errors import InvalidInput

_TITLES, _OTHER_TITLES, _TASKS = "Occupation Data.txt", "Alternate Titles.txt", "Task Statements.txt"
_CODE = "O*NET-SOC Code"
_GROUP = 4  # characters of a minor group: "29-1" of "29-1141.00"


@dataclass(frozen=True, slots=True)
class Occupations:
    """What O*NET says of occupations.

    Attributes:
        titles: title of each occupation -> its group.
        words: group -> all titles and tasks of its occupations, in one text.
    """

    titles: Mapping[str, str]
    words: Mapping[str, str]

    @property
    def groups(self) -> tuple[str, ...]:
        """Return the groups in order."""
        return tuple(sorted(self.words))


def load_occupations(folder: Path) -> Occupations:
    """Return the occupations of a folder with O*NET's text files; raises InvalidInput if one is missing."""
    titles = {row["Title"]: row[_CODE][:_GROUP] for row in _rows(folder / _TITLES)}
    words: dict[str, list[str]] = {group: [] for group in titles.values()}
    for title, group in titles.items():
        words[group].append(title)
    for name, column in ((_OTHER_TITLES, "Alternate Title"), (_TASKS, "Task")):
        for row in _rows(folder / name):
            words[row[_CODE][:_GROUP]].append(row[column])
    return Occupations(titles, {group: "\n".join(texts) for group, texts in words.items()})


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if not path.is_file():
        raise InvalidInput(f"{path}: expected O*NET's text files")
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
