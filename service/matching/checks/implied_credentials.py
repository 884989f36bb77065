"""Which credentials does one fact stand for? (docs/domain.md 3.4)"""

from dataclasses import dataclass

from service.domain.evidence import Evidence
from service.domain.months import PRESENT, month
from service.domain.profile import Job
from service.matching.checks.case import Case

_ORDER = {"weak": 0, "strong": 1, "certain": 2}
_HELD = ("active", "stated")


@dataclass(frozen=True, slots=True)
class Implied:
    """A credential that something else stands for: `target` as the ontology writes it."""

    target: str
    strength: str
    evidence: tuple[Evidence, ...]


def implied(kind: str, case: Case) -> tuple[Implied, ...]:
    """Return what the profile implies of one kind (degree, licence, certification), strongest first.

    A degree says nothing of other degrees here: its own level and field speak for it.
    """
    shown = _shown(case)
    found = [
        Implied(fact.target_id, fact.strength, shown[fact.source_kind, fact.source_id])
        for fact in case.known.credentials.implications
        if fact.target_kind == kind
        and (fact.source_kind, kind) != ("degree", "degree")
        and (fact.source_kind, fact.source_id) in shown
    ]
    return tuple(sorted(found, key=lambda each: (-_ORDER[each.strength], each.target)))


def recent(job: Job, case: Case) -> bool:
    """Return whether a job goes on, or ended within the months that keep a licence likely."""
    if job.end is None or job.start is None or month(job.start) > case.now:
        return False
    return job.end == PRESENT or case.now - month(job.end) < case.limit("licence_recent_months")


def _shown(case: Case) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    profile = case.profile
    shown: dict[tuple[str, str], tuple[Evidence, ...]] = {}
    for degree in profile.degrees:
        if degree.status == "completed" and degree.finer is not None:
            shown.setdefault(("degree", degree.finer), degree.evidence)
    for licence in profile.licences:
        current = licence.expires is None or month(licence.expires) >= case.now
        if licence.status in _HELD and current and not licence.foreign and not licence.eligible:
            shown.setdefault(("licence", licence.type), licence.evidence)
    for each in profile.certifications:
        current = each.expires is None or month(each.expires) >= case.now
        if each.id is not None and each.status in ("current", "unknown") and current:
            shown.setdefault(("certification", each.id), each.evidence)
    for job in case.dated:
        if job.role is not None and recent(job, case):
            shown.setdefault(("title", job.role), job.evidence)
    return shown
