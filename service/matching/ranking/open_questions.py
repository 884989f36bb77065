"""Places of a ranking that depend on each open question."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from service.domain.match import TIER_ORDER, Tier
from service.matching.ranking.order import OpenQuestion, Ranked, SortKey, sort_key
from service.matching.scoring.questions import Answers, answers_of


def with_open_questions(rows: Sequence[Ranked], keys: Sequence[SortKey] | None = None) -> tuple[Ranked, ...]:
    """Return rows of a ranking with the effect of each question, most places first.

    Exact against all other rows as they are; equal ones keep the order of the match's questions.

    Args:
        keys: those of the whole ranking, best first; by default the rows are all there are.
    """
    every = [sort_key(row.match) for row in rows] if keys is None else keys
    return tuple(
        replace(row, open_questions=_open_questions(row, sort_key(row.match), every)) for row in rows
    )


def _open_questions(row: Ranked, own: SortKey, keys: Sequence[SortKey]) -> tuple[OpenQuestion, ...]:
    def place(then: tuple[Tier, int]) -> int:
        standing = (TIER_ORDER.index(then[0]), -then[1], own[2])
        return 1 + bisect_left(keys, standing) - (own < standing)

    def effect(each: Answers) -> OpenQuestion:
        return OpenQuestion(each.part.id, each.words, place(each.best), place(each.worst))

    found = [effect(each) for each in answers_of(row.match.contributions)]
    order = {words: at for at, words in enumerate((*row.match.questions, *row.match.more_questions))}
    return tuple(sorted(found, key=lambda each: (each.best - each.worst, order[each.question], each.item_id)))
