"""`clinmatch rank` and `clinmatch score`: a ranking for one role, and explained scores."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from service.cli.inputs import sources_of_files, sources_of_folder
from service.cli.output import print_failures, print_line
from service.cli.ranking_table import print_ranking
from service.cli.readings import read_all
from service.cli.roles_of_options import role_of_options, role_options
from service.cli.supposed import changes_of_options, print_supposed
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.usecases.explaining.rendering import interview_text, rendering
from service.usecases.explaining.sheet import sheet_of
from service.usecases.judge import judge_explained
from service.usecases.rank_files import rank_profiles
from service.usecases.views.match import match_json, score_id_of
from service.usecases.views.ranked import ranked_json
from service.usecases.views.what_if import SuppositionView
from service.usecases.what_if import what_if
from service.wiring import Parts, today

_RENDERINGS = {  # format of the command -> audience and format
    "text": ("recruiter", "text"),
    "table": ("recruiter", "table"),
    "markdown": ("hiring_manager", "markdown"),
    "html": ("hiring_manager", "html"),
    "letter": ("candidate", "text"),
    "letter-html": ("candidate", "html"),
}


@click.command()
@role_options
@click.option(
    "--input",
    "folder",
    required=True,
    type=click.Path(exists=True, path_type=Path),
    help="Folder of resumes, or one file.",
)
@click.option("--format", "shape", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_context
def rank(context: click.Context, /, folder: Path, shape: str, as_of: date | None, **options: Any) -> None:
    """Rank the resumes of a folder for a role, best first.

    Resumes that could not be read follow with their error.
    """
    parts: Parts = context.obj
    role = role_of_options(parts, **options)
    given = list(sources_of_folder(folder) if folder.is_dir() else sources_of_files((folder,)))
    profiles, failed = read_all(parts, given)
    ranked = rank_profiles(profiles, role, parts.encoder, parts.known, as_of or today())
    if shape == "jsonl":
        for each in ranked:
            print_line({"source": each.key, **ranked_json(each)})
    else:
        print_ranking(ranked, role.title, as_of or today())
    print_failures(failed, shape)
    context.exit(1 if failed else 0)


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@role_options
@click.option(
    "--format",
    "shape",
    type=click.Choice(["json", *_RENDERINGS, "interview"]),
    default="text",
    show_default=True,
    help="text and table are for recruiters, markdown and html for the hiring manager, letter and "
    "letter-html for the candidate; interview lists questions to ask.",
)
@click.option("--contact", help="Person to contact that a letter names: name, telephone, e-mail.")
@click.option(
    "--what-if",
    "supposed",
    multiple=True,
    metavar="ID=VERDICT",
    help="Print what the score would be if this item were met, likely, unknown, partial:0.5 or not_met,"
    " or at another date (as_of=2027-01-01). May be given several times.",
)
@click.pass_context
def score(
    context: click.Context,
    /,
    files: tuple[Path, ...],
    shape: str,
    contact: str | None,
    supposed: tuple[str, ...],
    as_of: date | None,
    **options: Any,
) -> None:
    """Explain the score of each resume for a role, or what a change would make of it."""
    parts: Parts = context.obj
    changes = changes_of_options(supposed)
    role = role_of_options(parts, **options)
    profiles, failed = read_all(parts, list(sources_of_files(files)))
    for name, profile in profiles.items():
        if supposed:
            answer = what_if(profile, role, as_of or today(), changes, parts.encoder, parts.known)
            _print_what_if(name, answer, shape)
        else:
            _print_score(parts, name, profile, role, as_of or today(), shape, contact)
    print_failures(failed, shape)
    context.exit(1 if failed else 0)


def _print_score(
    parts: Parts, name: str, profile: Profile, role: Role, as_of: date, shape: str, contact: str | None
) -> None:
    match = judge_explained(profile, role, parts.encoder, parts.known, as_of)
    body = match_json(match, resume_id=name, score_id=score_id_of("local", name, match.digest))
    if shape == "json":
        print_line(body)
        return
    sheet = sheet_of(body, role, name)
    if shape == "interview":
        answer = interview_text(sheet, parts.known)
    else:
        answer = rendering(sheet, parts.known, *_RENDERINGS[shape], contact).text
    click.echo(answer.rstrip("\n"))


def _print_what_if(name: str, answer: SuppositionView, shape: str) -> None:
    if shape == "json":
        print_line({"source": name, **answer})
    else:
        print_supposed(name, answer)
