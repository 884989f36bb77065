"""`clinmatch bench ranking`: what a page of the ranking of a stored pool costs."""

import json
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from service.bench.pool_ranking import DrawnEncoder, page_steps, page_table, store_pool
from service.bench.quality import texts_of
from service.cli.shared_folder import shared_folder, shared_option
from service.reading.profile import read_profile
from service.storage import migrate, open_stores
from service.usecases.deps import Deps
from service.wiring import Parts, today

_ROLE = "director_clinical_services"
_TEXTS = 200


@click.command()
@shared_option
@click.option("--most", default=2000, show_default=True, help="Resumes of the pool.")
@click.pass_context
def ranking(context: click.Context, shared: Path | None, most: int) -> None:
    """Print what a page of the ranking of a stored pool costs, by process time.

    The pool is the unlabelled resumes of the shared folder, or the samples, repeated.
    """
    parts: Parts = context.obj
    profiles = [read_profile(text, parts.known).profile for text in _texts(parts, shared)]
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite3"
        migrate(url)
        stores = open_stores(url)
        deps = Deps(parts.known, parts.reader, DrawnEncoder(), stores, today, parts.reader_version)
        store_pool(profiles, most, deps)
        click.echo(page_table(list(page_steps(profiles[0], _ROLE, today(), deps))))
        stores.close()


def _texts(parts: Parts, shared: Path | None) -> list[str]:
    pool = shared_folder(shared) / "eval" / "unlabelled" / "resumes.jsonl"
    if pool.is_file():
        with pool.open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in islice(lines, _TEXTS)]
    samples = sorted((parts.settings.data / "samples" / "resumes").iterdir())
    return list(texts_of(samples, parts.reader).values())
