"""Names of places as resumes write them: "Austin, TX", "Austin, Texas 78701", "Boston, MA, USA", "Remote"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from service.knowledge.tables import Row

_WORD = r"[A-Z][\w.’']{0,30}"
_CITY = rf"{_WORD}(?:[ -](?:of|the|de|del|la|du|(?:d['’])?{_WORD})){{0,3}}"
_AWAY = r"(?:[Rr]emote|REMOTE|[Hh]ybrid|HYBRID|[Oo]n-?site|[Tt]elecommute|[Vv]irtual|[Ww]ork from [Hh]ome)"
_HOME = r"(?:USA?|U\.S\.(?:A\.)?|(?:The )?United States(?: of America)?)"
_GAP = r"[ ,]{1,3}"


@dataclass(frozen=True, slots=True)
class Places:
    """Patterns of places.

    Attributes:
        alone: matches words that may be a place and nothing else, with its city, if any, as group `city`.
        at_end: finds ", City, ST" at the end of words, likewise.
    """

    alone: re.Pattern[str]
    at_end: re.Pattern[str]


def build_places(states: Mapping[str, Row], countries: Mapping[str, Row]) -> Places:
    """Return the patterns, made from the states of the USA and the names of other countries."""
    state = _any_of([*states, *(row["label"] for row in states.values())])
    label = _any_of(row["label"] for row in states.values())
    abroad = _any_of(name for row in countries.values() for name in row["names"])
    code = rf"(?:{'|'.join(states)})"
    rest = rf"\.?(?:{_GAP}\d{{5}}(?:-\d{{4}})?)?(?:{_GAP}{_HOME})?"
    region = rf"{state}{rest}"
    # Without a comma, the name of a state may be a part of another: "University of Iowa".
    town = rf"(?P<city>{_CITY})(?:, ?(?:{region}|{abroad}|{_HOME})| {code}{rest})"
    aside = rf"(?: ?\({_AWAY}\)|{_GAP}{_AWAY}| ?[-–—/|] ?{_AWAY})?"
    away = rf"{_AWAY}(?: ?[-–—(,/] ?(?:{town}|{label}|{_HOME})\)?)?"
    # Names of states alone are places; two letters alone may be a credential or a unit.
    alone = rf"(?:{town}|{label}(?:{_GAP}{_HOME})?|{_HOME}){aside}|{away.replace('?P<city>', '?P<town>')}"
    comma = rf"(?P<city>{_CITY}), ?(?:{region}|{abroad}|{_HOME})"
    at_end = rf", ?(?:{comma}{aside}|{_AWAY}(?:, ?{_HOME})?)\s*\Z"
    return Places(re.compile(rf"(?:{alone})\Z"), re.compile(at_end))


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern of the names, as written or in capitals, the longest first."""
    spellings = {spelling for name in names for spelling in (name, name.upper())}
    listed = sorted(spellings, key=lambda each: (-len(each), each))
    return rf"(?:{'|'.join(map(re.escape, listed))})"
