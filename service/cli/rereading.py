"""`clinmatch db reread`: what is printed for each resume that is read again."""

from collections.abc import Iterable, Iterator

import click

from service.cli.output import progress
from service.usecases.deps import Deps
from service.usecases.rank_files import Failure
from service.usecases.reread_resume import Reread, reread_all

Outcome = tuple[str, Reread | Failure]  # tenant of the resume, and what changed or failed


def print_rereading(deps: Deps, tenants: Iterable[str], *, keep: bool) -> int:
    """Print a line for each resume that changed or failed, and a summary; return how many failed."""
    ids = outdated_resumes(deps, tenants)
    outcomes: list[Outcome] = []
    for tenant, each in progress(_reread(ids, deps, keep), sum(map(len, ids.values())), "reading again"):
        outcomes.append((tenant, each))
        _print_one(tenant, each)
    done = [each for _, each in outcomes if isinstance(each, Reread)]
    changed = [each for each in done if each.facts]
    scores, moved = sum(each.scores for each in changed), sum(each.moved for each in changed)
    failed = len(outcomes) - len(done)
    click.echo(
        f"{'read again' if keep else 'would be read again'}: {len(done)}, changed: {len(changed)}, "
        f"scores that move: {moved} of {scores}, failed: {failed}"
    )
    return failed


def outdated_resumes(deps: Deps, tenants: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return for each tenant the resumes that an earlier version of the reader read."""
    return {tenant: deps.stores.readings.outdated(tenant, deps.reader_version) for tenant in tenants}


def _reread(ids: dict[str, tuple[str, ...]], deps: Deps, keep: bool) -> Iterator[Outcome]:
    for tenant, resume_ids in ids.items():
        for each in reread_all(tenant, resume_ids, deps, keep=keep):
            yield tenant, each


def _print_one(tenant: str, each: Reread | Failure) -> None:
    if isinstance(each, Failure):
        click.echo(f"{tenant} {each.source}: {each.code}: {each.detail}", err=True)
    elif each.facts:
        moved = f"; {each.moved} of {each.scores} scores move" if each.scores else ""
        click.echo(f"{tenant} {each.resume_id}: {', '.join(each.facts)}{moved}")
