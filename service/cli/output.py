"""How does a command print what it found?"""

import json
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import click
from tabulate import tabulate

from service.matching.order import Ranked
from service.usecases.match_summary import summary_of

_SUMMARY = 90  # characters of a summary in a table

T = TypeVar("T")


def print_line(row: Mapping[str, Any]) -> None:
    """Print one JSON line."""
    click.echo(json.dumps(row, ensure_ascii=False))


def print_table(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as a table whose columns are the keys of the first row."""
    click.echo(tabulate(list(rows), headers="keys", disable_numparse=True))


def print_ranking(ranked: Iterable[Ranked]) -> None:
    """Print a ranking as a table, best first."""
    print_table(_row(each) for each in ranked)


def progress(items: Iterable[T], length: int, label: str) -> Iterator[T]:
    """Yield the items, with a bar on stderr when it is a terminal."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, length=length, label=label, file=sys.stderr, hidden=hidden) as shown:
        yield from shown


def _row(each: Ranked) -> dict[str, Any]:
    return {
        "rank": each.rank,
        "resume": each.key,
        "tier": each.match.tier.value,
        "score": f"{each.match.score_points / 100:.2f}",
        "tie": each.tie_group or "",
        "required items": textwrap.shorten(summary_of(each.match), _SUMMARY, placeholder=" …"),
    }
