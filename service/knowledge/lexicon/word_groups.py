"""Words of data/lexicon/word_groups.yaml, and the faults of phrases that may name them."""

from collections.abc import Iterator, Mapping

from service.knowledge.tables import Problem, Tables
from service.text.token_patterns import sentence_places


def word_groups(tables: Tables) -> dict[str, tuple[str, ...]]:
    """Return the words of each row of lexicon/word_groups.yaml."""
    return {row_id: tuple(row["words"]) for row_id, row in tables.rows("lexicon/word_groups").items()}


def phrase_problems(
    name: str, row_id: str, phrase: str, groups: Mapping[str, tuple[str, ...]]
) -> Iterator[Problem]:
    """Yield the fault of a phrase of sentences that cannot be read."""
    try:
        sentence_places(phrase, groups)
    except ValueError as error:
        yield Problem(f"{name}.yaml", row_id, "phrases", str(error))
