"""Conflicting mentions of the same licence, degree, certification or job."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from service.domain.evidence import Evidence
from service.domain.profile import Certification, Degree, Flag, Job, Licence, Profile

_LICENSED, _LAPSED = ("active", "stated"), ("expired", "inactive")
_OPENING = frozenset({"header", "summary", "objective"})
_FAR_MORE = 2  # times: a summary may add up successive teams
_DETAILS = {
    ("degrees", "status"): "A degree is listed as completed, and as not completed.",
    ("licences", "status"): "A licence is listed as held, and as lapsed.",
    ("licences", "multistate"): "A licence is listed as multistate, and as single-state.",
    ("licences", "expires"): "A licence is listed with two dates of expiry.",
    ("certifications", "status"): "A certification is listed as current, and as expired.",
    ("certifications", "expires"): "A certification is listed with two dates of expiry.",
    ("jobs", "dates"): "A job is listed twice, with other dates.",
    ("jobs", "people_managed"): "A job is listed twice, with another number of people managed.",
    ("summary", "people_managed"): "The summary states more people managed than any job does.",
}


class _Shown(Protocol):
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...


Fact = TypeVar("Fact", bound=_Shown)


def contradictions(profile: Profile) -> tuple[Flag, ...]:
    """Return a flag, with both quotes, for each pair of mentions that cannot both be true.

    Separate facts are compared here, and the better one is judged; a fact that readers merged from several
    mentions carries the conflicting ones in `elsewhere`.
    """
    return (
        *_flags(profile.degrees, _degrees_disagree, _DETAILS["degrees", "status"]),
        *_flags(profile.licences, _standings_disagree, _DETAILS["licences", "status"]),
        *_flags(profile.licences, _reaches_disagree, _DETAILS["licences", "multistate"]),
        *_flags(profile.certifications, _cards_disagree, _DETAILS["certifications", "status"]),
        *_conflicting_mentions("degrees", profile.degrees),
        *_conflicting_mentions("licences", profile.licences),
        *_conflicting_mentions("certifications", profile.certifications),
        *_conflicting_mentions("jobs", profile.jobs),
        *_larger_in_summary(profile),
    )


def _conflicting_mentions(kind: str, facts: Sequence[Degree | Licence | Certification | Job]) -> list[Flag]:
    return [
        Flag("facts_disagree", _DETAILS[kind, each.fact], _once((*fact.evidence, *each.evidence)))
        for fact in facts
        for each in fact.elsewhere
    ]


def _larger_in_summary(profile: Profile) -> list[Flag]:
    """Return a flag where a summary states far more people than the largest team of any job."""
    largest = max(
        (job for job in profile.jobs if job.people_managed is not None),
        key=lambda job: job.people_managed or 0,
        default=None,
    )
    summary = any(words.section in _OPENING for words in profile.people_evidence)
    if largest is None or not summary or not profile.people_managed or not largest.people_managed:
        return []
    if profile.people_managed < _FAR_MORE * largest.people_managed:
        return []
    quotes = (*profile.people_evidence, *largest.people_evidence)
    return [Flag("facts_disagree", _DETAILS["summary", "people_managed"], _once(quotes))]


def _once(quotes: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(quotes))


def _flags(facts: tuple[Fact, ...], disagree: Callable[[Fact, Fact], bool], detail: str) -> list[Flag]:
    flags = []
    for at, one in enumerate(facts):
        for other in facts[at + 1 :]:
            if disagree(one, other) or disagree(other, one):
                flags.append(Flag("facts_disagree", detail, (*one.evidence, *other.evidence)))
    return flags


def _degrees_disagree(one: Degree, other: Degree) -> bool:
    same = (one.level, one.family, one.finer) == (other.level, other.family, other.finer)
    named = one.finer is not None or one.name.casefold() == other.name.casefold()
    return same and named and one.status == "completed" and other.status != "completed"


def _standings_disagree(one: Licence, other: Licence) -> bool:
    return _same_licence(one, other) and one.status in _LICENSED and other.status in _LAPSED


def _reaches_disagree(one: Licence, other: Licence) -> bool:
    return _same_licence(one, other) and one.multistate is True and other.multistate is False


def _same_licence(one: Licence, other: Licence) -> bool:
    placed = set(one.jurisdictions) & set(other.jurisdictions)
    unplaced = not one.jurisdictions and not other.jurisdictions
    return one.type == other.type and one.foreign == other.foreign and (bool(placed) or unplaced)


def _cards_disagree(one: Certification, other: Certification) -> bool:
    return one.id is not None and one.id == other.id and (one.status, other.status) == ("current", "expired")
