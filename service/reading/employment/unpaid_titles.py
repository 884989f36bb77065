"""Titles of unpaid work, told from those of paid people who direct volunteers, interns or rotations."""

from collections.abc import Mapping

from service.knowledge.lexicon.work import Work
from service.text.tokens import title_of, title_words

_UNPAID = frozenset({"title_unpaid", "title_intern", "title_placement"})
_LINKS = frozenset({"of", "for", "over", "the", "and", "&", "clinical", "student", "students"})
_LEADS_TO = frozenset({"of", "for", "over"})


def is_unpaid_title(title: str, found: Mapping[str, int], work: Work) -> bool:
    """Return whether a title is of a volunteer, a student on placement or an extern.

    "Volunteer Nurse" and "Pediatric Rotation" are; "Director of Volunteer Services" and "Rotation
    Coordinator" are not.

    Args: found: the cues in the title.
    """
    if "title_unpaid" in found:
        return not directs_unpaid(title, found, work)
    if "title_placement" not in found:
        return False
    words = title_words(title)
    return "title_placement" in _kinds_of(words[-1], work) and not _names_head(words, work)


def directs_unpaid(title: str, found: Mapping[str, int], work: Work) -> bool:
    """Return whether a title is of one who directs volunteers, interns, students or their programs."""
    if _UNPAID.isdisjoint(found):
        return False
    words = title_words(title)
    at = _places(words, work)
    return bool(at) and (_is_directed_after(words, at[-1], work) or _is_directed_before(words, at[0], work))


def _is_directed_after(words: list[str], last: int, work: Work) -> bool:
    """Return whether a head follows, as in "Volunteer Program Manager"."""
    taught = "title_volunteer" not in _kinds_of(words[last], work)
    heads = {"title_runs", "title_teaches"} if taught else {"title_runs"}
    for word in words[last + 1 :]:
        kinds = _kinds_of(word, work)
        if not heads.isdisjoint(kinds):
            return True
        if "title_program" not in kinds:
            return False
    return False


def _is_directed_before(words: list[str], first: int, work: Work) -> bool:
    """Return whether a head leads to the word, as in "Manager of Volunteers" or "VP, Intern Program"."""
    heads = [index for index in range(first) if "title_runs" in _kinds_of(words[index], work)]
    if not heads:
        return False
    between = words[heads[-1] + 1 : first]
    if any(each not in _LINKS and "title_program" not in _kinds_of(each, work) for each in between):
        return False
    after = words[first : first + 2]
    led = words[first].endswith("s") or not _LEADS_TO.isdisjoint(between)
    return led or any("title_program" in _kinds_of(each, work) for each in after)


def _kinds_of(word: str, work: Work) -> tuple[str, ...]:
    return work.cues.alone.get(word, ())


def _places(words: list[str], work: Work) -> list[int]:
    """Return the number of each word in a phrase of unpaid work, the longest phrase at each place."""
    found: list[int] = []
    for hit in work.cues.longest_hits(title_of(words)):
        if not _UNPAID.isdisjoint(work.cues.phrases[hit.phrase].ids):
            found.extend(range(hit.first, hit.last + 1))
    return found


def _names_head(words: list[str], work: Work) -> bool:
    """Return whether a word is a noun in which titles of paid work end."""
    return any(
        "head" in work.title_words.alone.get(word, ()) and "title_placement" not in _kinds_of(word, work)
        for word in words
    )
