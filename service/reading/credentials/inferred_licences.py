"""Licences inferred from job titles that nobody may hold without one."""

import re

from service.domain.profile import Job, Licence
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import LicenceRow
from service.text.gazetteer import Hit

_JOINT = re.compile(r" ?/ ?| & | and ")
_HELD = ("licensed", "certified", "registered", "state tested")


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
    if "unpaid" in job.tags:
        return []
    rest = _without(job.title, hits)
    named = [
        (credentials.licences[hit.id], hit)
        for hit in hits
        if not words.not_holder.search(rest, *_own_part(job.title, hit, hits))
    ]
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
    """Return a title with blanks for the professions in it: the aide of `Certified Nurse Aide` is its own."""
    for hit in hits:
        title = title[: hit.start] + " " * (hit.end - hit.start) + title[hit.end :]
    return title


def _own_part(title: str, hit: Hit, hits: list[Hit]) -> tuple[int, int]:
    """Return the part of a title that is about a profession: of `CNA/Home Health Aide` the first.

    `RN/LPN Recruiter` and `Physician/Hospital Billing` are one: there the last word is about both.
    """
    if not (hit.words.split()[0].isupper() or hit.words.lower().startswith(_HELD)):
        return 0, len(title)
    first = max((each.end() for each in _JOINT.finditer(title, 0, hit.start)), default=0)
    starts = {each.start for each in hits}
    for joint in _JOINT.finditer(title, hit.end):
        if joint.end() not in starts:
            return first, joint.start()
    return first, len(title)
