"""The role that `--role`, `--posting`, `--state` and `--setting` name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from service.cli.inputs import Day
from service.domain.requirement import Role
from service.usecases.roles import catalogue_role, posting_role
from service.wiring import Parts

Command = Callable[..., Any]


def role_options(command: Command) -> Command:
    """Return a command with the options that name a role and a date."""
    for option in (
        click.option("--setting", help="Setting of a catalogue role: home_health, hospice, snf ..."),
        click.option("--state", help="State of a catalogue role: two letters, such as TX."),
        click.option("--as-of", type=Day(), help="Evaluation date (default: today, UTC)."),
        click.option(
            "--posting",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            help="A file with the text of a job posting, in place of --role.",
        ),
        click.option("--role", help="A catalogue role; `clinmatch roles` lists them."),
    ):
        command = option(command)
    return command


def role_of_options(
    parts: Parts, role: str | None, posting: Path | None, state: str | None, setting: str | None
) -> Role:
    """Return the role; raises a usage error unless exactly one of role and posting is given."""
    if (role is None) == (posting is None):
        raise click.UsageError("give either --role ID or --posting FILE; `clinmatch roles` lists the ids")
    if posting is not None:
        return posting_role(posting.read_bytes(), posting.name, parts.reader, parts.known)
    return catalogue_role(str(role), parts.known, state=state, setting=setting)
