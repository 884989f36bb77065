"""Experience in the work of the position itself, which some postings ask for without naming a field.

Federal postings ask for a year "equivalent to the next lower grade", in the work that they then describe.
The work is that of the nearest catalogue role, whose requirements say what shows such experience.
"""

from dataclasses import replace

from service.domain.posting import Posting, PostingRequirement
from service.domain.requirement import Bar, Combine, Gate, GroupBar, Requirement, YearsBar
from service.knowledge.knowledge import Knowledge

_LIKE_WORK = {"like_grade", "like_work"}  # rows of lexicon/posting_experience.yaml


def like_work(row: PostingRequirement, months: int, posting: Posting, known: Knowledge) -> Bar | None:
    """Return the bar of so many months in the work of the position; None if no role says what it is.

    Where the catalogue knows several kinds of such experience, all of them are alternatives.
    """
    start = known.roles.all.get(posting.base) if posting.base else None
    alike = _LIKE_WORK.intersection(known.postings.experience_phrases.ids(row.quote.quote))
    if start is None or row.type != "years_specialty" or not alike:
        return None
    usual = next((each for each in start.requirements if _is_experience(each)), None)
    if usual is None:
        return None
    first = _first_years(usual.bar)
    if first is None:
        return None
    printed = replace(first, months=months)
    if isinstance(usual.bar, YearsBar) or months > first.months:
        return printed
    label, factor = f"{months} months of such work", known.policy.kinds.factor_of(printed)
    work = replace(usual, id="work", label=label, bar=printed, factor=factor)
    return GroupBar(Combine.ANY_OF, (work, _with_ids_in(usual, "usual")))


def _is_experience(item: Requirement) -> bool:
    return item.gate is not Gate.PREFERRED and item.factor == "domain_experience"


def _first_years(bar: Bar) -> YearsBar | None:
    """Return the first years in a tree of bars."""
    if isinstance(bar, GroupBar):
        return next((found for each in bar.children if (found := _first_years(each.bar))), None)
    return bar if isinstance(bar, YearsBar) else None


def _with_ids_in(item: Requirement, name: str) -> Requirement:
    """Return the item with ids that differ from those of the catalogue role's own items."""
    if not isinstance(item.bar, GroupBar):
        return replace(item, id=name)
    children = tuple(
        _with_ids_in(each, f"{name}.{number}") for number, each in enumerate(item.bar.children, 1)
    )
    return replace(item, id=name, bar=replace(item.bar, children=children))
