"""How does a command print what it found?"""

import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import click
from tabulate import tabulate

from service.domain.match import TIER_ORDER
from service.matching.ranking.order import Ranked
from service.usecases.explaining.sheet import one_line
from service.usecases.rank_files import Failure
from service.usecases.views.match_summary import summary_of

_SUMMARY = 90  # characters of a summary in a table

T = TypeVar("T")


def print_line(row: Mapping[str, Any]) -> None:
    """Print one JSON line."""
    click.echo(json.dumps(row, ensure_ascii=False))


def print_table(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as a table whose columns are the keys of the first row."""
    click.echo(tabulate(list(rows), headers="keys", disable_numparse=True))


def print_ranking(ranked: Sequence[Ranked], title: str, as_of: date) -> None:
    """Print a ranking as a table, best first, then for what it is and how many are in each tier."""
    print_table(_row(each) for each in ranked)
    tiers = Counter(each.match.tier for each in ranked)
    told = ", ".join(f"{tiers[tier]} {tier.value.replace('_', ' ')}" for tier in TIER_ORDER if tiers[tier])
    resumes = "1 resume" if len(ranked) == 1 else f"{len(ranked)} resumes"
    click.echo(f"\n{resumes} for {one_line(title)}, as of {as_of}" + (f": {told}." if told else "."))
    if any(each.tie_group for each in ranked):
        click.echo("Resumes with the same number under tie are too close to be ordered.")


def print_failures(failed: Iterable[Failure], shape: str) -> None:
    """Print what could not be read: a sentence each for people, a line of JSON each for programs."""
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


def _row(each: Ranked) -> dict[str, Any]:
    return {
        "rank": each.rank,
        "resume": each.key,
        "tier": each.match.tier.value,
        "score": f"{each.match.score_points / 100:.2f}",
        "tie": each.tie_group or "",
        "required items": textwrap.shorten(summary_of(each.match), _SUMMARY, placeholder=" …"),
    }
