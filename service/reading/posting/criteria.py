"""Criteria of a posting's sentence: the credentials and years of experience that it names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from service.knowledge.knowledge import Knowledge
from service.reading.posting.bracketed_certifications import bracketed_certifications_in
from service.reading.posting.certifications import certifications_in
from service.reading.posting.context import PostingContext
from service.reading.posting.degrees import degrees_in
from service.reading.posting.licences import licences_in
from service.reading.posting.passage import Passage
from service.reading.posting.years import years_in

_GENERAL, _PARTS = "NMC_RN", ("NMC_RMN", "NMC_RNLD", "NMC_MIDWIFE")
_GENERAL_CERTIFICATION = "SPECIALTY CERTIFICATION"
_ADULT = re.compile(r"\b(?:RGN|RN1|RNA|adult|general)\b", re.I)
_ABBREVIATION = re.compile(r"[ ]*\([A-Z][A-Za-z-]{1,9}\)")
_OR = re.compile(r"\bor\b|/|\band/or\b", re.I)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A credential or a number of years at [start, end) of the posting.

    Attributes:
        kind: degree, licence, certification or years; key: as of a requirement, of years their type.
        months: of years.
    """

    kind: str
    key: str
    start: int
    end: int
    months: int | None = None


def criteria_in(passage: Passage, context: PostingContext, known: Knowledge) -> tuple[Criterion, ...]:
    """Return the criteria in order of place; where two overlap, the longer one stays."""
    named = _without_general_certification(_named_in(passage, context, known))
    kept: list[Criterion] = []
    for each in sorted(named, key=_longest_first):
        if _is_apart(each, kept) and (each.kind == "years" or not _is_repeated(each, kept)):
            kept.append(each)
    distinct = _without_abbreviations(passage.text, sorted(kept, key=_start), named)
    ordered = _without_general_part(passage.text, _with_abbreviations(passage.text, distinct))
    return tuple(
        replace(each, start=each.start + passage.start, end=each.end + passage.start) for each in ordered
    )


def _named_in(passage: Passage, context: PostingContext, known: Knowledge) -> Iterator[Criterion]:
    lexicon = known.postings
    for degree in degrees_in(passage, lexicon):
        yield Criterion("degree", degree.key, degree.start, degree.end)
    for licence in licences_in(passage, context, lexicon):
        yield Criterion("licence", licence.type, licence.start, licence.end)
    for certification in certifications_in(passage, known.credentials, lexicon):
        yield Criterion("certification", certification.name, certification.start, certification.end)
    for spelled in bracketed_certifications_in(passage, lexicon):
        yield Criterion("certification", spelled.name, spelled.start, spelled.end)
    for years in years_in(passage, lexicon, known.work):
        yield Criterion("years", years.type, years.start, years.end, years.months)


def _with_abbreviations(words: str, criteria: list[Criterion]) -> list[Criterion]:
    """Return the criteria, in order of place, each up to the end of its own "(RHIT)"."""
    reach = [*(each.start for each in criteria), len(words)][1:]
    return [
        replace(each, end=short.end())
        if each.kind != "years" and (short := _ABBREVIATION.match(words, each.end, stop))
        else each
        for each, stop in zip(criteria, reach, strict=True)
    ]


def _without_general_certification(found: Iterable[Criterion]) -> list[Criterion]:
    """Return the criteria without "board certification" where the same words say in what."""
    named = list(found)
    several = sum(each.kind == "certification" and each.key != _GENERAL_CERTIFICATION for each in named) > 0
    return [each for each in named if not (several and each.key == _GENERAL_CERTIFICATION)]


def _longest_first(criterion: Criterion) -> tuple[int, int, str]:
    return criterion.start - criterion.end, criterion.start, criterion.kind


def _start(criterion: Criterion) -> int:
    return criterion.start


def _is_apart(criterion: Criterion, others: Sequence[Criterion]) -> bool:
    return all(criterion.end <= other.start or criterion.start >= other.end for other in others)


def _is_repeated(criterion: Criterion, others: Sequence[Criterion]) -> bool:
    return any((criterion.kind, criterion.key) == (other.kind, other.key) for other in others)


def _without_abbreviations(
    words: str, criteria: list[Criterion], named: Sequence[Criterion]
) -> list[Criterion]:
    """Return the criteria without a credential in brackets that repeats what was named just before it.

    "Registered respiratory therapist (RRT)" is one credential.
    """
    ends = {each.end for each in named if each.kind in ("certification", "degree")}
    return [
        each
        for each in criteria
        if each.kind not in ("licence", "certification")
        or words[each.end : each.end + 2].lstrip(".")[:1] != ")"
        or words[each.start - 1 : each.start] != "("
        or len(words[: each.start - 1].rstrip()) not in ends
    ]


def _without_general_part(words: str, criteria: list[Criterion]) -> list[Criterion]:
    """Return the criteria without "NMC" and the like that only go with a named part of the register."""
    named = [each for each in criteria if each.key in _PARTS]
    return [each for each in criteria if each.key != _GENERAL or not _goes_with(words, each, named)]


def _goes_with(words: str, general: Criterion, named: list[Criterion]) -> bool:
    said = words[general.start : general.end]
    if not named or _ADULT.search(said):
        return False
    nearest = min(named, key=lambda each: abs(each.start - general.start))
    between = words[min(general.end, nearest.end) : max(general.start, nearest.start)]
    return "NMC" in said or _OR.search(between) is None
