"""`serve`, `db`, `openapi`, `check-data` and `build-encoder`: the operation of an installation."""

from functools import partial
from pathlib import Path

import click

from service.wiring import Parts


@click.command("check-data")
@click.pass_context
def check_data(context: click.Context) -> None:
    """Validate every data file and print every problem.

    One problem a line; exit 1 if there is any.
    """
    from service.errors import InvalidData
    from service.knowledge.load import load_knowledge

    settings = context.obj.settings
    try:
        known = load_knowledge(settings.data, settings.models)
    except InvalidData as error:
        click.echo(str(error), err=True)
        context.exit(1)
    click.echo(f"data is valid: {len(known.roles.rankable)} rankable roles")


@click.command("build-encoder")
@click.pass_context
def build_encoder(context: click.Context) -> None:
    """Build the encoder file from the pinned weights, without torch or a network."""
    from service.embedding.onnx_graph import build

    parts: Parts = context.obj
    built = build(parts.settings.encoder_folder, parts.settings.models)
    click.echo(f"encoder: {built}")


@click.group()
def db() -> None:
    """Create and migrate the database, and read stored resumes again."""


@db.command()
@click.pass_context
def upgrade(context: click.Context) -> None:
    """Migrate the database to the newest schema, if it is not there already."""
    context.obj.migrate()
    click.echo("database is up to date")


@db.command()
@click.option("--tenant", help="Only resumes of this tenant (default: all tenants).")
@click.option("--dry-run", is_flag=True, help="Print what would change, and store nothing.")
@click.pass_context
def reread(context: click.Context, tenant: str | None, dry_run: bool) -> None:
    """Read every stored resume again that an earlier version of the reader read, and print what changed.

    The server may keep running. Corrections are kept; the next run continues an interrupted one.
    """
    from service.cli.rereading import print_rereading

    parts: Parts = context.obj
    parts.migrate()
    tenants = parts.stores.keys.tenants()
    if tenant is not None and tenant not in tenants:
        raise click.BadParameter(
            f"{tenant!r}: expected one of {', '.join(tenants) or 'none yet'}", param_hint="--tenant"
        )
    failed = print_rereading(parts.deps, (tenant,) if tenant else tenants, keep=not dry_run)
    context.exit(1 if failed else 0)


@click.command()
@click.option("--write", is_flag=True, help="Write openapi.yaml instead of printing.")
@click.option("--file", "path", type=click.Path(path_type=Path), default=Path("openapi.yaml"))
@click.pass_context
def openapi(context: click.Context, write: bool, path: Path) -> None:
    """Print the OpenAPI document of the service."""
    from service.api.spec import openapi_text
    from service.app import create_app

    parts: Parts = context.obj
    text = openapi_text(create_app(parts.deps, parts.settings))
    if write:
        path.write_text(text, "utf-8")
        click.echo(f"wrote {path}")
    else:
        click.echo(text, nl=False)


@click.command()
@click.option("--host", help="Address to listen on (default: loopback only).")
@click.option("--port", type=int, help="Port to listen on (default: 8000).")
@click.pass_context
def serve(context: click.Context, host: str | None, port: int | None) -> None:
    """Answer HTTP, with the database migrated first.

    The first start builds the encoder, and creates one local API key and prints it once.
    """
    from dataclasses import replace

    from service.api.metrics_folder import make_metrics_folder, remove_metrics_folder

    metrics = make_metrics_folder()  # before the import of what counts
    context.call_on_close(partial(remove_metrics_folder, metrics))
    from service.app import create_app
    from service.cli.rereading import outdated_resumes
    from service.cli.start import prepare
    from service.usecases.keys import ensure_local_key
    from service.worker.addresses import AddressUnusable, check_address
    from service.worker.server import serve as answer

    given: Parts = context.obj
    settings = replace(given.settings, host=host or given.settings.host, port=port or given.settings.port)
    try:
        check_address(settings.host, settings.port)
    except AddressUnusable as error:
        click.echo(str(error), err=True)
        context.exit(1)
    parts = Parts(settings)
    prepare(parts)
    parts.reader.warm_up()  # forked here, where there are no threads, sockets or sessions of an encoder yet
    key = ensure_local_key(parts.stores)
    if key is not None:
        click.echo(f"API key of this installation, shown once: {key}")
    outdated = sum(map(len, outdated_resumes(parts.deps, parts.stores.keys.tenants()).values()))
    if outdated:
        click.echo(
            f"resumes read by an earlier version of the reader: {outdated} "
            "(clinmatch db reread reads them again)"
        )
    click.echo(f"http://{settings.host}:{settings.port}/docs  (stop with Ctrl-C)")
    counter = parts.request_counts
    parts.stores.close()  # a database that is open across the fork would lose what its workers write
    answer(lambda: create_app(parts.deps, settings, counter=counter), settings)
