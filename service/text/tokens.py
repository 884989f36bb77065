"""Of which words does a text consist?

Phrases are looked for in words and not in letters. Titles, sentences and credentials are cut in three ways,
because "&" is a word of a title, "nurse's" stands for "nurse" in a sentence, and "B.S.N." is one credential.
A text is cut once: whoever asks several lists of phrases for the same text passes its `Words`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

_TITLE_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[&+]")
SENTENCE_WORD = re.compile(r"[A-Za-z0-9]+(?:['’]s(?![A-Za-z0-9]))?")
_BARE_WORD = re.compile(r"([A-Za-z0-9]+)(?:['’]s(?![A-Za-z0-9]))?")  # the same words without their possessive
_CREDENTIAL = re.compile(r"[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])|[^\W_]+(?:['’][A-Za-z]{1,2}(?![A-Za-z]))?")

Span = tuple[int, int]
_SPACES = 2  # one before a word and one behind it


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a kind of text is cut into words.

    Attributes:
        cased: returns the words as written, typographic apostrophes made plain.
        bare: returns what of each word is compared; in any case, as `Words` compares in lower case.
        places: finds the same words where they stand; None where they have no place, as of titles, which
            are read in lower case: some letters grow in it.
    """

    cased: Callable[[str], list[str]]
    bare: Callable[[str], list[str]]
    places: re.Pattern[str] | None


class Words:
    """The words of one text; whatever is not asked for is not worked out.

    Attributes:
        text: where the spans point into; of titles, any text.
        flat: the bare words in lower case, each with a space of its own on both sides: what automata read.
    """

    def __init__(self, text: str, spelling: Spelling, bare: Iterable[str]) -> None:
        self.text = text
        self.spelling = spelling
        self.flat = f" {'  '.join(bare)} ".lower()

    @cached_property
    def bare(self) -> list[str]:
        """Return the words as they are compared."""
        return self.flat.split()

    @cached_property
    def offsets(self) -> list[int]:
        """Return where each word's own space stands in `flat`."""
        return list(accumulate(map(_SPACES.__add__, map(len, self.bare)), initial=0))

    @cached_property
    def cased(self) -> list[str]:
        """Return the words as written."""
        return self.spelling.cased(self.text)

    @cached_property
    def plain(self) -> list[str]:
        """Return the words as written, in lower case."""
        return " ".join(self.cased).lower().split()

    @cached_property
    def spans(self) -> list[Span]:
        """Return the half-open span of each word; raises ValueError for titles, whose words have none."""
        if self.spelling.places is None:
            raise ValueError("words of a title have no place: expected words of a sentence or credential")
        return [match.span() for match in self.spelling.places.finditer(self.text)]

    def within(self, start: int, end: int) -> "Words":
        """Return the words that lie inside [start, end) of the text; spans point into the whole text."""
        first = bisect_left(self.spans, start, key=lambda span: span[0])
        last = bisect_right(self.spans, end, key=lambda span: span[1])
        part = Words(self.text, self.spelling, self.bare[first:last])
        part.__dict__.update(cased=self.cased[first:last], spans=self.spans[first:last])
        return part


def title_words(text: str) -> list[str]:
    """Return the words of a title or heading in lower case, typographic apostrophes made plain."""
    return _TITLE_WORD.findall(text.lower().replace("’", "'"))


def title_of(words: list[str]) -> Words:
    """Return a title whose words are known."""
    return Words(" ".join(words), TITLES, words)


def _sentence_words(text: str) -> list[str]:
    return SENTENCE_WORD.findall(text.replace("’", "'"))


def _credential_words(text: str) -> list[str]:
    """Return the words with dots left out ("B.S.N." is BSN)."""
    return [
        word if word.isalnum() else word.replace(".", "").replace("’", "'")
        for word in _CREDENTIAL.findall(text)
    ]


TITLES = Spelling(title_words, title_words, None)
SENTENCES = Spelling(_sentence_words, _BARE_WORD.findall, SENTENCE_WORD)
CREDENTIALS = Spelling(_credential_words, _credential_words, _CREDENTIAL)


def words_of(text: str, spelling: Spelling) -> Words:
    """Return the words of a text, cut as its kind is."""
    cut = spelling.bare(text)
    words = Words(text, spelling, cut)
    if spelling.bare is spelling.cased:
        words.cased = cut
    return words


@lru_cache(maxsize=2)  # one document in two spellings, each of which several readers ask for in turn
def document_words(text: str, spelling: Spelling) -> Words:
    """Return the words of a whole document, kept until the next ones come."""
    return words_of(text, spelling)
