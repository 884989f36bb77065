"""A ranking as a table for people."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from service.cli.output import print_table
from service.domain.match import TIER_ORDER
from service.matching.ranking.order import Ranked
from service.usecases.explaining.sheet import one_line
from service.usecases.views.match_summary import summary_of

_SUMMARY = 90  # characters of a summary in a table


def print_ranking(ranked: Sequence[Ranked], title: str, as_of: date) -> None:
    """Print a ranking as a table, best first, then its role, its date and the size of each tier."""
    print_table(_row(each) for each in ranked)
    tiers = Counter(each.match.tier for each in ranked)
    sizes = ", ".join(f"{tiers[tier]} {tier.value.replace('_', ' ')}" for tier in TIER_ORDER if tiers[tier])
    resumes = "1 resume" if len(ranked) == 1 else f"{len(ranked)} resumes"
    click.echo(f"\n{resumes} for {one_line(title)}, as of {as_of}" + (f": {sizes}." if sizes else "."))
    if any(each.tie_group for each in ranked):
        click.echo("Resumes with the same number under tie are too close to be ordered.")


def _row(each: Ranked) -> dict[str, Any]:
    return {
        "rank": each.rank,
        "resume": each.key,
        "tier": each.match.tier.value,
        "score": f"{each.match.score_points / 100:.2f}",
        "tie": each.tie_group or "",
        "required items": textwrap.shorten(summary_of(each.match), _SUMMARY, placeholder=" …"),
    }
