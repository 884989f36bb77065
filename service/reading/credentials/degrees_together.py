"""Mentions of one degree, told apart from two degrees of one level."""

import re
from dataclasses import replace

from service.domain.profile import Degree
from service.reading.credentials.degree_echoes import ASSOCIATE, CERTIFICATE
from service.reading.credentials.degree_mentions import ZONES
from service.reading.credentials.entry_span import line_span

_LOOK_BACK = 20  # entries among which the same degree may have been written before
_CLOSE = 170  # characters within which the same degree is one entry written twice
_ABBREVIATED = 3  # characters before an abbreviation: "Bachelor of Business Administration (BBA)"
_FIELDS_REACH = 70  # characters in which a degree written again names its fields
# The name of a school: "Elm State University", "University of Elm".
_SCHOOL_CALLED = re.compile(
    r"(?:\b(?!University|College)[A-Z][\w.&'’-]+ ){1,3}"
    r"(?:University|UNIVERSITY|College|COLLEGE|Institute|Academy)\b"
    r"|\b(?:University|UNIVERSITY|College|COLLEGE) (?:of|OF|Of) (?:[A-Z][\w.'’-]+ ?){1,2}"
)
_NO_NAME = frozenset(
    {
        "university",
        "college",
        "institute",
        "academy",
        "of",
        "the",
        "state",
        "community",
        "technical",
        "city",
        "at",
    }
)
HIGH_SCHOOL = 1


def each_once(text: str, degrees: list[Degree]) -> list[Degree]:
    """Return each degree once, as its clearest mention tells of it."""
    kept: list[Degree] = []
    for degree in degrees:
        place = degree.evidence[0].start
        twin = next((one for one in kept[-_LOOK_BACK:] if _same(text, one, degree, place)), None)
        if twin is None:
            kept.append(degree)
        elif degree.level == HIGH_SCHOOL:
            if twin.status != "completed" and degree.status == "completed":
                kept[kept.index(twin)] = degree
        elif (
            twin.family == "unknown"
            or _narrows(degree, twin)
            or (twin.status == "completed" and degree.status != "completed")
        ):
            kept[kept.index(twin)] = replace(degree, evidence=twin.evidence + degree.evidence)
    return kept


def _same(text: str, one: Degree, other: Degree, place: int) -> bool:
    if one.level != other.level:
        return False
    if one.level == HIGH_SCHOOL:
        return True
    if place - one.evidence[-1].end > _ABBREVIATED and _are_two(text, one, other):
        return False
    close = abs(place - one.evidence[-1].end) < _CLOSE
    if _narrows(one, other) or _narrows(other, one) or _names_again(text, one, other):
        return True
    if one.family == other.family:
        repeated = one.level >= ASSOCIATE and _field_words(one) == _field_words(other) != ""
        return close or repeated or one.evidence[0].section not in ZONES
    return close and "unknown" in (one.family, other.family)


def _narrows(one: Degree, other: Degree) -> bool:
    """Return whether one degree is the other and names its concentration: an MBA, and "MBA healthcare"."""
    general = other.family == "business_admin" and not _field_words(other)
    return one.family == "business_health" and general


def _field_words(degree: Degree) -> str:
    """Return the words of the field of study, small; empty where only the degree is quoted."""
    return " ".join(each.quote.lower() for each in degree.evidence[1:])


def _differ(one: str, other: str) -> bool:
    """Return whether two fields are named and neither is in the other, as two degrees of one level have."""
    return bool(one and other) and one not in other and other not in one


def _are_two(text: str, one: Degree, other: Degree) -> bool:
    """Return whether what is said of two degrees of one level is not said of a single one."""
    if _other_time(one, other) or _other_school(text, one, other):
        return True
    if _differ(_field_words(one), _field_words(other)) and not _names_again(text, one, other):
        return True
    return one.level == CERTIFICATE and _other_course(one, other)


def _names_again(text: str, one: Degree, other: Degree) -> bool:
    """Return whether a degree names the field of the one before it on its line among its own."""
    words, place = _field_words(one), other.evidence[0].end
    together = "\n" not in text[one.evidence[0].end : place]
    return together and bool(words) and words in text[place : place + _FIELDS_REACH].split("\n", 1)[0].lower()


def _other_time(one: Degree, other: Degree) -> bool:
    """Return whether two completed degrees have a month each, and not the same year."""
    months = one.expected, other.expected
    both = one.status == other.status == "completed" and None not in months
    return both and str(months[0])[:4] != str(months[1])[:4]


def _other_school(text: str, one: Degree, other: Degree) -> bool:
    """Return whether two completed degrees stand on lines of their own, each with a school of its own."""
    if not one.status == other.status == "completed" or one.level < ASSOCIATE:
        return False
    first, second = _school(text, one), _school(text, other)
    return bool(first and second) and first.isdisjoint(second)


def _school(text: str, degree: Degree) -> set[str]:
    """Return the words of the name of the school on the line of a degree, small."""
    start, end = line_span(text, degree.evidence[0].start, degree.evidence[0].end)
    named = {each.group().lower() for each in _SCHOOL_CALLED.finditer(text, start, end)}
    return {word for each in named for word in each.split()} - _NO_NAME


def _other_course(one: Degree, other: Degree) -> bool:
    """Return whether two courses are for two occupations, as of a nurse aide and a practical nurse."""
    return one.finer != other.finer and "certificate" not in (one.finer, other.finer)
