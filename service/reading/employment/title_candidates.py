"""Candidates for the title of a job among the words of its header.

Around a job's dates there are a title, an employer and a place, in any order and on one to three lines.
Parts of those lines are scored by how much they look like a title; of close scores, the one at the place
of most titles of the same resume is taken.
"""

import re
from dataclasses import dataclass, replace

from service.knowledge.lexicon.work import Work
from service.reading.employment.title_scores import CLEAR, POSSIBLE, begins_as_duty, title_score
from service.text.tokens import TITLES, title_words, words_of

# Data sets and some products print these words in place of employer and town.
_MASK = re.compile(
    r"Company\s?Name|\bEmployer Name\b|\bCity\s{0,2}(?:,\s{0,2}State|,\s{0,2}[A-Z]{2}\b|State\b)"
    r"|\bCity\b(?=\s{0,2}(?:$|[,|]))"
    r"|,\s{0,2}State\b(?!\sof)(?:\s{0,2},\s{0,2}(?:US|USA)\b)?",
    re.M,
)
_HARD = re.compile(
    r"(?<=[a-z]{3})(?<!Asst)(?<!Assoc)(?<!Dept)(?<!Exec)(?<!Supv)(?<!Prof)\.\s(?=[A-Z])"
    r"|\s[-–—]{1,2}(?=\s|$)|\s[-–—](?=\S)|\||\t|\s{2,}|â€[“”]|ï¼\xad?|[•·▪●;]|\s@\s|\bat (?=[A-Z])"
)
_EDGE = " \t,-–—|()[]•·*▪●:.;/\\~\xad_"
_TOKEN = re.compile(r"[A-Za-z][A-Za-z'&/.-]*")
_LONGEST_TITLE, _LONGEST_FIELD, _PAIR = 9, 6, 2
_USUAL_PLACE = 2  # points for a candidate at the place of most titles of the resume
_RANKS = frozenset(
    {"director", "manager", "supervisor", "coordinator", "vp", "vice president", "administrator"}
)


@dataclass(frozen=True, slots=True)
class TitleCandidate:
    """Words of a header that may be the title.

    Attributes:
        place: before or after the dates on their line; above or below that line; over: two lines above.
        score: how much the words look like a title; `CLEAR` and more is sure.
    """

    start: int
    end: int
    place: str
    score: int

    @property
    def is_beside_dates(self) -> bool:
        """Return whether the words are on the line of the dates."""
        return self.place in {"before", "after"}


def has_mask(text: str, start: int, end: int) -> bool:
    """Return whether the span holds a masked employer or place."""
    return _MASK.search(text, start, end) is not None


def candidates(
    text: str, start: int, end: int, dates: tuple[tuple[int, int], ...], work: Work
) -> tuple[TitleCandidate, ...]:
    """Return the scored parts of the line [start, end), without the spans of its dates.

    Args: dates: spans of dates on the line, in order; parts behind the first have the place `after`.
    """
    gaps = sorted([*dates, *((m.start(), m.end()) for m in _MASK.finditer(text, start, end))])
    found: list[TitleCandidate] = []
    position = start
    for gap_start, gap_end in [*gaps, (end, end)]:
        if position < gap_start:
            place = "after" if dates and position >= dates[0][1] else "before"
            found.extend(_split(text, position, gap_start, place, work))
        position = max(position, gap_end)
    return tuple(found)


def best(options: tuple[TitleCandidate, ...], usual: str | None) -> TitleCandidate | None:
    """Return what most looks like a title; ties go to the usual place, the line of dates, the first."""
    fit = [option for option in options if option.score >= POSSIBLE]
    return max(
        fit,
        key=lambda option: (
            option.score + (_USUAL_PLACE if option.place == usual else 0),
            option.is_beside_dates,
            -option.start,
        ),
        default=None,
    )


def _score(words: str, place: str, work: Work) -> int:
    """Return `title_score`; a small letter behind dates continues no sentence ("1998-2005 nurse")."""
    return title_score(words[0].upper() + words[1:] if place == "after" else words, work)


