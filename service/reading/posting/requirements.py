"""Which requirements do the sentences of a posting hold, and how do they hang together?"""

import re
from collections import Counter
from dataclasses import dataclass, field

from service.domain.evidence import Evidence, evidence
from service.domain.posting import PostingRequirement
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.alternatives import place
from service.reading.posting.competencies import competency_of, condition_of, experience_of, is_personal
from service.reading.posting.deduplication import tidy
from service.reading.posting.gates import Stretch, Wanted, stretches_of
from service.reading.posting.mentions import Mention, Opening, mentions_of
from service.reading.posting.sentences import DUTIES, NONE, PREFERRED, REQUIRED, SKIP, Item

_BRANCHES = "abcdefghijklmnopqrstuvwxyz"
_GOES_ON = re.compile(r"[ ,;]*\band\b", re.I)
_LISTS = re.compile(r"\bfollowing\b[^:;]{0,40}:", re.I)  # "one year in two of the following: coding; audits"
_FORM_LINE = 80  # characters of "Degree: Master's degree required", which stands under no heading
_SHORT_LINE = 8  # words of a bullet that may name a tool or a trait that no list has
_SHORT_PROSE = 16  # words of a sentence outside a list that may ask without saying so


@dataclass(frozen=True, slots=True)
class Reader:
    """What every step of the reading needs.

    Attributes:
        asked: the text without what is said not to be needed; its offsets are those of the text.
    """

    text: str
    asked: str
    opening: Opening
    known: Knowledge

    @property
    def lexicon(self) -> PostingLexicon:
        """Return how postings word what they ask for."""
        return self.known.postings

    def quote(self, stretch: Stretch | Item, item: Item) -> Evidence:
        """Return the words of a stretch as evidence."""
        return evidence(self.text, stretch.start, stretch.end, item.zone)


@dataclass(slots=True)
class _Reading:
    """Rows so far, the next group, and the groups that an `or` or "in lieu of a degree" may continue.

    Attributes:
        sizes: rows of each group; branches: the number after the highest branch of each group.
        last_sides: group whose alternatives the stretch before named; aside: the same, where something that
            is only preferred stood between ("or a doctorate, certification desired, and three years").
    """

    rows: list[PostingRequirement] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    branches: dict[int, int] = field(default_factory=dict)
    group: int = 1
    last: int = 0
    degree_group: int = 0
    last_sides: int = 0
    aside: int = 0
    substitution: bool = False

    def add(self, row: PostingRequirement) -> None:
        """Keep one more row."""
        self.rows.append(row)
        self.sizes[row.group] += 1
        self.branches[row.group] = max(self.branches.get(row.group, 1), 1 + _branch_number(row))
        self.group = max(self.group, row.group + 1)


def rows_of(items: tuple[Item, ...], reader: Reader) -> tuple[tuple[PostingRequirement, ...], bool]:
    """Return the rows of a posting, and whether experience may stand for a degree."""
    reading = _Reading()
    for item in items:
        kinds = reader.lexicon.kinds(item.words)
        if item.zone == SKIP or kinds & {"drop", "perk", "refuse"}:
            continue
        reading.substitution = reading.substitution or bool(kinds & {"combine", "substitute"})
        before = len(reading.rows)
        if "combine" in kinds and item.joined:
            _combined(item, reader, reading)
        else:
            _read_item(item, reader, reading)
        if len(reading.rows) > before:
            reading.last = reading.rows[-1].group
    return tidy(reading.rows), reading.substitution


def _combined(item: Item, reader: Reader, reading: _Reading) -> None:
    """Add "or an equivalent combination" to the alternatives that it stands beside."""
    if item.joined and reading.last:
        group, quote = reading.last, reader.quote(item, item)
        reading.add(PostingRequirement("other", "equivalent_combination", None, REQUIRED, group, None, quote))


def _read_item(item: Item, reader: Reader, reading: _Reading) -> None:
    reading.last_sides = reading.aside = 0
    lieu, combined = _kind_at(item, "substitute", reader), _kind_at(item, "combine", reader)
    named = counted = False
    listed = _LISTS.search(item.words) is not None
    for stretch in stretches_of(reader.asked, item.start, item.end, item.zone, reader.lexicon):
        mentions = tuple(
            each
            for each in mentions_of(reader.asked, stretch.start, stretch.end, reader.opening, reader.known)
            if each.start < combined and (each.kind != "degree" or each.start < lieu)
        )
        wanted = _gate(stretch, item, mentions, reader)
        if wanted is None:
            continue
        reading.aside = reading.last_sides if wanted.gate == PREFERRED else reading.aside
        named = named or any(each.kind == "degree" for each in mentions)
        counted = counted or any(each.kind == "years" for each in mentions)
        if mentions:
            instead = lieu < item.end and not named and reading.degree_group > 0
            _add_mentions(item, stretch, wanted, mentions, instead, reader, reading)
        elif combined == item.end and _asks(stretch, item, wanted) and not (counted and listed):
            _add_words(item, stretch, wanted, reader, reading)


