"""Gates of a posting's sentences: whether each part is required, preferred or may be obtained later."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from service.domain.evidence import Evidence, evidence
from service.knowledge.lexicon.postings import GateRow, PostingLexicon
from service.reading.posting.headings import NONE, PREFERRED, REQUIRED
from service.reading.posting.passage import Passage
from service.reading.posting.sentence import PostingSentence
from service.reading.posting.waivers import PostingTexts
from service.text.gazetteer import Hit
from service.text.numbers import whole_number

CONDITIONAL = "conditional"
_DEADLINE = re.compile(
    r"within[ ]+(?:the first[ ]+|their first[ ]+)?(\w+)[ ]*(?:\(\d+\)[ ]*)?(day|week|month|year)", re.I
)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_OR_NEXT = re.compile(r"[ ,]*\b(?:or|and/or)\b", re.I)
_NEXT_PART = re.compile(r"[ ]*\)?[,;.][ ]*(?=\S)|[ ]*\)[ ]*(?=\S)|[ ]+(?:and|but)[ ]+(?=\S)")
_SEMICOLON = re.compile(r";(?![ ]*(?:and )?(?:or|OR)\b)")
_AND = re.compile(r"[ ]and[ ]")
# "A doctorate OR a master's and a certification desired": only the last is desired.
_STRONG_OR = re.compile(r"\bOR\b")
_SOUGHT, _ASIDE = "sought", "preferred_aside"  # rows of lexicon/posting_gates.yaml
_STRENGTH = {"preferred_strongly": 0, "conditional": 1, "preferred": 2, _ASIDE: 2, "required": 3}
_END_OF_ASIDE = re.compile(
    r"[)\];]|,[ ]*(?:and|plus|as well as|along with|or|but|with)\b|[ ]and[ ](?=an?[ ]|at least)", re.I
)
_NOTHING_BEFORE = re.compile(r"\W*(?:(?:and|but|or|with|most)[ ]+)?\Z", re.I)


@dataclass(frozen=True, slots=True)
class GateReading:
    """The gate of one part of a sentence.

    Attributes:
        days: deadline after hire, of conditional parts.
        said: the sentence itself says so; sought: it only says whom the employer looks for.
        aside: it is preferred beside something that is asked ("preferably in a hospital").
    """

    gate: str
    strong: bool = False
    days: int | None = None
    said: bool = False
    sought: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class GatedSpan:
    """The part [start, end) of the text, inside one sentence, under one gate."""

    sentence: PostingSentence
    start: int
    end: int
    gate: GateReading

    @property
    def quote(self) -> Evidence:
        """Return the words of the span as evidence."""
        return evidence(self.sentence.passage.source.text, self.start, self.end, self.sentence.zone)


def gated_spans(
    sentence: PostingSentence, texts: PostingTexts, lexicon: PostingLexicon
) -> Iterator[GatedSpan]:
    """Yield the parts of a sentence with their gates; local wording goes before the heading.

    "BSN required, MSN preferred" has two; "Master's preferred or five years" has one.
    """
    passage = Passage(texts.gated, sentence.start, sentence.end)
    words, hits = passage.text, passage.find(lexicon.gate_phrases)
    heads = frozenset(hit.id for hit in hits if lexicon.gates[hit.id].head)
    bounds = (0, *_boundaries(words, hits, lexicon), len(words))
    for begin, stop in itertools.pairwise(bounds):
        start, end = sentence.start + begin, sentence.start + stop
        if texts.asked.text[start:end].strip():
            inside = {hit.id for hit in hits if begin <= hit.start and hit.end <= stop}
            gate = _gate(words[begin:stop], inside, heads, sentence.zone, lexicon)
            yield GatedSpan(sentence, start, end, gate)


def _boundaries(words: str, hits: Sequence[Hit], lexicon: PostingLexicon) -> list[int]:
    """Return where a new part begins: after `;`, and after a gate word that closes what came before."""
    found = {semicolon.end() for semicolon in _SEMICOLON.finditer(words)}
    asked = any(_opens_requirement(lexicon.gates[hit.id]) for hit in hits)
    for hit in hits:
        row = lexicon.gates[hit.id]
        if row.head:
            continue
        if hit.id == _ASIDE:
            found.update(_around_aside(words, hit))
            continue
        if row.gate == PREFERRED and (asked or _STRONG_OR.search(words, 0, hit.start)):
            before = max([0, *(each for each in found if each < hit.start)])
            found.update(_last_part(words, before, hit.start))
        found.update(_after_gate(words, hit.end))
    return sorted(each for each in found if 0 < each < len(words))


def _around_aside(words: str, hit: Hit) -> Iterable[int]:
    """Return where "preferably in a hospital" begins and ends; empty if the sentence begins with it."""
    if _NOTHING_BEFORE.fullmatch(words, 0, hit.start):
        return ()
    follows = _END_OF_ASIDE.search(words, hit.end)
    return (
        (hit.start, follows.end() if follows and words[follows.start()] in ")];" else follows.start())
        if follows
        else (hit.start,)
    )


def _opens_requirement(row: GateRow) -> bool:
    return row.head and row.gate == REQUIRED


def _last_part(words: str, begin: int, end: int) -> list[int]:
    """Return where the last part before a `preferred` begins: "must have a master's and X preferred"."""
    return [found.end() for found in _AND.finditer(words, 0, end) if found.start() > begin][-1:]


def _after_gate(words: str, end: int) -> Iterable[int]:
    """Return where the part after a gate word begins; empty if an `or` or nothing follows."""
    follows = _NEXT_PART.match(words, end)
    return (follows.end(),) if follows and not _OR_NEXT.match(words, end) else ()


def _gate(
    part: str, inside: Iterable[str], heads: frozenset[str], zone: str, lexicon: PostingLexicon
) -> GateReading:
    gates = {lexicon.gates[row_id].gate for row_id in heads}
    wished = PREFERRED in gates or (zone == PREFERRED and gates <= {REQUIRED})
    local = min((row_id for row_id in inside if row_id in _STRENGTH), key=_strength, default=None)
    if local is not None:
        return _local_gate(part, local, gates, wished, lexicon)
    if wished:
        return GateReading(PREFERRED, said=PREFERRED in gates)
    if not gates and zone != REQUIRED:
        return GateReading(NONE)
    return GateReading(REQUIRED, said=bool(gates), sought=heads == {_SOUGHT})


def _strength(row_id: str) -> int:
    return _STRENGTH[row_id]


def _local_gate(
    part: str, row_id: str, gates: set[str], wished: bool, lexicon: PostingLexicon
) -> GateReading:
    """Return the gate that the part's own words give it."""
    row = lexicon.gates[row_id]
    if row.gate != CONDITIONAL:
        return GateReading(row.gate, row.strong, said=True, aside=row_id == _ASIDE)
    days = _days(part)
    if wished and REQUIRED not in gates:  # "Desirable: master's or working towards"
        return GateReading(PREFERRED, days=days, said=PREFERRED in gates)
    return GateReading(row.gate, row.strong, days, said=True)


def _days(part: str) -> int | None:
    """Return the deadline that a part prints, in days after hire."""
    found = _DEADLINE.search(part)
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else whole_number(found[1].lower())
    return (number or 0) * _DAYS[found[2].lower()] or None
