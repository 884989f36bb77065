"""People and budget that a candidate must have managed, by the words of a posting."""

from collections.abc import Iterator, Sequence

from service.domain.evidence import Evidence
from service.domain.posting import PostingRequirement
from service.domain.requirement import Bar, BudgetBar, Gate, Origin, PeopleBar, Requirement
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.people_rules import PeopleRules
from service.reading.scope.budgets import budgets
from service.reading.scope.people_managed import stated_headcounts
from service.text.document import Document

_TYPES = ("competency", "years_lead", "years_management", "years_specialty")


def scope_of(number: int, rows: Sequence[PostingRequirement], known: Knowledge) -> Iterator[Requirement]:
    """Yield the people and the budget that the words of a group's rows print; none without a number."""
    quotes = dict.fromkeys((row.quote, row.gate) for row in rows if row.type in _TYPES)
    for quote, gate in quotes:
        for slug, bar, label in _bars(quote, known.work.people_rules):
            yield Requirement(
                id=f"{slug}.{number}",
                gate=Gate.PREFERRED if gate == "preferred" else Gate.SOFT,
                label=label,
                bar=bar,
                factor=known.policy.kinds.factor_of(bar),
                origin=Origin.POSTING,
                quote=quote,
            )


def _bars(quote: Evidence, rules: PeopleRules) -> Iterator[tuple[str, Bar, str]]:
    words = quote.quote
    document = Document(words)
    people = stated_headcounts(document, 0, len(words), rules)
    if people:
        most = people[0].people
        yield (
            "people",
            PeopleBar(most),
            "Has managed people" if most == 1 else f"Has managed {most} people or more",
        )
    money = [budget.dollars for budget in budgets(document, 0, len(words)) if budget.owned]
    if money:
        yield "budget", BudgetBar(max(money)), f"Has owned a budget of ${max(money):,} or more"
