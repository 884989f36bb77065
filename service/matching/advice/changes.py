"""What would have to be shown for an item that is open? Facts that a person can ask for, never a promise."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from service.domain.match import Outcome, Verdict
from service.domain.requirement import (
    BudgetBar,
    Combine,
    GroupBar,
    LicenceBar,
    Requirement,
    WorkedAsBar,
    YearsBar,
)
from service.matching.checks.case import Ask, Case
from service.matching.checks.reasons import one_of
from service.matching.checks.registry import Judged, ask_of, is_checklist, judge
from service.matching.checks.years import Count, count_worked, count_years

_MOST_WAYS = 3
_MOST_TRIED = 200  # of a group that can be met in very many ways


@dataclass(frozen=True, slots=True)
class Way:
    """Facts that together would show an item.

    Attributes:
        facts: one phrase for each; verdict: that the item would then have, met or likely.
    """

    facts: tuple[str, ...]
    verdict: Verdict

    @property
    def words(self) -> str:
        """Return the facts as one phrase."""
        return "; and ".join(self.facts)


def ways_of(item: Requirement, case: Case) -> tuple[Way, ...]:
    """Return the ways to show an open item, those with fewest facts first; none when nothing more can be."""
    return _ways(judge(item, case), case, None)


def phrase_of(ways: Sequence[Way]) -> str:
    """Return all ways as one phrase."""
    if len(ways) == 1:
        return ways[0].words
    return f"either {'; or '.join(way.words if len(way.facts) == 1 else f'({way.words})' for way in ways)}"


def _ways(judged: Judged, case: Case, group: Ask | None) -> tuple[Way, ...]:
    item, outcome = judged.item, judged.outcome
    if isinstance(item.bar, GroupBar):
        return _of_group(item, item.bar, case, group)
    if _needs_evaluation(outcome):
        fact = f"{item.label}: an evaluation of the degree earned abroad"
        return (Way((fact,), Verdict.LIKELY),) if outcome.verdict < Verdict.LIKELY else ()
    return (Way((f"{item.label}: {_change(item.bar, outcome, case)}",), Verdict.MET),)


def _of_group(item: Requirement, bar: GroupBar, case: Case, group: Ask | None) -> tuple[Way, ...]:
    """Return the ways of a group: as many branches more as it lacks, the nearest ones first."""
    ask = ask_of(item, case, group)
    children = [judge(child, case, ask) for child in bar.children if not is_checklist(child)]
    children.sort(key=lambda each: (each.outcome.verdict, each.outcome.credit), reverse=True)
    met = sum(each.outcome.verdict is Verdict.MET for each in children)
    needed = {Combine.ANY_OF: 1, Combine.ALL_OF: len(children), Combine.N_OF: min(bar.k, len(children))}
    open_ones = [_ways(each, case, ask) for each in children[met:]]
    found = (
        _together(chosen)
        for branches in itertools.combinations(open_ones, max(needed[bar.combine] - met, 0))
        for chosen in itertools.product(*branches)
    )
    return _smallest(list(itertools.islice(found, _MOST_TRIED)))


def _together(ways: tuple[Way, ...]) -> Way:
    facts = dict.fromkeys(fact for way in ways for fact in way.facts)
    return Way(tuple(facts), min((way.verdict for way in ways), default=Verdict.MET))


def _smallest(ways: list[Way]) -> tuple[Way, ...]:
    """Return the ways of the best verdict, without any that holds another one whole."""
    best = max((way.verdict for way in ways), default=Verdict.MET)
    kept: list[Way] = []
    for way in sorted((each for each in ways if each.verdict is best), key=lambda each: len(each.facts)):
        if not any(set(other.facts) <= set(way.facts) for other in kept):
            kept.append(way)
    return tuple(kept[:_MOST_WAYS])


def _needs_evaluation(outcome: Outcome) -> bool:
    return any(flag.code == "needs_evaluation" for flag in outcome.flags)


def _change(bar: Any, outcome: Outcome, case: Case) -> str:
    """Return the change of the bar's kind, filled in from its parameters and what `_COMPUTED` adds."""
    kind = case.kind(bar)
    held = {each.name: getattr(bar, each.name) for each in fields(bar)}
    values = {name: one_of(value) if isinstance(value, tuple) else value for name, value in held.items()}
    computed = _COMPUTED[kind.name](bar, outcome, case) if kind.name in _COMPUTED else {}
    return kind.change.format_map({**values, **computed})


def _of_licence(bar: LicenceBar, outcome: Outcome, case: Case) -> dict[str, str]:
    place = "" if bar.jurisdiction is None or bar.any_state else f" and valid in {bar.jurisdiction}"
    return {"place": place, "tier": ", for independent practice" if bar.independent else ""}


def _of_years(bar: YearsBar, outcome: Outcome, case: Case) -> dict[str, str]:
    rise = ", rising in responsibility" if bar.progressive else ""
    return {"missing": _months(count_years(bar, case), bar.months, outcome), "rise": rise}


def _of_worked_as(bar: WorkedAsBar, outcome: Outcome, case: Case) -> dict[str, str]:
    return {"missing": _months(count_worked(bar, case), bar.months, outcome)}


def _of_budget(bar: BudgetBar, outcome: Outcome, case: Case) -> dict[str, str]:
    size = f"a budget of at least {bar.usd:,} US dollars" if bar.usd else "a budget with its sum"
    return {"size": size}


def _months(count: Count, asked: int, outcome: Outcome) -> str:
    """Return the months beyond those that are certain: vague dates alone meet no bar."""
    held = count.months.low
    if outcome.verdict is Verdict.LIKELY or held >= asked:
        return "the same work, with exact dates and hours"
    more, word = ("more " if held else ""), ("month" if asked - held == 1 else "months")
    return f"{asked - held} {more}{word}, shown with dates"


# kinds whose change names more than parameters of the bar
_COMPUTED: Mapping[str, Callable[[Any, Outcome, Case], dict[str, str]]] = {
    "budget": _of_budget,
    "licence": _of_licence,
    "worked_as": _of_worked_as,
    "years": _of_years,
}
