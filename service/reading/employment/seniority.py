"""The level of a job by the scope that it states, and not by its title alone."""

from dataclasses import dataclass

# Bars of docs/domain.md 1.6.
_MANY_STAFF, _SOME_STAFF, _LARGE_BUDGET = 60, 15, 5_000_000
_FEW_STAFF, _SMALL_BUDGET = 5, 1_000_000
_DIRECTOR, _MANAGER, _LEAD = 5, 3, 2


@dataclass(frozen=True, slots=True)
class Scope:
    """The size of a job as stated; None if it is silent.

    Attributes: heads: those who are counted lead others, or are direct reports alone.
    """

    people: int | None
    budget_usd: int | None
    sites: int | None
    has_authority: bool
    leads: bool
    heads: bool = False


def level_of(title_level: int, scope: Scope) -> int:
    """Return the level 0..7: the title's, moved into the range that the scope shows (docs/domain.md 1.6).

    A silent scope changes nothing. A title two or more levels away from the scope gives way to it.
    """
    low, high = _range(scope)
    if low is None or high is None:
        return title_level
    if title_level < low - 1 or title_level > high + 1:
        return low if title_level < low else high
    return title_level


def _range(scope: Scope) -> tuple[int | None, int | None]:
    """Return the lowest and highest level that fit the stated scope."""
    people, signs = scope.people or 0, _signs_of_size(scope)
    if signs:
        return (_DIRECTOR if signs > 1 else _DIRECTOR - 1), 7
    if people > _SOME_STAFF:
        return _MANAGER, 6
    if people and scope.has_authority:
        return _LEAD, _MANAGER if _is_small(scope) else _DIRECTOR
    if people or (scope.leads and not scope.has_authority):
        return _LEAD - 1, _MANAGER
    return None, None


def _signs_of_size(scope: Scope) -> int:
    """Return how many of budget, staff, and staff on several sites are those of a director."""
    people = scope.people or 0
    several_sites = (scope.sites or 0) > 1 and people > _SOME_STAFF
    return sum(((scope.budget_usd or 0) > _LARGE_BUDGET, several_sites, people > _MANY_STAFF))


def _is_small(scope: Scope) -> bool:
    """Return whether a handful of people, who lead nobody themselves, is all that the job states."""
    large = (scope.budget_usd or 0) > _SMALL_BUDGET or (scope.sites or 0) > 1
    return (scope.people or 0) <= _FEW_STAFF and not scope.heads and not large
