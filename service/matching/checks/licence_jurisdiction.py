"""Jurisdiction of a licence: valid in the state of the job (docs/domain.md 2.7)."""

from service.domain.match import FULL, Outcome, Verdict
from service.domain.profile import Flag, Licence
from service.domain.requirement import LicenceBar
from service.matching.checks.case import Case


def valid(licence: Licence, bar: LicenceBar, case: Case) -> Outcome:
    """Return whether a licence, if current, is valid in the state that is asked."""
    state = bar.jurisdiction
    if state is None or bar.any_state or state in licence.jurisdictions:
        return Outcome(Verdict.MET, FULL, licence.evidence)
    if bar.obtain_within_days is not None:
        return obtainable(licence, bar.obtain_within_days)
    compact = case.known.policy.licence_types.get(licence.type)
    if compact is not None and compact.compact:
        return _nurse(licence, state, case)
    return _elsewhere(licence, state, case) if licence.jurisdictions else _silent(licence, state)


def obtainable(licence: Licence, days: int) -> Outcome:
    """Return likely: a licence holder may obtain the state's licence after hire."""
    flag = Flag("conditional", f"To be obtained within {days} days of hire.", licence.evidence)
    reason = f"Licensed; the opening allows {days} days to obtain the licence of the state."
    question = f"Can the licence of the state be obtained within {days} days?"
    return Outcome(Verdict.LIKELY, 0, licence.evidence, reason, question, flags=(flag,))


def _nurse(licence: Licence, state: str, case: Case) -> Outcome:
    facts = case.known.credentials
    member = facts.compact_member(state, case.as_of)
    if not licence.jurisdictions:
        if licence.multistate and member:
            reason = "Multistate; its home state is not shown."
            return Outcome(Verdict.LIKELY, 0, licence.evidence, reason, "Which is its home state?")
        return _silent(licence, state)
    home = any(facts.compact_member(each, case.as_of) for each in licence.jurisdictions)
    if not member or not home or licence.multistate is False:
        return _elsewhere(licence, state, case)
    dated = f"compact data of {facts.compact_data_date}"
    if licence.multistate:
        reason = f"Multistate licence, valid in {state} ({dated}); who moves applies there within 60 days."
        return Outcome(Verdict.MET, FULL, licence.evidence, reason)
    reason = f"Licensed in another compact state; multistate is not shown ({dated})."
    question = f"Is the licence multistate, and is {state} the home state now?"
    return Outcome(Verdict.UNKNOWN, 0, licence.evidence, reason, question)


def _elsewhere(licence: Licence, state: str, case: Case) -> Outcome:
    shown = ", ".join(licence.jurisdictions)
    reason = f"Shown for {shown or 'another state'}; needs endorsement in {state}."
    question = f"Has the licence of {state} been applied for?"
    credit = case.credit("licence_other_state")
    return Outcome(Verdict.PARTIAL, credit, licence.evidence, reason, question)


def _silent(licence: Licence, state: str) -> Outcome:
    reason = "The licence names no state."
    return Outcome(Verdict.UNKNOWN, 0, licence.evidence, reason, f"Is the licence valid in {state}?")
