"""`clinmatch audit`: verify and export who did or read what."""

import re

import click

from service.cli.output import print_line
from service.errors import NotFound
from service.usecases.views.history import entry_json
from service.wiring import Parts


@click.group()
@click.pass_context
def audit(context: click.Context) -> None:
    """Verify and export the audit: who did or read what."""
    context.obj.migrate()


@audit.command()
@click.option("--tenant", help="Only the audit of this tenant (default: all tenants).")
@click.option("--head", help="NUMBER:HASH that was noted earlier: that entry must still have this hash.")
@click.pass_context
def verify(context: click.Context, tenant: str | None, head: str | None) -> None:
    """Check that no entry was changed, removed, moved or put in; exit 1 and the first that is not right.

    Note the head that is printed at a place that those who write the database cannot reach: whoever can
    write all of it can seal it anew.
    """
    parts: Parts = context.obj
    if head is not None and tenant is None:
        raise click.UsageError("--head: expected --tenant with it")
    broken = [name for name in _tenants(parts, tenant) if not _verified(parts, name, head)]
    context.exit(1 if broken else 0)


@audit.command()
@click.option("--tenant", help="Only the audit of this tenant (default: all tenants).")
@click.pass_context
def export(context: click.Context, tenant: str | None) -> None:
    """Print every entry as a line of JSON, first to last."""
    parts: Parts = context.obj
    for name in _tenants(parts, tenant):
        for entry in parts.stores.audit.all(name):
            print_line(entry_json(entry))


def _tenants(parts: Parts, tenant: str | None) -> tuple[str, ...]:
    known = parts.stores.keys.tenants()
    if tenant is None:
        return known
    if tenant not in known:
        raise NotFound(f"tenant {tenant!r}: expected one of {', '.join(known) or 'none yet'}")
    return (tenant,)


def _verified(parts: Parts, tenant: str, noted: str | None) -> bool:
    found = parts.stores.audit.first_break(tenant)
    if found is not None:
        click.echo(f"{tenant}: entry {found.number}: {found.reason}")
        return False
    if noted is not None and not _holds(parts, tenant, noted):
        click.echo(f"{tenant}: entry {noted.partition(':')[0]}: its hash is not the one that was noted")
        return False
    head = parts.stores.audit.head(tenant)
    click.echo(f"{tenant}: {head.number} entries, head {head.number}:{head.hash}")
    return True


def _holds(parts: Parts, tenant: str, noted: str) -> bool:
    if not re.fullmatch(r"[0-9]{1,15}:[0-9a-f]{64}", noted):
        raise click.BadParameter(f"{noted!r}: expected NUMBER:HASH", param_hint="--head")
    number, _, sealed = noted.partition(":")
    entries = parts.stores.audit.after(tenant, int(number) - 1, limit=1)
    return number == "0" or [(each.number, each.hash) for each in entries] == [(int(number), sealed)]
