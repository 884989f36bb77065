"""Which words of a job's heading are its title?

Around a job's dates stand a title, an employer and a place, in any order and on one to three lines.
Pieces of those lines are weighed by how much they look like a title; the place where most titles of
the same resume stand breaks close calls.
"""

import re
from dataclasses import dataclass, replace

from service.knowledge.lexicon.work import Work
from service.text.tokens import TITLES, title_of, title_words, words_of

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
_BULLET = re.compile(r"[•·▪●*◦»➢-]\s?|[a-z]")
_TOKEN = re.compile(r"[A-Za-z][A-Za-z'&/.-]*")
_LONGEST_TITLE, _LONGEST_FIELD, _PAIR = 9, 6, 2
_RANKS = frozenset(
    {"director", "manager", "supervisor", "coordinator", "vp", "vice president", "administrator"}
)
# "Supervisor: Jane Doe", "Hours per week: 40" on federal resumes.
_LABEL = re.compile(r"(?:supervisor|hours|salary|pay|series|grade|contact|phone|duties)\b[^:\n]{0,20}:", re.I)
CLEAR, POSSIBLE = 4, 1


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a heading that may be the title.

    Attributes:
        place: before, after (on the line of the dates), above or below it, or over: two lines above.
        score: how much the words look like a title; `CLEAR` and more is sure.
    """

    start: int
    end: int
    place: str
    score: int


def masked(text: str, start: int, end: int) -> bool:
    """Return whether the span shows an employer or place that was masked."""
    return _MASK.search(text, start, end) is not None


def pieces(
    text: str, start: int, end: int, cuts: tuple[tuple[int, int], ...], work: Work
) -> tuple[Piece, ...]:
    """Return the weighed pieces of the line [start, end), without the spans of its dates.

    Args: cuts: spans of dates on the line, in order; pieces after the first are marked `after`.
    """
    holes = sorted([*cuts, *((m.start(), m.end()) for m in _MASK.finditer(text, start, end))])
    found: list[Piece] = []
    position = start
    for hole_start, hole_end in [*holes, (end, end)]:
        if position < hole_start:
            place = "after" if cuts and position >= cuts[0][1] else "before"
            found.extend(_split(text, position, hole_start, place, work))
        position = max(position, hole_end)
    return tuple(found)


def best(candidates: tuple[Piece, ...], usual: str | None) -> Piece | None:
    """Return what most looks like a title; ties go to the usual place, the line of dates, the first."""
    fit = [piece for piece in candidates if piece.score >= POSSIBLE]
    if not fit:
        return None
    return max(
        fit,
        key=lambda piece: (
            piece.score + (2 if piece.place == usual else 0),
            piece.place in {"before", "after"},
            -piece.start,
        ),
    )


def title_score(words: str, work: Work) -> int:
    """Return how much words look like a title: 4 and more surely, below 1 not."""
    listed = title_words(words)
    if not listed or not re.search(r"[A-Za-z]{2}", words):
        return -9
    title = title_of(listed)
    kinds = work.title_words.counts(title)
    named = bool(work.titles.counts(title))
    score = 3 * named + (2 if "head" in kinds else 0) + _by_length(len(listed))
    if "employer" in kinds and not named and "head" not in kinds:
        score -= 3
    if "degree" in kinds and not named:
        score -= 4
    if _begins_as_duty(listed, work) or _BULLET.match(words) or _LABEL.match(words):
        score -= 4
    if words.endswith(".") and len(listed) > 3:
        score -= 2
    return score - kinds.get("plain", 0)


def _score(words: str, place: str, work: Work) -> int:
    """Return `title_score`; behind dates a small letter begins no rest of a sentence ("1998-2005 nurse")."""
    return title_score(words[0].upper() + words[1:] if place == "after" else words, work)


def _by_length(count: int) -> int:
    return 1 if count <= 6 else 0 if count <= 9 else -2 if count <= 12 else -7


def _begins_as_duty(listed: list[str], work: Work) -> bool:
    kinds = work.title_words.alone.get(listed[0], ()) if listed else ()
    return "verb" in kinds and listed[0] not in {"lead", "support", "work"}


def _split(text: str, start: int, end: int, place: str, work: Work) -> list[Piece]:
    found: list[Piece] = []
    position = start
    for match in [*_HARD.finditer(text, start, end), None]:
        stop = match.start() if match else end
        found.extend(_weighed(text, position, stop, place, work))
        position = match.end() if match else end
    return found


def _weighed(text: str, start: int, end: int, place: str, work: Work) -> list[Piece]:
    """Return the piece, and where it lists things by commas, its parts when they look better."""
    start, end = trimmed(text, start, end)
    if start >= end:
        return []
    end = _before_duty(text, start, end, work)
    whole = Piece(start, end, place, _score(text[start:end], place, work))
    parts = _parts(text, start, end, place, work)
    if len(parts) < _PAIR:
        return [whole]
    parts = _with_fields(text, parts, work)
    if whole.score >= CLEAR and not _names_employer(text[start:end], work):
        return [_without_place(text, whole, parts)]
    return [part for part in parts if part.score > max(whole.score - 1, POSSIBLE)] or [whole]


def _parts(text: str, start: int, end: int, place: str, work: Work) -> list[Piece]:
    """Return what stands between the commas of a piece."""
    found: list[Piece] = []
    position = start
    for part in text[start:end].split(","):
        s, e = trimmed(text, position, position + len(part))
        if s < e:
            found.append(Piece(s, e, place, _score(text[s:e], place, work)))
        position += len(part) + 1
    return found


def _with_fields(text: str, parts: list[Piece], work: Work) -> list[Piece]:
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


def _without_place(text: str, whole: Piece, parts: list[Piece]) -> Piece:
    """Return the title of "Accountant, Acme, Austin"; "Director, Nursing" stays whole."""
    first = parts[0]
    if text[first.start : first.end].lower() in _RANKS and len(parts) >= _PAIR:
        return replace(whole, end=parts[1].end)
    if first.score >= CLEAR and all(part.score < CLEAR - 1 for part in parts[1:]):
        return first
    return whole


def _before_duty(text: str, start: int, end: int, work: Work) -> int:
    """Return where a title ends that runs on into its first duty ("HR Specialist Prepared the ...")."""
    found = list(_TOKEN.finditer(text, start, end))
    if len(found) <= _LONGEST_TITLE:
        return end
    for index, word in enumerate(found[1:_LONGEST_TITLE], start=1):
        if word[0][0].isupper() and _begins_as_duty(title_words(word[0]), work):
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
