"""Lines, tables, failures and progress of a command."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click
from tabulate import tabulate

from service.usecases.explaining.sheet import one_line

if TYPE_CHECKING:
    from service.usecases.rank_files import Failure

T = TypeVar("T")


def print_line(row: Mapping[str, Any]) -> None:
    """Print one JSON line."""
    click.echo(json.dumps(row, ensure_ascii=False))


def print_table(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as a table whose columns are the keys of the first row."""
    click.echo(tabulate(list(rows), headers="keys", disable_numparse=True))


def print_failures(failed: Iterable["Failure"], shape: str) -> None:
    """Print each resume that could not be read: a sentence for people, a line of JSON for programs."""
    for each in failed:
        if shape in ("json", "jsonl"):
            print_line(each.json())
        else:
            click.echo(f"{one_line(each.source)} was not read: {each.detail} ({each.code})")


def progress(items: Iterable[T], length: int, label: str) -> Iterator[T]:
    """Yield the items, with a bar on stderr when it is a terminal."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, length=length, label=label, file=sys.stderr, hidden=hidden) as shown:
        yield from shown
