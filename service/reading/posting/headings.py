"""Headings of a posting and the zone that each opens: required, preferred, duties or skip."""

import re

from service.knowledge.lexicon.postings import PostingLexicon

REQUIRED, PREFERRED, DUTIES, SKIP, NONE = "required", "preferred", "duties", "skip", "none"

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_HEADING = 80
_MOST_WORDS = 6  # of a composed heading
_FEWEST_BEFORE_MORE = 3  # words of a heading that goes on without a colon
_ASKING = ("what", "who", "how", "why", "about")
_PART = re.compile(r"[ ]*(?:[:,(&]|[-–—/][ ]|[ ][-–—/])[ ]*")
_CODE = re.compile(r"(?:gs|vn)[0-9 ]*|[0-9 ]+")  # "GS-0660-13"
_ASKS_CANDIDATES = re.compile(
    r"to (?:apply|be (?:considered|eligible|successful|appointed)|qualify|succeed)\b.*"
    r"\b(?:you|applicants?|candidates?)\b"
    r"|(?:you|(?:(?:the |our )?(?:ideal|successful|suitable) )?(?:applicants?|candidates?))"
    r" (?:must|should|will (?:have|need))\b",
    re.I,
)  # "To apply for this post, you will:"


def heading_zone(words: str, lexicon: PostingLexicon, *, item: bool = False) -> str | None:
    """Return the zone of a heading line; None for any other line.

    An `item` of a list ("- Retirement planning") is no heading of what the employer says of itself, unless it
    ends with a colon.
    """
    marks = words.rstrip(" *")
    opens = marks.endswith((":", "…", "..."))
    if len(words) > _LONGEST_HEADING or (not opens and words.endswith((".", ",", ";"))):
        return None
    plain = heading_words(words)
    whole = _whole_zone(words, plain, lexicon)
    if whole == SKIP and item and not opens:
        return None
    if whole or not opens:
        return whole
    return REQUIRED if _ASKS_CANDIDATES.match(words) else _zone_at_an_end(plain, lexicon)


def _whole_zone(words: str, plain: list[str], lexicon: PostingLexicon) -> str | None:
    """Return the zone of a line that is a heading as a whole; None for any other line."""
    if plain[:1] == ["why"] and (words.rstrip(" *").endswith((":", "?")) or 1 < len(plain) <= _MOST_WORDS):
        return SKIP  # "Why you will love it here:"
    return (
        _named_zone(plain, lexicon)
        or _zone_of_parts(words, lexicon)
        or _zone_about(plain)
        or _zone_before_more(plain, lexicon)
    )


def heading_words(words: str) -> list[str]:
    """Return the words of a heading as the lists of headings spell them ("what you ll do")."""
    return _WORD.findall(words.lower())


def _named_zone(plain: list[str], lexicon: PostingLexicon) -> str | None:
    """Return the zone of a heading that is listed, or composed of words of headings alone."""
    listed = lexicon.headings.get(" ".join(plain))
    if listed is not None:
        return listed
    zones = [lexicon.heading_words.get(word) for word in plain]
    if None in zones or not 1 < len(plain) <= _MOST_WORDS:
        return None
    return _composed_zone([zone for zone in zones if zone and zone != NONE])


def _composed_zone(zones: list[str]) -> str | None:
    """Return the zone of a heading by the zones of its words; what it offers and what it asks do not mix."""
    named = set(zones)
    if len(named) < 2:
        return zones[0] if zones else None
    if named == {REQUIRED, PREFERRED}:
        return PREFERRED
    return zones[-1] if SKIP not in named else None  # "Essential duties"


def _zone_of_parts(words: str, lexicon: PostingLexicon) -> str | None:
    """Return the zone of "Experience - Desirable", of which every part is a heading."""
    parts = [heading_words(part) for part in _PART.split(words)]
    if len(parts) == 1:
        return None
    zones = [_named_zone(part, lexicon) for part in parts if part and not _CODE.fullmatch(" ".join(part))]
    if not zones or not all(zones):
        return None
    return PREFERRED if PREFERRED in zones else zones[-1]


def _zone_before_more(plain: list[str], lexicon: PostingLexicon) -> str | None:
    """Return the zone of "What we offer our nurses", which begins as a heading does; None for other lines."""
    for length in range(min(len(plain), _MOST_WORDS) - 1, _FEWEST_BEFORE_MORE - 1, -1):
        zone = lexicon.headings.get(" ".join(plain[:length]))
        if zone is not None and len(plain) <= _MOST_WORDS + 2 and plain[0] in _ASKING:
            return zone
    return None


def _zone_about(plain: list[str]) -> str | None:
    """Return `skip` for "About Priory Hospital"; None for any other heading."""
    return SKIP if plain[:1] == ["about"] and 1 < len(plain) <= _MOST_WORDS else None


def _zone_at_an_end(plain: list[str], lexicon: PostingLexicon) -> str | None:
    """Return the zone of the longest heading that begins or ends a line.

    "Qualifications for this position:" and "Why us? We offer:" are such lines.
    """
    for length in range(len(plain) - 1, 0, -1):
        first = lexicon.headings.get(" ".join(plain[:length]))
        zone = first or lexicon.headings.get(" ".join(plain[-length:]))
        if zone:
            return zone
    return None
