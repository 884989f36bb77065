"""The roles that a stored resume fits, the gaps to each, and the next career step."""

from datetime import date

from service.matching.scoring.assess import is_scorable
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.paths import catalogue_roles, paths_of
from service.usecases.views.path import PathsView, paths_json


def resume_roles(
    tenant: str,
    resume_id: str,
    as_of: date,
    deps: Deps,
    *,
    state: str | None = None,
    setting: str | None = None,
) -> PathsView:
    """Return the present job, the next career step, and a row for each rankable role, best fit first.

    State and setting complete the roles of the catalogue; the tenant's own stay as they are, and those
    that ask for nothing that can be scored are left out.
    Raises NotFound, InvalidRole.
    """
    resume = deps.stores.resumes.get(tenant, resume_id)
    own = [each.role for each in deps.stores.roles.all(tenant) if is_scorable(each.role)]
    roles = [*catalogue_roles(deps.knowledge, state=state, setting=setting), *own]
    profile = corrected(resume.read, resume.corrections)
    return paths_json(paths_of(profile, roles, deps.encoder, deps.knowledge, as_of), deps.knowledge)
