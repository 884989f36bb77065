"""Words behind a title that are no part of it: hours, a length of time, and what leads to the dates."""

import re

from service.reading.employment.fte import stated_percent
from service.text.date_words import is_length

_LEADS_TO_DATES = re.compile(r"[ ,(]{1,3}(?:since|from|starting|beginning|between|effective):?\Z", re.I)
_LEADS_REACH = 14
_BRACKET = re.compile(r"[ ,–-]{0,3}\(([^()]{2,80})\)\Z")
_BRACKET_REACH = 86
_BEHIND_COMMA = re.compile(r"[,–-][ ]?([^,()–-]{2,24})\Z")


def without_asides(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a title without what is no part of it."""
    lead = _LEADS_TO_DATES.search(text, max(start, end - _LEADS_REACH), end)
    end = lead.start() if lead else end
    for pattern in (_BRACKET, _BEHIND_COMMA):
        aside = pattern.search(text, max(start, end - _BRACKET_REACH), end)
        if aside and (is_length(aside[1]) or stated_percent(aside[1]) is not None):
            end = aside.start()
    return start, end
