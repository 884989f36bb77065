"""`clinmatch paths`: the gaps between a person and each catalogue role, and the next career step."""

import textwrap
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from service.cli.inputs import Day, sources_of_files
from service.cli.output import print_failures, print_line, print_table
from service.cli.readings import read_all
from service.usecases.paths import catalogue_roles, paths_of
from service.usecases.views.path import paths_json
from service.wiring import Parts, today

_WIDTH = 70


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--as-of", type=Day(), help="Evaluation date (default: today, UTC).")
@click.option("--state", help="State of the positions: two letters, such as TX.")
@click.option("--setting", help="Setting of the positions: home_health, hospice, snf ...")
@click.option(
    "--format", "shape", type=click.Choice(["json", "jsonl", "table"]), default="table", show_default=True
)
@click.pass_context
def paths(
    context: click.Context,
    /,
    files: tuple[Path, ...],
    as_of: date | None,
    state: str | None,
    setting: str | None,
    shape: str,
) -> None:
    """List the gaps between a person and each role, when each closes, and the next career step.

    The role that fits best comes first. json: one object a resume; jsonl: one line a role.
    """
    parts: Parts = context.obj
    day = as_of or today()
    roles = catalogue_roles(parts.known, state=state, setting=setting)
    profiles, failed = read_all(parts, list(sources_of_files(files)))
    for name, profile in profiles.items():
        found = paths_json(paths_of(profile, roles, parts.encoder, parts.known, day), parts.known)
        head = {"source": name, "as_of": day.isoformat(), "state": state, "setting": setting}
        _print(shape, head, found, parts.known.policy.track_labels)
    print_failures(failed, shape)
    context.exit(1 if failed else 0)


def _print(shape: str, head: Mapping[str, Any], found: Mapping[str, Any], tracks: Mapping[str, str]) -> None:
    if shape == "json":
        print_line({**head, **found})
    elif shape == "jsonl":
        for row in found["items"]:
            print_line({**head, **row})
    else:
        click.echo(f"{head['source']}, as of {head['as_of']}: {_position(found, tracks)}")
        print_table(_row(row) for row in found["items"])
        click.echo()


def _position(found: Mapping[str, Any], tracks: Mapping[str, str]) -> str:
    held, rung = found["holds"], found["next_rung"]
    if held is None:
        return "no dated job shows the current level"
    here = f"{held['title']}, level {held['level']}, {tracks[held['track']]}"
    if rung is None:
        return f"{here}; no next step in the career ladder"
    way = "".join(f" by way of {each['title']}" for each in rung["by_way_of"])
    return f"{here}; next step: {rung['title']}{way}"


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    step = row["cheapest_step"]
    labels = {each["id"]: each["label"] for each in row["missing"]}
    return {
        "role": row["role_id"],
        "tier": row["tier"],
        "score": f"{row['score']:.2f}",
        "earliest": (row["earliest_date"] or "")[:7],
        "missing": len(row["missing"]) or "",
        "what would help most": "" if step is None else _short(f"{step['label']}: {labels[step['id']]}"),
    }


def _short(text: str) -> str:
    return textwrap.shorten(text, _WIDTH, placeholder=" …")
