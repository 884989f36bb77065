"""The title in one part of a job's header: the words between two separators, which commas may divide.

"Nurse Manager, Family Medicine, Hillcrest, Austin, TX" is a title with its field, an employer and a place.
"""

import re
from dataclasses import dataclass, replace

from service.knowledge.lexicon.work import Work
from service.reading.employment.places import before_place, is_place
from service.reading.employment.title_scores import (
    CLEAR,
    POSSIBLE,
    begins_as_duty,
    opens_with_label,
    title_score,
)
from service.text.tokens import TITLES, Words, title_words, words_of

_EDGE = " \t,-–—|()[]•·*▪●:.;/\\~\xad_"
_LABEL = re.compile(
    r"(?:job |position |official |working )?(?:title|position|role)\s?[:–-]\s{0,9}(?=\S)", re.I
)
_NUMBERED = re.compile(r"(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s{1,3}(?=[A-Z])", re.I)  # "2. Staff Nurse"
_AS = re.compile(r"as (?:(?:an?|the|its|their) )?(?=\S)")  # "from 2014 as Director"
_TOKEN = re.compile(r"[A-Za-z][A-Za-z'&/.-]*")
_NAME = re.compile(r"([^:\n]{2,60}):\s{1,9}(?=[A-Z])")
_COMMA = re.compile(r"\([^()]{1,200}\)|,")
_THEN = re.compile(r"(?:and )?(?:then|later|finally|subsequently|now) (?=[A-Z])")
_LIST = re.compile(r"&|\b(?:and|or)\b", re.I)
_RANK = re.compile(
    r"(?:(?:senior|sr|associate|assistant|regional|deputy|general)\.? )?"
    r"(?:director|manager|supervisor|coordinator|vp|vice president|administrator)\Z",
    re.I,
)
# A rank that seldom is a title without the field behind it.
_PLAIN_RANK = re.compile(
    r"(?:(?:senior|sr)\.? )?(?:director|manager|supervisor|coordinator|vp|vice president)\Z", re.I
)
_DEPARTMENT = re.compile(r"\A(?:(?:the )?(?:department|dept\.?|division|section|unit) of )", re.I)
_LONGEST_TITLE, _LONGEST_FIELD, _LONGEST_LINK, _PAIR = 9, 6, 3, 2


@dataclass(frozen=True, slots=True)
class TitleCandidate:
    """Words of a header that may be the title.

    Attributes:
        place: before or after the dates on their line; above or below that line; over: above the employer's
            line; under: below it.
        score: how much the words look like a title; `CLEAR` and more is sure.
        bulleted: they are in a bullet above or below the dates.
    """

    start: int
    end: int
    place: str
    score: int
    bulleted: bool = False

    @property
    def is_beside_dates(self) -> bool:
        """Return whether the words are on the line of the dates."""
        return self.place in {"before", "after"}


def _score(words: str, place: str, work: Work) -> int:
    """Return `title_score`; a small letter behind dates continues no sentence ("1998-2005 nurse")."""
    return title_score(words[0].upper() + words[1:] if place == "after" else words, work)


def titles_of_part(text: str, start: int, end: int, place: str, work: Work) -> list[TitleCandidate]:
    """Return the words as one candidate, or the parts between their commas if those score higher.

    Args: place: where the words are beside the dates (`TitleCandidate.place`).
    """
    start, end = _bare(text, *trimmed(text, start, end), work)
    if start >= end:
        return []
    end = _before_duty(text, start, end, work)
    whole = TitleCandidate(start, end, place, _score(text[start:end], place, work))
    parts = _parts(text, start, end, place, work) if "," in text[start:end] else []
    if len(parts) < _PAIR:
        return [whole]
    parts = _with_fields(text, parts, work)
    if whole.score >= CLEAR and not names_employer(text[start:end], work):
        return [_without_employer(text, whole, parts)]
    return [part for part in parts if part.score > max(whole.score - 1, POSSIBLE)] or [whole]


def _bare(text: str, start: int, end: int, work: Work) -> tuple[int, int]:
    """Return the span without a number, a label and a place around it; an empty one for a place alone."""
    for before in (_NUMBERED, _LABEL, _AS):
        found = before.match(text, start, end)
        start = found.end() if found else start
    start = _behind_name(text, start, end, work)
    if is_place(text[start:end], work):
        return end, end
    return trimmed(text, start, before_place(text, start, end, work))


