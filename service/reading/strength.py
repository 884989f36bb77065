"""How strong is a statement, and how much of it is the person's own doing?"""

import re

from service.knowledge.competencies import Competencies
from service.knowledge.phrase_index import WORD

OWNED = 10_000
DID = 8_000
SUMMARY = 6_000
LISTED = 4_000

_CLAUSE_END = re.compile(r"[,;.()]")
_OF_EMPLOYERS = re.compile(r"accredited|designated|certified|licensed|recognized", re.I)
_EMPLOYER_PROPERTY = re.compile(
    r"\b(?:[A-Z]\w*[ -]){0,3}(?:[Aa]ccredited|[Dd]esignated|[Cc]ertified|[Ll]icensed|[Rr]ecognized)[ ]"
    r"(?:[\w-]+[ ]){0,4}(?:hospital|facility|clinic|center|agency|unit|organization|home|laboratory)\b"
)


def strength_of(text: str, place: int, known: Competencies) -> int:
    """Return 0..10000 for a masked statement that stands at a place of strength DID, SUMMARY or LISTED."""
    starts = {found.id: found.start for found in reversed(known.strength_phrases.find(text))}
    for row in known.strengths:
        at = starts.get(row.id)
        if at is None:
            continue
        if row.within == 0 or _words_before(text, at) < row.within:
            return row.strength if place == DID else min(row.strength, place)
    return place


def _words_before(text: str, at: int) -> int:
    return sum(found.end() <= at for found in WORD.finditer(text))


def own_words(text: str, known: Competencies) -> str:
    """Return the statement without what is wished for, denied, done by others, or true of the employer."""
    kept = _EMPLOYER_PROPERTY.sub(" ", text) if _OF_EMPLOYERS.search(text) else text
    found = known.subject_phrases.find(kept)
    for each in sorted(found, key=lambda one: one.start, reverse=True):
        end = len(kept)
        if known.subject_until[each.id] == "clause":
            stop = _CLAUSE_END.search(kept, min(each.end, len(kept)))
            end = stop.start() if stop else len(kept)
        kept = kept[: each.start] + kept[end:]
    return kept
