"""Interview kit: structured questions for what the resume leaves open.

One question for each item that is unknown, partly shown, or a soft skill with weak evidence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.requirement import Bar, CompetencyBar, GroupBar, Requirement, Role, YearsBar
from service.knowledge.requirement_kinds import RequirementKinds
from service.knowledge.wording import InterviewQuestion, Wording
from service.usecases.explaining.sheet import ItemLine, Sheet, one_line

_SOFT = "soft."
_ASKED = ("unknown", "partial")
_SHOWN = 8000  # credit of described work; a soft skill below it is only named


@dataclass(frozen=True, slots=True)
class KitItem:
    """A question, the requirements that it covers, and the duties for which the answer matters."""

    asked: InterviewQuestion
    lines: tuple[ItemLine, ...]
    duties: tuple[str, ...]


def interview_kit(sheet: Sheet, wording: Wording) -> tuple[KitItem, ...]:
    """Return the questions, each once: those for required items first, then by the points at stake."""
    asked: dict[str, list[ItemLine]] = {}
    keys: dict[str, set[str]] = {}
    for line in sorted(filter(_worth_asking, sheet.lines), key=lambda line: line.urgency):
        bar = _bar(sheet.role, line)
        for row_id in _rows(bar, line, wording):
            asked.setdefault(row_id, []).append(line)
            keys.setdefault(row_id, set()).update(_competencies(bar))
    return tuple(
        KitItem(wording.interview[row_id], tuple(lines), _duties(sheet.role, keys[row_id]))
        for row_id, lines in asked.items()
    )


def _worth_asking(line: ItemLine) -> bool:
    weak_soft = line.factor == "soft" and line.verdict is not None and line.credit < _SHOWN
    return not line.beyond and (line.verdict in _ASKED or weak_soft)


def _bar(role: Role | None, line: ItemLine) -> Bar | None:
    found: Iterator[Requirement] = (
        (each for each in role.requirements if each.id == line.id) if role else iter(())
    )
    return next((each.bar for each in found), None)


def _rows(bar: Bar | None, line: ItemLine, wording: Wording) -> tuple[str, ...]:
    """Return the most specific row for an item; for soft skills, the row of each skill."""
    keys = dict.fromkeys((*(_keys(bar, wording.kinds) if bar is not None else ()), f"factor.{line.factor}"))
    rows = [key for key in keys if key in wording.interview]
    skills = tuple(key for key in rows if key.startswith(_SOFT))
    return skills or (rows[0],)


def _keys(bar: Bar, kinds: RequirementKinds) -> tuple[str, ...]:
    """Return the rows that fit a bar, most specific first."""
    if isinstance(bar, GroupBar):
        return tuple(key for child in bar.children for key in _keys(child.bar, kinds))
    if isinstance(bar, CompetencyBar):
        return (*bar.ids, *(each.partition(".")[0] for each in bar.ids))
    if isinstance(bar, YearsBar) and "people_mgmt" in bar.tags:
        return ("kind.years_people",)
    return (f"kind.{kinds.of(bar).name}",)


def _competencies(bar: Bar | None) -> frozenset[str]:
    if isinstance(bar, GroupBar):
        return frozenset(key for child in bar.children for key in _competencies(child.bar))
    return frozenset(bar.ids) if isinstance(bar, CompetencyBar) else frozenset()


def _duties(role: Role | None, ids: set[str]) -> tuple[str, ...]:
    """Return the duties that need one of the competencies or families."""
    if role is None:
        return ()
    return tuple(
        one_line(duty.text)
        for duty in role.duties
        if any(each in ids or each.partition(".")[0] in ids for each in duty.competencies)
    )
