"""Roles: add, find, change and erase; the catalogue is the same for every tenant, own roles are the tenant's.

The id of an own role derives from its content, so that the same role sent twice is one role.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from service.domain.canonical import sha256
from service.domain.posting import Posting
from service.domain.requirement import Role
from service.errors import CatalogueRole, InvalidRole, RoleOutOfScope, RoleTooThin, Stale
from service.knowledge.knowledge import Knowledge
from service.reading.posting.out_of_scope import told_out_of_scope
from service.reading.posting.role import role_of
from service.text.markdown import without_marks
from service.usecases.deps import Deps
from service.usecases.line_repairs import repaired
from service.usecases.reading_ports import Reader
from service.usecases.records import OwnRole, RoleChange
from service.usecases.role_changes import changed
from service.usecases.role_size import check_size
from service.usecases.walks import Place, page_after

OWN = "rol_"


def add_role(tenant: str, row: Mapping[str, Any], deps: Deps) -> tuple[OwnRole, bool]:
    """Return the role and whether it is new; raises InvalidRole, RoleTooThin, RoleOutOfScope, NotFound."""
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
    check_size(own.role)
    return own


def _read(role_id: str, text: str, row: Mapping[str, Any], deps: Deps) -> OwnRole:
    others = sorted(set(row) - {"posting", "base"})
    if others:
        raise InvalidRole(f"{', '.join(others)}: not together with posting")
    posting = deps.reader.written_posting(without_marks(text), role_id)
    if "base" not in row:
        _refuse_other_trade(posting, deps.knowledge)
    base = deps.knowledge.roles.get(row["base"]).id if "base" in row else posting.base
    return OwnRole(role_of(posting, deps.knowledge, base=base, role_id=role_id), posting.text, posting.lint)


def _refuse_other_trade(posting: Posting, known: Knowledge) -> None:
    """Return when the posting may be of health care; raises RoleOutOfScope."""
    told = told_out_of_scope(posting, known)
    if told is not None:
        raise RoleOutOfScope(
            f"{told}. To go on with it, name the catalogue role that it is (`base`, --role), or give what it"
            " asks for as `requirements`"
        )


def find_role(tenant: str, role_id: str, deps: Deps) -> OwnRole:
    """Return one rankable role; raises NotFound, RoleNotRankable."""
    own = deps.stores.roles.get(tenant, role_id)
    return own or OwnRole(deps.knowledge.roles.get(role_id))


def list_roles(
    tenant: str, deps: Deps, *, updated_since: datetime | None, after: Place | None, limit: int
) -> tuple[list[OwnRole], Place | None]:
    """Return rankable roles of the catalogue, then the tenant's own, by id; and the place of the next ones.

    With `updated_since`, own roles alone. Roles that are made after the first page was read are left out.
    Raises InvalidInput for a place that is none.
    """
    roles = deps.knowledge.roles
    own = deps.stores.roles.all(tenant)
    until = str(after[0]) if after else max((each.created_at for each in own), default="")
    own = tuple(each for each in own if each.created_at <= until)
    catalogue = tuple(OwnRole(roles.get(role_id)) for role_id in sorted(roles.rankable))
    if updated_since is not None:
        catalogue = ()
        own = tuple(each for each in own if datetime.fromisoformat(each.updated_at) >= updated_since)
    rows = [
        *((until, 0, each.role.id, each) for each in catalogue),
        *((until, 1, each.role.id, each) for each in own),
    ]
    page, place = page_after(rows, lambda row: row[:3], after, limit)
    return [row[3] for row in page], place


def change_role(
    tenant: str,
    role_id: str,
    change: Mapping[str, Any],
    revisions: frozenset[int] | None,
    deps: Deps,
    *,
    reason: str | None = None,
) -> OwnRole:
    """Return the changed role; raises NotFound, CatalogueRole, Stale, InvalidRole, RoleTooThin.

    Args:
        revisions: those that the caller has seen; None accepts any.
    """
    own = own_role(tenant, role_id, deps)
    if revisions is not None and own.revision not in revisions:
        raise Stale(f"role {role_id!r} is at revision {own.revision}: read it again before changing it")
    role = _changed(own, change, deps)
    if not role.requirements:
        raise RoleTooThin("nothing is asked for any more: expected at least one requirement")
    check_size(role)
    deps.encoder.encode(sorted({duty.text for duty in role.duties}))
    kept = RoleChange(change, role, reason)
    return deps.stores.roles.change(tenant, role_id, kept, revision=own.revision)


def _changed(own: OwnRole, change: Mapping[str, Any], deps: Deps) -> Role:
    """Return the role after a change: first its lines as they were meant, then what else is changed."""
    rest = {key: value for key, value in change.items() if key != "lines"}
    repairs = change.get("lines")
    role = repaired(own, repairs, deps.reader, deps.knowledge) if repairs else own.role
    return changed(role, rest, deps.knowledge.roles.names) if rest else role


def own_role(tenant: str, role_id: str, deps: Deps) -> OwnRole:
    """Return a role that the tenant made; raises NotFound, RoleNotRankable, CatalogueRole."""
    own = deps.stores.roles.get(tenant, role_id)
    if own is not None:
        return own
    deps.knowledge.roles.get(role_id)
    raise CatalogueRole(
        f"{role_id!r} is a role of the catalogue, the same for everybody: make your own one of it with"
        f' POST /v1/roles {{"base": "{role_id}"}}, and change that'
    )


def erase_role(tenant: str, role_id: str, revisions: frozenset[int] | None, deps: Deps) -> None:
    """Return when the role is gone; raises NotFound, CatalogueRole, Stale.

    Scores that were made for it are kept with their resumes, and can no longer be replayed.
    """
    own_role(tenant, role_id, deps)
    deps.stores.roles.erase(tenant, role_id, revisions=revisions)


def catalogue_role(
    role_id: str, known: Knowledge, *, state: str | None = None, setting: str | None = None
) -> Role:
    """Return a catalogue role, completed with the state and setting of the job where they are given.

    Raises NotFound, RoleNotRankable, InvalidRole.
    """
    if state is None and setting is None:
        return known.roles.get(role_id)  # the template itself: what the law adds depends on a place
    return known.roles.placed(role_id, state, setting)


def posting_role(content: bytes, name: str, reader: Reader, known: Knowledge) -> Role:
    """Return the role of a posting file; raises UnreadableDocument, RoleTooThin, RoleOutOfScope."""
    posting = reader.posting(content, name)
    _refuse_other_trade(posting, known)
    return role_of(posting, known, base=posting.base, role_id=f"posting:{name}")
