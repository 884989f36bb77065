"""Which credentials does one fact stand for? (docs/domain.md 3.4)"""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.evidence import Evidence
from service.domain.months import PRESENT, month
from service.domain.profile import Job
from service.matching.checks.case import Case

_ORDER = {"weak": 0, "strong": 1, "certain": 2}
_HELD = ("active", "stated")
_CURRENT = ("current", "unknown")

Source = tuple[str, str]  # kind and id
Shown = tuple[Source, tuple[Evidence, ...]]


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


def _shown(case: Case) -> dict[Source, tuple[Evidence, ...]]:
    """Return what the profile shows by kind and id, each with its first evidence."""
    shown: dict[Source, tuple[Evidence, ...]] = {}
    for source, evidence in (*_degrees(case), *_licences(case), *_certifications(case), *_titles(case)):
        shown.setdefault(source, evidence)
    return shown


def _degrees(case: Case) -> Iterator[Shown]:
    for each in case.profile.degrees:
        if each.status == "completed" and each.finer is not None:
            yield ("degree", each.finer), each.evidence


def _licences(case: Case) -> Iterator[Shown]:
    for each in case.profile.licences:
        held = each.status in _HELD and not each.foreign and not each.eligible
        if held and _unexpired(each.expires, case):
            yield ("licence", each.type), each.evidence


def _certifications(case: Case) -> Iterator[Shown]:
    for each in case.profile.certifications:
        if each.id is not None and each.status in _CURRENT and _unexpired(each.expires, case):
            yield ("certification", each.id), each.evidence


def _titles(case: Case) -> Iterator[Shown]:
    for job in case.dated:
        if job.role is not None and recent(job, case):
            yield ("title", job.role), job.evidence


def _unexpired(expires: str | None, case: Case) -> bool:
    return expires is None or month(expires) >= case.now
