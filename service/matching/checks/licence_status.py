"""Status of a licence at a date (docs/domain.md 2.7, status words)."""

from service.domain.match import FULL, Outcome, Verdict
from service.domain.months import PRESENT, month
from service.domain.profile import Flag, Licence
from service.matching.checks.case import Case
from service.matching.checks.implied_credentials import recent

_PARTIAL = {"temporary": "licence_temporary", "pending": "licence_pending"}


def current(licence: Licence, case: Case) -> Outcome:
    """Return whether a licence is current at the date, whatever its state."""
    if licence.foreign:
        return _partial(licence, "licence_foreign", "Registered in another country.", case)
    if licence.eligible:
        return _partial(licence, "licence_eligible", "May apply for the licence.", case)
    if licence.discipline or licence.status == "restricted":
        return _for_a_person(licence)
    if licence.status in ("inactive", "expired"):
        question = "Can the licence be reinstated, or was it renewed?"
        reason = f"Shown as {licence.status}."
        return Outcome(Verdict.NOT_MET, 0, licence.evidence, reason, question, "contrary")
    if licence.status in _PARTIAL:
        return _partial(licence, _PARTIAL[licence.status], f"Shown as {licence.status}.", case)
    if licence.expires is not None and month(licence.expires) < case.now:
        return _past_expiry(licence, case)
    return _standing(licence, case)


def _standing(licence: Licence, case: Case) -> Outcome:
    if licence.status == "active" or (licence.status == "stated" and licence.expires is not None):
        return Outcome(Verdict.MET, FULL, licence.evidence, "Shown as current.")
    question = "Is the licence current, and until when?"
    if any(recent(job, case) for job in case.jobs if "healthcare" in job.tags):
        reason = "Named, without its status; work in health care is recent."
        return Outcome(Verdict.LIKELY, 0, licence.evidence, reason, question)
    reason = "Named, without its status or recent licensed work."
    return Outcome(Verdict.UNKNOWN, 0, licence.evidence, reason, question)


def _past_expiry(licence: Licence, case: Case) -> Outcome:
    reason = f"The expiry date shown is {licence.expires}."
    needed = any(job.end == PRESENT and "licensed_clinical" in job.tags for job in case.dated)
    if needed:
        return Outcome(Verdict.UNKNOWN, 0, licence.evidence, reason, "Was the licence renewed?")
    return Outcome(Verdict.NOT_MET, 0, licence.evidence, reason, "Was the licence renewed?", "contrary")


def _for_a_person(licence: Licence) -> Outcome:
    flag = Flag(
        "human_review", "A person should read what the resume says of this licence.", licence.evidence
    )
    question = "What is the standing of the licence with its board?"
    if licence.status == "inactive":
        reason = "Shown as given up or withdrawn."
        return Outcome(Verdict.NOT_MET, 0, licence.evidence, reason, question, "contrary", flags=(flag,))
    reason = "Conditions on the licence are mentioned."
    return Outcome(Verdict.UNKNOWN, 0, licence.evidence, reason, question, flags=(flag,))


def _partial(licence: Licence, credit: str, reason: str, case: Case) -> Outcome:
    question = "When will the licence be issued?"
    return Outcome(Verdict.PARTIAL, case.credit(credit), licence.evidence, reason, question)
