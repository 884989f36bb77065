"""Licences: type, status, tier and jurisdiction (docs/domain.md 2.7)."""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.evidence import Evidence
from service.domain.match import FULL, Outcome, Verdict
from service.domain.profile import Flag, Licence
from service.domain.requirement import LicenceBar
from service.matching.checks.case import Ask, Case
from service.matching.checks.implied_credentials import Implied, implied
from service.matching.checks.licence_jurisdiction import obtainable, valid
from service.matching.checks.licence_status import current
from service.matching.checks.outcomes import best_of
from service.matching.checks.reasons import one_of
from service.matching.checks.unread_jobs import has_unread_title

_WAITING = ("temporary", "pending")


def check_licence(bar: LicenceBar, ask: Ask, case: Case) -> Outcome:
    """Return the best outcome of the licences; if none, of what other facts imply; if none, of silence."""
    types = accepted_types(bar, case)
    shown = best_of(_judge(each, bar, case) for each in case.profile.licences if each.type in types)
    return shown or _implied(bar, types, case) or _silence(bar, case)


def accepted_types(bar: LicenceBar, case: Case) -> tuple[str, ...]:
    """Return the profile's licence types that satisfy a bar."""
    accepts = case.known.credentials.licence_accepts
    found = {each for asked in bar.types for each in (asked, *accepts.get(asked, ()))}
    return tuple(sorted(found))


def _judge(licence: Licence, bar: LicenceBar, case: Case) -> Outcome:
    """Return the worst of three tests: tier, status, jurisdiction."""
    standing, place = current(licence, case), valid(licence, bar, case)
    if licence.status in _WAITING and bar.obtain_within_days is not None:
        standing = obtainable(licence, bar.obtain_within_days)
    if licence.foreign or licence.eligible:
        place = standing
    if licence.status == "inferred":
        place = min(place, _at_most_likely(licence), key=_standing_order)
    tests = [standing, place, *([_independent(licence)] if bar.independent else [])]
    worst = min(tests, key=_standing_order)
    flags = tuple(flag for each in tests for flag in each.flags)
    return replace(worst, flags=flags)


def _standing_order(outcome: Outcome) -> tuple[Verdict, int]:
    return outcome.verdict, outcome.credit


def _at_most_likely(licence: Licence) -> Outcome:
    reason = "A title held implies the licence."
    return Outcome(Verdict.LIKELY, 0, licence.evidence, reason, "Which licence is held, in which state?")


def _independent(licence: Licence) -> Outcome:
    if licence.independent:
        return Outcome(Verdict.MET, FULL, licence.evidence)
    if licence.independent is None:
        question = "Does the licence allow independent practice?"
        return Outcome(Verdict.UNKNOWN, 0, licence.evidence, "Its tier is not shown.", question)
    flag = Flag("human_review", "The title differs in tier between states.", licence.evidence)
    reason = "In its state this title is the tier below independent practice."
    question = "Is the independent licence held as well?"
    return Outcome(Verdict.NOT_MET, 0, licence.evidence, reason, question, "contrary", flags=(flag,))


def _implied(bar: LicenceBar, types: tuple[str, ...], case: Case) -> Outcome | None:
    for each in implied("licence", case):
        if each.target in types:
            return _from_fact(each, bar)
    return None


def _from_fact(fact: Implied, bar: LicenceBar) -> Outcome:
    question = "Is the licence held, in which state and until when?"
    reason = "Another fact shown here usually rests on the licence."
    placed = bar.jurisdiction is None or bar.any_state
    if fact.strength == "weak" or not placed:
        return Outcome(Verdict.UNKNOWN, 0, fact.evidence, reason, question)
    return Outcome(Verdict.LIKELY, 0, fact.evidence, reason, question)


def _silence(bar: LicenceBar, case: Case) -> Outcome:
    """Return not_met if the resume contradicts or excludes the licence, else unknown."""
    names = case.known.credentials.licence_names
    labels = [names.get(each, each) for each in bar.types]
    named, question = one_of(labels), _asked(labels, case)
    below = _below(bar, case)
    if below:
        evidence = tuple(span for each in below for span in each.evidence)
        held = ", ".join(names.get(each.type, each.type) for each in below)
        reason = f"{held} is shown; {named} is not shown."
        return Outcome(Verdict.NOT_MET, 0, evidence, reason, question, "contrary")
    listed = _listed(case)
    if listed:
        reason = "Not shown in the licence section, which lists others."
        return Outcome(Verdict.NOT_MET, 0, listed, reason, question, "no_trace")
    if (
        case.has_history
        and case.profile.degrees
        and case.profile.has("education")
        and not _possible(bar, case)
        and not any(has_unread_title(job) for job in case.dated)
    ):
        reason = "Not shown in work history, education or licences."
        return Outcome(Verdict.NOT_MET, 0, (), reason, question, "no_trace")
    return Outcome(Verdict.UNKNOWN, 0, (), "Not shown.", question)


def _asked(names: Sequence[str], case: Case) -> str:
    """Return the question; it lists several licences if each has a name and none is a code."""
    if len(names) > 1 and not any(set(each) & {":", "_"} for each in names):
        return f"Is one of these licences held, in which state and until when: {one_of(names)}?"
    return case.question("licence")


def _below(bar: LicenceBar, case: Case) -> list[Licence]:
    rows = case.known.policy.licence_types
    below = {each for asked in bar.types if asked in rows for each in rows[asked].below}
    return [each for each in case.profile.licences if each.type in below and not each.foreign]


def _listed(case: Case) -> tuple[Evidence, ...]:
    """Return the words of licences that a licence section lists."""
    spans = (span for each in case.profile.licences if each.status != "inferred" for span in each.evidence)
    return tuple(span for span in spans if span.section == "licences")


def _possible(bar: LicenceBar, case: Case) -> bool:
    rows = case.known.policy.licence_types
    asked = {each for kind in bar.types if kind in rows for each in rows[kind].professions}
    return any(each in asked for job in case.profile.jobs for each in job.professions)