def _behind_name(text: str, start: int, end: int, work: Work) -> int:
    """Return where the title of "Acme Clinic: Staff Nurse" begins; `start` if no name is before it."""
    name = _NAME.match(text, start, end)
    if name is None or opens_with_label(text[start:end]):
        return start
    small = any(word.islower() and len(word) > _LONGEST_LINK for word in name[1].split())
    named = not small and title_score(name[1], work) <= POSSIBLE
    return name.end() if named and title_score(text[name.end() : end], work) >= CLEAR else start


def _parts(text: str, start: int, end: int, place: str, work: Work) -> list[TitleCandidate]:
    """Return the words between commas as candidates; a comma in brackets parts nothing."""
    found: list[TitleCandidate] = []
    position = start
    commas = (each.start() for each in _COMMA.finditer(text, start, end) if each[0] == ",")
    for stop in (*commas, end):
        s, e = trimmed(text, position, stop)
        then = _THEN.match(text, s, e) if found else None
        if then and title_score(text[then.end() : e], work) >= CLEAR - 1:
            found[-1] = replace(found[-1], end=e)
        elif s < e:
            found.append(TitleCandidate(s, e, place, _score(text[s:e], place, work)))
        position = stop + 1
    return found


def _with_fields(text: str, parts: list[TitleCandidate], work: Work) -> list[TitleCandidate]:
    """Return the parts with a field joined to the title before it: "vice president, patient care"."""
    found = parts[:1]
    for part in parts[1:]:
        last, words = found[-1], text[part.start : part.end]
        ranked = _RANK.match(text, last.start, last.end) is not None
        if (ranked or last.score >= CLEAR) and _names_field(words, work, after_rank=ranked):
            joint = title_score(text[last.start : part.end], work)
            found[-1] = replace(last, end=part.end, score=max(last.score, joint))
        else:
            found.append(part)
    return found


def _names_field(words: str, work: Work, *, after_rank: bool) -> bool:
    """Return whether words are a field of work; "Lakeside Surgical Services Group" is an employer.

    Args: after_rank: a rank alone is before them, as in "Manager, Enterprise Quality".
    """
    if after_rank:
        words = _DEPARTMENT.sub("", words, count=1)
    listed = words_of(words, TITLES)
    size = len(listed.bare)
    kinds = work.title_words.counts(listed)
    longest = max((hit.last - hit.first + 1 for hit in work.title_fields.longest_hits(listed)), default=0)
    if longest == size:
        return True
    if not longest or size > _LONGEST_FIELD or kinds.keys() & {"head", "employer"}:
        return False
    return after_rank or _opens_as_field(listed, work)


def _opens_as_field(listed: Words, work: Work) -> bool:
    """Return whether the first word is one of work; a name opens "Hillcrest Family Medicine"."""
    known = (work.title_fields, work.specialties, work.settings, work.titles, work.cues)
    return any(hit.first == 0 for phrases in known for hit in phrases.longest_hits(listed))


def _without_employer(text: str, whole: TitleCandidate, parts: list[TitleCandidate]) -> TitleCandidate:
    """Return the title of "Accountant, Acme" or "Acme, Staff Nurse"; "Director, Nursing" stays whole."""
    first = parts[0]
    if _PLAIN_RANK.match(text, first.start, first.end):
        return replace(whole, end=parts[1].end)
    clear = next((index for index, part in enumerate(parts) if part.score >= CLEAR), None)
    if clear is None:
        return whole
    more = any(part.score >= CLEAR - 1 for part in parts[clear + 1 :])
    end = whole.end if more else parts[clear].end
    named = _follows_name(text[parts[clear].start : parts[clear].end], parts[:clear])
    start = parts[clear].start if named else first.start
    return whole if (start, end) == (whole.start, whole.end) else replace(parts[clear], start=start, end=end)


def _follows_name(title: str, before: list[TitleCandidate]) -> bool:
    """Return whether names, and no list of titles or fields, are before a clear title of several words."""
    listed = _LIST.search(title.partition(",")[0]) or any(part.score >= CLEAR - 1 for part in before)
    return not listed and " " in title


def _before_duty(text: str, start: int, end: int, work: Work) -> int:
    """Return the end of a title that runs on into its first duty ("HR Specialist Prepared the ...")."""
    found = list(_TOKEN.finditer(text, start, end))
    if len(found) <= _LONGEST_TITLE:
        return end
    for index, word in enumerate(found[1:_LONGEST_TITLE], start=1):
        if word[0][0].isupper() and begins_as_duty(title_words(word[0]), work):
            return found[index - 1].end()
    return end


def names_employer(words: str, work: Work) -> bool:
    """Return whether words hold one of the names of organisations."""
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
