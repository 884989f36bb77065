"""Is a statement about the candidate, affirmed, and past or present? (docs/domain.md 2.0)

The rules are English function words, not facts of the field: they stand here, as one table.
"""

import re

_FAR = (  # people or things told of anywhere later in the clause
    r"(?:supervised|overseen|led|directed|trained|mentored|managed|precepted) by",
    r"(?:supervision|direction|guidance|shortage|team|staff|group|crew|mix|pool|number|department) of",
    r"(?:consisting|composed) of",
    r"under|reporting to|reports? (?:results )?to|reported to|assistant to|secretary to|alongside",
    r"(?:assist|support|recruit|supervis|manag|overs?e|train|teach|instruct|educat|schedul|staff|orient|"
    r"precept|mentor|coach|evaluat|interview|screen|delegat|credential|verif|monitor|track|hir|direct|place|report)"
    r"(?:e|es|s|ed|d|y|ies|ied|ing|eing|en|seeing)",
    r"(?:teach|train|instruct|mentor|recruit|orient|precept|screen|interview|monitor)",
    r"(?:oversaw|oversees|taught|led|leads|leading|hired|hires)",
    r"(?:works?|worked|working|collaborat\w+|coordinat\w+|consult\w*|communicat\w+|liais\w+) "
    r"(?:with|between)",
)
_NEAR = (  # owners and numbers that stand right before the words
    r"(?:their|his|her|our|patients?['’]s?|residents?['’]s?|employees?['’]s?|clients?['’]s?|all|other|"
    r"two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?: [a-z-]+)?",
)
_FUTURE = (
    r"seeking|seeks?|hop(?:e|es|ing) to|plan(?:s|ning)? (?:to|on)|intend(?:s|ing)? to|aspir(?:e|es|ing)|"
    r"interested in|desires? to|looking (?:to|for)|want(?:s|ing)? to|would like to|goal (?:is|of)|"
    r"scheduled to (?:start|begin)|will (?:be|begin|start|pursue)|applying (?:to|for)|eager to|"
    r"wish(?:es)? to|to (?:become|obtain|earn|pursue)",
)
_NEGATION = (
    r"(?:no|not(?: currently| yet)?|never|without(?: an?)?|lack(?:s|ing)?|non|nor|did not|do not|"
    r"don['’]t|didn['’]t|cannot|except)",
)
_HYPOTHETICAL = (r"(?:eligible (?:to|for)|able to (?:obtain|sit|apply)|if|such as|e\.g\.?|i\.e\.?)",)
_ASKED = re.compile(
    r"[ \t-]*"
    r"(?:\(?(?:required|preferred|desired)|a plus|needed|"
    r"(?:is |are )?(?:not )?(?:required|preferred)|must\b)",
    re.IGNORECASE,
)
_OF_WORK = re.compile(  # the words name people, courses or files that the candidate works with
    r"[ \t-]*(?:supervision|accredited|students?|staff(?:ing)?|candidates? (?:were|are)|applicants?|"
    r"recruit\w+|standards?|program director|programs? (?:for|to)|(?:classes|training|courses?) for|"
    r"licen[sc]e (?:verification|status|renewals?))\b",
    re.IGNORECASE,
)
_REACH = 60  # characters before the words in which they may be denied or given to somebody else


def _before(words: tuple[str, ...], gap: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b{gap}\Z", re.IGNORECASE)


_DENIED = _before((*_FUTURE, *_NEGATION, *_HYPOTHETICAL), r"[^.;\n]{0,30}")
_OF_OTHERS = _before(_FAR, r"[^.;\n•]{0,45}")
_OWNED_BY_OTHERS = _before(_NEAR, r"[ \t]+")
_STOP = re.compile(r"[.;•\n*|](?=\s|\Z)|\n")


def about_candidate(text: str, start: int, end: int) -> bool:
    """Return whether the words at [start, end) speak of the candidate, affirmed, past or present.

    False for other people (`supervised by RN`), wishes (`seeking`), negation, hypotheses (`eligible to`),
    and quoted openings (`BSN required`). Only the clause that holds the words is looked at.
    """
    before = _clause(text, start)
    if _ASKED.match(text, end) or _OF_WORK.match(text, end):
        return False
    return not any(rule.search(before) for rule in (_DENIED, _OF_OTHERS, _OWNED_BY_OTHERS))


def affirmed(text: str, start: int, end: int) -> bool:
    """Return whether the words are neither wished for, denied nor supposed; they may be of other people."""
    return not _DENIED.search(_clause(text, start)) and not _ASKED.match(text, end)


def _clause(text: str, start: int) -> str:
    first = max(0, start - _REACH)
    window = text[first:start]
    for match in _STOP.finditer(window):
        first = max(first, start - len(window) + match.end())
    return text[first:start]
