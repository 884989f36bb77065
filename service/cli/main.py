"""Which commands are there, and how does a mistake end?

Exit 0; 2 for wrong usage or settings; 1 when any item failed, the others still printed.
"""

import io
import sys
from importlib import import_module

import click

from service import __version__
from service.config import read_settings
from service.errors import ServiceError
from service.wiring import Parts

COMMANDS = {
    "bench": "bench",
    "build-encoder": "operations",
    "check-data": "operations",
    "db": "operations",
    "demo": "demo",
    "openapi": "operations",
    "paths": "paths",
    "posting": "postings",
    "profile": "resumes",
    "rank": "ranking",
    "roles": "postings",
    "score": "ranking",
    "sensitivity": "sensitivity",
    "serve": "operations",
}


class _Lazy(click.Group):
    """Commands whose modules are imported when they are called, so that `--help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"service.cli.{COMMANDS[cmd_name]}")
        found: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return found


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clinmatch")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read resumes and role descriptions, rank candidates, and explain every point."""
    parts = Parts(read_settings())
    context.obj = parts
    context.call_on_close(parts.close)


def main() -> None:
    """Run the command; our errors become a message and exit code 2."""
    _print_utf8()
    try:
        sys.exit(cli(standalone_mode=False))  # the code that a command ended with, or None
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
    except ServiceError as error:
        click.echo(f"clinmatch: {error.code}: {error}", err=True)
        sys.exit(2)


def _print_utf8() -> None:
    """Make the output UTF-8 in every locale, so that it is the same bytes and no letter stops it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
