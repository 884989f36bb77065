"""`clinmatch bench overload`: more clients than are answered at a time."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from service.bench.faults.served import Served
from service.bench.overload import Overload, measured_overload
from service.cli.faults import own_folder
from service.wiring import Parts

_TIMES = (1, 10)
_NO_LIMIT = "1000000000/minute"


@click.command()
@click.option("--seconds", default=20.0, show_default=True, help="For each number of clients.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_context
def overload(context: click.Context, seconds: float, form: str) -> None:
    """Print who is refused and how long others wait: one client, one for each thread, and ten for each.

    A client asks again as soon as it is answered, or when a refusal tells it to. Exit 1 if an answer was
    neither a success nor a 429 or 503 with Retry-After.
    """
    parts: Parts = context.obj
    settings = parts.settings
    command = (str(Path(sys.executable).with_name("clinmatch")),)
    clients = [times * settings.workers * settings.threads for times in _TIMES]
    told = {
        "WORKERS": str(settings.workers),
        "THREADS": str(settings.threads),
        "RATE_LIMIT": _NO_LIMIT,
        "RATE_LIMIT_BY_ADDRESS": _NO_LIMIT,
    }
    with own_folder(settings.encoder_folder) as folder:
        server = Served(command, folder, f"sqlite:///{folder / 'clinmatch.sqlite3'}", told)
        found = measured_overload(server, clients, seconds)
    click.echo(_json(found) if form == "json" else _table(found))
    context.exit(1 if any(each.wrong for each in found) else 0)


def _json(found: Sequence[Overload]) -> str:
    kinds = [
        {**asdict(each), "p99_ratio": each.ratio, "memory_ratio": each.growth, "wrong": each.wrong}
        for each in found
    ]
    return json.dumps(kinds, indent=2)


def _table(found: Sequence[Overload]) -> str:
    lines = []
    for kind in found:
        lines += [
            "",
            f"| {kind.request} | answers | p50 | p99 | p99, relative | memory |",
            "|---|---|---|---|---|---|",
        ]
        for load in (kind.idle, *kind.loads):
            alone = replace(kind, loads=[load])
            told = ", ".join(f"{number} x {status}" for status, number in load.statuses.items())
            lines.append(
                f"| {load.clients} clients | {told} | {load.p50 * 1000:.1f} ms | {load.p99 * 1000:.1f} ms "
                f"| {alone.ratio:.2f} | {load.megabytes:.0f} MB |"
            )
        lines.append(f"\nneither admitted nor refused as promised: {kind.wrong}")
    return "\n".join(lines).strip()
