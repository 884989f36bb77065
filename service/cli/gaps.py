"""`clinmatch bench gaps`: where the rules that tag jobs may be wrong."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from service.bench.gaps import TAGS, gaps_json, gaps_table, rule_gaps
from service.bench.occupations import load_occupations
from service.bench.read_jobs import LabelledJob, jobs_of, labelled_jobs, text_of_one
from service.cli.inputs import sources_of_files, sources_of_folder
from service.cli.readings import read_all
from service.cli.shared_folder import shared_folder, shared_option
from service.usecases.rank_files import Failure, Source
from service.wiring import Parts

_LABELLED = ("gold/jobs.jsonl", "gold/resumes.jsonl")
_RESUMES, _POOL, _OCCUPATIONS = "resumes", "unlabelled/resumes.jsonl", "onet"
_EXISTING = click.Path(exists=True, path_type=Path)


@click.command()
@shared_option
@click.option(
    "--labelled",
    multiple=True,
    type=_EXISTING,
    help="JSON lines of labelled jobs (id, title, text, tags) or resumes (id, jobs) [default: eval/gold].",
)
@click.option(
    "--resumes",
    multiple=True,
    type=_EXISTING,
    help="Folder of the labelled resumes, named by id [default: eval/resumes].",
)
@click.option(
    "--pool",
    multiple=True,
    type=_EXISTING,
    help="Folder or JSON lines of resumes to look at [default: eval/unlabelled].",
)
@click.option("--onet", type=_EXISTING, help="Folder of O*NET's text files [default: eval/onet].")
@click.option("--tag", "tags", multiple=True, type=click.Choice(TAGS), help="Only these tags.")
@click.option("--most", default=100, show_default=True, type=click.IntRange(1), help="Jobs to print.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_context
def gaps(
    context: click.Context,
    shared: Path | None,
    labelled: tuple[Path, ...],
    resumes: tuple[Path, ...],
    pool: tuple[Path, ...],
    onet: Path | None,
    tags: tuple[str, ...],
    most: int,
    form: str,
) -> None:
    """Print jobs whose tags by rule a model of labelled jobs contradicts, most confident first.

    The model reads the words and vectors of title and statements and how near they come to occupations of
    O*NET. It is made anew each time, kept nowhere, and no score knows of it: read the jobs that it names.
    """
    parts: Parts = context.obj
    folder = shared_folder(shared) / "eval"
    examples = _examples(parts, labelled or _there(folder, *_LABELLED), resumes or _there(folder, _RESUMES))
    profiles, _ = read_all(parts, list(_sources(pool or _there(folder, _POOL))))
    jobs = [job for name, profile in profiles.items() for job in jobs_of(name, profile)]
    occupations = load_occupations(onet or folder / _OCCUPATIONS)
    found = rule_gaps(examples, jobs, occupations, parts.encoder, tags or TAGS)[:most]
    click.echo(json.dumps(gaps_json(found), indent=2) if form == "json" else gaps_table(found))


def _examples(parts: Parts, labelled: Sequence[Path], resumes: Sequence[Path]) -> list[LabelledJob]:
    """Return the labelled jobs of files of labels; a resume whose file is missing has none."""
    rows = {str(row["id"]): row for path in labelled for row in _rows(path)}
    single = [
        Source(name, partial(bytes, text_of_one(row).encode()))
        for name, row in rows.items()
        if "jobs" not in row
    ]
    whole = [
        Source(Path(each.name).stem, each.content)
        for each in _sources(resumes)
        if isinstance(each, Source) and "jobs" in rows.get(Path(each.name).stem, {})
    ]
    profiles, _ = read_all(parts, [*single, *whole])
    return [each for name, profile in profiles.items() for each in labelled_jobs(rows[name], profile)]


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _sources(given: Sequence[Path]) -> Iterator[Source | Failure]:
    for path in given:
        yield from sources_of_folder(path) if path.is_dir() else sources_of_files((path,))


def _there(folder: Path, *names: str) -> tuple[Path, ...]:
    found = tuple(folder / name for name in names if (folder / name).exists())
    if not found:
        raise click.ClickException(f"no {' or '.join(names)} in {folder}")
    return found
