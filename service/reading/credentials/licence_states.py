"""Jurisdictions of a licence."""

import re
from typing import NamedTuple

from service.knowledge.credentials.credentials import Credentials
from service.text.gazetteer import Hit

_LIST_MARK = re.compile(r"[ \t]*(?:[(,:;/&–—-]|\band\b|\bin\b|\bof\b|\bthe\b|\bstate\b|\bState\b|#)*[ \t]*\Z")
_SCHOOL = re.compile(r"(?i)[ \t]+(?:\w+[ \t]+)?(?:university|college|state university|institute|school)")
_BESIDE = 24  # "RN, State of Mississippi"
_DEDICATED = frozenset({"licences", "certifications"})
_LICENSED = re.compile(r"(?i)\blic(?:en[sc]|\.)")
_LICENSED_IN = re.compile(r"(?i)\blicen[sc]ed(?: \w+)? in (?:the )?(?:states? of )?\Z")
_NEAR = 30
# What may stand between the name of a licence and its state: "RN license #44-5566, active, OH".
_LINK = re.compile(
    r"[ \t]*(?:[(\[)\],:;/&|.–—-]|(?:licen[sc](?:ed?|ure|es)|lic|registered|registration|certified"
    r"|certificate|nurse|number|no|nbr|states?|compact|multi-?state|single|active|current(?:ly)?|unencumbered|and|in|of|for"
    r"|the|by|clinical|rn|lpn|lvn|(?-i:DPT|MPT|DNP|MSN|BSN|MSW|OTD|PhD|PsyD|PharmD))\b"
    r"|\((?-i:[A-Z][A-Za-z/-]{1,9})\)|#[ \t]?[\w-]+|[A-Z]{0,4}[-.]?\d[\w.-]*)",
    re.IGNORECASE,
)
# And between a state and the name behind it: "OH RN", "OH-licensed RN", "TX and OK as a Registered Nurse".
_LEADING = re.compile(
    r"[ \t]*(?:[,:/&-]|(?:licensed|registered|state|active|current|compact|and|as|an?|board|certified)\b)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:\A|[\n,:;|(•–—-]|\b(?:active|current|valid|unencumbered|unrestricted|hold|holds|held|an?|my|the|in|and"
    r"|compact|full|permanent|of))[ \t]*\Z",
    re.IGNORECASE,
)
# Letters that are also words are a state only where these follow: not "in OR with ...", not "RN, MA, MBA".
_BEHIND = re.compile(
    r"[ \t]*(?:[)\]:;/&#|.–—-]|\d|\n|\Z"
    r"|,(?![ \t]?(?-i:(?:MBA|MHA|MPH|MSN|BSN|BS|BA|MS|PhD|EdD|DNP|FACHE|CCM|NEA?-BC)\b|\d{5}\b))"
    r"|(?:licen|lic\b|and\b|exp|active|inactive|current|compact|multi|state\b|board\b|nurs|since\b|valid\b))",
    re.IGNORECASE,
)
_ZIP = re.compile(r",?[ \t]\d{5}\b(?!\d)")
_DIRECT = re.compile(r"[ \t]*(?:[(\[]|[–—-][ \t])[ \t]*")  # "RN (TX)", "RN - TX"
_DIRECT_END = re.compile(r"[ \t]*(?:[)\];,]|\n|\Z|/|&|\band\b)")
_MOST_LINKS = 20


class _Place(NamedTuple):
    """Letters of a state near the name of a licence, and what is known of them."""

    text: str
    hit: Hit
    start: int
    end: int
    section: str
    ambiguous: bool
    listed: bool


def jurisdictions_of(
    text: str, hit: Hit, span: tuple[int, int], section: str, credentials: Credentials
) -> tuple[str, ...]:
    """Return the two-letter states of an entry in order of place; empty where it names none.

    In the header only states in words, in brackets behind the licence, or beside the word licence, count:
    letters there are addresses. Letters that are also words (IN, OR, MD) count only where nothing but words
    of a licence is between.
    """
    if section == "education":
        span = (hit.end, min(span[1], hit.end + _BESIDE))  # farther on it is the name of a school
    states = credentials.states
    found: dict[str, None] = {}
    for match in states.pattern.finditer(text, max(0, span[0]), span[1]):
        if hit.start <= match.start() < hit.end and match.end() <= hit.end and len(match[0]) == 2:
            continue
        if text.endswith(")(", 0, match.start()):  # "RT(R)(CT)"
            continue
        code = states.by_name[match[0]]
        if _SCHOOL.search(text, hit.end, match.start()) or _SCHOOL.match(text, match.end()):
            continue
        place = _Place(text, hit, *match.span(), section, code in states.ambiguous, bool(found))
        if len(match[0]) > 2 or _letters_count(place, credentials):
            found[code] = None
    return tuple(found)


def _letters_count(place: _Place, credentials: Credentials) -> bool:
    """Return whether two letters are the state of a licence."""
    text, hit = place.text, place.hit
    near = text[max(0, hit.start - _NEAR) : place.end + _NEAR]
    if place.section not in _DEDICATED and not _LICENSED.search(near):
        return _beside_name(place)
    if place.start < hit.start:
        return _ahead(place, credentials)
    if not place.ambiguous and (
        _LIST_MARK.search(text, max(0, place.start - 14), place.start)
        or re.compile(r"[ \t]*(?:#|licen|\d)").match(text, place.end)
    ):
        return True
    return bool(_BEHIND.match(text, place.end)) and _linked(text, hit.end, place.start, _LINK, credentials)


def _ahead(place: _Place, credentials: Credentials) -> bool:
    """Return whether letters before the name are its state: `OH RN license`."""
    text, hit = place.text, place.hit
    if not _linked(text, place.end, hit.start, _LEADING, credentials):
        return False
    before = text[max(0, place.start - _NEAR) : place.start]
    if place.listed or _LICENSED_IN.search(before):
        return True
    if not place.ambiguous:
        return True
    licensed = _LICENSED.match(text, hit.end + 1) or _LICENSED.search(hit.words)
    return bool(licensed or place.section in _DEDICATED) and bool(_AHEAD.search(before))


def _beside_name(place: _Place) -> bool:
    """Return whether letters outside a list of licences stand in brackets or behind a dash."""
    text, hit = place.text, place.hit
    if place.start < hit.start:
        return not place.ambiguous and text[place.end : hit.start] in (" ", "-")
    if place.listed:
        return text[place.start - 1] in "/& " and bool(_DIRECT_END.match(text, place.end))
    direct = _DIRECT.fullmatch(text, hit.end, place.start)
    return bool(direct and _DIRECT_END.match(text, place.end) and not _ZIP.match(text, place.end))


def _linked(text: str, start: int, end: int, link: re.Pattern[str], credentials: Credentials) -> bool:
    """Return whether nothing but linking words, numbers and other states is between two places."""
    for _ in range(_MOST_LINKS):
        if not text[start:end].strip():
            return True
        found = link.match(text, start, end) or _other_state(text, start, end, credentials)
        if found is None or found.end() == start:
            return False
        start = found.end()
    return False


def _other_state(text: str, start: int, end: int, credentials: Credentials) -> re.Match[str] | None:
    blank = re.compile(r"[ \t]*").match(text, start, end)
    return credentials.states.pattern.match(text, blank.end() if blank else start, end)
