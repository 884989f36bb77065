"""What does `clinmatch db reread` print?"""

from collections.abc import Iterable, Iterator

import click

from service.cli.output import progress
from service.usecases.deps import Deps
from service.usecases.rank_files import Failure
from service.usecases.reread_resume import Reread, reread_all

Told = tuple[str, Reread | Failure]  # whose resume it is, and what came of it


def print_rereading(deps: Deps, tenants: Iterable[str], *, keep: bool) -> int:
    """Return how many resumes failed, after a line for each that changed or failed, and one for all."""
    ids = outdated_resumes(deps, tenants)
    told: list[Told] = []
    for tenant, each in progress(_reread(ids, deps, keep), sum(map(len, ids.values())), "reading anew"):
        told.append((tenant, each))
        _print_one(tenant, each)
    done = [each for _, each in told if isinstance(each, Reread)]
    changed = [each for each in done if each.facts]
    scores, moved = sum(each.scores for each in changed), sum(each.moved for each in changed)
    failed = len(told) - len(done)
    click.echo(
        f"{'read anew' if keep else 'would be read anew'}: {len(done)}, changed: {len(changed)}, "
        f"scores that move: {moved} of {scores}, failed: {failed}"
    )
    return failed


def outdated_resumes(deps: Deps, tenants: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return for each tenant the resumes that another reader than today's read."""
    return {tenant: deps.stores.readings.outdated(tenant, deps.reader_version) for tenant in tenants}


def _reread(ids: dict[str, tuple[str, ...]], deps: Deps, keep: bool) -> Iterator[Told]:
    for tenant, resume_ids in ids.items():
        for each in reread_all(tenant, resume_ids, deps, keep=keep):
            yield tenant, each


def _print_one(tenant: str, each: Reread | Failure) -> None:
    if isinstance(each, Failure):
        click.echo(f"{tenant} {each.source}: {each.code}: {each.detail}", err=True)
    elif each.facts:
        moved = f"; {each.moved} of {each.scores} scores move" if each.scores else ""
        click.echo(f"{tenant} {each.resume_id}: {', '.join(each.facts)}{moved}")
