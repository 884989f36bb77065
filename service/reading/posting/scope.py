"""People and budget that a candidate must have managed, by the words of a posting."""

import re
from collections.abc import Iterator, Sequence

from service.domain.evidence import Evidence
from service.domain.posting import PostingRequirement
from service.domain.requirement import Bar, BudgetBar, Gate, Origin, PeopleBar, Requirement
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.people_rules import PeopleRules
from service.reading.scope.budgets import budgets
from service.reading.scope.people_managed import stated_headcounts
from service.text.document import Document

_ABOUT = re.compile(
    r"\b(?:at least|a minimum of|minimum(?: of)?|no (?:fewer|less) than|(?:more|greater) than|over)[ ]+"
    r"(?=\$?\d)"
    r"|(?<=\d)[ ]*(?:-|–|to)[ ]*\d{1,4}\b(?![ ]*(?:years?|yrs?|hours?|months?)\b)",
    re.I,
)  # words that make a number a least one, and the upper end of a range
_TEAM = re.compile(r"(?:an?[ ])?(?:team|staff|workforce|department)s? of \d", re.I)
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
    words = _ABOUT.sub("", quote.quote)
    words = f"Managed {words}" if _TEAM.match(words) else words
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