def _kind_at(item: Item, kind: str, reader: Reader) -> int:
    """Return where words of a kind stand ("in lieu of", "or a combination of"); the item's end without any.

    A degree named after the one, and anything named after the other, is not asked for again.
    """
    for found in reader.lexicon.boilerplate_phrases.find(item.words):
        if reader.lexicon.boilerplate[found.id] == kind:
            return item.start + found.start
    return item.end


def _gate(stretch: Stretch, item: Item, mentions: tuple[Mention, ...], reader: Reader) -> Wanted | None:
    """Return the gate of a stretch, or None where it asks for nothing."""
    wanted = stretch.wanted
    if wanted.gate != NONE:
        return None if item.zone == DUTIES and not (mentions and wanted.said) else wanted
    credential = any(each.kind != "years" for each in mentions)
    listed = reader.opening.questionnaire or item.bullet
    form = bool(mentions) if listed else credential and len(item.words) <= _FORM_LINE
    return Wanted(REQUIRED) if form and item.zone == NONE else None


def _asks(stretch: Stretch, item: Item, wanted: Wanted) -> bool:
    """Return whether words without credentials ask for something."""
    if item.zone == DUTIES or stretch.end - stretch.start < 8:
        return False
    listed = item.bullet or item.joined or len(item.words.split()) <= _SHORT_PROSE
    return wanted.said or (item.zone != NONE and listed)


def _add_mentions(
    item: Item,
    stretch: Stretch,
    wanted: Wanted,
    mentions: tuple[Mention, ...],
    instead: bool,
    reader: Reader,
    reading: _Reading,
) -> None:
    if reading.aside and wanted.gate == REQUIRED and _GOES_ON.match(reader.asked, stretch.start):
        branch = reading.branches[reading.aside] - 1
        for mention in mentions:  # "...; or a doctorate and certification desired, and three years"
            reading.add(_row(item, stretch, wanted, mention, reading.aside, branch, reader))
        return
    joined = instead or (item.joined and reading.last > 0)
    first = reading.degree_group if instead else reading.last if joined else reading.group
    placed = place(reader.asked, mentions, first)
    reading.last_sides = first if len({each.branch for each in placed if each.group == first}) > 1 else 0
    offset = reading.branches.get(first, 1) if joined else 0
    for each in placed:
        branch = offset + (each.branch if each.group == first or not joined else 0)
        reading.add(
            _row(item, stretch, wanted, each.mention, first if joined else each.group, branch, reader)
        )
        if each.mention.kind == "degree":
            reading.degree_group = reading.rows[-1].group


def _branch_number(row: PostingRequirement) -> int:
    return _BRANCHES.index(row.bundle) if row.bundle else 0


def _row(
    item: Item, stretch: Stretch, wanted: Wanted, mention: Mention, group: int, branch: int, reader: Reader
) -> PostingRequirement:
    years = mention.kind == "years"
    return PostingRequirement(
        type=mention.key if years else mention.kind,
        key=_years_key(reader.text, mention, stretch) if years else mention.key,
        months=mention.months,
        gate=wanted.gate,
        group=group,
        bundle=_BRANCHES[branch % len(_BRANCHES)],
        quote=reader.quote(stretch, item),
        days=wanted.days,
        strong=wanted.strong,
    )


def _years_key(text: str, mention: Mention, stretch: Stretch) -> str:
    words = re.split(r"[;.,()?]", text[mention.end : stretch.end].strip(" .;,()"), maxsplit=1)[0]
    kept = re.sub(r"\A(?:(?:of|in|as|with|an?|the|experience|relevant)\b\s*)+", "", words.strip())
    return " ".join(kept.split()[:8]) or "experience"


def _add_words(item: Item, stretch: Stretch, wanted: Wanted, reader: Reader, reading: _Reading) -> None:
    words = reader.text[stretch.start : stretch.end].strip()
    kind, key = (
        condition_of(words)
        or experience_of(words, reader.lexicon, reader.known.work)
        or competency_of(words, reader.known.competencies)
    )
    if kind in ("competency", "regulatory") and not item.bullet:
        if wanted.sought and item.zone == NONE:
            return  # "You will be an inspiring leader" tells of the post
        told = item.zone == NONE and not is_personal(words)
        if told or not reader.known.competencies.matches(words):
            return
    if kind == "competency" and _tells_nothing(words, reader):
        return
    group = reading.last if item.joined and reading.last else reading.group
    quote = reader.quote(stretch, item)
    bundle = _BRANCHES[reading.sizes[group] % len(_BRANCHES)]
    reading.add(PostingRequirement(kind, key, None, wanted.gate, group, bundle, quote, wanted.days))


def _tells_nothing(words: str, reader: Reader) -> bool:
    """Return whether a sentence names no known competency, and nothing that a person brings."""
    if len(words.split()) <= _SHORT_LINE or is_personal(words):
        return False
    return not reader.known.competencies.matches(words) and not reader.known.competencies.tools(words)
