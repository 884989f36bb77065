"""What in a posting would a careful recruiter change?"""

import re
from collections.abc import Callable, Iterable, Mapping

from service.domain.evidence import evidence
from service.domain.posting import LintWarning, Posting, PostingRequirement
from service.knowledge.posting_lexicon import PostingLexicon

_NURSING_HEAD = re.compile(r"\bdirector of nursing\b|\bDON\b|\bnursing director\b|\bchief nurs\w+", re.I)
_ENTRY = re.compile(r"\bentry[- ]level\b|\bno experience (?:is )?(?:necessary|required|needed)\b", re.I)
_RESEARCH = re.compile(r"\bclinical trials?\b|\bIRB\b|\bCTMS\b|\bstudy sites?\b", re.I)
_CARE = re.compile(r"\bbedside\b|\bresident care\b|\bpatient care\b|\bcensus\b|\bnursing staff\b", re.I)
_MANY_MONTHS = 60
_CARDS = ("BLS", "ACLS", "PALS")
_NURSES = ("RN", "NMC_RN", "NMC_RMN", "NMC_RNLD", "APRN")


def lint_of(posting: Posting, lexicon: PostingLexicon) -> tuple[LintWarning, ...]:
    """Return the warnings of a posting, sorted by code."""
    found: list[LintWarning] = []
    wording = lexicon.lint_phrases.find(posting.text)
    for code in sorted(lexicon.lint):
        row = lexicon.lint[code]
        if row.rule == "wording":
            quotes = tuple(
                evidence(posting.text, each.start, each.end, "posting") for each in wording if each.id == code
            )
            if quotes:
                found.append(LintWarning(code, row.detail, quotes))
            continue
        rows = _CHECKS[row.rule](posting)
        if rows is not None:
            found.append(LintWarning(code, row.detail, tuple(each.quote for each in rows)))
    return tuple(found)


Rows = tuple[PostingRequirement, ...]


def _che_retired(posting: Posting) -> Rows | None:
    return _some(row for row in posting.requirements if row.type == "certification" and row.key == "CHE")


def _life_support(posting: Posting) -> Rows | None:
    return _some(
        row
        for row in posting.requirements
        if row.type == "certification" and row.key in _CARDS and row.days is None and row.gate == "required"
    )


def _rigid_degree(posting: Posting) -> Rows | None:
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


def _don_without_rn(posting: Posting) -> Rows | None:
    has_rn = any(row.type == "licence" and row.key in _NURSES for row in posting.requirements)
    return () if _NURSING_HEAD.search(posting.title) and not has_rn else None


def _mixed_tracks(posting: Posting) -> Rows | None:
    research, care = len(_RESEARCH.findall(posting.text)), len(_CARE.findall(posting.text))
    return () if min(research, care) >= 2 else None


def _contradictory_levels(posting: Posting) -> Rows | None:
    if not _ENTRY.search(posting.text):
        return None
    return _some(row for row in posting.requirements if (row.months or 0) >= _MANY_MONTHS)


def _missing_jurisdiction(posting: Posting) -> Rows | None:
    if posting.state is not None:
        return None
    british = ("NMC", "HCPC", "GPHC", "GMC")
    any_state = re.compile(r"\b(?:any|a|each|one) state\b|state of|\bunited states\b", re.I)
    return _some(
        row
        for row in posting.requirements
        if row.type == "licence" and not row.key.startswith(british) and not any_state.search(row.quote.quote)
    )


def _some(rows: Iterable[PostingRequirement]) -> Rows | None:
    kept = tuple(rows)
    return kept or None


_CHECKS: Mapping[str, Callable[[Posting], Rows | None]] = {
    "che_retired": _che_retired,
    "contradictory_levels": _contradictory_levels,
    "don_without_rn": _don_without_rn,
    "life_support_timeframe": _life_support,
    "missing_jurisdiction": _missing_jurisdiction,
    "mixed_tracks": _mixed_tracks,
    "rigid_degree": _rigid_degree,
}
