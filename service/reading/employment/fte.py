"""The share of full time of a job."""

import re
from collections.abc import Mapping

_FTE = re.compile(r"\b(0?\.\d{1,2}|1\.0)\s?FTE\b(?!s)|\bFTE\s?[:=]?\s?(0?\.\d{1,2}|1\.0)\b", re.I)
_HOURS = re.compile(
    r"\b(\d{1,2})(?:\s?(?:-|to)\s?(\d{1,2}))?\+?\s?(?:hours?|hrs?)\.?\s?(?:/|per|a|each)\s?(?:week|wk)\b"
    r"|\bhours per week:?\s?(\d{1,2})\b",
    re.I,
)
_FULL_HOURS, _COUNTED_AS_FULL = 40, 75
PART_TIME, PER_DIEM, FULL = 50, 25, 100


def fte_of(header: str, cues: Mapping[str, int]) -> tuple[int, bool]:
    """Return percent of full time and whether the resume states it (docs/domain.md 2.9.5).

    Args:
        header: the text of the header, where hours are written.
        cues: hits of data/lexicon/job_tags.yaml in the header.
    """
    share = _FTE.search(header)
    if share:
        return _rounded(round(100 * float(share[1] or share[2]))), True
    hours = _HOURS.search(header)
    if hours:
        number = int(hours[1] or hours[3])
        return (_rounded(round(100 * number / _FULL_HOURS)), True) if 0 < number <= 80 else (FULL, False)
    if "per_diem" in cues:
        return PER_DIEM, False
    if "part_time" in cues:
        return PART_TIME, False
    return FULL, False


def _rounded(percent: int) -> int:
    """Return 100 from three quarters on: three 12-hour shifts are full time in nursing."""
    return FULL if percent >= _COUNTED_AS_FULL else percent
