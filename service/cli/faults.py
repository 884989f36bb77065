"""`clinmatch bench faults`: kills, power losses, stops and outages, and what was lost by them."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from service.bench.faults.databases import databases
from service.bench.faults.report import FaultCounts, FaultReport, measured_faults
from service.wiring import Parts

_SAMPLE = FaultCounts(sqlite_kills=4, postgres_kills=2, power_states=60, stops=1, restarts=1)
_WHOLE = FaultCounts(sqlite_kills=200, postgres_kills=60, power_states=1000, stops=100, restarts=5)


@click.command()
@click.option("--quick", is_flag=True, help="A sample of each, in about two minutes.")
@click.option("--seed", default=13, show_default=True, help="Of the moments at which something happens.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_context
def faults(context: click.Context, quick: bool, seed: int, form: str) -> None:
    """Print what kills, power losses, stops and outages under load do to acknowledged resumes.

    Exit 1 if anything was lost, doubled, half visible or refused without saying when to try again.
    """
    parts: Parts = context.obj
    command = (str(Path(sys.executable).with_name("clinmatch")),)
    with own_folder(parts.settings.encoder_folder) as folder, databases(folder) as found:
        report = measured_faults(command, folder, found, _SAMPLE if quick else _WHOLE, seed, _say)
    click.echo(json.dumps(asdict(report), indent=2) if form == "json" else _table(report))
    context.exit(0 if report.clean else 1)


@contextmanager
def own_folder(encoder: Path) -> Iterator[Path]:
    """Yield a folder for the installations under test, with a built encoder to copy."""
    with tempfile.TemporaryDirectory(prefix="clinmatch-") as name:
        shutil.copytree(encoder, Path(name) / "encoder")
        yield Path(name)


def _say(words: str) -> None:
    if sys.stderr.isatty():
        click.echo(words, err=True)


def _table(report: FaultReport) -> str:
    rows: dict[str, Any] = asdict(report)
    return "\n".join(f"{name}: {json.dumps(value)}" for name, value in rows.items())
