"""Licences inferred from job titles that nobody may hold without one."""

from service.domain.profile import Job, Licence
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import LicenceRow
from service.text.gazetteer import Hit


def inferred_licences(
    jobs: tuple[Job, ...], stated: frozenset[str], credentials: Credentials
) -> tuple[Licence, ...]:
    """Return licences that job titles show and the resume does not state, with the titles as evidence."""
    found: dict[str, Licence] = {}
    for job in jobs:
        for row, title in _needed(job, credentials):
            weak = title in credentials.licence_words.weak_titles
            beside_lower = weak and not (stated | found.keys()).isdisjoint(row.below)
            elsewhere = weak and "healthcare" not in job.tags
            if row.type in stated | found.keys() or beside_lower or elsewhere:
                continue
            if job.evidence:
                found[row.type] = Licence(row.type, "inferred", job.evidence[:1])
    return tuple(found.values())


def _needed(job: Job, credentials: Credentials) -> list[tuple[LicenceRow, str]]:
    """Return the licences that a job title needs, each with the words of the title that need it."""
    words = credentials.licence_words
    hits = _heads(words.titles.find(job.title))
    if "unpaid" in job.tags or words.not_holder.search(_without(job.title, hits)):
        return []
    named = [(credentials.licences[hit.id], hit) for hit in hits]
    types = {row.type for row, _ in named}
    return [
        (row, hit.words.lower())
        for row, hit in named
        if types.isdisjoint(row.below) and not words.helper.match(job.title, hit.end)
    ]


def _heads(hits: tuple[Hit, ...]) -> list[Hit]:
    """Return the hits without those that a later end overlaps: `Pediatric Nurse Practitioner` is no nurse."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=_last_first):
        if not kept or hit.end <= kept[-1].start:
            kept.append(hit)
    return kept[::-1]


def _last_first(hit: Hit) -> tuple[int, int]:
    return -hit.end, hit.start


def _without(title: str, hits: list[Hit]) -> str:
    """Return a title without the professions in it: the aide of `Certified Nurse Aide` is its own."""
    ends = [0, *(hit.end for hit in hits)]
    starts = [*(hit.start for hit in hits), len(title)]
    return " ".join(title[end:start] for end, start in zip(ends, starts, strict=True))
