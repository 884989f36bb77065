"""Make a score from what a caller names or sends: a resume of ours or a text, a role of ours or a posting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from service.usecases.add_resume import Upload, add_resume
from service.usecases.add_role import role_of_row
from service.usecases.deps import Deps
from service.usecases.find_role import find_role
from service.usecases.records import OwnRole
from service.usecases.score_resume import score_resume
from service.usecases.score_text import score_text


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to score: exactly one of resume_id and upload, exactly one of role_id and posting.

    Attributes:
        store: whether an upload is kept.
    """

    resume_id: str | None
    upload: Upload | None
    role_id: str | None
    posting: str | None
    as_of: date
    store: bool = False


def make_score(tenant: str, wanted: Wanted, deps: Deps) -> bytes:
    """Return the body of the explained score; raises NotFound, RoleTooThin, UnreadableDocument."""
    own = _role(tenant, wanted, deps)
    if wanted.upload is not None and not wanted.store:
        return score_text(tenant, wanted.upload, own.role, wanted.as_of, deps)
    if wanted.upload is not None:
        resume, _ = add_resume(tenant, wanted.upload, deps)
    else:
        resume = deps.stores.resumes.get(tenant, str(wanted.resume_id))
    return score_resume(tenant, resume, own, wanted.as_of, deps).body


def _role(tenant: str, wanted: Wanted, deps: Deps) -> OwnRole:
    if wanted.role_id is not None:
        return find_role(tenant, wanted.role_id, deps)
    posting: Mapping[str, str | None] = {"posting": wanted.posting}
    own = role_of_row(posting, deps)
    return deps.stores.roles.get(tenant, own.role.id) or own  # it may have been changed since it was read
