"""Words beside a credential that show its status."""

import re

from service.knowledge.credentials.licence_words import DENIED

StatusWords = tuple[tuple[str, re.Pattern[str]], ...]


def status_in(entry: str, words: StatusWords) -> tuple[str, int, int] | None:
    """Return the first status that an entry tells, with the place of its words; None where it tells none.

    A trouble that is denied, as in `never suspended or revoked`, is no status.
    """
    for status, pattern in words:
        if status == DENIED:
            entry = pattern.sub(_blank, entry)
            continue
        found = pattern.search(entry)
        if found:
            return status, found.start(), found.end()
    return None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
