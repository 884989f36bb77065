"""Which sentences of a posting ask for something, and under which heading do they stand?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.gate_columns import Marked, by_column, by_letter, columns_of, lettered
from service.reading.posting.grade_ladder import ladder_of
from service.text.lines import Line, lines_of

REQUIRED, PREFERRED, DUTIES, SKIP, NONE = "required", "preferred", "duties", "skip", "none"

_BULLET = re.compile(
    r"(?:[•·▪◦●■➢✓*§>»→✔\uf0b7]|[-–—]{1,2}|\(?\d{1,2}[a-z]?[.)]|\([a-z]\)|[a-h][.)](?=[ ]))[ ]*"
)
_FORM = re.compile(r"^[ ]*A\.[ ]+(?:Yes|I )", re.M)
_OPTION = re.compile(r"([A-H])\.[ ]+(?=\S)")
_OR = re.compile(r"(?:\(?or\)?|and/or)[ :]*", re.I)
_INLINE = re.compile(r"([A-Za-z][\w '’/&-]{2,40}):[ ]+(?=\S)")
_SENTENCE = re.compile(r"(?<=[.?!])['\")\]]*[ ]+(?=[A-Z(\[])|[ ]{3,}(?=[A-Z])")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:e\.g|i\.e|etc|vs|yrs|cert|approx|Dr|No|St))\.\Z")
_WORDS = re.compile(r"[a-z0-9]+")
_LONGEST_HEADING = 80
_LABEL_WORDS = 2  # of "Experience." before the sentence of an answer
_MOST_WORDS = 6  # of a composed heading
_LONGEST_ITEM = 1500  # characters; longer ones are no sentences, and are read in pieces
_LONGEST_ASIDE = 80  # characters of a last sentence in brackets
_LONGEST_PERK = 120  # characters of a line that tells only what the employer gives
_FIRST_PERSON = re.compile(r"(?:I|My)\b(?![ ]+(?:do not|am not|have not|don))")
_PART = re.compile(r"[ ]*(?:[:,(&]|[-–—/][ ]|[ ][-–—/])[ ]*")
_CODE = re.compile(r"(?:gs|vn)[0-9 ]*|[0-9 ]+")  # "GS-0660-13"
_OF_CANDIDATES = re.compile(
    r"to (?:apply|be (?:considered|eligible|successful|appointed)|qualify|succeed)\b.*"
    r"\b(?:you|applicants?|candidates?)\b"
    r"|(?:you|(?:(?:the |our )?(?:ideal|successful|suitable) )?(?:applicants?|candidates?))"
    r" (?:must|should|will (?:have|need))\b",
    re.I,
)  # "To apply for this post, you will:"
_STATES = re.compile(
    rf"{_FIRST_PERSON.pattern}|(?:an?|the)?[ ]?(?:experience|education|graduate|degree|licen[sc]e|completion"
    r"|bachelor|associate|master|doctor|at least|one (?:full )?year|successful completion)",
    re.I,
)  # an answer that states what its giver has: "I have ...", "Experience: one year ..."
_SEEKS = re.compile(
    r"\b(?:we(?: are|['’]re) (?:looking for|seeking)|opportunity has arisen"
    r"|(?:applicants?|candidates?) (?:must|should))\b",
    re.I,
)
_TAIL = re.compile(r"[.?!][ ]+([^.?!:]{3,60}:)\Z")  # "Call us today. We are proud to offer:"
_CLOSES = re.compile(r"[^()\n]*\)")
_ANSWER = re.compile(r"(?:Yes|No)\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence or bullet of a posting.

    Attributes:
        zone: of the heading above it: required, preferred, duties, skip or none.
        bullet: it stands in a list.
        joined: an `or` stands between it and the item before.
        option: letter of the answer that it is, in a select-one question.
    """

    start: int
    end: int
    words: str
    zone: str
    bullet: bool = False
    joined: bool = False
    option: str | None = None


