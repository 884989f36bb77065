"""Sentences and list items of a posting, each with the zone of the heading above it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.answers import answer_of, claims, has_indented_answers, is_form, lettered_item
from service.reading.posting.gate_columns import (
    MarkedPart,
    column_zones,
    has_gate_letters,
    part_by_letter,
    parts_by_column,
)
from service.reading.posting.grade_ladder import ladder_of
from service.reading.posting.headings import (
    DUTIES,
    NONE,
    PREFERRED,
    REQUIRED,
    SKIP,
    heading_words,
    heading_zone,
)
from service.reading.posting.options import opens_options, with_routes
from service.reading.posting.passage import Passage, SearchedDocument
from service.reading.posting.sentence import PostingSentence
from service.reading.posting.title import is_sentence
from service.text.lines import Line

_BULLET = re.compile(
    r"(?:[•·▪◦●■➢✓*§>»→✔⦁‣⁃○◆◇►▶❖☐☑✅□▫–—\uf0b7\uf0a7\uf0d8]|[-–—]{1,2}|o(?=[ \t]+[A-Z])"
    r"|\(?\d{1,2}[a-z]?[.)]|\([a-z]\)|[a-hA-H]\)(?=[ \t])|[a-h]\.(?=[ \t])|\(?[ivx]{1,4}[.)](?=[ \t]))[ \t]*"
)
_HEADING_MARK = re.compile(r"(?!o[ \t])[*#\dA-Za-z(]")  # "**Benefits**"; a dot or a dash marks an item
_OR = re.compile(r"(?:\(?or\)?|and/or)[ :]*", re.I)
_INLINE_HEADING = re.compile(r"([A-Za-z][\w '’/&-]{2,40}):[ ]+(?=\S)")
_SENTENCE_END = re.compile(r"(?<=[.?!])['\")\]]*[ ]+(?=[A-Z(\[])|[ ]{3,}(?=[A-Z])")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:e\.g|i\.e|etc|vs|yrs|cert|approx|Dr|No|St))\.\Z")
_LABEL_WORDS = 2  # of "Experience." before the sentence of an answer
_LONGEST_SENTENCE = 1500  # characters; a longer one is read in pieces
_LONGEST_ASIDE = 80  # characters of a last sentence in brackets
_LONGEST_PERK = 120  # characters of a line that names only what the employer gives
_SEEKS = re.compile(
    r"\b(?:we(?: are|['’]re) (?:looking for|seeking)|opportunity has arisen"
    r"|(?:applicants?|candidates?) (?:must|should))\b",
    re.I,
)
_LAST_HEADING = re.compile(r"[.?!][ ]+([^.?!:]{3,60}:)\Z")  # "Call us today. We are proud to offer:"
_OPENED = re.compile(r"\([^()]*\Z")
_CLOSING_BRACKET = re.compile(r"[^()\n]*\)")


@dataclass(slots=True)
class _PrecedingLines:
    """The state of a posting after the lines so far.

    Attributes:
        scale: a list of self-rating tasks is open; choosing: a select-one question is.
        joined: the line before was nothing but `or`.
        form: the posting is a questionnaire; lettered: it marks its items with E and D.
        indented: it sets its answers in from the margin; answers: number of those in a row so far.
        columns: zones of the columns of the table that is open.
    """

    form: bool
    lettered: bool
    indented: bool
    zone: str = NONE
    scale: bool = False
    choosing: bool = False
    joined: bool = False
    answers: int = 0
    columns: tuple[str | None, ...] = ()

    def note_question(self, kinds: frozenset[str]) -> None:
        """Open or close a list of self-rating tasks or a select-one question."""
        if "scale" in kinds or "question" in kinds:
            self.scale = "scale" in kinds
            self.choosing = not self.scale

    def open_zone(self, zone: str) -> None:
        """Begin the zone of a heading."""
        self.zone, self.joined, self.columns = zone, False, ()


def sentences_of(source: SearchedDocument, lexicon: PostingLexicon) -> tuple[PostingSentence, ...]:
    """Return the sentences of a posting after its title, in order, without self-rating tasks and answers.

    A first line of prose is no title.
    """
    lines = source.document.lines
    text = source.text
    state = _PrecedingLines(is_form(text), has_gate_letters(lines), has_indented_answers(text))
    ladder = set(ladder_of(lines[1:]))
    body = lines if len(lines) < 2 or is_sentence(lines[0].words) else lines[1:]
    found = (
        sentence
        for line in body
        if line not in ladder
        for sentence in _sentences_of_line(source, line, state, lexicon)
    )
    return with_routes(found, lexicon)


def _sentences_of_line(
    source: SearchedDocument, line: Line, state: _PrecedingLines, lexicon: PostingLexicon
) -> Iterator[PostingSentence]:
    bullet = _BULLET.match(source.text, line.start, line.end)
    start = bullet.end() if bullet else line.start
    answer = None
    if state.form:
        answer = answer_of(source.text, line, state.answers, indented=state.indented)
        state.answers = state.answers + 1 if answer else 0
    else:  # "A. Specialized experience" of an advert is a list item
        start = lettered_item(source.text, line) or start
    passage = Passage(source, start, line.end)
    if _asks_nothing(passage, state, lexicon):
        return
    if answer is not None:
        yield from _answer(Passage(source, answer.start, line.end), answer.letter, state, lexicon)
    elif _OR.fullmatch(source.text, start, line.end):
        state.joined = True
    else:
        yield from _listed_or_prose(
            passage, line, state, lexicon, bullet=bullet is not None or start > line.start
        )


def _asks_nothing(passage: Passage, state: _PrecedingLines, lexicon: PostingLexicon) -> bool:
    """Return whether a line is empty, part of a self-rating list, or names only what the employer gives."""
    kinds = lexicon.kinds(passage.find(lexicon.boilerplate_phrases))
    state.note_question(kinds)
    if state.scale or not passage.text.strip():
        return True
    if "perk" in kinds and passage.end - passage.start <= _LONGEST_PERK:
        state.zone = SKIP if state.zone != NONE else NONE
        return True
    return False


def _answer(
    passage: Passage, letter: str, state: _PrecedingLines, lexicon: PostingLexicon
) -> Iterator[PostingSentence]:
    """Yield the answer to a select-one question, unless it refuses or claims nothing."""
    kinds = lexicon.kinds(passage.find(lexicon.boilerplate_phrases))
    if not state.choosing or "refuse" in kinds or not claims(passage.text):
        return
    if "combine" in kinds:
        first: PostingSentence | None = _sentence(passage, REQUIRED, lexicon)
    else:
        first = next(_without_labels(_cut(passage, REQUIRED, lexicon)), None)
    if first is not None:
        yield replace(first, option=letter, joined=letter != "A", bullet=True)


def _without_labels(sentences: Iterable[PostingSentence]) -> Iterator[PostingSentence]:
    """Yield the sentences without labels such as "Experience." before "One year ..."."""
    return (each for each in sentences if len(each.words.split()) > _LABEL_WORDS)


def _listed_or_prose(
    passage: Passage, line: Line, state: _PrecedingLines, lexicon: PostingLexicon, *, bullet: bool
) -> Iterator[PostingSentence]:
    marked = _marked_parts(line, state, lexicon)
    if marked is not None:
        for part in marked:
            for sentence in _cut(Passage(passage.source, part.start, part.end), part.gate, lexicon):
                yield replace(sentence, bullet=True)
        return
    item = bullet and not _HEADING_MARK.match(line.words)
    combined = "combine" in lexicon.kinds(passage.find(lexicon.boilerplate_phrases))
    zone = None if combined else heading_zone(passage.text, lexicon, item=item)
    if zone is not None:
        state.open_zone(zone)
    if opens_options(passage, lexicon):
        yield replace(_sentence(passage, state.zone, lexicon), bullet=bullet, opens_options=True)
        return
    if zone is not None:
        return
    if state.zone == SKIP and not bullet and _SEEKS.search(line.words):
        state.zone = NONE  # what the employer gives has ended
    for sentence in _cut(passage, state.zone, lexicon):
        yield replace(sentence, bullet=bullet, joined=state.joined)
        state.joined = False
    last = _LAST_HEADING.search(line.words)
    state.zone = (heading_zone(last[1], lexicon) if last else None) or state.zone


def _marked_parts(line: Line, state: _PrecedingLines, lexicon: PostingLexicon) -> list[MarkedPart] | None:
    """Return the parts of a line that a letter or a column gives a gate; None for any other line."""
    columns = column_zones(line, lambda cell: heading_zone(cell, lexicon))
    if columns:
        state.columns = columns
        return []  # the head of a table
    cells = list(parts_by_column(line, state.columns)) if state.columns else []
    letter = part_by_letter(line) if state.lettered and not cells else None
    return [letter] if letter else cells or None


def _cut(passage: Passage, zone: str, lexicon: PostingLexicon) -> Iterator[PostingSentence]:
    """Yield the sentences of a passage, without a heading before and illustrations behind them."""
    body, zone = _after_inline_heading(passage, zone, lexicon)
    text, begin, stop = body.source.text, body.start, _illustration(body, lexicon)
    for cut in _SENTENCE_END.finditer(text, begin, stop):
        abbreviated = _ABBREVIATION.search(text, max(begin, cut.start() - 5), cut.start())
        if not abbreviated and not _inside_brackets(text, begin, cut.start()):
            yield from _pieces(body.source, begin, cut.start(), zone, lexicon)
            begin = cut.end()
    yield from _pieces(body.source, begin, stop, zone, lexicon)


def _after_inline_heading(passage: Passage, zone: str, lexicon: PostingLexicon) -> tuple[Passage, str]:
    """Return what follows a heading on its own line ("Desirable: ...") and the zone of it."""
    inline = _INLINE_HEADING.match(passage.source.text, passage.start, passage.end)
    named = lexicon.headings.get(" ".join(heading_words(inline[1]))) if inline else None
    decides = named in (PREFERRED, SKIP) or (named == REQUIRED and zone in (NONE, DUTIES, SKIP))
    if inline is None or named is None or not decides:
        return passage, zone
    return Passage(passage.source, inline.end(), passage.end), named


def _pieces(
    source: SearchedDocument, start: int, end: int, zone: str, lexicon: PostingLexicon
) -> Iterator[PostingSentence]:
    end = _example(Passage(source, start, end), lexicon)
    for first in range(start, end, _LONGEST_SENTENCE):
        piece = Passage(source, first, min(end, first + _LONGEST_SENTENCE))
        if piece.text.strip():
            yield _sentence(piece, zone, lexicon)


def _sentence(passage: Passage, zone: str, lexicon: PostingLexicon) -> PostingSentence:
    return PostingSentence(passage, zone, passage.find(lexicon.boilerplate_phrases))


def _inside_brackets(text: str, start: int, end: int) -> bool:
    """Return whether a bracket opened just before `end` is closed soon after it: "(or X. If Y, no Z)"."""
    first = max(start, end - _LONGEST_ASIDE)
    inside = text.rfind("(", first, end) > text.rfind(")", first, end)
    return inside and _CLOSING_BRACKET.match(text, end, end + _LONGEST_ASIDE) is not None


def _example(sentence: Passage, lexicon: PostingLexicon) -> int:
    """Return where an example outside brackets begins in the text; else the end of the sentence."""
    source = sentence.source.text
    for found in sentence.find(lexicon.boilerplate_phrases):
        begin = sentence.start + found.start
        inside = _OPENED.search(source, max(sentence.start, begin - _LONGEST_ASIDE), begin) is not None
        if lexicon.boilerplate[found.id] == "example" and not inside:
            return begin
    return sentence.end


def _illustration(passage: Passage, lexicon: PostingLexicon) -> int:
    """Return where examples and notes begin in the text; the end of the passage if there are none."""
    for found in passage.find(lexicon.boilerplate_phrases):
        if lexicon.boilerplate[found.id] == "cut":
            return passage.start + found.start
    return passage.end
