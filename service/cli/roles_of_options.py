"""Which role do `--role`, `--posting`, `--state` and `--setting` mean?"""

from pathlib import Path

import click

from service.domain.requirement import Role
from service.usecases.choose_role import catalogue_role, posting_role
from service.wiring import Parts


def role_of_options(
    parts: Parts, role: str | None, posting: Path | None, state: str | None, setting: str | None
) -> Role:
    """Return the role; raises a usage error unless exactly one of role and posting is given."""
    if (role is None) == (posting is None):
        raise click.UsageError("give either --role ID or --posting FILE; `clinmatch roles` lists the ids")
    if posting is not None:
        return posting_role(posting.read_bytes(), posting.name, parts.extractor, parts.known)
    return catalogue_role(str(role), parts.known, state=state, setting=setting)
