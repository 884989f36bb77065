"""Quotes that show an item by themselves: the words of a fact together, or the line around one word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Profile
from service.matching.checks.registry import Judged

_LONGEST = 160  # characters of a quote that is made longer
_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W_][\w.'’-]*")
_BREAK = re.compile(r"[;•●▪■|\n\t]|[ ]{3,}|[.!?](?=[ ])")
_BETWEEN = re.compile(r"[\W\d_]{0,40}(?:(?:in|of|from|to|with|major)[\W\d_]{0,10}){0,2}", re.I)
_LISTS = ("licences", "certifications")
_HEADER = "header"  # has the name and address of a person
_CONTACT = re.compile(r"@|\d{3}|\bwww\b|https?:", re.I)

Whole = Mapping[tuple[int, int], Evidence]  # span of a part of a fact -> the quote of the whole fact


def quoted(judged: tuple[Judged, ...], profile: Profile) -> tuple[Judged, ...]:
    """Return the judgements with the quotes that people read."""
    whole = _whole_quotes(profile)
    return tuple(
        replace(each, outcome=replace(each.outcome, evidence=_shown(each.outcome.evidence, whole)))
        for each in judged
    )


def _whole_quotes(profile: Profile) -> Whole:
    """Return the quote of each fact of a resume, by the span of each of its parts."""
    found: dict[tuple[int, int], Evidence] = {}
    for parts in _facts(profile):
        for part, whole in _joined(parts, profile.text):
            found.setdefault((part.start, part.end), whole)
    return found


def _shown(parts: tuple[Evidence, ...], whole: Whole) -> tuple[Evidence, ...]:
    """Return the quotes that people read, in the same order, each once and none inside another."""
    quotes = dict.fromkeys(whole.get((part.start, part.end), part) for part in parts)
    return tuple(each for each in quotes if not any(_holds(other, each) for other in quotes if other != each))


def _facts(profile: Profile) -> Iterator[tuple[Evidence, ...]]:
    for group in (profile.jobs, profile.degrees, profile.licences, profile.certifications):
        for fact in group:
            yield fact.evidence


def _joined(parts: tuple[Evidence, ...], text: str) -> Iterator[tuple[Evidence, Evidence]]:
    """Yield each part of a fact with its quote: all parts that stand together, or the clause around one."""
    ordered = sorted(
        (part for part in parts if text[part.start : part.end] == part.quote), key=lambda part: part.start
    )
    if not ordered:  # told by a person, and not by the document
        return
    start, end = ordered[0].start, max(part.end for part in ordered)
    if len(ordered) > 1 and all(_together(*pair, text) for pair in pairwise(ordered)):
        end += text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)
        together = evidence(text, start, end, ordered[0].section)
        yield from ((part, together) for part in ordered)
    else:
        yield from ((part, _around(part, text)) for part in ordered)


def _together(before: Evidence, after: Evidence, text: str) -> bool:
    """Return whether nothing stands between two parts that names an employer or a school."""
    return before.section == after.section and _BETWEEN.fullmatch(text, before.end, after.start) is not None


def _around(part: Evidence, text: str) -> Evidence:
    """Return the clause around a part of one or two words; of a header only what follows the name.

    Elsewhere the words around it may name a person, an employer or a school.
    """
    if len(_WORD.findall(part.quote)) >= _FEWEST_WORDS or part.section not in (*_LISTS, _HEADER):
        return part
    first, last = part.start, len(text)
    if part.section in _LISTS:
        breaks = [found.end() for found in _BREAK.finditer(text, max(0, first - _LONGEST), first)]
        first = max(breaks, default=first if first > _LONGEST else 0)
    if (after := _BREAK.search(text, part.end)) is not None:
        last = after.start()
    if _CONTACT.search(text, part.end, min(last, part.end + _LONGEST)) and part.section == _HEADER:
        last = part.end
    return part if last - first > _LONGEST else evidence(text, first, last, part.section)


def _holds(one: Evidence, other: Evidence) -> bool:
    return one.start <= other.start and other.end <= one.end
