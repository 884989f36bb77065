"""How much is each thing in a sentence wanted?"""

import re
from dataclasses import dataclass

from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.sentences import NONE, PREFERRED, REQUIRED

_DAYS = re.compile(
    r"within[ ]+(?:the first[ ]+|their first[ ]+)?(\w+)[ ]*(?:\(\d+\)[ ]*)?(day|week|month|year)", re.I
)
_LENGTHS = {"day": 1, "week": 7, "month": 30, "year": 365}
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "thirty": 30,
    "sixty": 60, "ninety": 90,
}  # fmt: skip
# "Within the past 24 months" looks back, and gives no time to obtain anything.
_BACK = re.compile(
    r"\bwithin[ ]+(?:the[ ]+|their[ ]+)?(?:last|past|previous|preceding|most recent)[ ]+"
    r"[\w-]+[ ]*(?:\(\d+\)[ ]*)?(?:day|week|month|year)s?\b",
    re.I,
)
_OR_NEXT = re.compile(r"[ ,]*\b(?:or|and/or)\b", re.I)
_SIDE = re.compile(
    r"\bOR\b"
)  # "a doctorate OR a master's and a certification desired": only the last is desired
_WAIVED = re.compile(
    r"\b(?:(?:if|when|where)\b[^.;()\n]{0,80}?)?\bno[ ](?!less|fewer|more|later|lower)(?:[\w'’-]+[ ]){1,4}"
    r"(?:is[ ]|are[ ])?(?:required|needed|necessary)\b",
    re.I,
)
_SOUGHT = "sought"  # row of lexicon/posting_gates.yaml
_STRENGTH = {"preferred_strongly": 0, "conditional": 1, "preferred": 2, "required": 3}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The gate of one stretch of a sentence.

    Attributes:
        said: the sentence itself says so; sought: it only says whom the employer looks for.
    """

    gate: str
    strong: bool = False
    days: int | None = None
    said: bool = False
    sought: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a sentence under one gate."""

    start: int
    end: int
    wanted: Wanted


def without_waivers(text: str) -> str:
    """Return the text with what is said not to be needed ("no BSN required") as so many spaces."""
    return _WAIVED.sub(lambda found: " " * len(found[0]), text)


def stretches_of(text: str, start: int, end: int, zone: str, lexicon: PostingLexicon) -> tuple[Stretch, ...]:
    """Return the sentence cut into stretches with their gates; local wording beats the heading.

    "BSN required, MSN preferred" has two; "Master's preferred or five years" has one.
    """
    words = _BACK.sub(lambda found: " " * len(found[0]), text[start:end])
    heads = [row_id for row_id in lexicon.gate_phrases.ids(words) if lexicon.gates[row_id].head]
    found: list[Stretch] = []
    begin = 0
    for stop in (*_stops(words, lexicon), len(words)):
        part = words[begin:stop]
        wanted = _wanted(part, lexicon.gate_phrases.ids(part), heads, zone, lexicon)
        found.append(Stretch(start + begin, start + stop, wanted))
        begin = stop
    return tuple(each for each in found if text[each.start : each.end].strip())


def _stops(words: str, lexicon: PostingLexicon) -> list[int]:
    """Return where a new stretch begins: after `;`, and after a gate word that closes what came before."""
    stops = {found.end() for found in re.finditer(r";(?![ ]*(?:and )?(?:or|OR)\b)", words)}
    asked = any(
        lexicon.gates[row_id].head and lexicon.gates[row_id].gate == REQUIRED
        for row_id in lexicon.gate_phrases.ids(words)
    )
    for found in lexicon.gate_phrases.find(words):
        closes = not lexicon.gates[found.id].head
        sided = asked or _SIDE.search(words, 0, found.start) is not None
        if lexicon.gates[found.id].gate == PREFERRED and closes and sided:
            stops.update(
                _last_and(words, max([0, *(one for one in stops if one < found.start)]), found.start)
            )
        follows = re.match(
            r"[ ]*\)?[,;.][ ]*(?=\S)|[ ]*\)[ ]*(?=\S)|[ ]+(?:and|but)[ ]+(?=\S)", words[found.end :]
        )
        if closes and follows and not _OR_NEXT.match(words, found.end):
            stops.add(found.end + follows.end())
    return sorted(stop for stop in stops if 0 < stop < len(words))


def _last_and(words: str, begin: int, end: int) -> list[int]:
    """Return where the last part before a `preferred` begins: "must have a master's and X preferred"."""
    return [found.end() for found in re.finditer(r"[ ]and[ ]", words[:end]) if found.start() > begin][-1:]


def _wanted(part: str, ids: tuple[str, ...], heads: list[str], zone: str, lexicon: PostingLexicon) -> Wanted:
    local = sorted((row_id for row_id in ids if row_id in _STRENGTH), key=lambda one: _STRENGTH[one])
    gates = {lexicon.gates[row_id].gate for row_id in heads}
    wished = PREFERRED in gates or (zone == PREFERRED and gates <= {REQUIRED})
    if local:
        row = lexicon.gates[local[0]]
        days = _days(part) if row.gate == "conditional" else None
        if row.gate == "conditional" and wished and REQUIRED not in gates:
            return Wanted(
                PREFERRED, days=days, said=PREFERRED in gates
            )  # "Desirable: master's or working towards"
        return Wanted(row.gate, row.strong, days, True)
    if wished:
        return Wanted(PREFERRED, said=PREFERRED in gates)
    if not gates and zone != REQUIRED:
        return Wanted(NONE)
    return Wanted(REQUIRED, said=bool(gates), sought=set(heads) == {_SOUGHT})


def _days(part: str) -> int | None:
    found = _DAYS.search(part)
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else _WORDS.get(found[1].lower(), 0)
    return number * _LENGTHS[found[2].lower()] or None
