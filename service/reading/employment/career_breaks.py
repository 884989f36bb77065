"""Breaks in a career: leave, care for one's family, travel and the like, which are no job.

"Family leave, Apr 2016 - Mar 2021" and "Apr 2016 - Mar 2021: caring for a parent" are breaks. "Leave
Coordinator" and "Caregiver, Acme Home Care" are jobs.
"""

from collections.abc import Iterator

from service.knowledge.lexicon.work import Work
from service.reading.employment.text_dates import TextDates
from service.text.lines import Line
from service.text.tokens import title_of, title_words

_LONGEST = 24  # words of a line
_NAMED = frozenset({"head", "employer", "verb", "degree"})
_BULLETS = "•*·▪●◦»➢-"
_MOST_BEFORE = 3  # words before those of a break, as in "elder care leave"


def names_break(words: str, work: Work, *, whole: bool = True) -> bool:
    """Return whether the words of a line name a break.

    Args: whole: the words are all that is on the line; words that are a job beside an employer count then.
    """
    listed = title_words(words)
    if not listed or len(listed) > _LONGEST or not work.breaks.cover.isdisjoint(listed):
        return False
    kinds = _kinds(listed, work)
    if not any(kinds):
        return False
    return _opens_as_break(listed, kinds, work) or (whole and _is_covered(listed, kinds, work))


def break_lines(text: str, lines: tuple[Line, ...], dates: TextDates, work: Work) -> frozenset[int]:
    """Return the indexes of the lines of a section that name a break, and those of its dates."""
    return frozenset(index for group in _groups(text, lines, dates, work) for index in group)


def _groups(text: str, lines: tuple[Line, ...], dates: TextDates, work: Work) -> Iterator[tuple[int, ...]]:
    dated = {
        index: words
        for index, line in enumerate(lines)
        if (words := _without_dates(text, line, dates)) is not None
    }
    for index, words in dated.items():
        if any(letter.isalpha() for letter in words):
            if names_break(words, work, whole=not _is_listed_work(words, lines[index + 1 : index + 2], work)):
                yield (index,)
        else:
            beside = (each for each in (index - 1, index + 1) if 0 <= each < len(lines) and each not in dated)
            named = next((each for each in beside if _is_break_line(lines[each], work)), None)
            if named is not None:
                yield (index, named)


def _is_listed_work(words: str, below: tuple[Line, ...], work: Work) -> bool:
    """Return whether words are a known title with a list of duties below, as "Homemaker" may be."""
    return any(each.words[0] in _BULLETS for each in below) and work.titles.may_find(words)


def _is_break_line(line: Line, work: Work) -> bool:
    return line.words[0] not in _BULLETS and names_break(line.words, work)


def _without_dates(text: str, line: Line, dates: TextDates) -> str | None:
    """Return the words of a line beside its dates; None if it has none."""
    found = dates.within(line.start, line.end)
    if not found:
        return None
    parts, position = [], line.start
    for each in found:
        parts.append(text[position : each.start])
        position = each.end
    return " ".join([*parts, text[position : line.end]])


def _kinds(listed: list[str], work: Work) -> list[frozenset[str]]:
    """Return for each word the rows whose phrases hold it, the longest phrase at each place."""
    found: list[frozenset[str]] = [frozenset()] * len(listed)
    phrases = work.breaks.phrases
    for hit in phrases.longest_hits(title_of(listed)):
        kinds = frozenset(phrases.phrases[hit.phrase].ids)
        found[hit.first : hit.last + 1] = [kinds] * (hit.last + 1 - hit.first)
    return found


def _opens_as_break(listed: list[str], kinds: list[frozenset[str]], work: Work) -> bool:
    """Return whether a break, or care and kin, open the words, and no other names a title or employer."""
    aside = work.breaks.aside
    told = [(index, each) for index, each in enumerate(kinds) if each or listed[index] not in aside]
    before = next((number for number, (_, each) in enumerate(told) if "break" in each), len(told))
    if before > _MOST_BEFORE or before == len(told):
        after = next((each for _, each in told if "care" not in each), frozenset[str]())
        if not told or "care" not in told[0][1] or "kin" not in after:
            return False
    rest = [listed[index] for index, each in told if not each]
    return _NAMED.isdisjoint(work.title_words.counts(title_of(rest)))


def _is_covered(listed: list[str], kinds: list[frozenset[str]], work: Work) -> bool:
    """Return whether all words are those of breaks, and not of care alone."""
    covered = all(each or word in work.breaks.aside for word, each in zip(listed, kinds, strict=True))
    return covered and any(each - {"care"} for each in kinds)
