"""`clinmatch bench trust`: text that is not the candidate's own may earn nothing."""

import json
from datetime import date

import click

from service.bench.attacks import load_attacks, load_weak
from service.bench.trust import holds, kinds_of, tried_attacks, trust_json, trust_table
from service.usecases.roles import catalogue_role
from service.wiring import Parts

ROLES = (
    *("clinical_operations_manager", "director_clinical_services", "clinical_manager"),
    *("nursing_home_administrator", "health_information_manager", "office_manager"),
    *("quality_assurance_manager", "vp_clinical_services", "clinical_operations_manager_research"),
)
_AS_OF = date(2018, 12, 31)


@click.command()
@click.option("--role", "roles", multiple=True, default=ROLES, help="Catalogue role (default: nine).")
@click.option("--kind", help="Only attacks whose kind begins like this.")
@click.option("--most", type=click.IntRange(1), help="Only so many careers.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_context
def trust(
    context: click.Context, roles: tuple[str, ...], kind: str | None, most: int | None, form: str
) -> None:
    """Print what pasted postings, words to software, other people's deeds, wishes and false jobs earn.

    Exit 1 if any tier rises or any score gains more than one point.
    """
    parts: Parts = context.obj
    data = parts.settings.data
    attacks = [each for each in load_attacks(data) if kind is None or each.kind.startswith(kind)]
    chosen = [catalogue_role(role, parts.known) for role in roles]
    tried = tried_attacks(load_weak(data)[:most], attacks, chosen, parts.encoder, parts.known, _AS_OF)
    found = kinds_of(tried)
    if form == "json":
        click.echo(json.dumps(trust_json(found), indent=2))
    else:
        click.echo(trust_table(found))
        for each in found:
            if each.tier_rises or each.over_one_point:
                click.echo(f"{each.kind}: worst is {each.worst}")
    context.exit(0 if holds(found) else 1)
