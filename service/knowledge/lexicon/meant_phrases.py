"""Phrases that show something, without those places where the same words mean something else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.knowledge.tables import Row
from service.text.gazetteer import Phrases, Text, sentence_phrases


@dataclass(frozen=True, slots=True)
class MeantPhrases:
    """The phrases of the rows of a table.

    Attributes:
        shown: the phrases; unlike: phrases in which words of the same row mean something else.
    """

    shown: Phrases
    unlike: Phrases

    def ids(self, text: Text) -> tuple[str, ...]:
        """Return the ids of all phrases that are meant in the text, sorted, each once."""
        if not self.unlike.may_find(text):
            return self.shown.ids(text)
        return tuple(sorted({row_id for row_id, _ in self._meant(text)}))

    def words_before(self, text: Text) -> dict[str, int]:
        """Return for each id that is meant in the text the number of words before its first phrase."""
        if not self.unlike.may_find(text):
            return self.shown.words_before(text)
        before: dict[str, int] = {}
        for row_id, first in self._meant(text):
            before.setdefault(row_id, first)
        return before

    def _meant(self, text: Text) -> Iterator[tuple[str, int]]:
        """Yield the id and the first word of each hit that no phrase of another meaning overlaps."""
        taken: dict[str, set[int]] = {}
        for hit in self.unlike.hits(text):
            for row_id in self.unlike.phrases[hit.phrase].ids:
                taken.setdefault(row_id, set()).update(range(hit.first, hit.last + 1))
        for hit in self.shown.hits(text):
            for row_id in self.shown.phrases[hit.phrase].ids:
                if taken.get(row_id, set()).isdisjoint(range(hit.first, hit.last + 1)):
                    yield row_id, hit.first


def meant_phrases(rows: Mapping[str, Row], groups: Mapping[str, tuple[str, ...]]) -> MeantPhrases:
    """Return the phrases of rows with the keys `phrases` and `unlike`."""
    shown, unlike = (
        sentence_phrases(
            ((row_id, each) for row_id, row in rows.items() for each in row.get(key, ())), groups
        )
        for key in ("phrases", "unlike")
    )
    return MeantPhrases(shown, unlike)
