"""`clinmatch posting`: the requirements, duties and warnings of a posting."""

from pathlib import Path

import click

from service.cli.output import print_failures, print_line, print_table
from service.errors import UnreadableDocument
from service.usecases.rank_files import Failure
from service.usecases.views.posting import posting_json
from service.wiring import Parts


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--format", "shape", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_context
def posting(context: click.Context, files: tuple[Path, ...], shape: str) -> None:
    """Print the requirements, duties and warnings read from each posting."""
    parts: Parts = context.obj
    failed = False
    for path in files:
        try:
            found = posting_json(parts.reader.posting(path.read_bytes(), path.name), parts.known)
        except UnreadableDocument as error:
            failed = True
            print_failures([Failure(path.name, error.code, error.detail)], shape)
            continue
        if shape == "jsonl":
            print_line({"source": path.name, **found})
        else:
            _print_readable(path.name, found)
    context.exit(1 if failed else 0)


def _print_readable(name: str, found: dict[str, list[dict[str, object]]]) -> None:
    click.echo(f"{name}: {found['title'] or 'no title found'}\n")
    columns = ("gate", "type", "key", "months", "group", "bundle", "quote")
    print_table({key: _short(row[key]) for key in columns} for row in found["requirements"])
    for title in ("duties", "lint"):
        click.echo(f"\n{title}: {len(found[title])}")
        for row in found[title]:
            click.echo(f"  - {row.get('text') or row.get('detail')}")


def _short(value: object) -> str:
    words = "" if value is None else " ".join(str(value).split())
    return words if len(words) <= 70 else f"{words[:69]}…"
