"""Sentences that repeat the catalogue of positions, which are nobody's own words."""

from collections.abc import Iterator

from service.reading.assertion.sentences import sentence_at
from service.text.document import Document
from service.text.runs import RUN, Run, runs_of_words, share_of

_MOST_SHARED = 80  # percent of the runs of a sentence of one's own
_FEWEST_WORDS = 7  # shorter sentences agree by chance

Span = tuple[int, int]


def copied_sentences(document: Document, known: frozenset[Run]) -> Iterator[Span]:
    """Yield the spans of sentences of which nearly all runs of words are known."""
    words = document.words
    bare = words.bare
    runs = zip(*(bare[at:] for at in range(RUN)), strict=False)
    begins = [words.starts[number] for number, run in enumerate(runs) if run in known]
    for span in dict.fromkeys(sentence_at(document, each) for each in begins):
        own = words.begun_between(*span)
        if len(own) >= _FEWEST_WORDS and share_of(runs_of_words(own), known) > _MOST_SHARED:
            yield span
