"""Assertion of a credential: held by the candidate, affirmed, not future (docs/domain.md 2.0)."""

import re

from service.knowledge.credentials.assertion_words import SubjectWords

_REACH = 60  # characters before the words in which they may be denied or given to somebody else
# "supervised twelve aides as an RN", "improves processes and is Six Sigma certified"
_OWN_ROLE = re.compile(
    r"(?i)\b(?:as|(?:and|,) (?:am|is|hold|holds)(?: also| currently)?)(?: an?)? (?:[\w-]+ )?\Z"
)
_LISTS = frozenset({"skills", "licences", "certifications"})
_HOLDING = re.compile(
    r"(?i)\b(?:obtain(?:ed)?|earn(?:ed)?|received?|holds?|holding|held|maintain(?:ed|s|ing)?|my|bec[ao]me|"
    r"pass(?:ed)?|completed?|completing|got|gained|acquired|(?:re)?new(?:ed)?|achieved?|attained|am|i['’]m|"
    r"possess(?:ed|es)?|awarded|granted|kept|keep|i ha(?:ve|d)|as an?|recertified|qualified)\b"
)
_LEADING = re.compile(
    r"\A[\W_]*(?:(?:[A-Z][\w/&+-]*|certified|current|currently|active|licensed|registered|trained|in|and|or|an?|"
    r"the|also|was|fully|nationally|board|state|cross|certifications?|card|provider|instructor|for|of|by|to|present|\d[\w/.]*)[\W_]+)*\Z"
)
_STOP = re.compile(r"[.;•\n*|](?=\s|\Z)|\n|[ \t]{2,}(?=[A-Z]|\Z)")


def about_candidate(text: str, start: int, end: int, words: SubjectWords, section: str = "") -> bool:
    """Return whether the words at [start, end) speak of the candidate, affirmed, past or present.

    False for other people (`supervised by RN`), wishes (`seeking`), negation, hypotheses (`eligible to`),
    and quoted openings (`BSN required`). Only the clause that holds the words is looked at, and in a
    list of skills the item, so that `Staff training, RN license` is about two things.
    """
    before = _clause(text, start)
    if words.denied.stand(before, text, end):
        return False
    if _OWN_ROLE.search(before):
        return True
    item = before.rpartition(", ")[2] if section in _LISTS else before
    return not words.others.stand(item, text, end)


def affirmed(text: str, start: int, end: int, words: SubjectWords) -> bool:
    """Return whether the words are neither wished for, denied nor supposed; they may be of other people."""
    return not words.denied.stand(_clause(text, start), text, end)


def held_at_work(text: str, start: int) -> bool:
    """Return whether the words at `start`, in the text of a job, are said to be held or earned.

    A verb says so ("earned", "maintained"), or they begin their sentence or item ("Certified in CPR").
    """
    before = _clause(text, start)
    return bool(_HOLDING.search(before) or _LEADING.search(before.rpartition(", ")[2]))


def _clause(text: str, start: int) -> str:
    first = max(0, start - _REACH)
    window = text[first:start]
    for match in _STOP.finditer(window):
        first = max(first, start - len(window) + match.end())
    return text[first:start]
