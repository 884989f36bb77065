"""The catalogue role nearest to the work of an opening whose title names none: by duties and requirements."""

from collections import Counter
from collections.abc import Iterable, Sequence

from service.domain.posting import PostingRequirement
from service.domain.requirement import Duty, Role
from service.knowledge.knowledge import Knowledge
from service.reading.employment.titles import read_title

_WHOLE = 1000  # weight of a competency that the duties of one role alone show
_SIGN = 3000  # weight of a setting or credential that belongs to one role
_FEWEST = 3  # competencies that duties must share with a role
_LEVELS_APART = 1
_USUAL_LEVELS = (3, 4)  # of an opening whose title has no rank
_APART = ("umbrella", "advisory")  # families that only say that health care is managed
_SIGNS = {
    ("licence", "NHA"): "nursing_home_administrator",
    ("certification", "RHIA"): "health_information_manager",
    ("certification", "RHIT"): "health_information_manager",
    ("certification", "CPHQ"): "quality_assurance_manager",
    ("certification", "CPHRM"): "quality_assurance_manager",
    ("certification", "CMPE"): "office_manager",
    ("certification", "CMOM"): "office_manager",
}


def base_by_work(
    title: str,
    duties: Sequence[Duty],
    rows: Sequence[PostingRequirement],
    settings: Sequence[str],
    known: Knowledge,
) -> str | None:
    """Return the role whose duties are most like those of the opening; None where they are like none."""
    return _in_such_a_place(title, settings, known) or _most_alike(title, duties, rows, settings, known)


def _in_such_a_place(title: str, settings: Sequence[str], known: Knowledge) -> str | None:
    """Return the role that a title is in one of the settings: an administrator of a nursing home."""
    rows = read_title(title, known.work).rows
    found = (row.roles_by_setting[each] for row in rows for each in settings if each in row.roles_by_setting)
    return next(found, None)


def _most_alike(
    title: str,
    duties: Sequence[Duty],
    rows: Sequence[PostingRequirement],
    settings: Sequence[str],
    known: Knowledge,
) -> str | None:
    shown = _shown(duties, rows, known)
    signs = Counter(_SIGNS[key] for row in rows if (key := (row.type, row.key)) in _SIGNS)
    signs.update(each.id for each in _ranked(known) if set(each.settings) & set(settings))
    if not signs and not (duties and _is_of_health(shown, known)):
        return None  # requirements alone say too little
    near = _near_in_level(title, known)
    roles = [each for each in _ranked(known) if each in near or signs[each.id]]
    weights = _weights(roles)
    scored = [
        (-_likeness(shown, role, weights) - _SIGN * signs[role.id], role.id)
        for role in roles
        if len(shown & _work_of(role)) >= _FEWEST
    ]
    return min(scored)[1] if scored else None


def _is_of_health(shown: set[str], known: Knowledge) -> bool:
    return any(each.partition(".")[0] in known.competencies.of_health for each in shown)


def _shown(duties: Sequence[Duty], rows: Sequence[PostingRequirement], known: Knowledge) -> set[str]:
    """Return the competencies that duties and requirements name."""
    shown = {each for duty in duties for each in duty.competencies}
    return shown.union(*(known.competencies.matches(row.quote.quote) for row in rows))


def _near_in_level(title: str, known: Knowledge) -> list[Role]:
    """Return the roles that can be ranked, of about the rank of the title."""
    level = read_title(title, known.work).level
    low, high = (level - _LEVELS_APART, level + _LEVELS_APART) if level > 1 else _USUAL_LEVELS
    return [each for each in _ranked(known) if low <= each.level <= high]


def _ranked(known: Knowledge) -> list[Role]:
    """Return the roles that can be ranked, without variants and without those of any management."""
    roles = (known.roles.all[each] for each in known.roles.rankable)
    return [each for each in roles if each.family not in _APART and not each.id.endswith("_strict")]


def _work_of(role: Role) -> frozenset[str]:
    return frozenset(each for duty in role.duties for each in duty.competencies)


def _weights(roles: Iterable[Role]) -> dict[str, int]:
    """Return the weight of each competency, less the more roles show it."""
    often = Counter(each for role in roles for each in _work_of(role))
    return {each: _WHOLE // count for each, count in often.items()}


def _likeness(shown: set[str], role: Role, weights: dict[str, int]) -> int:
    """Return how much of a role's work is shown, in thousandths of it and of what is shown."""
    work = _work_of(role)
    both = sum(weights[each] for each in shown & work)
    whole = sum(weights.get(each, 0) for each in shown) + sum(weights[each] for each in work)
    return 2 * _WHOLE * both // whole if whole else 0
