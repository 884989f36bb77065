"""People and budget that a candidate must have managed, by the words of a posting."""

from collections.abc import Iterator, Sequence

from service.domain.evidence import Evidence
from service.domain.posting import PostingRequirement
from service.domain.requirement import Bar, BudgetBar, Gate, Origin, PeopleBar, Requirement
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.staff_words import StaffWords
from service.reading.scope.budgets import budgets
from service.reading.scope.people_managed import teams

_TYPES = ("competency", "years_lead", "years_management", "years_specialty")


def scope_of(number: int, rows: Sequence[PostingRequirement], known: Knowledge) -> Iterator[Requirement]:
    """Yield the people and the budget that the words of a group's rows print; none without a number."""
    quotes = dict.fromkeys((row.quote, row.gate) for row in rows if row.type in _TYPES)
    for quote, gate in quotes:
        for slug, bar, label in _bars(quote, known.work.staff):
            yield Requirement(
                id=f"{slug}.{number}",
                gate=Gate.PREFERRED if gate == "preferred" else Gate.SOFT,
                label=label,
                bar=bar,
                factor=known.policy.kinds.factor_of(bar),
                origin=Origin.POSTING,
                quote=quote,
            )


def _bars(quote: Evidence, staff: StaffWords) -> Iterator[tuple[str, Bar, str]]:
    words = quote.quote
    people = teams(words, 0, len(words), staff)
    if people:
        most = people[0][0]
        yield "people", PeopleBar(most), f"Has managed {most} people or more"
    money = [usd for usd, _, _, owned in budgets(words, 0, len(words)) if owned]
    if money:
        yield "budget", BudgetBar(max(money)), f"Has owned a budget of ${max(money):,} or more"
