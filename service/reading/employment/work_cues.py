"""The cues of one job: words of data/lexicon/job_tags.yaml in its title, its header and its text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from service.knowledge.lexicon.work import Work
from service.reading.employment.employers import Employer
from service.reading.employment.unpaid_titles import directs_unpaid, is_unpaid_title
from service.reading.scope.authority import Authority, authority_of
from service.text.bare_lists import bare_lists
from service.text.document import Document
from service.text.gazetteer import Phrases
from service.text.tokens import TITLES, Span, Words, words_of

_OF_PEOPLE = frozenset({"people_strong", "lead_words"})

_NOT_SHOWN = Employer()
_OPENING = 30  # words


@dataclass(frozen=True, slots=True)
class JobWords:
    """The words of one job.

    Attributes:
        title: the title as written.
        place: the parts of the header that describe the place, one a line.
        employer: what the header shows of the employer.
        header: the words of title and place.
        body: the words of the text, cut once for all cues, settings and fields.
        written: the text as written; start: its place in the document.
        lists: places in the document of the lines that are bare lists of keywords.
    """

    title: str
    place: str
    employer: Employer
    header: Words
    body: Words
    written: str
    start: int
    lists: tuple[tuple[int, int], ...]

    def counts(self, *lists: Phrases) -> dict[str, int]:
        """Return how often each id of lists is in the header and the text, the longest phrase at a place."""
        counted: dict[str, int] = {}
        for phrases, words in product(lists, (self.header, self.body)):
            for each, count in phrases.counts(words).items():
                counted[each] = counted.get(each, 0) + count
        return counted


@dataclass(frozen=True, slots=True)
class WorkCues:
    """The cues of a job.

    Attributes:
        title: hits of data/lexicon/job_tags.yaml in the title.
        body: hits in the text of the job; kinds: how many different phrases of a row were hit.
        size: number of words of the text.
        authority: how often the text names authority over staff.
        denied: each part of the title that names a rank names a thing too, and no people.
        place: hits in the title and in the words of the header that describe the place.
        other_place: those words name a place of another trade.
        employer: what the header shows of the employer.
        opening: hits in the first words of the text, where employers are described.
        unpaid: the title is of a volunteer or a student on placement.
        directs_unpaid: it is of one who directs volunteers, interns or students.
    """

    title: Mapping[str, int]
    body: Mapping[str, int]
    kinds: Mapping[str, int]
    size: int
    authority: Authority
    denied: bool
    place: Mapping[str, int]
    other_place: bool
    employer: Employer
    opening: Mapping[str, int]
    unpaid: bool
    directs_unpaid: bool


def job_words(
    title: str, document: Document, start: int, end: int, place: str = "", employer: Employer = _NOT_SHOWN
) -> JobWords:
    """Return the words of a job from its title, its text [start, end), and what its header shows."""
    header = words_of(f"{title}\n{place}", TITLES)
    lines = document.lines_between(start, end)
    lists = tuple((line.start, line.end) for line in bare_lists(lines))
    body = document.titles.between(start, end)
    return JobWords(title, place, employer, header, body, document.text[start:end], start, lists)


def cues_of(words: JobWords, work: Work) -> WorkCues:
    """Return which cues the words of a job hold."""
    counts: dict[str, int] = {}
    kinds: dict[str, set[int]] = {}
    opening: dict[str, int] = {}
    lists = tuple(each for each in words.lists if not _opens_with_verb(each, words.body, work))
    for first, phrase, row in _asserted(words.body, lists, work):
        counts[row] = counts.get(row, 0) + 1
        kinds.setdefault(row, set()).add(phrase)
        if first < _OPENING:
            opening[row] = opening.get(row, 0) + 1
    in_title = work.cues.counts(words.title)
    return WorkCues(
        title=in_title,
        body=counts,
        kinds={row: len(phrases) for row, phrases in kinds.items()},
        size=len(words.body.bare),
        authority=authority_of(_without(lists, words), work.people_rules),
        denied=_is_denied(words.title, in_title, work),
        place=work.cues.counts(f"{words.title}\n{words.place}") if words.place else in_title,
        other_place=bool(words.place) and "other_place" in work.cues.counts(words.place),
        employer=words.employer,
        opening=opening,
        unpaid=is_unpaid_title(words.title, in_title, work),
        directs_unpaid=directs_unpaid(words.title, in_title, work),
    )


def _asserted(body: Words, lists: Sequence[Span], work: Work) -> Iterator[tuple[int, int, str]]:
    """Yield first word, phrase and row of each hit; a bare list of keywords shows no authority."""
    for hit in work.cues.longest_hits(body):
        listed = lists and any(start <= body.starts[hit.first] < end for start, end in lists)
        for row in work.cues.phrases[hit.phrase].ids:
            if not (listed and row in _OF_PEOPLE):
                yield hit.first, hit.phrase, row


def _opens_with_verb(line: Span, body: Words, work: Work) -> bool:
    opening = body.begun_between(*line)[:1]
    return any("verb" in work.title_words.alone.get(word, ()) for word in opening)


def _without(lists: Sequence[Span], words: JobWords) -> str:
    """Return the text of a job with bare lists blanked."""
    text = words.written
    for start, end in lists:
        first, last = start - words.start, end - words.start
        text = f"{text[:first]}{' ' * (last - first)}{text[last:]}"
    return text


def phrases_of(row: str, words: Words, work: Work) -> list[int]:
    """Return the number of the phrase of each hit of one row of cues, the longest phrase at each place."""
    return [phrase for _, phrase, each in _hits(words, work) if each == row]


def _hits(words: Words, work: Work) -> Iterable[tuple[int, int, str]]:
    """Yield the first word, the phrase and the row of each hit, the longest phrase at each place."""
    for hit in work.cues.longest_hits(words):
        for row in work.cues.phrases[hit.phrase].ids:
            yield hit.first, hit.phrase, row


def _is_denied(title: str, in_title: Mapping[str, int], work: Work) -> bool:
    """Return whether the rank in a title is one over things: "account director", but no supervisor."""
    if "supervisor" in title.lower():
        return False
    parts = [work.cues.counts(part) for part in title.split("/")] if "/" in title else [in_title]
    ranked = [part for part in parts if "title_rank" in part] or parts
    return all("title_not_people" in part for part in ranked)
