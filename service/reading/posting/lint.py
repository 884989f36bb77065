"""Warnings about wording and requirements of a posting that a careful recruiter would change."""

import itertools
import re
from collections.abc import Callable, Iterable, Mapping

from service.domain.evidence import Evidence, evidence
from service.domain.posting import LintWarning, Posting, PostingRequirement
from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.grade_ladder import steps_of
from service.reading.posting.location_and_track import is_british, is_federal
from service.reading.posting.passage import SearchedDocument
from service.text.gazetteer import Hit
from service.text.lines import Line

Quotes = tuple[Evidence, ...]

_NURSING_HEAD = re.compile(r"\bdirector of nursing\b|\bDON\b|\bnursing director\b|\bchief nurs\w+", re.I)
_ENTRY = re.compile(r"\bentry[- ]level\b|\bno experience (?:is )?(?:necessary|required|needed)\b", re.I)
_RESEARCH = re.compile(r"\bclinical trials?\b|\bIRB\b|\bCTMS\b|\bstudy sites?\b", re.I)
_CARE = re.compile(r"\bbedside\b|\bresident care\b|\bpatient care\b|\bcensus\b|\bnursing staff\b", re.I)
_HOURLY = re.compile(r"\$[ ]?(\d{1,3})(?:\.\d\d)?[ ]*(?:/|per|an?)[ ]*(?:hour|hr)\b", re.I)
_BEGINNERS_PAY = 20  # dollars an hour
_PART = re.compile(r"\bincluding\b|\bof which\b|\bat least \w+ of (?:them|those|these)\b", re.I)
_NURSES_WORK = re.compile(
    r"\b(?:administer\w*|giv(?:e|es|ing)) (?:\w+ )?(?:medication|vaccin|immuni[sz]ation|injection)\w*"
    r"|\bnursing (?:assessment|care plan)s?\b|\b(?:assess(?:es|ing)?|triag(?:e|es|ing)) patients\b"
    r"|\bdirect nursing care\b",
    re.I,
)
_NOT_BRITISH = ("don_without_rn", "missing_jurisdiction")
_NOT_FEDERAL = ("missing_jurisdiction", "national_origin")  # any state's licence, citizens by law
_BRITISH_REGISTERS = ("NMC", "HCPC", "GPHC", "GMC")
_ANY_STATE = re.compile(r"\b(?:any|a|each|one) state\b|state of|\bunited states\b", re.I)
_MANY_MONTHS = 60
_TOO_MANY_MONTHS = 180
_CREDENTIALS = ("degree", "licence", "certification")
_DEGREES = ("hs", "associate", "bachelor", "master", "doctorate")
_CARDS = ("BLS", "ACLS", "PALS")
_NURSES = ("RN", "NMC_RN", "NMC_RMN", "NMC_RNLD", "APRN")


def lint_of(posting: Posting, source: SearchedDocument, lexicon: PostingLexicon) -> tuple[LintWarning, ...]:
    """Return the warnings of a posting, sorted by code; `source` is its text."""
    exempt = _exempt(source.text)
    checked = ((code, _quotes(code, posting, source, lexicon)) for code in sorted(set(lexicon.lint) - exempt))
    return tuple(
        LintWarning(code, lexicon.lint[code].detail, quotes) for code, quotes in checked if quotes is not None
    )


def _exempt(text: str) -> set[str]:
    """Return the warnings that do not apply to an employer of that kind."""
    british = _NOT_BRITISH if is_british(text) else ()
    federal = _NOT_FEDERAL if is_federal(text) else ()
    return {*british, *federal}


def _quotes(code: str, posting: Posting, source: SearchedDocument, lexicon: PostingLexicon) -> Quotes | None:
    """Return the words that a warning is about, empty if it is about none; None if there is no warning."""
    rule = lexicon.lint[code].rule
    if rule == "grade_ladder":
        return _quoted(source.text, steps_of(source.document.lines[1:]))
    if rule == "wording":
        return _quoted(source.text, (hit for hit in source.hits(lexicon.lint_phrases) if hit.id == code))
    return _CHECKS[rule](posting)


def _quoted(text: str, found: Iterable[Line | Hit]) -> Quotes | None:
    return tuple(evidence(text, each.start, each.end, "posting") for each in found) or None


def _che_retired(posting: Posting) -> Quotes | None:
    return _some(row for row in posting.requirements if row.type == "certification" and row.key == "CHE")


def _life_support(posting: Posting) -> Quotes | None:
    return _some(
        row
        for row in posting.requirements
        if row.type == "certification" and row.key in _CARDS and row.days is None and row.gate == "required"
    )


