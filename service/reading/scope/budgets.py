"""Budgets, owned or helped with.

A budget counts where the person owned it, and apart where the person helped with it; a manager owns what is
not said to be helped with. Savings, grants, revenue and receivables are none (docs/domain.md 2.14).
"""

import re
from typing import NamedTuple

from service.domain.evidence import Evidence
from service.reading.job_span import JobBlock
from service.reading.scope.sentences import numbered_sentences
from service.text.document import Document

_MONEY = re.compile(
    r"\$\s?(?P<amount>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,3})?)\s?(?P<scale>[kK]\b|MM\b|mm\b|[mM]il(?:lion|ion)?\b|[mM]\b|[bB]il(?:lion)?\b|[bB]\b|thousand\b)?"
)
_WORDED = re.compile(
    r"\b(?P<amount>\d{1,4}(?:\.\d{1,3})?)\s(?P<scale>million|billion)\b(?:\sdollars?\b)?", re.I
)
_SCALES = {"k": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_BUDGET = re.compile(
    r"\b(?:budgets?|budgeting|p\s?&\s?l|profit\sand\sloss|cost\scent(?:er|re)s?|(?:operating|department|departmental)\sexpenses?)\b",
    re.I,
)
_OWNED = re.compile(
    r"\b(?:manag\w{1,6}|responsib\w{2,6}|own(?:ed|s|ership)?|administer\w{0,3}|oversaw|oversee\w{0,3}|oversight|direct(?:ed|s|ing)?"
    r"|control(?:led|s|ling)?|accountab\w{2,6}|full\sp&l|develop(?:ed|s|ing)?|plan(?:ned|s|ning)|execut(?:e[ds]?|ing)|r[au]ns?|running|prepar(?:e[ds]?|ing)|le(?:d|ads?|ading)|budget\sof|with\san?|buil(?:d|ds|t|ding)|h[oe]ld(?:s|ing)?|keep(?:s|ing)?|kept|answer(?:s|ed|able)?\sfor|wrote|write|writes|writing)\b",
    re.I,
)
_HELPED = re.compile(
    r"\b(?:assist(?!ants?\b)\w{0,3}|monitor\w{0,3}|help(?!\sdesk)\w{0,3}|support(?!\s(?:staff|teams?|services|personnel|functions)\b)\w{0,3}"
    r"|contribut\w{2,4}|participat\w{2,4}|track\w{0,3}|coordinat(?:e[ds]?|ing)(?=\s(?:[a-z]+\s){0,2}\$)|input)\b",
    re.I,
)
_NOT_BUDGET = re.compile(
    r"\b(?:sav(?:ed|ing|ings)|reduc\w{2,5}|revenues?|sales|grants?|fund\s?rais\w{2,4}|donations?|receivables?|a/r|under\sbudget|salary|increase[ds]?|"
    r"goals?|quotas?|collected|collections|debts?|loans?|inventory|accounts|wages?|awarded|won|cut)\b",
    re.I,
)
_OTHER_MONEY = re.compile(r"\bplus\s|[;,]", re.I)
_LEAST_DOLLARS = 5_000
_AMOUNTS = frozenset({"$", "million", "billion"})  # each amount of money holds one of them
_SUMMARIES = frozenset({"summary", "header", "awards", "skills", "other"})


class Budget(NamedTuple):
    """A budget in US dollars, the half-open span of its amount, and whether the person owned it."""

    dollars: int
    start: int
    end: int
    owned: bool


def budgets(document: Document, start: int, end: int, *, of_manager: bool = False) -> tuple[Budget, ...]:
    """Return each budget that is stated between two offsets, the largest first.

    Args: of_manager: whether the text is of a job whose title claims authority.
    """
    found = set()
    for sentence in numbered_sentences(document, start, end):
        if _AMOUNTS.isdisjoint(sentence.tokens):
            continue
        words = document.text[sentence.start : sentence.end]
        if _BUDGET.search(words) is None:
            continue
        owned = _HELPED.search(words) is None and (of_manager or _OWNED.search(words) is not None)
        for match in [*_MONEY.finditer(words), *_WORDED.finditer(words)]:
            first, last = match.span()
            if _dollars(match) >= _LEAST_DOLLARS and _of_budget(words, match):
                found.add(Budget(_dollars(match), sentence.start + first, sentence.start + last, owned))
    return tuple(sorted(found, key=lambda each: (-each.dollars, *each[1:])))


def largest_budget(
    document: Document, blocks: tuple[JobBlock, ...]
) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest budget owned that jobs or summary state, in US dollars, and its words."""
    found = [
        (block.job.budget_usd, block.job.budget_evidence)
        for block in blocks
        if block.job.budget_usd is not None
    ]
    for section in document.sections:
        if section.kind in _SUMMARIES:
            for budget in budgets(document, section.start, section.end):
                if budget.owned:
                    kind = document.section_at(budget.start)
                    quoted = document.evidence(budget.start, budget.end, kind)
                    found.append((budget.dollars, (quoted,)))
    best = max(found, key=lambda each: each[0] or 0, default=None)
    return best if best else (None, ())


def _dollars(match: re.Match[str]) -> int:
    scale = _SCALES.get((match["scale"] or " ")[0].lower(), 1)
    return round(float(match["amount"].replace(",", "")) * scale)


def _of_budget(words: str, match: re.Match[str]) -> bool:
    """Return whether an amount is that of a budget and not other money."""
    near = words[max(0, match.start() - 90) : match.end() + 60]
    after = _OTHER_MONEY.split(words[match.end() : match.end() + 25], 1)[0]
    beside = words[max(0, match.start() - 40) : match.end()] + after
    return _BUDGET.search(near) is not None and _NOT_BUDGET.search(beside) is None
