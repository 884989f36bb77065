"""Tokens and words of a text that was altered in a few places, without cutting the rest again."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from service.text.tokens import Span, Tokens, Words, placed_words, spelled, tokens_of


def tokens_altered(tokens: Tokens, spans: Sequence[Span], text: str) -> Tokens:
    """Return the tokens of `text`, which differs from the text of these tokens in the spans alone."""
    kept = Tokens(text, [], [], [], [])
    position = 0
    for place, stop in _regions(tokens, spans):
        first, last = bisect_left(tokens.starts, place), bisect_left(tokens.starts, stop)
        _extend(kept, tokens, position, first)
        rest = tokens_of(text[place:stop])  # of tokens that a span halves
        _extend(kept, rest, 0, len(rest.written), place)
        position = last
    _extend(kept, tokens, position, len(tokens.written))
    return kept


def words_altered(words: Words, tokens: Tokens, spans: Sequence[Span], text: str) -> Words:
    """Return the words of `text` in the spelling of these words, which are those of the tokens.

    Args: spans: outside which the texts are the same.
    """
    bare: list[str] = []
    cased: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for place, stop in (*_regions(tokens, spans), (len(text), len(text))):
        first, last = bisect_left(words.starts, place), bisect_left(words.starts, stop)
        bare += words.written[position:first]
        cased += words.cased[position:first]
        starts += words.starts[position:first]
        ends += words.ends[position:first]
        rest = spelled(tokens_of(text[place:stop]), words.spelling)
        bare += rest.written
        cased += rest.cased
        starts += [place + start for start in rest.starts]
        ends += [place + end for end in rest.ends]
        position = last
    return placed_words(text, words.spelling, bare, cased, starts, ends)


def _regions(tokens: Tokens, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the places of the tokens that each span touches, without overlaps."""
    done = 0
    for start, end in spans:
        first, last = bisect_right(tokens.ends, start, lo=done), bisect_left(tokens.starts, end)
        if first < last:
            yield tokens.starts[first], tokens.ends[last - 1]
            done = last


def _extend(kept: Tokens, tokens: Tokens, first: int, end: int, place: int = 0) -> None:
    """Append the tokens of number [first, end), whose text begins at a place."""
    numbers = tokens.joined[bisect_left(tokens.joined, first) : bisect_left(tokens.joined, end)]
    kept.joined.extend(len(kept.written) + number - first for number in numbers)
    kept.written.extend(tokens.written[first:end])
    starts, ends = tokens.starts[first:end], tokens.ends[first:end]
    kept.starts.extend([place + start for start in starts] if place else starts)
    kept.ends.extend([place + last for last in ends] if place else ends)
