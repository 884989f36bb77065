"""Was a degree completed, is it under way, or was it left?"""

import re

from service.knowledge.credential_words import Hit
from service.reading.credential_text import line_span, month_in

_EXPECTED = re.compile(
    r"(?i)\b(?:expected|anticipated|projected|will graduate|graduating|graduation date:? expected|"
    r"to be (?:completed|conferred)|estimated|completion (?:date )?expected)\b"
)
_UNDER_WAY = re.compile(
    r"(?i)\b(?:in[- ]progress|pending|(?:currently|presently) "
    r"(?:enrolled|pursuing|attending|working|completing|in)|"
    r"current student|pursuing|enrolled|working (?:toward|on)s?|ongoing|on-going|in process|"
    r"\d+ (?:of|out of) \d+ (?:credits|units)|\d{1,2} ?% comp\w+|accepted (?:to|into)|"
    r"(?:to|until|through|thru|till) (?:present|current|now|date)|present(?=\s*(?:\n|$|,|\)))|ABD)\b"
    r"|(?:,|[-–—:(]) ?(?:current|present)\b|\b(?:student)\b(?= *(?:\n|$|\)))|\([cC]\)"
)
_LEFT = re.compile(
    r"(?i)\b(?:did(?: not|n['’]t) (?:graduate|finish|complete)|not completed?|incomplete|unfinished|"
    r"no degree|some (?:college|courses?|coursework)|withdrew|left (?:after|before|university)|"
    r"credits? (?:completed|earned|hours|toward)|"
    r"\w+ (?:college |semester |credit )?(?:credits|credit hours|hours) "
    r"(?:completed|earned|toward)|completed \d+ (?:of|credits|hours|semester|units|years of)|"
    r"\d+ (?:of|out of) \d+ years|(?:course ?work|credits|units|hours) (?:toward|towards)|"
    r"(?:attended|coursework) (?:only|without))"
)
_TOWARD = re.compile(
    r"(?i)\b(?:toward|towards|credits? (?:for|in)|pursuing|seeking|working on)\b[^\n.;]{0,25}\Z"
)
_CANDIDATE_AFTER = re.compile(r"(?i)[ ,:(–-]*(?:degree |in [A-Za-z ]{3,25})?candidate\b(?! for)")
_CANDIDATE_BEFORE = re.compile(r"(?i)\bcandidate(?: for)?(?: an?| the)?[ :,]*\Z")
_DATE_WORD = re.compile(
    r"(?i)(?:expected|anticipated|in|progress|present|current|to|until|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|[\d/–—-]{1,10})[.,:]?"
)
_DATE_LINE = 40
_SHORT_LINE = 90
_REACH = 200


def status_of(text: str, hit: Hit, limits: tuple[int, int]) -> str:
    """Return completed, in_progress or incomplete from the words around a degree.

    A bare year, or none, is completed. Args: limits: end of the mention before, start of the one after.
    """
    entry = _entry(text, hit, limits)
    before = text[max(limits[0], hit.start - 60) : hit.start]
    if _LEFT.search(entry) or (
        _TOWARD.search(before) and re.search(r"(?i)\bcredits?|hours|units|course", before)
    ):
        return "incomplete"
    if _EXPECTED.search(entry) or _UNDER_WAY.search(entry) or _TOWARD.search(before) or _candidate(text, hit):
        return "in_progress"
    return "completed"


def expected_month(text: str, hit: Hit, limits: tuple[int, int]) -> str | None:
    """Return the announced month of completion as YYYY-MM; None where none is given."""
    entry = _entry(text, hit, limits)
    word = _EXPECTED.search(entry)
    return month_in(entry[word.start() : word.start() + 60], last=True) if word else None


def _entry(text: str, hit: Hit, limits: tuple[int, int]) -> str:
    """Return the line of a degree, a line of dates that belongs to it, and a short line below."""
    first, last = line_span(text, hit.start, hit.end)
    start, end = max(first, limits[0]), last
    above = text[text.rfind("\n", 0, max(0, first - 1)) + 1 : max(0, first - 1)][-_REACH:]
    dated_above = _only_dates(above)
    newline = text.find("\n", last + 1)
    below = text[last + 1 : min(newline if newline >= 0 else len(text), last + 1 + _REACH)]
    if len(below) <= _SHORT_LINE and not (dated_above and _only_dates(below)):
        end = last + 1 + len(below)
    words = text[start : min(end, limits[1], hit.end + _REACH)]
    return f"({above}) {words}" if dated_above else words


def _candidate(text: str, hit: Hit) -> bool:
    """Return whether the degree itself is followed or led by `candidate`."""
    after = _CANDIDATE_AFTER.match(text, hit.end, hit.end + 40)
    return bool(after) or bool(_CANDIDATE_BEFORE.search(text[max(0, hit.start - 30) : hit.start]))


def _only_dates(line: str) -> bool:
    words = line.split()
    return bool(words) and len(line) <= _DATE_LINE and all(_DATE_WORD.fullmatch(word) for word in words)
