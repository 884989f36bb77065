"""Phrases that show something, without those places where the same words mean something else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.knowledge.tables import Row
from service.text.gazetteer import Phrases, Text, sentence_phrases

_UNLIKE = "!"  # before the id of a row: a phrase in which its words mean something else


@dataclass(frozen=True, slots=True)
class MeantPhrases:
    """The phrases of the rows of a table, and those in which words of a row mean something else.

    Attributes: unlike: the numbers of the latter.
    """

    phrases: Phrases
    unlike: frozenset[int]

    def ids(self, text: Text) -> tuple[str, ...]:
        """Return the ids of all phrases that are meant in the text, sorted, each once."""
        return tuple(sorted({row_id for row_id, _ in self._meant(text)}))

    def words_before(self, text: Text) -> dict[str, int]:
        """Return for each id that is meant in the text the number of words before its first phrase."""
        before: dict[str, int] = {}
        for row_id, first in self._meant(text):
            before.setdefault(row_id, first)
        return before

    def _meant(self, text: Text) -> Iterator[tuple[str, int]]:
        """Yield the id and the first word of each hit that no phrase of another meaning overlaps."""
        phrases, found = self.phrases.phrases, self.phrases.hits(text)
        if self.unlike.isdisjoint([hit.phrase for hit in found]):
            yield from ((row_id, hit.first) for hit in found for row_id in phrases[hit.phrase].ids)
            return
        hits = [(row_id, hit.first, hit.last) for hit in found for row_id in phrases[hit.phrase].ids]
        taken: dict[str, set[int]] = {}
        for row_id, first, last in hits:
            if row_id.startswith(_UNLIKE):
                taken.setdefault(row_id.removeprefix(_UNLIKE), set()).update(range(first, last + 1))
        for row_id, first, last in hits:
            free = row_id not in taken or taken[row_id].isdisjoint(range(first, last + 1))
            if free and not row_id.startswith(_UNLIKE):
                yield row_id, first


def meant_phrases(rows: Mapping[str, Row], groups: Mapping[str, tuple[str, ...]]) -> MeantPhrases:
    """Return the phrases of rows with the keys `phrases` and `unlike`."""
    shown = [(row_id, each) for row_id, row in rows.items() for each in row["phrases"]]
    unlike = [(f"{_UNLIKE}{row_id}", each) for row_id, row in rows.items() for each in row.get("unlike", ())]
    phrases = sentence_phrases([*shown, *unlike], groups)
    numbers = (
        number
        for number, phrase in enumerate(phrases.phrases)
        if any(row_id.startswith(_UNLIKE) for row_id in phrase.ids)
    )
    return MeantPhrases(phrases, frozenset(numbers))
