"""Claims of years of experience outside the dated jobs."""

import re
from collections.abc import Iterator

from service.domain.profile import Claim, Section
from service.knowledge.lexicon.work import Work
from service.text.document import Document
from service.text.numbers import PATTERN, WORDS

_YEARS = re.compile(
    rf"\b(?:(?P<half>{PATTERN}|\d{{1,2}})\sand\s(?:a|one)[\s-]half|(?P<n>\d{{1,2}}(?:\.5)?|{PATTERN}|a\sdecade|two\sdecades|three\sdecades))"
    r"(?:\s?\(\d{1,2}\))?\s?\+?\s?(?:plus\s)?(?:(?:-|–|to)\s?\d{1,2}\+?\s)?(?:years?|yrs?)?['’]?\b"
    r"(?P<rest>[^.\n;]{0,90})",
    re.I,
)
_SAYS_YEARS = re.compile(r"years?|yrs?|decade", re.I)  # without these words there is no claim
_WORK = re.compile(r"\b(?:experience|background|career|working|worked|in\sthe|as\san?|in|of)\b", re.I)
_NOT = re.compile(r"\A\s?(?:old|of\sage|and\solder|ago|warranty|history|anniversary|contract|plan)\b", re.I)
_PLACES = frozenset({"header", "summary", "objective", "skills", "awards", "other"})
_MOST_YEARS = 50


def read_claims(document: Document, work: Work) -> tuple[Claim, ...]:
    """Return the self-descriptions with years, in order; used only if dates are missing."""
    return tuple(
        claim
        for section in document.sections
        if section.kind in _PLACES
        for claim in _claims(document, section, work)
    )


def _claims(document: Document, section: Section, work: Work) -> Iterator[Claim]:
    text = document.text
    if not _SAYS_YEARS.search(text, section.start, section.end):
        return
    for match in _YEARS.finditer(text, section.start, section.end):
        months = _months(match)
        if months is not None and _is_claim(match):
            quote = document.evidence(match.start(), _end(match), section.kind)
            yield Claim(months, _tag(match["rest"], work), quote)


def _months(match: re.Match[str]) -> int | None:
    written = match["half"] or match["n"]
    words = written.lower()
    if "decade" in words:
        return 120 * {"a": 1, "two": 2, "three": 3}[words.split()[0]]
    years = float(words) if words[0].isdigit() else float(WORDS[words])
    months = round(12 * (years + (0.5 if match["half"] else 0)))
    return months if 0 < months <= 12 * _MOST_YEARS else None


def _is_claim(match: re.Match[str]) -> bool:
    rest = match["rest"]
    says_years = "decade" in match[0].lower() or re.search(
        r"years?|yrs?", match[0][: match.start("rest") - match.start()], re.I
    )
    return bool(says_years) and not _NOT.match(rest) and _WORK.search(rest) is not None


def _end(match: re.Match[str]) -> int:
    """Return the end of the clause that makes the claim."""
    comma = match["rest"].find(",", 25)
    return match.end() if comma < 0 else match.start("rest") + comma


def _tag(rest: str, work: Work) -> str:
    """Return the kind of experience that the clause names, the most special one if there are several."""
    clause = rest.split(",")[0].lower()
    if re.search(r"\b(?:manag\w+|supervis\w+|leadership|director|leading)\b", clause):
        return "people_mgmt"
    special = work.specialties.counts(clause)
    if special:
        return min(special)
    if re.search(r"\b(?:nurs\w+|rn|bedside|clinical|clinician|patient\scare|therap\w+)\b", clause):
        return "clinical"
    if re.search(r"\b(?:health\s?care|medical|hospital|health)\b", clause):
        return "healthcare"
    return "total"
