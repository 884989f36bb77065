"""Certifications that a posting spells out with their abbreviation: "Certified Wound Specialist (CWS)".

No list has them all; a name of credential words before an abbreviation of its own says enough, where the
sentence asks for a certification.
"""

import re
from collections.abc import Iterator

from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.certifications import AskedCertification
from service.reading.posting.passage import Passage

_ASKS = re.compile(r"\bcertif|\bcredential|\bboard\b", re.I)
_BOARD = re.compile(r"\bboard[ -]certif", re.I)
_NAMED = re.compile(
    r"(?P<name>(?<![\w-])[A-Z][\w'’/-]*(?:[ ]+(?:[-–][ ]+)?(?:[A-Z][\w'’/-]*|of|in|and|for|the)){1,8})"
    r"[ ]+\((?P<short>[A-Z][A-Z-]{1,8}[A-Z])\)"
)
_CREDENTIAL = re.compile(
    r"\b(?:Certif\w+|Registered|Practitioner|Specialist|Technician|Technologist|Coder|Professional|Diplomate"
    r"|Clinician|Fellow|Midwife|Educator)\b"
)
_ISSUER = re.compile(
    r"\b(?:Boards?[ ]+(?:of|for)|Commission|Council|Association|Academy|Society|Cent(?:er|re)|Department"
    r"|Administration|Institute|Agency|Committee|College|Corporation|Program|Union|Service|Team|Clinic)\b"
)


def bracketed_certifications_in(passage: Passage, lexicon: PostingLexicon) -> Iterator[AskedCertification]:
    """Yield what a passage spells out and abbreviates, unless it is a licence or degree."""
    words = passage.text
    if not _ASKS.search(words):
        return
    known = list(passage.find(lexicon.degree_phrases))
    if not _BOARD.search(words):  # board certified as a Family Nurse Practitioner (FNP)
        known += (*passage.find(lexicon.licence_phrases), *passage.find(lexicon.licence_beside_phrases))
    taken = {place for hit in known for place in range(hit.start, hit.end)}
    for found in _NAMED.finditer(words):
        name = found["name"]
        if _CREDENTIAL.search(name) and not _ISSUER.search(name) and found.start("short") not in taken:
            yield AskedCertification(found["short"], *found.span())
