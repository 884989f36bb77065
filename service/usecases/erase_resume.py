"""Erase a resume: all its versions, who the person is, the files, the vectors, and all that came of them."""

from collections.abc import Iterator

from service.usecases.deps import Deps
from service.usecases.records import Resume

_PAGE = 100


def erase_resume(tenant: str, resume_id: str, revisions: frozenset[int] | None, deps: Deps) -> None:
    """Return when nothing is left, on the disk either; raises NotFound, Stale."""
    versions = list(_versions(tenant, deps.stores.resumes.get(tenant, resume_id), deps))
    earlier = [each for version in versions for each in deps.stores.readings.earlier(tenant, version.id)]
    profiles = [*(version.read for version in versions), *earlier]
    deps.stores.resumes.erase(tenant, resume_id, revisions=revisions)
    texts = {statement.text for profile in profiles for statement in profile.statements}
    deps.encoder.forget(sorted(texts))


def _versions(tenant: str, resume: Resume, deps: Deps) -> Iterator[Resume]:
    yield resume
    after: str | None = None
    while resume.external_id is not None:
        page = deps.stores.resumes.page(tenant, external_id=resume.external_id, after=after, limit=_PAGE)
        yield from page.items
        if page.next is None:
            return
        after = page.next
