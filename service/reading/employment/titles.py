"""The reading of a job title: role, level, authority and field, before the scope of the job is known."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from service.knowledge.lexicon.work import TitleField, TitleRow, Work
from service.reading.employment.title_wording import TitleWording, rows_of, short_titles, wording_of
from service.text.gazetteer import Phrases, WordHit
from service.text.tokens import Words, title_of

Placed = TypeVar("Placed", bound=tuple[Any, ...])
_STUDENT = frozenset(
    {"student", "full", "part", "time", "college", "university", "graduate", "undergraduate"}
)
_HELPERS = frozenset({"assistant", "secretary", "aide"})
_BETWEEN = frozenset({"of", "for", "the", "and", "&", "services", "service", "department", "dept", "unit"})
_WHOLE = frozenset(
    {"senior", "sr", "regional", "area", "district", "assistant", "asst", "acting", "interim", "night", "day"}
    | {"nights", "days", "evening", "evenings", "weekend", "weekends"}
) | {"and", "manager", "general", "owner", "proprietor", "operator", "founder"}
_HELPING = frozenset({"aide", "learner", "technician"})  # ids of data/ontology/title_ranks.yaml
_RANKS = frozenset({"assistant", "chief", "director", "manager", "supervisor", "vice_president"})
_SUPERIORS = frozenset({"manager", "director", "supervisor", "superintendent", "administrator"})


@dataclass(frozen=True, slots=True)
class ReadTitle:
    """What a title reads as.

    Attributes:
        role: id of the role with the highest level that the title names, or None.
        other_roles: those of its other parts.
        level: that level; 1 if nothing is known.
        rows: every title row named, in the order of the title.
        words: the title's words in lower case.
        plain: one word alone ("manager", "director") claims authority, so that the others may deny it.
    """

    role: str | None
    other_roles: tuple[str, ...]
    level: int
    rows: tuple[TitleRow, ...]
    words: tuple[str, ...]
    plain: bool

    @property
    def tags(self) -> frozenset[str]:
        """Return every kind of work that the title alone shows."""
        return frozenset(tag for row in self.rows for tag in row.tags)

    @property
    def is_study(self) -> bool:
        """Return whether the title says only that the person was a student, which is no job."""
        return "student" in self.words and _STUDENT.issuperset(self.words)

    @property
    def people(self) -> str:
        """Return the strongest claim to authority: inherent, presumed, lead, never or shown."""
        claims = [row.people for row in self.rows]
        return next((each for each in ("inherent", "presumed", "lead", "never") if each in claims), "shown")

    @property
    def narrowed(self) -> bool:
        """Return whether "manager" behind the name of a thing claims authority: "help desk manager"."""
        above = (_SUPERIORS - {"manager"}) & set(self.words)
        return (
            self.plain
            and not above
            and any(
                word == "manager" and index and self.words[index - 1] not in _WHOLE
                for index, word in enumerate(self.words)
            )
        )


def read_title(title: str, work: Work) -> ReadTitle:
    """Return what a title reads as; a title that is not listed reads as nothing at level 1.

    Of several titles between slashes or semicolons, each speaks for itself and the highest gives the level.
    """
    wording = _own_words(wording_of(title))
    listed = title_of(["and" if word == "&" else word for word in wording.words])
    hits = work.titles.longest_hits(listed)
    named = list(rows_of(hits, wording, listed, work))
    rows: list[TitleRow] = []
    highest: list[TitleRow] = []
    for first, end in wording.spans(hits):
        own = [row for _, row in _between(named, first, end)]
        claimed = any(_is_full_claim(hit, listed, work) for hit in _between(hits, first, end))
        best = _best(own, title_of(wording.words[first:end]), work, claimed=claimed)
        rows += own
        highest += [best] if best else []
    rows += highest
    rows += short_titles(title, work)
    highest = highest or rows
    by_level = sorted(highest, key=lambda row: -row.level)
    named_roles = tuple(dict.fromkeys(row.role for row in by_level if row.role is not None))
    return ReadTitle(
        role=named_roles[0] if named_roles else None,
        other_roles=named_roles[1:],
        level=max((row.level for row in highest), default=1),
        rows=tuple({id(row): row for row in rows}.values()),
        words=tuple(wording.words),
        plain=not any(_is_full_claim(hit, listed, work) for hit in hits),
    )


def _between(found: Sequence[Placed], first: int, end: int) -> Sequence[Placed]:
    """Return what begins at the words [first, end); each begins with the number of its first word."""
    start = bisect_left(found, first, key=_first_word)
    return found[start : bisect_left(found, end, lo=start, key=_first_word)]


def _first_word(placed: tuple[Any, ...]) -> int:
    number: int = placed[0]
    return number


def _best(rows: list[TitleRow], words: Words, work: Work, *, claimed: bool) -> TitleRow | None:
    """Return the row that gives one title its role and level: a listed one, or that of rank and field.

    Args: claimed: a listed title of several words claims authority, so that rank and field add nothing.
    """
    named = [row for row in rows if row.role is not None]
    best = max(named or rows, key=lambda row: row.level, default=None)
    if claimed or any(row.people in {"never", "lead"} for row in rows):
        return best
    told = any(row.tags or row.level > 1 for row in rows)
    composed = _composed(words, work) or (None if told else _helper(words, work))
    if composed is not None and (not named or best is None or composed.level > best.level):
        return composed
    return best


def field_of_title(title: str, work: Work) -> TitleField | None:
    """Return the field of work that a title names, with a rank or without; None if it names none."""
    fields = _places(title_of(wording_of(title).words), work.title_fields)
    return min((work.field_rows[each] for each, _, _ in fields), key=lambda each: each.order, default=None)


def is_bare_rank(title: str, work: Work) -> bool:
    """Return whether a title is a rank and nothing else: "Vice President", "Director"."""
    words = title_of(wording_of(title).words)
    last = len(words.bare) - 1
    return any(
        (first, end) == (0, last) for rank, first, end in _places(words, work.title_ranks) if rank in _RANKS
    )


def _is_full_claim(hit: WordHit, words: Words, work: Work) -> bool:
    """Return whether a title of several words claims authority; after "head of" its field is missing."""
    if hit.last == hit.first or words.bare[hit.last] == "of":
        return False
    ids = work.titles.phrases[hit.phrase].ids
    return any(work.title_rows[row_id].people == "inherent" for row_id in ids)


def _composed(words: Words, work: Work) -> TitleRow | None:
    """Return the title that a rank and the field beside it make: "manager, ICU" is a clinical manager."""
    fields = _places(words, work.title_fields)
    if not fields:
        return None
    for rank, first, last in _places(words, work.title_ranks):
        near = [each for each, start, end in fields if _side_by_side(words, (first, last), (start, end))]
        if near and rank not in _HELPING:
            return _title_in(near, rank, work)
    return None


def _helper(words: Words, work: Work) -> TitleRow | None:
    """Return the title of one who helps in the field right before: "telemetry tech" is a technician."""
    fields = _places(words, work.title_fields)
    for rank, first, _ in _places(words, work.title_ranks) if fields else ():
        near = [each for each, _, end in fields if end + 1 == first]
        if near and rank in _HELPING:
            return _title_in(near, rank, work)
    return None


def _title_in(fields: list[str], rank: str, work: Work) -> TitleRow | None:
    field = min((work.field_rows[each] for each in fields), key=lambda each: each.order)
    title = field.titles.get(rank)
    return work.title_rows[title] if title else None


def _places(words: Words, known: Phrases) -> list[tuple[str, int, int]]:
    """Return (row id, numbers of its first and last word) of each phrase in the words of a title."""
    return [
        (row_id, hit.first, hit.last)
        for hit in known.longest_hits(words)
        for row_id in known.phrases[hit.phrase].ids
    ]


def _side_by_side(words: Words, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((one, other))
    return _BETWEEN.issuperset(words.bare[first[1] + 1 : second[0]])


def _own_words(wording: TitleWording) -> TitleWording:
    """Return the words without the title of the superior, as in "assistant to the director of nursing".

    "Manager assistant" and the like are read as assistants too.
    """
    words = wording.words
    for index, word in enumerate(words):
        if word in _HELPERS and words[index + 1 : index + 2] == ["to"]:
            return wording._replace(words=words[: index + 2])
        if word == "assistant" and index and words[index - 1] in _SUPERIORS:
            begins = [each if each < index else each - 1 for each in wording.begins]
            return wording._replace(words=[*words[: index - 1], *words[index:]], begins=begins)
    return wording
