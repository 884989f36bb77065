"""The facts that may affect a score: an allow-list, relative to the evaluation date.

No contact, school, employer, title words, degree words, offsets or quotes. Dates are months before the
date of evaluation, so that moving all dates together changes nothing.
"""

from datetime import date
from typing import Any

from service.domain.canonical import canonical_json, sha256
from service.domain.months import PRESENT, month, month_of
from service.domain.profile import Certification, Degree, Job, Licence, Profile, Statement
from service.domain.schooling import degrees_at

Facts = dict[str, Any]
_JOB = [
    "role",
    "other_roles",
    "level",
    "title_level",
    "start_precision",
    "end_precision",
    "tags",
    "settings",
    "specialties",
    "professions",
    "track",
    "fte_percent",
    "fte_stated",
    "people_managed",
    "budget_usd",
    "budget_contributed_usd",
    "sites",
    "acting",
    "unsure",
    "held",
]
_DEGREE = ["level", "family", "finer", "status", "concentrations", "foreign", "evaluated", "confirmed"]
_LICENCE = [
    "type",
    "status",
    "jurisdictions",
    "multistate",
    "independent",
    "eligible",
    "discipline",
    "foreign",
]


def scorer_input(profile: Profile, as_of: date) -> Facts:
    """Return the facts that matching may use; equal facts in another order are equal."""
    now = month_of(as_of)
    jobs = [_job(each, now) for each in profile.jobs]
    order = sorted(range(len(jobs)), key=lambda at: canonical_json(jobs[at]))
    place = {old: new for new, old in enumerate(order)}
    return {
        "sections": sorted({section.kind for section in profile.sections}),
        "degrees": _sorted([_degree(each, now) for each in degrees_at(profile.degrees, as_of)]),
        "licences": _sorted([_licence(each, now) for each in profile.licences]),
        "certifications": _sorted([_certification(each, now) for each in profile.certifications]),
        "jobs": [jobs[at] for at in order],
        "statements": _sorted([_statement(each, place) for each in profile.statements]),
        "claims": _sorted([{"months": each.months, "tag": each.tag} for each in profile.claims]),
        "memberships": sorted(profile.memberships),
        "people_managed": profile.people_managed,
        "budget_usd": profile.budget_usd,
        "track": profile.track,
    }


def scorer_input_sha256(profile: Profile, as_of: date) -> str:
    """Return the identity of everything that may move a score of this profile."""
    return sha256(scorer_input(profile, as_of))


def _sorted(rows: list[Facts]) -> list[Facts]:
    return sorted(rows, key=canonical_json)


def _picked(value: object, names: list[str]) -> Facts:
    return {name: getattr(value, name) for name in names}


def _ago(text: str | None, now: int) -> int | str | None:
    if text is None or text == PRESENT:
        return text
    return now - month(text)


def _job(job: Job, now: int) -> Facts:
    header = _picked(job.header, ["tags", "settings"])
    return {**_picked(job, _JOB), "header": header, "start": _ago(job.start, now), "end": _ago(job.end, now)}


def _degree(degree: Degree, now: int) -> Facts:
    return {**_picked(degree, _DEGREE), "expected": _ago(degree.expected, now)}


def _licence(licence: Licence, now: int) -> Facts:
    dates = {"expires": _ago(licence.expires, now), "since": _ago(licence.since, now)}
    in_section = any(span.section == "licences" for span in licence.evidence)
    return {**_picked(licence, _LICENCE), **dates, "in_licence_section": in_section}


def _certification(each: Certification, now: int) -> Facts:
    dates = {"expires": _ago(each.expires, now), "earned": _ago(each.earned, now)}
    return {"id": each.id, "status": each.status, **dates}


def _statement(each: Statement, place: dict[int, int]) -> Facts:
    job = None if each.job is None else place[each.job]
    return {**_picked(each, ["text", "strength", "competencies", "tools"]), "job": job}
