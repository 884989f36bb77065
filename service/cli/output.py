"""How does a command print what it found?"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import click
from tabulate import tabulate

T = TypeVar("T")


def print_line(row: Mapping[str, Any]) -> None:
    """Print one JSON line."""
    click.echo(json.dumps(row, ensure_ascii=False))


def print_table(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as a table whose columns are the keys of the first row."""
    click.echo(tabulate(list(rows), headers="keys", disable_numparse=True))


def progress(items: Iterable[T], length: int, label: str) -> Iterator[T]:
    """Yield the items, with a bar on stderr when it is a terminal."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, length=length, label=label, file=sys.stderr, hidden=hidden) as shown:
        yield from shown
