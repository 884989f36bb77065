"""Add a role: from the text of a posting, from a catalogue role, or as a whole.

The id derives from the content, so that the same role sent twice is one role.
"""

from collections.abc import Mapping
from typing import Any

from service.domain.canonical import sha256
from service.errors import InvalidRole, RoleTooThin
from service.reading.posting import read_posting
from service.reading.posting_role import role_of
from service.usecases.deps import Deps
from service.usecases.records import OwnRole

OWN = "rol_"


def add_role(tenant: str, row: Mapping[str, Any], deps: Deps) -> tuple[OwnRole, bool]:
    """Return the role and whether it is new; raises InvalidRole, RoleTooThin, NotFound of its base."""
    own = role_of_row(row, deps)
    deps.encoder.encode(sorted({duty.text for duty in own.role.duties}))
    return deps.stores.roles.add(tenant, own)


def role_of_row(row: Mapping[str, Any], deps: Deps) -> OwnRole:
    """Return the role that `{posting, base?}` or a structured row describes, without keeping it."""
    role_id = OWN + sha256(dict(row))[:26]
    posting = row.get("posting")
    if posting is None:
        own = OwnRole(deps.knowledge.roles.from_row(role_id, row))
    else:
        own = _read(role_id, str(posting), row, deps)
    if not own.role.requirements:
        raise RoleTooThin(
            "the role asks for nothing that could be checked: expected at least one requirement"
        )
    return own


def _read(role_id: str, text: str, row: Mapping[str, Any], deps: Deps) -> OwnRole:
    others = sorted(set(row) - {"posting", "base"})
    if others:
        raise InvalidRole(f"{', '.join(others)}: not together with posting")
    posting = read_posting(text, deps.knowledge, role_id)
    base = deps.knowledge.roles.get(row["base"]).id if "base" in row else posting.base
    return OwnRole(role_of(posting, deps.knowledge, base=base, role_id=role_id), text, posting.lint)
