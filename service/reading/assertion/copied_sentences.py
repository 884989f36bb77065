"""Sentences that repeat the catalogue of positions, which are nobody's own words."""

from collections.abc import Iterable, Iterator, Sequence

from service.reading.assertion.sentences import sentence_at
from service.text.document import Document
from service.text.runs import RUN, Run, runs_of_words, share_of

_MOST_SHARED = 80  # percent of the runs of a sentence of one's own
_FEWEST_WORDS = 7  # shorter sentences agree by chance
_SEVERAL = 3  # long copies, beside which short ones are copies too

Span = tuple[int, int]


def copied_sentences(document: Document, known: frozenset[Run]) -> Iterator[Span]:
    """Yield the spans of sentences of which nearly all runs of words are known."""
    words = document.words
    bare = words.bare
    # Of each copy that is long enough, one run begins at every fourth word.
    if known.isdisjoint(zip(*(bare[at::RUN] for at in range(RUN)), strict=False)):
        return
    runs = list(zip(*(bare[at:] for at in range(RUN)), strict=False))
    begins = [words.starts[number] for number, run in enumerate(runs) if run in known]
    spans = dict.fromkeys(sentence_at(document, each) for each in begins)
    copies = [(span, len(own)) for span, own in _words(document, spans) if _is_copy(own, known)]
    several = sum(count >= _FEWEST_WORDS for _, count in copies) >= _SEVERAL
    yield from (span for span, count in copies if several or count >= _FEWEST_WORDS)


def _words(document: Document, spans: Iterable[Span]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    for span in spans:
        yield span, document.words.begun_between(*span)


def _is_copy(words: Sequence[str], known: frozenset[Run]) -> bool:
    return share_of(runs_of_words(words), known) > _MOST_SHARED
