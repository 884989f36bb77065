"""The strength of a statement, and the part of it that the person did."""

import re

from service.knowledge.lexicon.competencies import Competencies
from service.text.tokens import SENTENCES, Words, words_of

DID = 8_000
SUMMARY = 6_000
LISTED = 4_000

_CLAUSE_END = re.compile(r"[,;.()]")
_OF_EMPLOYERS = frozenset({"accredited", "designated", "certified", "licensed", "recognized"})
_EMPLOYER_PROPERTY = re.compile(
    r"\b(?:[A-Z]\w*[ -]){0,3}(?:[Aa]ccredited|[Dd]esignated|[Cc]ertified|[Ll]icensed|[Rr]ecognized)[ ]"
    r"(?:[\w-]+[ ]){0,4}(?:hospital|facility|clinic|center|agency|unit|organization|home|laboratory)\b"
)


def strength_of(statement: Words, place: int, known: Competencies, *, bare_list: bool = False) -> int:
    """Return 0..10000 for a masked statement in a place of strength DID, SUMMARY or LISTED.

    A bare list of keywords without a verb is only listed, wherever it stands.
    """
    before = known.strength_phrases.words_before(statement)
    for row in known.strengths:
        if row.id in before and (row.within == 0 or before[row.id] < row.within):
            return row.strength if place == DID else min(row.strength, place)
    return LISTED if bare_list else place


def own_words(masked: str, said: Words, known: Competencies) -> Words:
    """Return the words of a statement without wishes, denials, deeds of others and facts of the employer.

    Args: said: the words of `masked`.
    """
    kept = masked
    if not _OF_EMPLOYERS.isdisjoint(said.bare):
        kept = _EMPLOYER_PROPERTY.sub(" ", kept)
    if kept == masked and not known.subject_phrases.may_find(said):
        return said
    found = known.subject_phrases.find(kept)
    for each in sorted(found, key=lambda one: one.start, reverse=True):
        end = len(kept)
        if known.subject_until[each.id] == "clause":
            stop = _CLAUSE_END.search(kept, min(each.end, len(kept)))
            end = stop.start() if stop else len(kept)
        kept = kept[: each.start] + kept[end:]
    return words_of(kept, SENTENCES)
