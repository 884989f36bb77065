"""`clinmatch profile`: the facts read from resumes."""

from datetime import date
from pathlib import Path

import click

from service.cli.inputs import Day, sources_of_files
from service.cli.output import print_failures, print_line, print_table, progress
from service.domain.profile import Profile
from service.usecases.rank_files import Failure, Source, read_sources
from service.usecases.views.profile import profile_json
from service.wiring import Parts, today


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--as-of", type=Day(), help="Date at which months are counted (default: today, UTC).")
@click.option("--format", "shape", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_context
def profile(context: click.Context, files: tuple[Path, ...], as_of: date | None, shape: str) -> None:
    """Print the facts of each resume.

    Reads PDF, DOCX, ODT, RTF, HTML and text, and .jsonl with one {id, text} or {id, json_resume} a line.
    """
    parts: Parts = context.obj
    given = list(sources_of_files(files))
    failed = [each for each in given if isinstance(each, Failure)]
    readable = [each for each in given if isinstance(each, Source)]
    reading = read_sources(readable, parts.reader)
    rows = []
    for name, found in progress(reading, len(readable), "reading"):
        if isinstance(found, Failure):
            failed.append(found)
        elif shape == "jsonl":
            print_line({"source": name, "profile": profile_json(found, as_of or today())})
        else:
            rows.append(_row(name, found, as_of or today()))
    if rows:
        print_table(rows)
    print_failures(failed, shape)
    context.exit(1 if failed else 0)


def _row(name: str, found: Profile, as_of: date) -> dict[str, object]:
    facts = profile_json(found, as_of)
    return {
        "source": name,
        "degree level": facts["highest_degree_level"],
        "licences": ", ".join(row["type"] for row in facts["licences"]) or "-",
        "jobs": len(found.jobs),
        **{f"months {kind}": facts["months"][kind] for kind in ("total", "clinical", "people_mgmt")},
        "people managed": "-" if found.people_managed is None else found.people_managed,
        "track": found.track,
    }
