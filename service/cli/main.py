"""The commands, and how a mistake ends.

Exit 0; 2 for wrong usage or settings; 1 when any item failed, the others still printed, and when a file of
the installation cannot be used.
"""

import io
import sys
from importlib import import_module

import click

from service import __version__
from service.errors import EncoderUnavailable, ServiceError, StorageDamaged, StorageFull, StorageUnavailable

_UNUSABLE = (EncoderUnavailable, StorageDamaged, StorageFull, StorageUnavailable)
COMMANDS = {  # name: (module, first sentence of its help)
    "audit": ("audit", "Verify and export the audit: who did or read what."),
    "bench": ("bench", "Measure quality and speed."),
    "build-encoder": (
        "operations",
        "Build the encoder file from the pinned weights, without torch or a network.",
    ),
    "check-data": ("operations", "Validate every data file and print every problem."),
    "db": ("operations", "Create and migrate the database, and read stored resumes again."),
    "demo": ("demo", "Rank the sample resumes for a director of clinical services, and explain one score."),
    "keys": ("keys", "Make, list, rotate and revoke API keys."),
    "openapi": ("operations", "Print the OpenAPI document of the service."),
    "paths": (
        "paths",
        "List the gaps between a person and each role, when each closes, and the next career step.",
    ),
    "posting": ("postings", "Print the requirements, duties and warnings read from each posting."),
    "profile": ("resumes", "Print the facts of each resume."),
    "rank": ("ranking", "Rank the resumes of a folder for a role, best first."),
    "roles": ("catalogue", "List the catalogue roles that candidates can be ranked for."),
    "score": ("ranking", "Explain the score of each resume for a role, or what a change would make of it."),
    "sensitivity": ("sensitivity", "Show who would qualify if one requirement were relaxed or tightened."),
    "serve": ("operations", "Answer HTTP, with the database migrated first."),
    "tenants": ("tenants", "Make, list and disable tenants, and name who signs their tokens."),
}


class _Lazy(click.Group):
    """Commands whose modules are imported when they are called, so that `--help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"service.cli.{COMMANDS[cmd_name][0]}")
        found: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clinmatch")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read resumes and role descriptions, rank candidates, and explain every point."""
    from service.config import read_settings
    from service.usecases.audit import act_as
    from service.wiring import Parts

    act_as("command")

    parts = Parts(read_settings())
    context.obj = parts
    context.call_on_close(parts.close)


def main() -> None:
    """Run the command; our errors become a message and exit code 2, or 1 for files that cannot be used."""
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
        sys.exit(1 if isinstance(error, _UNUSABLE) else 2)


def _print_utf8() -> None:
    """Make the output UTF-8 in every locale: the same bytes, and no letter that cannot be printed."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
