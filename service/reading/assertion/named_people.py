"""Other people named with letters after their names: referees, superiors, colleagues, authors.

The candidate's own name is no name in the document any more (`reading/impersonal.py`). What has the shape of
a name counts as one unless a word of it is known of work, care or study.
"""

import re
from collections.abc import Iterator

from service.knowledge.lexicon.masking_words import MaskingWords
from service.text.document import Document
from service.text.lines import Line
from service.text.sentences import BULLET

_LETTERS = r"[A-Z][A-Za-z]*[A-Z](?:[-/][A-Z]+)*"
_WHOLE = re.compile(r"(?<=[ ])[A-Za-z]+(?:-[A-Z]{2,3})?(?![\w'’-])")
_MORE = re.compile(rf",?[ ](?P<letters>{_LETTERS})(?![\w'’])")
_NAME = re.compile(
    rf"(?P<name>[^\s,;:()]+(?:[ ][^\s,;:()]+){{1,4}}?)(?P<joint>,?[ ])(?P<first>(?:{_LETTERS},?[ ]){{0,3}})\Z"
)
_LONGEST_NAME = 60
_PART = re.compile(r"[^\W\d_][^\W\d_]*(?:[-'’][^\W\d_]+)*")
_INITIAL = re.compile(r"[A-Z]\.?")
_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "der", "di", "la", "van", "von"})
_HONORIFIC = re.compile(r"(?:Dr|Mr|Mrs|Ms|Prof)\.?[ ]\Z")
_DATES = re.compile(
    r"\b(?:19|20)\d\d[ ]?(?:-|–|—|to)[ ]?(?:\w{3,9}\.?[ ])?(?:(?:19|20)\d\d|present|current)\b", re.I
)
_LEAD = re.compile(r"[\W_]*(?:[A-Za-z ]{1,24}:)?[\W_]*\Z")
_WITH = 3  # lines below a name that go with it: title, employer, telephone
_FEW = 8  # words of such a line
_LONGEST_PLAIN = 3  # words of a name
_SCHOOL = frozenset({"education", "training"})
_OTHERS = frozenset({"references", "others"})

Span = tuple[int, int]


def named_people(document: Document, letters: frozenset[str], words: MaskingWords) -> Iterator[Span]:
    """Yield the names of other people with their letters; whole lines that such a name begins.

    Args: letters: the letters that show a name before them.
    """
    last, done = -1, 0
    for found in _letters(document, letters):
        if found.start() < done or document.section_at(found.start()) == "header":
            continue
        number = document.line_number(found.start())
        line = document.lines[number]
        span = _named(line, found, document.section_at(found.start()), words) if number > last else None
        if span is None:
            continue
        start, done = span
        if _LEAD.match(document.text[line.start : start]):
            last = _entry(document, number)
            start, done = line.start, document.lines[last].end
        yield start, done


def _letters(document: Document, letters: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield the places of letters behind a space."""
    words = document.words
    if letters.isdisjoint(words.cased):
        return
    for word, start in zip(words.cased, words.starts, strict=True):
        if word in letters and (found := _WHOLE.match(document.text, start)) is not None:
            yield found


def _named(line: Line, found: re.Match[str], section: str, words: MaskingWords) -> tuple[int, int] | None:
    """Return the span of a name and all letters after it; None if there is none, or too few letters."""
    at, end, count = found.start() - line.start, found.end() - line.start, 1
    while (more := _MORE.match(line.words, end)) is not None:
        count, end = count + 1, more.end()
    before = _NAME.search(line.words, max(0, at - _LONGEST_NAME), at)
    if before is None:
        return None
    count += len(before["first"].split())
    unsure = before["joint"] == " " or section in _SCHOOL
    unsure = unsure or (section not in _OTHERS and _DATES.search(line.words) is not None)
    start = _start_of_name(before["name"], words)
    if start is None or count < 1 + unsure:
        return None
    first = before.start() + start
    honorific = _HONORIFIC.search(line.words, 0, first)
    return line.start + (honorific.start() if honorific else first), line.start + end


def _start_of_name(said: str, words: MaskingWords) -> int | None:
    """Return where the name at the end of some words starts; None where they do not end with one."""
    start, plain, position = None, 0, len(said)
    for part in reversed(said.split(" ")):
        position = said.rfind(part, 0, position)
        if _is_part(part, words):
            start, plain = position, plain + 1
        elif not plain or not (_INITIAL.fullmatch(part) or part.lower() in _PARTICLES or part[0] in '("“'):
            break
        if plain == _LONGEST_PLAIN:
            break
    return start if plain > 1 else None


def _is_part(part: str, words: MaskingWords) -> bool:
    """Return whether a word has a capital and is not known of work, unless it is a name as often."""
    plain = part.lower()
    if len(part) < 2 or not part[0].isupper() or part.isupper() or _PART.fullmatch(part) is None:
        return False
    known = plain in words.name_words and plain not in words.also_names
    return not (known or plain in words.keep or plain in words.vocabulary)


def _entry(document: Document, number: int) -> int:
    """Return the number of the last line that goes with a name: a title, an employer or a telephone."""
    lines, last = document.lines, number
    headings = {section.start for section in document.sections}
    for below in range(number + 1, min(len(lines), number + 1 + _WITH)):
        line = lines[below]
        near = document.text.count("\n", lines[last].end, line.start) == 1
        plain = BULLET.match(line.words) is None and _DATES.search(line.words) is None
        if not (near and plain) or line.start in headings or len(line.words.split()) > _FEW:
            break
        last = below
    return last