def _rigid_degree(posting: Posting) -> Quotes | None:
    if posting.substitution:
        return None
    asked = [row for row in posting.requirements if row.type == "degree" and row.gate == "required"]
    levels = ("bachelor", "master", "doctorate")
    return _some(
        row
        for row in asked
        if row.key.split(":")[0] in levels
        and not any(other.group == row.group and other.type != "degree" for other in posting.requirements)
    )


def _don_without_rn(posting: Posting) -> Quotes | None:
    has_rn = any(row.type == "licence" and row.key in _NURSES for row in posting.requirements)
    return () if _NURSING_HEAD.search(posting.title) and not has_rn else None


def _mixed_tracks(posting: Posting) -> Quotes | None:
    research, care = len(_RESEARCH.findall(posting.text)), len(_CARE.findall(posting.text))
    return () if min(research, care) >= 2 else None


def _contradictory_levels(posting: Posting) -> Quotes | None:
    if not _ENTRY.search(posting.text):
        return None
    return _some(row for row in posting.requirements if (row.months or 0) >= _MANY_MONTHS)


def _contradictory_pay(posting: Posting) -> Quotes | None:
    pay = [int(found[1]) for found in _HOURLY.finditer(posting.text)]
    if not pay or max(pay) >= _BEGINNERS_PAY:
        return None
    return _some(row for row in posting.requirements if (row.months or 0) >= _MANY_MONTHS)


def _contradictory_gates(posting: Posting) -> Quotes | None:
    gates: dict[tuple[str, str], set[str]] = {}
    for row in posting.requirements:
        if row.type in _CREDENTIALS:
            gates.setdefault((row.type, row.key), set()).add(row.gate)
    both = {key for key, found in gates.items() if {"required", "preferred"} <= found}
    return _some(row for row in posting.requirements if (row.type, row.key) in both)


def _preferred_below_required(posting: Posting) -> Quotes | None:
    degrees = [row for row in posting.requirements if row.type == "degree"]
    needed = [_level(row) for row in degrees if row.gate == "required"]
    lowest = min(needed, default=0)  # of the alternatives, the one that the fewest years of study give
    return _some(row for row in degrees if row.gate == "preferred" and 0 < _level(row) < lowest)


def _level(row: PostingRequirement) -> int:
    level = row.key.partition(":")[0]
    return _DEGREES.index(level) + 1 if level in _DEGREES else 0


def _parts_exceed_whole(posting: Posting) -> Quotes | None:
    found: list[PostingRequirement] = []
    for whole, part in itertools.pairwise(posting.requirements):
        same = whole.quote == part.quote and whole.gate == part.gate and _PART.search(part.quote.quote)
        if same and 0 < (whole.months or 0) < (part.months or 0):
            found.extend((whole, part))
    return _some(found)


def _many_years(posting: Posting) -> Quotes | None:
    return _some(
        row
        for row in posting.requirements
        if row.gate == "required" and (row.months or 0) >= _TOO_MANY_MONTHS
    )


def _licence_only_preferred(posting: Posting) -> Quotes | None:
    nurses = [row for row in posting.requirements if row.type == "licence" and row.key in _NURSES]
    if any(row.gate != "preferred" for row in nurses):
        return None
    nursing = any(_NURSES_WORK.search(duty.text) for duty in posting.duties)
    return _some(nurses) if nursing else None


def _missing_jurisdiction(posting: Posting) -> Quotes | None:
    if posting.state is not None:
        return None
    return _some(
        row
        for row in posting.requirements
        if row.type == "licence"
        and not row.key.startswith(_BRITISH_REGISTERS)
        and not _ANY_STATE.search(row.quote.quote)
    )


def _some(rows: Iterable[PostingRequirement]) -> Quotes | None:
    return tuple(row.quote for row in rows) or None


_CHECKS: Mapping[str, Callable[[Posting], Quotes | None]] = {
    "che_retired": _che_retired,
    "contradictory_gates": _contradictory_gates,
    "contradictory_levels": _contradictory_levels,
    "contradictory_pay": _contradictory_pay,
    "don_without_rn": _don_without_rn,
    "licence_only_preferred": _licence_only_preferred,
    "life_support_timeframe": _life_support,
    "many_years": _many_years,
    "missing_jurisdiction": _missing_jurisdiction,
    "mixed_tracks": _mixed_tracks,
    "parts_exceed_whole": _parts_exceed_whole,
    "preferred_below_required": _preferred_below_required,
    "rigid_degree": _rigid_degree,
}
