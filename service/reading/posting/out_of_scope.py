"""Postings of another trade than the management of health care."""

import re

from service.domain.posting import Posting
from service.knowledge.knowledge import Knowledge
from service.text.gazetteer import Phrases

OUT_OF_SCOPE = "role_out_of_scope"  # code of the warning

_HEALTH = re.compile(
    r"\b(?:health ?care|health|hospitals?|hospices?|clinic(?:s|al|ally)?|medical|medicine|medicaid|medicare"
    r"|nurs(?:e|es|ing)"
    r"|patients?|physicians?|doctors?|therap(?:y|ies|ists?)|surg(?:ery|ical|eons?)|dental|dentists?|pharmac\w+"
    r"|dialysis|caregivers?|care (?:home|plan|team|facility)s?|long[ -]term care|assisted living|psychiatr\w+"
    r"|rehabilitation|NHS|EMR|EHR|HIPAA|radiology|ambulatory)\b",
    re.I,
)
_GIVEN = re.compile(
    r"\b(?:(?:health|medical|dental|vision|life|disability)(?:,? (?:and |& )?|/)){1,6}"
    r"(?:care )?(?:insurance|benefits?|coverage|plans?|savings accounts?|FSA|HSA)\b"
    r"|\bhealth (?:and|&) safety\b|\bhealth ?care benefits\b|\bmedical (?:leave|exam\w*)\b|\bhealth checks?\b"
    r"|\b(?:medical|health),? (?:and )?(?:dental|vision)\b",
    re.I,
)  # what any employer gives or asks
_FEWEST_WORDS = 2  # different words of other trades, where the title names none
_CREDENTIALS = ("licence",)
_MOST_SHOWN, _LONGEST_TITLE = 5, 80


def out_of_scope(posting: Posting, known: Knowledge) -> tuple[str, ...] | None:
    """Return the words of another trade that a posting is of; None for one of health care or unsaid.

    A title of another trade decides, unless it names health care or a health licence is asked. Elsewhere the
    text decides that names other trades and no health care beyond what any employer gives.
    """
    lexicon = known.postings
    if _HEALTH.search(posting.title) or _asks_for_licence(posting):
        return None
    titled = _found(posting.title, lexicon.trade_titles)
    if titled:
        return titled
    if posting.base is not None and _speaks_of_health(posting.text):
        return None
    named = () if _speaks_of_health(posting.text) else _found(posting.text, lexicon.trade_phrases)
    return named if len(named) >= _FEWEST_WORDS else None


def told_out_of_scope(posting: Posting, known: Knowledge) -> str | None:
    """Return what was found in a posting of another trade and what was expected; None for any other one."""
    words = out_of_scope(posting, known)
    if words is None:
        return None
    found = ", ".join(repr(each) for each in words[:_MOST_SHOWN])
    title = posting.title if len(posting.title) <= _LONGEST_TITLE else f"{posting.title[:_LONGEST_TITLE]}…"
    return (
        f"the posting {title!r} is of another trade by its words ({found}):"
        " expected a clinical-management position in health care"
    )


def _asks_for_licence(posting: Posting) -> bool:
    return any(row.type in _CREDENTIALS and row.gate == "required" for row in posting.requirements)


def _speaks_of_health(text: str) -> bool:
    """Return whether a text speaks of health care as the work, and not only of what employers give."""
    return _HEALTH.search(_GIVEN.sub(" ", text)) is not None


def _found(text: str, phrases: Phrases) -> tuple[str, ...]:
    """Return the words of the text that a list has, in order, each once."""
    return tuple(dict.fromkeys(hit.words.lower() for hit in phrases.longest(text)))
