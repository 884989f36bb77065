"""The roles that a stored resume fits, the gaps to each, and the next career step."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from service.domain.match import TIER_ORDER, Tier
from service.domain.requirement import Role
from service.errors import InvalidInput
from service.matching.scoring.assess import is_scorable
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.paths import catalogue_roles, paths_of
from service.usecases.records import Resume
from service.usecases.views.path import PathsView, ResumeRoleView, paths_json
from service.usecases.walks import Place, Walk, check_judge, judge_identity, page_after


@dataclass(frozen=True, slots=True)
class ResumeRolesPage:
    """An answer with some of the roles; `next` is the walk to the others, None after the last."""

    view: PathsView
    next: Walk | None


def resume_roles(
    tenant: str,
    resume_id: str,
    as_of: date,
    deps: Deps,
    *,
    limit: int,
    state: str | None = None,
    setting: str | None = None,
    walk: Walk | None = None,
) -> ResumeRolesPage:
    """Return the present job, the next career step, and rows of rankable roles, best fit first.

    State and setting complete the roles of the catalogue; the tenant's own stay as they are, and those
    that ask for nothing that can be scored are left out. All pages are of the resume and the roles as they
    were at the first one, without roles that were erased since.
    Raises NotFound, InvalidRole, CursorExpired.
    """
    number = deps.stores.events.last(tenant) if walk is None else _number(tenant, walk, deps)
    resume = _resume(tenant, resume_id, walk, deps)
    roles = [*catalogue_roles(deps.knowledge, state=state, setting=setting), *_own(tenant, number, deps)]
    profile = corrected(resume.read, resume.corrections)
    found = paths_json(paths_of(profile, roles, deps.encoder, deps.knowledge, as_of), deps.knowledge)
    page, place = page_after(found["items"], _place, walk.after if walk is not None else None, limit)
    view: PathsView = {**found, "items": page}
    if place is None:
        return ResumeRolesPage(view, None)
    of = str(resume.revision)
    return ResumeRolesPage(view, Walk(number, as_of.isoformat(), of, judge_identity(deps), place))


def _number(tenant: str, walk: Walk, deps: Deps) -> int:
    check_judge(walk, deps)
    if walk.number > deps.stores.events.last(tenant):
        raise InvalidInput("cursor: expected the one of a `next` link")
    return walk.number


def _resume(tenant: str, resume_id: str, walk: Walk | None, deps: Deps) -> Resume:
    if walk is None:
        return deps.stores.resumes.get(tenant, resume_id)
    if not walk.of.isascii() or not walk.of.isdigit() or len(walk.of) > 9:
        raise InvalidInput("cursor: expected the one of a `next` link")
    return deps.stores.readings.at(tenant, resume_id, int(walk.of))


def _own(tenant: str, number: int, deps: Deps) -> Iterator[Role]:
    """Yield the tenant's roles as they were after an event, those that can be scored."""
    then = deps.role_states.at(tenant, number, deps.stores.events).members
    for own in deps.stores.roles.all(tenant):
        member = then.get(own.read.id)
        role = own.at(member.revision) if member is not None else None
        if role is not None and is_scorable(role):
            yield role


def _place(row: ResumeRoleView) -> Place:
    return TIER_ORDER.index(Tier(row["tier"])), -row["score_points"], row["role_id"]
