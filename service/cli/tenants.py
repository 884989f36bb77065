"""`clinmatch tenants`: make, list and disable tenants, and name who signs their tokens."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from service.cli.output import print_line, print_table
from service.usecases.tenants import limit_rate, make_tenant, trust_issuer
from service.wiring import Parts


@click.group()
@click.pass_context
def tenants(context: click.Context) -> None:
    """Make, list and disable tenants, and name who signs their tokens."""
    context.obj.migrate()


@tenants.command("list")
@click.option("--format", "shape", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_context
def list_tenants(context: click.Context, shape: str) -> None:
    """List tenants by name."""
    parts: Parts = context.obj
    rows = [asdict(tenant) for tenant in parts.stores.tenants.all()]
    if shape == "jsonl":
        for row in rows:
            print_line(row)
    elif rows:
        print_table(rows)
    else:
        click.echo("no tenants")


@tenants.command()
@click.argument("name")
@click.pass_context
def make(context: click.Context, name: str) -> None:
    """Make a tenant; `clinmatch keys make --tenant NAME` then makes its keys."""
    parts: Parts = context.obj
    make_tenant(name, parts.stores)
    click.echo(f"{name} is made")


@tenants.command()
@click.argument("name")
@click.pass_context
def disable(context: click.Context, name: str) -> None:
    """Refuse every key and token of a tenant from now on; nothing of it is erased."""
    parts: Parts = context.obj
    parts.stores.tenants.disable(name)
    click.echo(f"{name} is disabled")


@tenants.command()
@click.argument("name")
@click.pass_context
def enable(context: click.Context, name: str) -> None:
    """Accept the keys and tokens of a disabled tenant again."""
    parts: Parts = context.obj
    parts.stores.tenants.enable(name)
    click.echo(f"{name} is enabled")


@tenants.command()
@click.argument("name")
@click.option("--issuer", help="The `iss` of its tokens.")
@click.option("--audience", help="The `aud` of its tokens.")
@click.option(
    "--jwks",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File with the issuer's public keys (JWKS); no network is used.",
)
@click.option("--remove", is_flag=True, help="Accept no tokens any more.")
@click.pass_context
def jwt(
    context: click.Context,
    name: str,
    issuer: str | None,
    audience: str | None,
    jwks: Path | None,
    remove: bool,
) -> None:
    """Accept bearer tokens (JWT) of one issuer and audience for a tenant, in place of those before."""
    parts: Parts = context.obj
    if remove:
        parts.stores.tenants.distrust(name)
        click.echo(f"{name} accepts no tokens")
        return
    if not (issuer and audience and jwks):
        raise click.UsageError("expected --issuer, --audience and --jwks, or --remove")
    trust_issuer(name, issuer, audience, _json(jwks), parts.stores)
    click.echo(f"{name} accepts tokens of {issuer} for {audience}")


@tenants.command()
@click.argument("name")
@click.argument("rate", required=False)
@click.option("--default", "default", is_flag=True, help="Go back to the limit of the installation.")
@click.pass_context
def limit(context: click.Context, name: str, rate: str | None, default: bool) -> None:
    """Set how many requests a tenant may send: RATE is such as 600/minute, or off."""
    parts: Parts = context.obj
    if (rate is None) != default:
        raise click.UsageError("expected RATE, such as 600/minute, or --default")
    limit_rate(name, rate, parts.stores)
    click.echo(f"{name} may send {rate or 'as many requests as the installation lets'}")


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise click.BadParameter(f"{path}: expected JSON", param_hint="--jwks") from None
