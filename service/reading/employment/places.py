"""Places in the header of a job, told from titles and units with the same letters ("Staff Nurse, OR")."""

import re

from service.knowledge.lexicon.work import Work
from service.text.tokens import TITLES, Words, words_of

_GRADE = re.compile(r"(?:[ivx]{1,4}|\d)\Z")


def is_place(words: str, work: Work) -> bool:
    """Return whether the words are a place and nothing else."""
    found = work.places.alone.match(words)
    return found is not None and _may_be_city(found["city"], work)


def before_place(text: str, start: int, end: int, work: Work) -> int:
    """Return the end of what is before the place that ends the span; `end` if none does."""
    found = work.places.at_end.search(text, start, end)
    return found.start() if found and found.start() > start and _may_be_city(found["city"], work) else end


def _may_be_city(city: str | None, work: Work) -> bool:
    """Return whether words before a state are no title, degree or field of work."""
    if city is None:
        return True
    words = words_of(city, TITLES)
    last = len(words.bare) - 1
    while last > 0 and _GRADE.match(words.bare[last]):
        last -= 1
    fields = work.title_fields.longest_hits(words)
    named = any(hit.first == 0 and hit.last >= last for hit in fields)
    return not named and not _ends_title(words, last, work)


def _ends_title(words: Words, last: int, work: Work) -> bool:
    """Return whether the word of that number ends a title or is of schooling."""
    kinds = {
        kind
        for hit in work.title_words.longest_hits(words)
        if hit.last == last
        for kind in work.title_words.phrases[hit.phrase].ids
    }
    return bool(kinds & {"head", "degree"}) or any(
        hit.last >= last for hit in work.titles.longest_hits(words)
    )
