"""Degrees in a sentence of a posting, with the fields of study that it accepts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.lexicon.postings import PostingLexicon, longest
from service.reading.posting.passage import Passage
from service.text.gazetteer import Hit

_BEYOND = re.compile(r"\b(?:above|beyond|post)[ -](?:the[ ])?\Z", re.I)
_SAME = re.compile(r"[. ]*(?:/|\bor\b)[ ]*(?:an?[ ]+)?(?:equivalent[ ]+)?", re.I)
_FIELD_OF_WORK = re.compile(r"\bin an? (?:\w+ )?field (?:which|that)\b[^.;]*?\bsuch as\b([^.;()]*)", re.I)
_SCHOOL_OF = re.compile(r"\b(?:from|at|by)[ ]+(?:an?[ ]|the[ ])?(?:[\w-]+[ ]){0,3}\Z", re.I)
_IN_OR_OF = re.compile(r"\b(?:in|of)\b")
_END_OF_FIELDS = re.compile(
    r"[.;]|\b(?:plus|and|with|or)\b[^,.;]{0,40}\b(?:years?|months?)\b|\b\d+\+?[ ]years?\b"
)
_SCHOOL_LEVELS = ("hs", "gcse", "a_level")  # without fields
_NEAR = 60  # characters before a degree that may name a level above it
_FAR = 160  # characters after a degree that may name its fields
_SHORTEST_FIELD = 8  # characters after which the fields may end


@dataclass(frozen=True, slots=True)
class AskedDegree:
    """A degree at [start, end) of the passage; its key is `bachelor:nursing|related`."""

    key: str
    start: int
    end: int


def degrees_in(passage: Passage, lexicon: PostingLexicon) -> Iterator[AskedDegree]:
    """Yield the degrees that a passage asks for, each once, in order of place."""
    words = passage.text
    found = [
        hit
        for hit in longest(passage.find(lexicon.degree_phrases))
        if "," not in words[hit.start : hit.end]  # "such a degree, in a field"
    ]
    for before, hit, following in zip((None, *found), found, (*found[1:], None), strict=False):
        if not _is_named_again(words, before, hit, following, lexicon):
            reach = following.start if following else len(words)
            level = lexicon.degrees[hit.id][0]
            fields = _fields(passage, hit, reach, lexicon)
            yield AskedDegree(f"{level}:{'|'.join(fields) or 'any'}", hit.start, hit.end)


def _is_named_again(
    words: str, before: Hit | None, hit: Hit, following: Hit | None, lexicon: PostingLexicon
) -> bool:
    """Return whether a degree is only compared with, or named in another way beside it."""
    level, family = lexicon.degrees[hit.id]
    if _BEYOND.search(words[max(0, hit.start - _NEAR) : hit.start]):
        return True  # "one year above high school"
    if family == "any" and level != "hs" and _is_same(words, hit, following, lexicon):
        return True  # "B.S./B.A. in nursing" is one
    if before is None:
        return False
    if not words[before.end : hit.start].strip() and words.startswith("degree", hit.start):
        return True  # "Masters degree or equivalent"
    if level == "any" and _SCHOOL_OF.search(words, 0, hit.start):
        return True  # "BSN from an accredited school of nursing" is one degree
    return level == "hs" and lexicon.degrees[before.id][0] == "hs"  # "high school diploma or GED"


def _is_same(words: str, hit: Hit, following: Hit | None, lexicon: PostingLexicon) -> bool:
    """Return whether the next degree is of the same level, with no more than an `or` between them."""
    if following is None or lexicon.degrees[hit.id][0] != lexicon.degrees[following.id][0]:
        return False
    return _SAME.fullmatch(words, hit.end, following.start) is not None


def _fields(passage: Passage, hit: Hit, reach: int, lexicon: PostingLexicon) -> list[str]:
    """Return the fields of a degree, that of its own name first; empty for any field."""
    level, family = lexicon.degrees[hit.id]
    if level in _SCHOOL_LEVELS:
        return []
    named = _fields_in(passage.part(hit.start, min(reach, hit.end + _FAR)), lexicon)
    named = named or _fields_of_work(passage.part(hit.end, reach), lexicon)
    if family == "any":
        return named
    spelled = _IN_OR_OF.search(passage.text, hit.start, hit.end) is not None
    return [family, *(each for each in named if each != family and (spelled or each == "related"))]


def _fields_of_work(passage: Passage, lexicon: PostingLexicon) -> list[str]:
    """Return the fields of "a degree in a field that prepares for the work, such as ...": examples."""
    found = _FIELD_OF_WORK.search(passage.text)
    named = _fields_in(passage.part(*found.span(1)), lexicon) if found else []
    return [*named, "related"] if named and "related" not in named else named


def _fields_in(passage: Passage, lexicon: PostingLexicon) -> list[str]:
    stop = _END_OF_FIELDS.search(passage.text[_SHORTEST_FIELD:])
    part = passage.part(0, _SHORTEST_FIELD + stop.start()) if stop else passage
    families = (lexicon.fields[hit.id] for hit in longest(part.find(lexicon.field_phrases)))
    return [each for each in dict.fromkeys(families) if each != "any"]
