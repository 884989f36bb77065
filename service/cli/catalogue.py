"""`clinmatch roles`: the catalogue of rankable roles."""

import click

from service.cli.output import print_line, print_table
from service.wiring import Parts


@click.command()
@click.option("--format", "shape", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_context
def roles(context: click.Context, shape: str) -> None:
    """List the catalogue roles that candidates can be ranked for."""
    parts: Parts = context.obj
    catalogue = parts.known.roles
    rows = [
        {"id": role_id, "title": role.title, "level": role.level, "track": role.track}
        for role_id in catalogue.rankable
        for role in [catalogue.get(role_id)]
    ]
    if shape == "table":
        print_table(rows)
    else:
        for row in rows:
            print_line(row)
