"""Which facts of a resume disagree with each other? For a person to ask about, never to punish."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from service.domain.evidence import Evidence
from service.domain.profile import Certification, Degree, Flag, Licence, Profile

_LICENSED, _LAPSED = ("active", "stated"), ("expired", "inactive")


class _Shown(Protocol):
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...


Fact = TypeVar("Fact", bound=_Shown)


def contradictions(profile: Profile) -> tuple[Flag, ...]:
    """Return a flag for each pair of facts that cannot both be so; what is judged is the better one."""
    return (
        *_flags(profile.degrees, _degrees_disagree, "A degree stands as completed, and as not completed."),
        *_flags(profile.licences, _standings_disagree, "A licence stands as held, and as lapsed."),
        *_flags(profile.licences, _reaches_disagree, "A licence stands as multistate, and as single-state."),
        *_flags(
            profile.certifications, _cards_disagree, "A certification stands as current, and as expired."
        ),
    )


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