@dataclass(slots=True)
class _State:
    zone: str = NONE
    scale: bool = False
    choosing: bool = False
    joined: bool = False
    form: bool = False
    lettered: bool = False
    columns: tuple[str | None, ...] = ()


def items_of(text: str, lexicon: PostingLexicon) -> tuple[Item, ...]:
    """Return the sentences of a posting after its title, in order; self-rating tasks and answers left out."""
    found: list[Item] = []
    lines = lines_of(text)
    state = _State(form=is_form(text), lettered=lettered(lines))
    ladder = set(ladder_of(lines[1:]))
    for line in lines[1:] if len(lines) > 1 else lines:
        if line in ladder:
            continue
        found.extend(_items_of_line(text, line, state, lexicon))
    return tuple(found)


def is_form(text: str) -> bool:
    """Return whether a posting is a questionnaire, by the answers that it offers."""
    return _FORM.search(text) is not None


def heading_zone(words: str, lexicon: PostingLexicon) -> str | None:
    """Return the zone of a heading line; None for any other line."""
    opens = words.rstrip(" *").endswith((":", "…", "..."))
    if len(words) > _LONGEST_HEADING or (not opens and words.endswith((".", ",", ";"))):
        return None
    plain = _WORDS.findall(words.lower())
    if plain[:1] == ["why"] and words.rstrip(" *").endswith((":", "?")):
        return SKIP  # "Why you will love it here:"
    whole = _named_zone(plain, lexicon) or _zone_of_parts(words, lexicon)
    if whole is None and plain[:1] == ["about"] and 1 < len(plain) <= _MOST_WORDS:
        return SKIP  # "About Priory Hospital"
    if whole or not opens:
        return whole
    if _OF_CANDIDATES.match(words):
        return REQUIRED
    for length in range(len(plain) - 1, 0, -1):  # "Qualifications for this position:", "Why us? We offer:"
        zone = lexicon.headings.get(" ".join(plain[:length])) or lexicon.headings.get(
            " ".join(plain[-length:])
        )
        if zone:
            return zone
    return None


def _named_zone(plain: list[str], lexicon: PostingLexicon) -> str | None:
    """Return the zone of a heading that is listed, or composed of words of headings alone."""
    zones = {lexicon.heading_words.get(word) for word in plain}
    if " ".join(plain) in lexicon.headings:
        return lexicon.headings[" ".join(plain)]
    if None in zones or not 1 < len(plain) <= _MOST_WORDS:
        return None
    return PREFERRED if PREFERRED in zones else REQUIRED


def _zone_of_parts(words: str, lexicon: PostingLexicon) -> str | None:
    """Return the zone of "Experience - Desirable", of which every part is a heading."""
    parts = [_WORDS.findall(part.lower()) for part in _PART.split(words)]
    zones = [_named_zone(part, lexicon) for part in parts if part and not _CODE.fullmatch(" ".join(part))]
    known = [zone for zone in zones if zone]
    if len(parts) == 1 or not known or len(known) < len(zones):
        return None
    return PREFERRED if PREFERRED in known else known[-1]


