"""Conflicting mentions of the same licence, degree or certification.

Readers make one fact of several mentions. What a mention says otherwise is kept beside the fact, for a
person to ask about; the fact stays as it was read (docs/domain.md 5.7).
"""

from service.domain.profile import Certification, Degree, Elsewhere, Licence

_LAPSED = frozenset({"expired", "inactive"})
_OPENING = frozenset({"header", "summary", "objective"})  # what a person says first of all


def said_of_licence(kept: Licence, other: Licence) -> tuple[Elsewhere, ...]:
    """Return what `other`, a mention that was read into `kept`, says otherwise of the same licence."""
    if not same_place(kept, other):
        return ()
    found = [*_status(kept, other, "active", _LAPSED), *_expiry(kept, other)]
    if None not in (kept.multistate, other.multistate) and kept.multistate is not other.multistate:
        says = "multistate" if other.multistate else "single-state"
        found.append(Elsewhere("multistate", says, other.evidence))
    return tuple(found)


def same_place(one: Licence, other: Licence) -> bool:
    """Return whether two licences of a type may be one: a state that both name, or one of them names none."""
    named = bool(one.jurisdictions and other.jurisdictions)
    return not named or bool(set(one.jurisdictions) & set(other.jurisdictions))


def said_of_certification(kept: Certification, other: Certification) -> tuple[Elsewhere, ...]:
    """Return what `other`, a mention that was read into `kept`, says otherwise."""
    return (*_status(kept, other, "current", frozenset({"expired"})), *_expiry(kept, other))


def said_of_degree(kept: Degree, other: Degree) -> tuple[Elsewhere, ...]:
    """Return the status that the opening of a resume gives to a degree, where its entry gives another."""
    sections = {kept.evidence[0].section, other.evidence[0].section}
    if not sections & _OPENING or not _same_degree(kept, other):
        return ()
    if (kept.status == "completed") == (other.status == "completed"):
        return ()
    return (Elsewhere("status", other.status, other.evidence),)


def _status(
    kept: Licence | Certification, other: Licence | Certification, held: str, lapsed: frozenset[str]
) -> list[Elsewhere]:
    both = {kept.status, other.status}
    if held in both and both & lapsed:
        return [Elsewhere("status", other.status, other.evidence)]
    return []


def _expiry(kept: Licence | Certification, other: Licence | Certification) -> list[Elsewhere]:
    """Return the other month of expiry; within one year it may be the same, given less exactly."""
    if kept.expires is None or other.expires is None or kept.expires[:4] == other.expires[:4]:
        return []
    return [Elsewhere("expires", other.expires, other.evidence)]


def _same_degree(one: Degree, other: Degree) -> bool:
    named = one.finer is not None and one.finer == other.finer
    return named and "unknown" not in (one.family, other.family)
