"""The share of full time of a job: hours, days or shifts of a week, hours of a year, or a share as such."""

import re
from collections.abc import Mapping

_SHARE = re.compile(
    r"(?<!\d)(?P<before>0?\.\d{1,2}|1\.0)\s?(?:FTE|WTE)\b(?!s)|\b(?:FTE|WTE)\s?[:=]?\s?(?P<behind>0?\.\d{1,2}|1\.0)\b"
    r"|\b(?P<percent>[1-9]\d|100)\s?%\s?(?:FTE|WTE|time|position|appointment|employment|effort)\b"
    r"|\b(?P<half>half[\s-]time)\b",
    re.I,
)
_UNIT = r"(?:hours?|hrs?|h)\b\.?"
_EACH = r"(?:\s?/\s?|\s?(?:per|a|an|each|every|p/)\s?)"
_WEEK, _YEAR, _PAY = (
    r"(?:week|wk?)\b",
    r"(?:year|yr|y|annum)\b",
    r"(?:(?:pay\s?period|pp|2\sweeks|two\sweeks)\b)",
)
_HOURS = re.compile(
    rf"(?<![\d.,$-])(?P<number>\d{{1,3}}(?:,\d{{3}}|\d)?(?:\.\d)?)(?:\s?(?:-|–|to)\s?(?P<most>\d{{1,2}}))?\+?\s?(?:{_UNIT}"
    rf"(?:{_EACH}(?:(?P<week>{_WEEK})|(?P<year>{_YEAR})|(?P<pay>{_PAY}))"
    r"|\s(?:(?P<weekly>weekly)|(?P<yearly>annually|yearly)|(?P<twice>bi-?weekly|fortnightly)))"
    r"|(?P<short>hpw|hr?s?pw)\b)"
    r"|\b(?:(?:average\s)?hours?(?:\s?worked)?\s?(?:per|a|/)\s?(?:week|wk)|weekly\shours|hours/week|hrs/wk)"
    r"\s?[:=]?\s?(?P<labelled>\d{1,2})\b"
    rf"|\bhours?\s?[:=]\s?(?P<field>\d{{1,2}}){_EACH}{_WEEK}",
    re.I,
)
_DAYS = re.compile(rf"\b(?P<days>[1-5]|one|two|three|four|five)\s?days?{_EACH}{_WEEK}", re.I)
_SHIFTS = re.compile(
    r"\b(?P<shifts>[1-5]|one|two|three|four|five)\s?(?:x\s?)?(?P<long>8|10|12)[\s-]?(?:hours?|hrs?|h)?"
    rf"(?:\s?shifts?)?{_EACH}{_WEEK}",
    re.I,
)
_SAYS_HOURS = re.compile(
    r"\b(?:fte|wte|weekly|bi-?weekly|annually|yearly|half|per|hpw)\b|%|\d\s?h|hour|\ba\s(?:week|wk)|/", re.I
)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_FULL_WEEK, _FULL_YEAR, _FULL_DAY = 40, 2080, 8
_COUNTED_AS_FULL, _MOST_HOURS = 75, 80
PART_TIME, PER_DIEM, FULL = 50, 25, 100


def fte_of(header: str, cues: Mapping[str, int]) -> tuple[int, bool]:
    """Return percent of full time and whether the resume states it (docs/domain.md 2.9.5).

    Args:
        header: the text of the header, where hours are written.
        cues: hits of data/lexicon/job_tags.yaml in the header.
    """
    percent = stated_percent(header) if _SAYS_HOURS.search(header) else None
    if percent is not None:
        return (FULL if percent >= _COUNTED_AS_FULL else percent), True
    if "per_diem" in cues:
        return PER_DIEM, False
    if "part_time" in cues:
        return PART_TIME, False
    return FULL, False


def stated_percent(words: str) -> int | None:
    """Return the percent of full time that words state; None if they state none, or no possible one."""
    share = _SHARE.search(words)
    if share:
        written = share["before"] or share["behind"]
        return round(100 * float(written)) if written else int(share["percent"] or PART_TIME)
    hours = _weekly_hours(words)
    if hours is None or not 0 < hours <= _MOST_HOURS:
        return None
    return min(FULL, round(100 * hours / _FULL_WEEK))


def _weekly_hours(words: str) -> float | None:
    """Return the hours of a week; of a span such as "20-24" the fewer."""
    shifts = _SHIFTS.search(words)
    if shifts:
        return _count(shifts["shifts"]) * int(shifts["long"])
    found = _HOURS.search(words)
    if found:
        return _hours_of(found)
    days = _DAYS.search(words)
    return _count(days["days"]) * _FULL_DAY if days else None


def _hours_of(found: re.Match[str]) -> float:
    number = float((found["labelled"] or found["field"] or found["number"]).replace(",", ""))
    if found["year"] or found["yearly"]:
        return number * _FULL_WEEK / _FULL_YEAR
    return number / 2 if found["pay"] or found["twice"] else number


def _count(written: str) -> int:
    return _WORDS.get(written.lower()) or int(written)
