"""The words of a title, and what the words around a title of the table make of it.

In "Nurse Recruiter" the last noun says what the person does, and "nurse" only what it is about; in "aide on
an RN-led unit" what follows "on" is the place. Slashes, commas, dashes, brackets and "and" begin a new part,
which speaks for itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from service.knowledge.lexicon.work import TitleRow, Work
from service.text.gazetteer import WordHit
from service.text.tokens import Words, title_words

_PIECE = re.compile(r"([a-z0-9]+(?:'[a-z]+)?|[&+])|[,()|]|(?<=\s)[-–—](?=\s)")
_TITLES = re.compile(r"[/;\\]")
_RANKED = frozenset({"director", "manager", "vp", "supervisor", "coordinator"})
_JOINS = frozenset({"&", "+", "and"})
_CAPITALS = re.compile(r"[A-Z][A-Z/.-]*[A-Z](?![A-Za-z])")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,4}[A-Za-z]\b")
_PARTS = re.compile(r"\s*(?:[/;&+\\]|\band\b)\s*")
_BEFORE_CAPITALS = re.compile(r"(?:(?:staff|senior|sr\.?|lead|per diem|prn|travel|contract)\s)+", re.I)
# Professions whose name often stands before a place of their own: "Physician Practice Manager".
_OWN = frozenset({"physician", "other_clinician", "pharmacist"})
_CLINICAL = frozenset({"clinical", "licensed_clinical"})


class TitleWording(NamedTuple):
    """The words of a title in lower case.

    Attributes:
        begins: numbers of the words with which a part begins.
        titles: numbers of the words with which a title begins, of several between slashes or semicolons.
    """

    words: list[str]
    begins: list[int]
    titles: list[int]

    def part_after(self, index: int) -> list[str]:
        """Return the words behind a word in its part."""
        later = bisect_right(self.begins, index)
        return self.words[index + 1 : self.begins[later] if later < len(self.begins) else None]

    def spans(self, hits: Iterable[WordHit]) -> list[tuple[int, int]]:
        """Return the first word of each title and the one behind its last; a hit is in one title."""
        inside = {index for hit in hits for index in range(hit.first + 1, hit.last + 1)}
        kept = [each for each in self.titles if each not in inside and each < len(self.words)]
        return list(pairwise([*kept, len(self.words)]))


def undotted(title: str) -> str:
    """Return a title with its abbreviations in plain letters: "C.N.A." is "CNA"."""
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), title) if "." in title else title


def wording_of(title: str) -> TitleWording:
    """Return the words of a title; "Director, Nursing" is read as "director of nursing", one part."""
    words: list[str] = []
    begins: list[int] = []
    titles: list[int] = []
    for each in _TITLES.split(undotted(title).lower().replace("’", "'")):
        own, own_begins = _inverted(each, *_parts(each))
        titles.append(len(words))
        begins.extend(len(words) + begin for begin in own_begins)
        words.extend(own)
    return TitleWording(words, begins, sorted(set(titles)))


def _parts(title: str) -> tuple[list[str], list[int]]:
    """Return the words of one title, and the numbers of those with which its parts begin."""
    words: list[str] = []
    begins = [0]
    for piece in _PIECE.finditer(title):
        if piece[1] is not None:
            words.append(piece[1])
        if piece[1] is None or piece[1] in _JOINS:
            begins.append(len(words))
    return words, begins


def _inverted(title: str, words: list[str], begins: list[int]) -> tuple[list[str], list[int]]:
    """Return "director" and "nursing" as the one part "director of nursing"."""
    head, comma, _ = title.partition(",")
    first = title_words(head)
    if not comma or len(first) != 1 or first[0] not in _RANKED:
        return words, begins
    begins = [each for each in begins if each != 1]
    if first[0] == "coordinator":
        return words, begins
    return [first[0], "of", *words[1:]], [each + 1 if each else each for each in begins]


def rows_of(
    hits: Iterable[WordHit], wording: TitleWording, listed: Words, work: Work
) -> Iterator[tuple[int, TitleRow]]:
    """Yield the first word and the row of each title named, changed where the words around it say so."""
    about = 0  # words before this one only describe the place of the title before them
    for hit in hits:
        if hit.first < about:
            continue
        behind = [work.title_words.alone.get(each, ()) for each in wording.part_after(hit.last)]
        place = next((at for at, each in enumerate(behind) if "before_place" in each), len(behind))
        if place < len(behind):
            about = hit.last + 1 + len(behind)
        begins = hit.first in wording.begins
        before = () if begins else work.title_words.alone.get(listed.bare[hit.first - 1], ())
        for row_id in work.titles.phrases[hit.phrase].ids:
            row = _changed(work.title_rows[row_id], before, behind[:place])
            if row is not None:
                yield hit.first, row


def _changed(row: TitleRow, before: tuple[str, ...], behind: list[tuple[str, ...]]) -> TitleRow | None:
    """Return the row with the words beside it; None where it names no person in care.

    Args: before, behind: the rows of data/lexicon/title_words.yaml of the word before, and of those behind.
    """
    if _CLINICAL.isdisjoint(row.tags):
        return row
    first, last = (behind[0], behind[-1]) if behind else ((), ())
    kinds = {kind for each in behind for kind in each}
    if "not_care" in before or "made_by" in first:
        return None
    placed = len(behind) > 1 and "place_of_clinicians" in first and not _OWN.isdisjoint(row.professions)
    if placed or "about_clinicians" in first or "other_trade" in kinds:
        return replace(row, role=None, level=1, tags=("healthcare",), professions=(), track=None)
    if "learner" in before or "learner" in last:
        return replace(row, role=None, level=0, tags=("healthcare", "clinical", "unpaid"), professions=())
    return _taught_or_helped(row, kinds)


def _taught_or_helped(row: TitleRow, kinds: set[str]) -> TitleRow:
    """Return the row of a helper or a teacher where the words behind name one; else the row as it is."""
    if "unlicensed" in kinds:
        tags = ("healthcare",) if "pharmacist" in row.professions else ("healthcare", "clinical")
        return replace(row, role=None, level=1, tags=tags, professions=("aide",))
    if "teacher" in kinds:
        return replace(row, role=None, tags=tuple(each for each in row.tags if each != "clinical"))
    return row


def short_titles(title: str, work: Work) -> Iterator[TitleRow]:
    """Yield the rows of titles in capitals that are a whole part of a title, as in "Manager & OT"."""
    if _CAPITALS.search(title) is None:
        return
    for part in _PARTS.split(title):
        row_id = work.short_titles.get(_BEFORE_CAPITALS.sub("", part.partition(",")[0]).strip(" ."))
        if row_id is not None:
            yield work.title_rows[row_id]