def _split(text: str, start: int, end: int, place: str, work: Work) -> list[TitleCandidate]:
    found: list[TitleCandidate] = []
    position = start
    for match in [*_HARD.finditer(text, start, end), None]:
        stop = match.start() if match else end
        found.extend(_scored(text, position, stop, place, work))
        position = match.end() if match else end
    return found


def _scored(text: str, start: int, end: int, place: str, work: Work) -> list[TitleCandidate]:
    """Return the words as one candidate, or the parts between their commas if those score higher."""
    start, end = trimmed(text, start, end)
    if start >= end:
        return []
    end = _before_duty(text, start, end, work)
    whole = TitleCandidate(start, end, place, _score(text[start:end], place, work))
    parts = _parts(text, start, end, place, work) if "," in text[start:end] else []
    if len(parts) < _PAIR:
        return [whole]
    parts = _with_fields(text, parts, work)
    if whole.score >= CLEAR and not _names_employer(text[start:end], work):
        return [_without_place(text, whole, parts)]
    return [part for part in parts if part.score > max(whole.score - 1, POSSIBLE)] or [whole]


def _parts(text: str, start: int, end: int, place: str, work: Work) -> list[TitleCandidate]:
    """Return the words between commas as candidates."""
    found: list[TitleCandidate] = []
    position = start
    for part in text[start:end].split(","):
        s, e = trimmed(text, position, position + len(part))
        if s < e:
            found.append(TitleCandidate(s, e, place, _score(text[s:e], place, work)))
        position += len(part) + 1
    return found


def _with_fields(text: str, parts: list[TitleCandidate], work: Work) -> list[TitleCandidate]:
    """Return the parts with a field joined to the title before it: "vice president, patient care"."""
    found = parts[:1]
    for part in parts[1:]:
        last, words = found[-1], text[part.start : part.end]
        titled = last.score >= CLEAR or text[last.start : last.end].lower() in _RANKS
        if titled and _names_field(words, work):
            found[-1] = replace(last, end=part.end)
        else:
            found.append(part)
    return found


def _names_field(words: str, work: Work) -> bool:
    """Return whether words are a field of work; "Lakeside Surgical Services Group" is an employer."""
    listed = words_of(words, TITLES)
    size = len(listed.bare)
    kinds = work.title_words.counts(listed)
    longest = max((hit.last - hit.first + 1 for hit in work.title_fields.longest_hits(listed)), default=0)
    if longest == size:
        return True
    return longest > 0 and size <= _LONGEST_FIELD and not kinds.keys() & {"head", "employer"}


def _without_place(text: str, whole: TitleCandidate, parts: list[TitleCandidate]) -> TitleCandidate:
    """Return the title of "Accountant, Acme, Austin"; "Director, Nursing" stays whole."""
    first = parts[0]
    if text[first.start : first.end].lower() in _RANKS and len(parts) >= _PAIR:
        return replace(whole, end=parts[1].end)
    if first.score >= CLEAR and all(part.score < CLEAR - 1 for part in parts[1:]):
        return first
    return whole


def _before_duty(text: str, start: int, end: int, work: Work) -> int:
    """Return the end of a title that runs on into its first duty ("HR Specialist Prepared the ...")."""
    found = list(_TOKEN.finditer(text, start, end))
    if len(found) <= _LONGEST_TITLE:
        return end
    for index, word in enumerate(found[1:_LONGEST_TITLE], start=1):
        if word[0][0].isupper() and begins_as_duty(title_words(word[0]), work):
            return found[index - 1].end()
    return end


def _names_employer(words: str, work: Work) -> bool:
    return "employer" in work.title_words.counts(words)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without separators at its ends; a closing bracket that belongs to it stays."""
    while start < end and text[start] in _EDGE + "\n":
        start += 1
    while end > start and text[end - 1] in _EDGE + "\n":
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        end -= 1
    return start, end
