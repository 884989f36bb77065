"""The meaning of a short token in its context."""

import re

from service.knowledge.credentials.abbreviations import AbbreviationSense, Ambiguous
from service.reading.own_names import NAME

_OTHERS_NAMES = frozenset({"references", "experience", "volunteer", "rotations", "projects"})
_BEFORE, _AFTER, _NEAR = 60, 60, 90
_PLACE = 120  # characters of a line in which a name and its credentials stand
_NAME = re.compile(r"(?:Dr\.? )?[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){1,3}" rf"|{NAME}+")
# "Registered Nurse, PA": a title has the shape of a name.
_TITLE = re.compile(
    r"(?i)\b(?:registered|licensed|certified|nurse|therapist|practitioner|manager|director|seminary)\b"
)
# A town has the shape of a name too: "St. Paul, MN", "Grand Rapids, MI", "Fall River, MA".
_TOWN = re.compile(
    r"(?:(?:St|Ste|Ft|Mt|Pt|N|S|E|W)\.|(?:Saint|Fort|Mount|Port|New|North|South|East|West|Lake|Grand|Little|Big"
    r"|San|Santa|Los|Las|El|La|Cape|Upper|Lower|Old|Glen|Eden|Mc?Allen)\b) [A-Z].*"
    r"|.* (?:Park|Rapids|Falls|City|Lakes?|Beach|Springs?|Heights|Hills?|Groves?|Centers?|Valley|Prairie"
    r"|Creek|Points?|Islands?|Haven|Bluffs?|Forks?|Harbor|River|Bay|Bend|Ridge|Rock|Town|Township|Village|Junction"
    r"|Mills|Station|Bridge|Gardens?|Plains?|Mountain|Shores?|Woods?|Wing|Cloud)"
)
_CREDENTIAL = re.compile(r"(?=[A-Za-z.()/-]*[A-Z][A-Za-z.()/-]*[A-Z])[A-Z][A-Za-z.()/-]{1,11}")


def meaning(text: str, start: int, end: int, section: str, known: Ambiguous) -> tuple[str, str] | None:
    """Return (kind, id) of the token at [start, end); None where its surroundings do not decide.

    A token without a row in data/lexicon/ambiguous.yaml is None too.
    """
    token = " ".join(text[start:end].replace(". ", "").replace(".", "").replace("’", "'").split())
    spoken = token.lower().replace("-", " ")
    for reading in known.readings.get(token) or known.readings.get(spoken, ()):
        if _fits(reading, text, start, end, section):
            return reading.kind, reading.id
    return None


def post_nominal(text: str, start: int) -> bool:
    """Return whether the token at `start` follows a name and nothing but other credentials on its line."""
    first = _line_start(text, start, _PLACE)
    parts = [part.strip() for part in text[first:start].split(",")]
    if len(parts) < 2 or not _NAME.fullmatch(parts[0]) or _TITLE.search(parts[0]):
        return False
    tokens = " ".join(parts[1:]).split()
    if not tokens and _TOWN.fullmatch(parts[0]) and text.rfind("\n", 0, start) >= 0:
        return False
    return all(_CREDENTIAL.fullmatch(token) for token in tokens)


def own_post_nominal(text: str, start: int, section: str) -> bool:
    """Return whether the token follows a name where the candidate's own name stands, not a superior's."""
    return section not in _OTHERS_NAMES and post_nominal(text, start)


def _fits(reading: AbbreviationSense, text: str, start: int, end: int, section: str) -> bool:
    if reading.sections and section not in reading.sections:
        return False
    if reading.post_nominal and not post_nominal(text, start):
        return False
    if reading.before and not reading.before.search(text[max(0, start - _BEFORE) : start]):
        return False
    if reading.after and not reading.after.match(text[end : end + _AFTER]):
        return False
    return not reading.near or bool(reading.near.search(_line_around(text, start, end)))


def _line_around(text: str, start: int, end: int) -> str:
    newline = text.find("\n", end, end + _NEAR)
    last = min(len(text), end + _NEAR) if newline < 0 else newline
    return text[_line_start(text, start, _NEAR) : start] + " " + text[end:last]


def _line_start(text: str, start: int, reach: int) -> int:
    first = max(0, start - reach)
    newline = text.rfind("\n", first, start)
    return first if newline < 0 else newline + 1
