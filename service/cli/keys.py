"""`clinmatch keys`: make, list, rotate and revoke API keys."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import click

from service.cli.expiry import Expiry
from service.cli.output import print_line, print_table
from service.usecases.access import SCOPES, Key
from service.usecases.keys import LOCAL, make_key, rotate_key
from service.wiring import Parts

_SCOPES = f"One of {', '.join(SCOPES)}; may be given several times, or with commas between."
_EXPIRES = "Last day on which the key is valid (UTC), such as 2027-01-31, or a number of days from now."


@click.group()
@click.pass_context
def keys(context: click.Context) -> None:
    """Make, list, rotate and revoke API keys."""
    context.obj.migrate()


@keys.command()
@click.option("--tenant", default=LOCAL, show_default=True, help="Tenant that the key belongs to.")
@click.option("--scope", "scopes", multiple=True, required=True, help=_SCOPES)
@click.option("--label", required=True, help="What the key is for; at most two live keys have one label.")
@click.option("--expires", "expires", type=Expiry(), help=f"{_EXPIRES} Default: never.")
@click.pass_context
def make(
    context: click.Context, tenant: str, scopes: tuple[str, ...], label: str, expires: date | int | None
) -> None:
    """Make a key and print it; it is stored as a hash and cannot be shown again."""
    parts: Parts = context.obj
    key = make_key(tenant, label, scopes, parts.stores, expires=expires)
    click.echo(f"a key of the tenant {tenant} in {parts.stores.database.address}:", err=True)
    click.echo(key)


@keys.command("list")
@click.option("--tenant", help="Only keys of this tenant (default: all tenants).")
@click.option("--format", "shape", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_context
def list_keys(context: click.Context, tenant: str | None, shape: str) -> None:
    """List keys by tenant and label, without their secrets."""
    parts: Parts = context.obj
    now = parts.stores.now()
    rows = [_row(key, now) for key in parts.stores.keys.of(tenant)]
    if shape == "jsonl":
        for row in rows:
            print_line(row)
    elif rows:
        print_table({**row, "scopes": ", ".join(row["scopes"])} for row in rows)
    else:
        click.echo("no keys")


@keys.command()
@click.argument("prefix")
@click.pass_context
def revoke(context: click.Context, prefix: str) -> None:
    """End a key now; PREFIX is the part between `cm_` and the next `_`."""
    parts: Parts = context.obj
    key = parts.stores.keys.revoke(_bare(prefix))
    click.echo(f"{key.prefix} ({key.tenant}, {key.label}) is revoked")


@keys.command()
@click.argument("prefix")
@click.option(
    "--overlap",
    type=click.IntRange(0, 365),
    default=7,
    show_default=True,
    help="Days for which the old key stays valid; 0 ends it now.",
)
@click.option("--expires", "expires", type=Expiry(), help=f"{_EXPIRES} Default: as long as the old key.")
@click.pass_context
def rotate(context: click.Context, prefix: str, overlap: int, expires: date | int | None) -> None:
    """Make a key with the label and scopes of another one, which ends after the overlap, and print it."""
    parts: Parts = context.obj
    click.echo(rotate_key(_bare(prefix), overlap, parts.stores, expires=expires))


def _bare(prefix: str) -> str:
    """Return the prefix of what may be a prefix, `cm_<prefix>`, or, by mistake, a whole key."""
    return prefix.split("_")[1] if prefix.startswith("cm_") else prefix


def _row(key: Key, now: str) -> Mapping[str, Any]:
    return {
        "prefix": key.prefix,
        "tenant": key.tenant,
        "label": key.label,
        "scopes": list(key.scopes),
        "state": key.state(now),
        "created_at": key.created_at,
        "expires_at": key.expires_at,
        "last_used_at": key.last_used_at,
        "revoked_at": key.revoked_at,
    }
