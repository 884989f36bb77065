"""Licences inferred from job titles that nobody may hold without one."""

from service.domain.profile import Job, Licence
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import LicenceRow


def inferred_licences(
    jobs: tuple[Job, ...], stated: frozenset[str], credentials: Credentials
) -> tuple[Licence, ...]:
    """Return licences that job titles show and the resume does not state, with the titles as evidence."""
    found: dict[str, Licence] = {}
    for job in jobs:
        for row, title in _needed(job, credentials):
            weak = title in credentials.licence_words.weak_titles
            beside_lower = weak and not (stated | found.keys()).isdisjoint(row.below)
            if row.type not in stated | found.keys() and not beside_lower and job.evidence:
                found[row.type] = Licence(row.type, "inferred", job.evidence[:1])
    return tuple(found.values())


def _needed(job: Job, credentials: Credentials) -> list[tuple[LicenceRow, str]]:
    """Return the licences that a job title needs, each with the words of the title that need it."""
    words = credentials.licence_words
    if "unpaid" in job.tags or words.not_holder.search(job.title):
        return []
    named = [(credentials.licences[hit.id], hit) for hit in words.titles.longest(job.title)]
    types = {row.type for row, _ in named}
    return [
        (row, hit.words.lower())
        for row, hit in named
        if types.isdisjoint(row.below) and not words.helper.match(job.title, hit.end)
    ]
