"""`clinmatch bench swaps`: names and personal facts that may change nothing."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from service.bench.quality import texts_of
from service.bench.swaps import load_swaps, measured_swaps, swaps_table
from service.wiring import Parts

_SUFFIXES = frozenset({".pdf", ".docx", ".txt"})


@click.command()
@click.option(
    "--input",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of resumes (default: the samples).",
)
@click.option(
    "--names",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with lists of names by group (default: those of the samples).",
)
@click.option("--most", type=click.IntRange(1), help="Only so many resumes, evenly from the folder.")
@click.option("--each", default=3, show_default=True, help="Names of a group, and facts of a category.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_context
def swaps(
    context: click.Context,
    folder: Path | None,
    names: Path | None,
    most: int | None,
    each: int,
    form: str,
) -> None:
    """Print how many swaps of names and personal facts change what scores are computed from.

    Exit 1 if any does.
    """
    parts: Parts = context.obj
    data = parts.settings.data
    given = folder or data / "samples" / "resumes"
    paths = sorted(path for path in given.iterdir() if path.suffix in _SUFFIXES)
    texts = texts_of(paths[:: _step(len(paths), most)], parts.reader)
    found = measured_swaps(texts.values(), load_swaps(data, names), parts.known, each=each)
    click.echo(json.dumps([asdict(row) for row in found]) if form == "json" else swaps_table(found))
    context.exit(1 if any(row.changed for row in found) else 0)


def _step(count: int, most: int | None) -> int:
    """Return every which one of some resumes is taken, so that no more than `most` are."""
    return 1 if most is None else max(1, -(-count // most))
