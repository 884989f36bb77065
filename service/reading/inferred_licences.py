"""Which licences does a held job title show, because nobody may hold that job without one?"""

import re

from service.domain.profile import Job, Licence
from service.knowledge.credentials import Credentials

_NURSES_OVER = frozenset({"RN", "LPN"})


def inferred_licences(
    jobs: tuple[Job, ...], stated: frozenset[str], credentials: Credentials
) -> tuple[Licence, ...]:
    """Return licences that job titles show and the resume does not state, with the titles as evidence."""
    found: dict[str, Licence] = {}
    for job in jobs:
        for licence_type, words in _types(job, credentials):
            weak = words in credentials.licence_words.weak_titles
            lower = stated | frozenset(found)
            if licence_type in stated or (weak and _NURSES_OVER & lower) or not job.evidence:
                continue
            if licence_type not in found:
                found[licence_type] = Licence(licence_type, "inferred", job.evidence[:1])
    return tuple(found.values())


def _types(job: Job, credentials: Credentials) -> list[tuple[str, str]]:
    title = job.title
    if "unpaid" in job.tags or credentials.licence_words.not_holder.search(title):
        return []
    hits = credentials.licence_words.titles.longest(title)
    types = {credentials.licences[hit.id].type for hit in hits}
    return [
        (credentials.licences[hit.id].type, hit.words.lower())
        for hit in hits
        if not (credentials.licences[hit.id].type == "RN" and "LPN" in types)
        and not re.match(
            r"(?i)[ -]+(?:assistant|aide|tech\w*|recruit\w*|staffing|student)\b", title[hit.end :]
        )
    ]
