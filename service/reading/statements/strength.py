"""How strong is a statement, and how much of it is the person's own doing?"""

import re

from service.knowledge.lexicon.competencies import Competencies
from service.text.tokens import SENTENCES, Words, words_of

DID = 8_000
SUMMARY = 6_000
LISTED = 4_000

_CLAUSE_END = re.compile(r"[,;.()]")
_OF_EMPLOYERS = re.compile(r"accredited|designated|certified|licensed|recognized", re.I)
_EMPLOYER_PROPERTY = re.compile(
    r"\b(?:[A-Z]\w*[ -]){0,3}(?:[Aa]ccredited|[Dd]esignated|[Cc]ertified|[Ll]icensed|[Rr]ecognized)[ ]"
    r"(?:[\w-]+[ ]){0,4}(?:hospital|facility|clinic|center|agency|unit|organization|home|laboratory)\b"
)


def strength_of(statement: Words, place: int, known: Competencies) -> int:
    """Return 0..10000 for a masked statement that stands at a place of strength DID, SUMMARY or LISTED."""
    before = known.strength_phrases.words_before(statement)
    for row in known.strengths:
        if row.id in before and (row.within == 0 or before[row.id] < row.within):
            return row.strength if place == DID else min(row.strength, place)
    return place


def own_words(statement: Words, known: Competencies) -> Words:
    """Return the statement without what is wished for, denied, done by others, or true of the employer."""
    kept = statement.text
    if _OF_EMPLOYERS.search(kept):
        kept = _EMPLOYER_PROPERTY.sub(" ", kept)
    found = known.subject_phrases.find(statement if kept == statement.text else kept)
    for each in sorted(found, key=lambda one: one.start, reverse=True):
        end = len(kept)
        if known.subject_until[each.id] == "clause":
            stop = _CLAUSE_END.search(kept, min(each.end, len(kept)))
            end = stop.start() if stop else len(kept)
        kept = kept[: each.start] + kept[end:]
    return statement if kept == statement.text else words_of(kept, SENTENCES)
