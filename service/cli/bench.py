"""`clinmatch bench`: measurements of quality and speed."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

import click
import yaml
from tabulate import tabulate

from service.bench.ablation import measured_ablation
from service.bench.fit_similarity import PAIRS_FILE
from service.bench.judges import Judges, judges_of
from service.bench.makers.career import load_careers
from service.bench.makers.comparison import MeasuredMaker, differences, makers_table, measured_makers
from service.bench.makers.maker import CAREERS_EACH, load_makers
from service.bench.postings import LabelledPosting, compared_postings, labelled_postings, postings_table
from service.bench.quality import agreement, facts_table, measured_ranking, ranking_table, texts_of
from service.bench.sameness import SETTINGS, measured_sameness
from service.bench.speed import (
    encoding_step,
    file_step,
    matching_step,
    pdf_steps,
    reading_step,
    speed_table,
)
from service.cli.faults import faults
from service.cli.gaps import gaps
from service.cli.inputs import sources_of_folder
from service.cli.overload import overload
from service.cli.pool_ranking import ranking
from service.cli.readings import read_all
from service.cli.shared_folder import shared_folder, shared_option
from service.cli.swaps import swaps
from service.cli.trust import trust
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.embedding.onnx_encoder import OnnxEncoder
from service.embedding.pins import read_pins
from service.usecases.rank_files import Failure, Source, rank_profiles, read_sources
from service.usecases.roles import catalogue_role, posting_role
from service.wiring import Parts

ROLE = "director_clinical_services"
ROLES = (ROLE, "clinical_operations_manager_research", "office_manager")
AS_OF = date(2018, 12, 31)
_SHOWN = 16  # characters of a hash


@click.group()
def bench() -> None:
    """Measure quality and speed."""


bench.add_command(faults)
bench.add_command(overload)
bench.add_command(gaps)
bench.add_command(ranking)
bench.add_command(swaps)
bench.add_command(trust)


@bench.command()
@shared_option
@click.pass_context
def quality(context: click.Context, shared: Path | None) -> None:
    """Print how well resumes are ranked and read, beside the results of simple baselines."""
    parts: Parts = context.obj
    found = shared_folder(shared)
    if not (found / "eval").is_dir():
        _own_quality(parts, found)
        return
    judges = judges_of(found)
    command = str(Path(sys.executable).with_name("clinmatch"))
    ranking = measured_ranking(
        judges, command, lambda role: catalogue_role(role, parts.known), parts.reader, parts.encoder
    )
    click.echo(ranking_table(ranking))
    click.echo(f"\n{facts_table(judges.facts(command), judges.postings(command))}")


@bench.command()
@shared_option
@click.pass_context
def ablation(context: click.Context, shared: Path | None) -> None:
    """Print what the ranking of judged resumes loses without each part of the score."""
    parts: Parts = context.obj
    judges = _judges(shared, "an ablation needs judged resumes")
    profiles, _ = read_all(parts, list(sources_of_folder(judges.folder / "resumes")))
    matches = {
        position: {
            Path(row.key).stem: row.match
            for row in rank_profiles(
                profiles, catalogue_role(role, parts.known), parts.encoder, parts.known, AS_OF
            )
        }
        for position, role in judges.positions.items()
    }
    click.echo(ranking_table(dict(measured_ablation(judges, matches)), "without"))


@bench.command()
@shared_option
@click.pass_context
def postings(context: click.Context, shared: Path | None) -> None:
    """Print how roles read from labelled postings order judged resumes, beside the catalogue roles."""
    parts: Parts = context.obj
    judges = _judges(shared, "comparing postings needs judged resumes and labelled postings")
    profiles, _ = read_all(parts, list(sources_of_folder(judges.folder / "resumes")))

    def role_of(posting: LabelledPosting) -> Role:
        path = judges.folder / "postings" / f"{posting.id}.txt"
        return posting_role(path.read_bytes(), path.name, parts.reader, parts.known)

    def ranking(role: Role) -> list[str]:
        ranked = rank_profiles(profiles, role, parts.encoder, parts.known, AS_OF)
        return [Path(row.key).stem for row in ranked]

    found = compared_postings(
        judges, labelled_postings(judges), role_of, lambda role: catalogue_role(role, parts.known), ranking
    )
    click.echo(postings_table(list(found)))


@bench.command()
@shared_option
@click.option("--most", default=200, show_default=True, help="Resumes to read.")
@click.pass_context
def speed(context: click.Context, shared: Path | None, most: int) -> None:
    """Print how many resumes a second are read and matched, and how many statements encoded."""
    parts: Parts = context.obj
    found = shared_folder(shared)
    samples = {path.name: path.read_bytes() for path in _samples(parts)}
    pool = found / "eval" / "unlabelled" / "resumes.jsonl"
    if pool.is_file():
        with pool.open(encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in islice(lines, most)]
    else:
        click.echo(_not_there(found), err=True)
        texts = list(texts_of(_samples(parts), parts.reader).values())
    role, known = catalogue_role(ROLE, parts.known), parts.known
    folder = found / "eval" / "resumes"
    pdfs = {path.name: path.read_bytes() for path in sorted(folder.glob("*.pdf"))} or samples
    # Patterns are compiled when their words first occur, so a new process has lines of its own.
    first = reading_step(texts[:1], known, name="first text of a process")
    fresh = reading_step(texts, known, name="the texts of a new process")
    encoder = OnnxEncoder(parts.settings.encoder_folder, read_pins(parts.settings.models))
    steps = (
        reading_step(texts, known),
        first,
        fresh,
        file_step(samples, parts.reader, known),
        *pdf_steps(pdfs),
        encoding_step(texts[:20], known, encoder),
        matching_step(texts, role, known, AS_OF),
    )
    click.echo(speed_table(steps))


@bench.command()
@click.option(
    "--input",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of resumes (default: the samples).",
)
@click.option("--role", "roles", multiple=True, default=ROLES, show_default=True, help="Catalogue role.")
@click.pass_context
def same(context: click.Context, folder: Path | None, roles: tuple[str, ...]) -> None:
    """Print a hash of the ranking under other threads, hashes, locales, zones, orders and caches.

    Exit 1 if two settings give different bytes.
    """
    settings = context.obj.settings
    given = folder or settings.data / "samples" / "resumes"
    command = str(Path(sys.executable).with_name("clinmatch"))
    columns = []
    for role in roles:
        options = ("--role", role, "--as-of", AS_OF.isoformat(), "--format", "jsonl")
        columns.append(dict(measured_sameness(command, settings.encoder_folder, given, options)))
    rows = [[each.name, *(column[each.name][:_SHOWN] for column in columns)] for each in SETTINGS]
    click.echo(tabulate(rows, headers=["SHA-256 begins", *roles], disable_numparse=True))
    context.exit(1 if any(len(set(column.values())) > 1 for column in columns) else 0)


@bench.command()
@click.option("--quick", is_flag=True, help="One career for each of the makers that take little time.")
@click.option("--maker", "names", multiple=True, help="Only makers whose names begin like this.")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="Folder to keep the files in.")
@click.option("--show", is_flag=True, help="Print every fact that differs.")
@click.option("--at-least", default=0.0, help="Exit 1 if the share of all facts is below.")
@click.option("--each", "each_least", default=0.0, help="Exit 1 if the share of any maker is below.")
@click.pass_context
def makers(
    context: click.Context,
    quick: bool,
    names: tuple[str, ...],
    keep: Path | None,
    show: bool,
    at_least: float,
    each_least: float,
) -> None:
    """Print how well careers are read from files that many programs make, against their plain text.

    Makers whose programs are not installed are skipped, by name.
    """
    parts: Parts = context.obj
    data = parts.settings.data
    chosen = [
        maker
        for maker in load_makers(data)
        if (maker.quick or not quick) and (not names or maker.name.startswith(names))
    ]

    def read(files: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, Profile | Failure]]:
        sources = [Source(name, partial(bytes, content)) for name, content in files]
        return read_sources(sources, parts.reader)

    found = []
    most = 1 if quick else CAREERS_EACH
    for each in measured_makers(chosen, load_careers(data), data, read, most=most, keep=keep):
        found.append(each)
        if each.skipped:
            click.echo(f"skipped {each.name}: {each.skipped}", err=True)
        for line in differences(each) if show else ():
            click.echo(line)
    click.echo(makers_table(found))
    context.exit(0 if _reaches(found, at_least, each_least) else 1)


def _reaches(found: Sequence[MeasuredMaker], at_least: float, each_least: float) -> bool:
    measured = [each for each in found if each.skipped is None]
    same, facts = sum(each.same for each in measured), sum(each.all for each in measured)
    return bool(measured) and same >= at_least * facts and all(each.share >= each_least for each in measured)


def _own_quality(parts: Parts, missing: Path) -> None:
    """Print results for the samples and judged pairs that were written with the product."""
    click.echo(_not_there(missing), err=True)
    samples = _samples(parts)
    read = len(texts_of(samples, parts.reader))
    rows = list(yaml.safe_load((parts.settings.data / PAIRS_FILE).read_bytes()).values())
    shown = [[name, f"{area:.3f}"] for name, area in agreement(rows, parts.encoder)]
    click.echo(f"samples read: {read} of {len(samples)}\n")
    click.echo(tabulate(shown, headers=[f"{len(rows)} judged pairs", "AUC"], disable_numparse=True))


def _judges(shared: Path | None, needed: str) -> Judges:
    """Return the judgements below a shared folder; without one, the error gives `needed` as the reason."""
    found = shared_folder(shared)
    if not (found / "eval").is_dir():
        raise click.ClickException(f"no folder eval in {found}: {needed}")
    return judges_of(found)


def _samples(parts: Parts) -> list[Path]:
    folder = parts.settings.data / "samples" / "resumes"
    return sorted(path for path in folder.iterdir() if path.suffix in {".pdf", ".docx", ".txt"})


def _not_there(folder: Path) -> str:
    return f"no judged documents below {folder}: measured on the product's own (--shared DIR names another)"
