"""Tokens of a text, and the words that titles, sentences and credentials are made of.

Phrases are searched for in words, not in letters. Titles, sentences and credentials have a spelling each:
"&" is a word of a title, "nurse's" counts as "nurse" in a sentence, and "B.S.N." is one credential.
A document is cut into tokens once; a token holds whole words of every spelling.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, TypeVar

from service.text.computed import computed

# Letters and digits with whatever may join them into one word of some spelling.
_TOKEN = re.compile(r"([^\W_]+(?:['’.][^\W_]+)*|[&+])")
_TITLE_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[&+]")
SENTENCE_WORD = re.compile(r"[A-Za-z0-9]+(?:['’]s(?![A-Za-z0-9]))?")
_BARE_WORD = re.compile(r"([A-Za-z0-9]+)(?:['’]s(?![A-Za-z0-9]))?")  # the same words without their possessive
_CREDENTIAL = re.compile(r"[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])|[^\W_]+(?:['’][A-Za-z]{1,2}(?![A-Za-z]))?")

Span = tuple[int, int]
Found = TypeVar("Found")
_SPACES = 2  # one before a word and one after it


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text in order.

    Attributes:
        starts, ends: half-open places in the text.
        joined: numbers of the tokens that a spelling may cut further; the others are one word in each.
    """

    text: str
    written: list[str]
    starts: list[int]
    ends: list[int]
    joined: list[int]


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one kind of text is cut into words.

    Attributes:
        cased: returns the words as written, typographic apostrophes made plain.
        bare: returns the part of each word that is compared, in any case.
        spans: yields the half-open place of each word of a text, so that they can be quoted.
    """

    cased: Callable[[str], list[str]]
    bare: Callable[[str], list[str]]
    spans: Callable[[str], Iterator[Span]]


class Words:
    """The words of a text or of a part of one; what is not asked for is not computed.

    Attributes:
        text: where the spans point into.
        written: the bare words in the case of the text.
        whole: the words of which these are a part, from number `first` on; None for a text of its own.
        memory: what was computed from the words of a document; None for words that are searched but once.
    """

    def __init__(
        self,
        text: str,
        spelling: Spelling,
        written: Sequence[str],
        whole: "Words | None" = None,
        first: int = 0,
    ) -> None:
        self.text = text
        self.spelling = spelling
        self.written = written
        self.whole = whole
        self.first = first
        self.memory: dict[object, Any] | None = None
        if whole is None:
            self.flat = f" {'  '.join(written)} ".lower()

    @property
    def end(self) -> int:
        """Return the number, in the whole, of the word after the last."""
        return self.first + len(self.written)

    @computed
    def flat(self) -> str:
        """Return the bare words in lower case, each between two spaces of its own, as automata read them."""
        return f" {'  '.join(self.written)} ".lower()

    @computed
    def bare(self) -> Sequence[str]:
        """Return the words as they are compared."""
        return self.flat.split() if self.whole is None else self.whole.bare[self.first : self.end]

    @computed
    def offsets(self) -> list[int]:
        """Return the place in `flat` of the space before each word."""
        return list(accumulate(map(_SPACES.__add__, map(len, self.bare)), initial=0))

    @computed
    def cased(self) -> Sequence[str]:
        """Return the words as written."""
        if self.whole is not None:
            return self.whole.cased[self.first : self.end]
        return self.spelling.cased(self.text)

    @computed
    def plain(self) -> Sequence[str]:
        """Return the words as written, in lower case."""
        if self.whole is not None:
            return self.whole.plain[self.first : self.end]
        return " ".join(self.cased).lower().split()

    @computed
    def spans(self) -> Sequence[Span]:
        """Return the half-open place of each word in the text."""
        if self.whole is not None:
            return self.whole.spans[self.first : self.end]
        if "starts" in self.__dict__:
            return list(zip(self.starts, self.ends, strict=True))
        return list(self.spelling.spans(self.text))

    @computed
    def starts(self) -> list[int]:
        """Return where each word begins."""
        if self.whole is not None:
            return self.whole.starts[self.first : self.end]
        return [start for start, _ in self.spans]

    @computed
    def ends(self) -> list[int]:
        """Return where each word ends."""
        if self.whole is not None:
            return self.whole.ends[self.first : self.end]
        return [end for _, end in self.spans]

    def remember(self, key: object, compute: Callable[["Words"], Found]) -> Found:
        """Return what is computed from these words for a key; only the first time if they have a memory."""
        if self.memory is None:
            return compute(self)
        if key not in self.memory:
            self.memory[key] = compute(self)
        found: Found = self.memory[key]
        return found

    def within(self, start: int, end: int) -> "Words":
        """Return the words that lie wholly inside [start, end) of the text, with places in the whole text.

        They are searched by themselves: for a few words, that is quicker than a search of the whole text.
        """
        part = self._part(bisect_left(self.starts, start), bisect_right(self.ends, end))
        part.__dict__.update(cased=part.cased, starts=part.starts, ends=part.ends)
        part.whole = None
        return part

    @computed
    def vocabulary(self) -> frozenset[str]:
        """Return the different words as they are compared."""
        return frozenset(self.bare)

    def begun_between(self, start: int, end: int) -> tuple[str, ...]:
        """Return, as they are compared, the words that begin in [start, end) of the text."""
        first = bisect_left(self.starts, start)
        return tuple(self.bare[first : bisect_left(self.starts, end, first)])

    def between(self, start: int, end: int) -> "Words":
        """Return the words of text[start:end], as if cut alone, with their places in the whole text."""
        first, last = bisect_left(self.starts, start), bisect_right(self.ends, end)
        halved_first = first > 0 and self.ends[first - 1] > start
        halved_last = last < len(self.ends) and self.starts[last] < end
        if halved_first or halved_last:
            return _placed(self.text, start, end, self.spelling)
        return self._part(first, last)

    def _part(self, first: int, last: int) -> "Words":
        whole = self if self.whole is None else self.whole
        return Words(self.text, self.spelling, self.written[first:last], whole, self.first + first)


def tokens_of(text: str) -> Tokens:
    """Return the tokens of a text."""
    parts = _TOKEN.split(text)  # what is between tokens, and tokens, by turns
    places = list(accumulate(map(len, parts)))
    written = parts[1::2]
    if "".join(written).isascii():
        joined = [number for number, each in enumerate(written) if not each.isalnum()]
    else:
        joined = [number for number, each in enumerate(written) if not (each.isascii() and each.isalnum())]
    return Tokens(text, written, places[:-1:2], places[1::2], joined)


def spelled(tokens: Tokens, spelling: Spelling) -> Words:
    """Return the words of tokens, cut further only where a token is no plain word."""
    cased: list[str] = []
    bare: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for number in (*tokens.joined, len(tokens.written)):
        cased += tokens.written[done:number]
        bare += tokens.written[done:number]
        starts += tokens.starts[done:number]
        ends += tokens.ends[done:number]
        done = number + 1
        if number < len(tokens.written):
            token, place = tokens.written[number], tokens.starts[number]
            cased += spelling.cased(token)
            bare += spelling.bare(token)
            for start, end in spelling.spans(token):
                starts.append(place + start)
                ends.append(place + end)
    return placed_words(tokens.text, spelling, bare, cased, starts, ends)


def placed_words(
    text: str, spelling: Spelling, bare: list[str], cased: list[str], starts: list[int], ends: list[int]
) -> Words:
    """Return the words of a document, whose bare words, words as written, and places are known."""
    words = Words(text, spelling, bare)
    words.memory = {}
    words.__dict__.update(starts=starts, ends=ends)
    words.__dict__["cased"] = words.bare if spelling is TITLES else cased
    return words


def words_of(text: str, spelling: Spelling) -> Words:
    """Return the words of a short text, cut as its kind is."""
    cut = spelling.bare(text)
    words = Words(text, spelling, cut)
    if spelling.bare is spelling.cased:
        words.__dict__["cased"] = cut
    return words


def title_words(text: str) -> list[str]:
    """Return the words of a title or heading in lower case, typographic apostrophes made plain."""
    return _TITLE_WORD.findall(text.lower().replace("’", "'"))


def title_of(words: list[str]) -> Words:
    """Return a title whose words are known."""
    return Words(" ".join(words), TITLES, words)


def _placed(text: str, start: int, end: int, spelling: Spelling) -> Words:
    """Return the words of a part whose ends halve a word, with their places in the text."""
    words = words_of(text[start:end], spelling)
    words.__dict__["cased"] = words.cased
    words.__dict__["spans"] = [(start + first, start + last) for first, last in words.spans]
    words.text = text
    return words


def _sentence_words(text: str) -> list[str]:
    return SENTENCE_WORD.findall(text.replace("’", "'"))


def _credential_words(text: str) -> list[str]:
    """Return the words with dots left out ("B.S.N." is BSN)."""
    return [
        word if word.isalnum() else word.replace(".", "").replace("’", "'")
        for word in _CREDENTIAL.findall(text)
    ]


def _spans_by(pattern: re.Pattern[str]) -> Callable[[str], Iterator[Span]]:
    return lambda text: (match.span() for match in pattern.finditer(text))


def _title_spans(text: str) -> Iterator[Span]:
    """Yield the places of the words of a title; one letter may become several in lower case."""
    lower = text.lower().replace("’", "'")
    if len(lower) == len(text):
        yield from (match.span() for match in _TITLE_WORD.finditer(lower))
        return
    origin = [place for place, letter in enumerate(text) for _ in letter.lower()]
    for match in _TITLE_WORD.finditer(lower):
        yield origin[match.start()], origin[match.end() - 1] + 1


TITLES = Spelling(title_words, title_words, _title_spans)
SENTENCES = Spelling(_sentence_words, _BARE_WORD.findall, _spans_by(SENTENCE_WORD))
CREDENTIALS = Spelling(_credential_words, _credential_words, _spans_by(_CREDENTIAL))