def _items_of_line(text: str, line: Line, state: _State, lexicon: PostingLexicon) -> Iterator[Item]:
    bullet = _BULLET.match(text, line.start, line.end)
    start = bullet.end() if bullet else line.start
    option = _OPTION.match(text, line.start, line.end)
    if option and not state.form:
        start, option = option.end(), None  # "A. Specialized experience" of an advert is an item of a list
    kinds = lexicon.kinds(text[start : line.end])
    if "scale" in kinds or "question" in kinds:
        state.scale = "scale" in kinds
        state.choosing = not state.scale
    if state.scale or not text[start : line.end].strip():
        return
    if "perk" in kinds and line.end - start <= _LONGEST_PERK:
        state.zone = SKIP if state.zone != NONE else NONE
        return
    if option is not None:
        yield from _option(text, line, option, state, lexicon)
        return
    if _OR.fullmatch(text, start, line.end):
        state.joined = True
        return
    marked = _marked(line, state, lexicon)
    if marked is not None:
        for part in marked:
            for item in _sentences(text, part.start, part.end, part.gate, lexicon):
                yield replace(item, bullet=True)
        return
    zone = heading_zone(text[start : line.end], lexicon)
    if zone is not None:
        state.zone, state.joined, state.columns = zone, False, ()
        return
    if state.zone == SKIP and bullet is None and _SEEKS.search(line.words):
        state.zone = NONE  # what the employer gives has ended
    for item in _sentences(text, start, line.end, state.zone, lexicon):
        yield replace(item, bullet=bullet is not None, joined=state.joined)
        state.joined = False
    tail = _TAIL.search(line.words)
    state.zone = (heading_zone(tail[1], lexicon) if tail else None) or state.zone


def _marked(line: Line, state: _State, lexicon: PostingLexicon) -> list[Marked] | None:
    """Return the parts of a line that a letter or a column gives a gate; None for any other line."""
    columns = columns_of(line, lambda cell: heading_zone(cell, lexicon))
    if columns:
        state.columns = columns
        return []  # the head of a table
    cells = list(by_column(line, state.columns)) if state.columns else []
    letter = by_letter(line) if state.lettered and not cells else None
    return [letter] if letter else cells or None


def _option(
    text: str, line: Line, letter: re.Match[str], state: _State, lexicon: PostingLexicon
) -> Iterator[Item]:
    words = text[letter.end() : line.end]
    refused = {"refuse"} & lexicon.kinds(words)
    if not state.choosing or refused or _ANSWER.match(words) or not _STATES.match(words):
        return
    whole = Item(letter.end(), line.end, words, REQUIRED)
    asks_both = "combine" in lexicon.kinds(words)
    sentences = _sentences(text, letter.end(), line.end, REQUIRED, lexicon)
    told = (
        each for each in sentences if len(each.words.split()) > _LABEL_WORDS
    )  # "Experience. One year ..."
    first = whole if asks_both else next(told, None)
    if first is not None:
        yield replace(first, option=letter[1], joined=letter[1] != "A", bullet=True)


def _sentences(text: str, start: int, end: int, zone: str, lexicon: PostingLexicon) -> Iterator[Item]:
    inline = _INLINE.match(text, start, end)
    if inline:
        named = lexicon.headings.get(" ".join(_WORDS.findall(inline[1].lower())))
        if named in (PREFERRED, SKIP) or (named == REQUIRED and zone in (NONE, DUTIES, SKIP)):
            zone, start = named, inline.end()
    stop = _illustration(text, start, end, lexicon)
    begin = start
    for cut in [*_SENTENCE.finditer(text, start, stop), None]:
        last = cut.start() if cut else stop
        if cut and (_ABBREVIATION.search(text, max(begin, last - 5), last) or _open(text, begin, last)):
            continue
        for first in range(begin, last, _LONGEST_ITEM):
            end_of_piece = min(last, first + _LONGEST_ITEM)
            words = text[first:end_of_piece].strip()
            if words:
                yield Item(first, end_of_piece, words, zone)
        begin = cut.end() if cut else stop


def _open(text: str, begin: int, end: int) -> bool:
    """Return whether a bracket opened just before `end` is closed soon after it: "(or X. If Y, no Z)"."""
    first = max(begin, end - _LONGEST_ASIDE)
    inside = text.rfind("(", first, end) > text.rfind(")", first, end)
    return inside and _CLOSES.match(text, end, end + _LONGEST_ASIDE) is not None


def _illustration(text: str, start: int, end: int, lexicon: PostingLexicon) -> int:
    """Return where examples and notes begin; the end of the line when there are none."""
    for found in lexicon.boilerplate_phrases.find(text[start:end]):
        if lexicon.boilerplate[found.id] == "cut":
            return start + found.start
    return end
