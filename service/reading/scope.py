"""How many people, and how much money, did a person answer for?

Numbers count only beside a word of authority; numbers of patients, beds, visits, trainees and of teams
that the person only belonged to do not (docs/domain.md 2.13 and 2.14).
"""

import re

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Section
from service.knowledge.work import Work
from service.reading.blocks import JobBlock
from service.reading.numbers import PATTERN, WORDS
from service.reading.sections import section_at

_N = (
    rf"(?P<n>\d{{1,3}}(?:,\d{{3}})|\d{{1,5}}|\b(?:{PATTERN})\b)(?:\s?(?:-|–|to)\s?(?P<top>\d{{1,4}}))?\+?"
    r"(?!\s?%|[\d/]|\.\d)(?:\s?\(\d{1,4}\))?(?:\splus)?"
)
_FILL = r"(?:[A-Za-z'/&.-]{1,20},?\s){0,4}?"
_PEOPLE = (
    r"(?:FTEs?|fte'?s?|employees?|staff?(?:\smembers?|ers)?|direct\sreports?|reports|team\smembers?|nurses?|RNs?|LPNs?"
    r"|CNAs?|MAs?|clinicians?|therapists?|people|personnel|professionals?|technicians?|technologists?|associates?"
    r"|managers?|supervisors?|subordinates?|individuals|caregivers?|aides?|representatives?|reps|agents?|clerks?"
    r"|assistants?|members|specialists?|analysts?|coordinators?|workers?|coders?|recruiters?|counselors?|teachers?"
    r"|instructors?|soldiers|marines|sailors|airmen|consultants?|engineers?|social\sworkers|paramedics|EMTs?|medics"
    r"|leaders|leads|directors?|trainers?|receptionists?|secretaries|schedulers?|billers?|pharmacists?|physicians)\b"
)
_VERB = (
    r"\b(?:supervis(?:e[sd]?|ing|ion\sof|or\sof|or\sfor)|manag(?:e[sd]?|ing|ement\sof|er\sof|er\sfor)|overs(?:ee|ees|aw|eeing|een)"
    r"|over\ssaw|direct(?:s|ed|ing)?|led|leads?|leading|head(?:s|ed|ing)?|responsible\sfor|oversight\sof|in\scharge\sof"
    r"|command(?:s|ed|ing)?|mentor(?:ed|ing|s)?|coach(?:ed|ing|es)?)\s"
)
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_VERB}(?:and\s[a-z]+\s|an\saverage\sof\s|up\sto\s|over\s|more\sthan\s|approximately\s|about\s|a\stotal\sof\s|an?\s|the\s|all\s"
        rf"|of\s|at\sleast\s|as\smany\sas\s){{0,4}}{_N}\s{_FILL}{_PEOPLE}",
        rf"{_VERB}{_FILL}(?:team|staff?|crew|department|workforce|unit|squad|platoon|office)s?\s"
        rf"(?:consisting\s|comprised\s|composed\s|made\sup\s)?of\s"
        rf"(?:up\sto\s|over\s|more\sthan\s|approximately\s|about\s|around\s|at\sleast\s)?{_N}(?!\s?(?:bed|year|month|hour|site|clinic|location))",
        rf"(?:{_VERB}|\bcoordinat(?:ed|es|ing)\s)(?:an?\s|the\s|our\s){_N}[\s-](?:person|member|people|employee|FTE|man)\b",
        rf"{_N}\s{_FILL}direct\sreports?\b",
        rf"\bdirect\sreports?\s?[:(of-]{{1,3}}\s?{_N}",
        rf"\bstaff\s(?:of|size(?:\sof)?)\s?:?\s?(?:up\sto\s|over\s|approximately\s|about\s)?{_N}(?!\s?(?:bed|year))",
        rf"\bspan\sof\scontrol\s?(?:of|:)?\s?{_N}",
        rf"{_N}\s{_FILL}(?:employees|staff|people|subordinates|nurses|individuals|personnel)\s(?:who\s|that\s)?(?:report(?:ed|ing|s)?\sto\s(?:me|this)"
        rf"|under\smy|under\sme)",
        rf"\bteam\sof\s(?:up\sto\s|over\s|approximately\s)?{_N}\s{_FILL}(?:direct|reporting)",
        rf"{_N}-employee\s(?:facility|agency|clinic|department|hospital|practice|center)",
    )
)
# What stands just before a number that is no span of control.
_NOT_BEFORE = re.compile(
    r"\b(?:member\sof|part\sof|worked\s(?:with|in|on|alongside)|supported|cared\sfor|care\sof|trained|training|precepted"
    r"|hired|recruited|assisted|assist|treated|served|student|students|under)\s(?:[a-z]+\s){0,3}\Z",
    re.I,
)
_NOT_AMONG = re.compile(
    r"\b(?:patients?|residents?|beds?|visits?|clients?|customers?|students?|children|cases?|accounts?|projects?|trainees|"
    r"interns?|volunteers|members\sof|years?|hours|days|months|units|calls|percent|million|stores|sites|locations|beneficiaries)\b",
    re.I,
)
_PAIR = re.compile(rf"\s?(?:and|&|,|,\sand)\s(?P<m>\d{{1,3}})\s{_FILL}{_PEOPLE}", re.I)
_MONEY = re.compile(
    r"\$\s?(?P<amount>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,3})?)\s?(?P<scale>[kK]\b|MM\b|mm\b|[mM]il(?:lion|ion)?\b|[mM]\b|[bB]il(?:lion)?\b|[bB]\b|thousand\b)?"
)
_WORDED = re.compile(
    r"\b(?P<amount>\d{1,4}(?:\.\d{1,3})?)\s(?P<scale>million|billion)\s(?:dollars?\b)?", re.I
)
_SCALES = {"k": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_BUDGET = re.compile(
    r"\b(?:budgets?|budgeting|p\s?&\s?l|profit\sand\sloss|cost\scent(?:er|re)s?|operating\sexpenses?)\b", re.I
)
_OWNED = re.compile(
    r"\b(?:manag\w{1,6}|responsib\w{2,6}|own(?:ed|s|ership)?|administer\w{0,3}|oversaw|oversee\w{0,3}|oversight|direct(?:ed|s|ing)?"
    r"|control(?:led|s|ling)?|accountab\w{2,6}|full\sp&l|develop(?:ed|s|ing)?|planned|executed|ran|prepared|led|budget\sof|with\san?)\b",
    re.I,
)
_HELPED = re.compile(
    r"\b(?:assist\w{0,3}|monitor\w{0,3}|help\w{0,3}|support\w{0,3}|contribut\w{2,4}|participat\w{2,4}|track\w{0,3}|input)\b",
    re.I,
)
_NOT_BUDGET = re.compile(
    r"\b(?:sav(?:ed|ing|ings)|reduc\w{2,5}|revenues?|sales|grants?|fund\s?rais\w{2,4}|donations?|receivables?|a/r|under\sbudget|salary|increase[ds]?|"
    r"collected|collections|debts?|loans?|inventory|accounts|wages?|awarded|won|cut)\b",
    re.I,
)
_SITES = re.compile(
    r"\b(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|multiple)\s(?:[a-z-]{1,14}\s){0,2}"
    r"(?:clinics|sites|locations|facilities|departments|offices|hospitals|practices|branches|centers|agencies|units)\b",
    re.I,
)
_MOST_PEOPLE, _MOST_OF_A_PAIR, _LEAST_DOLLARS = 20_000, 100, 5_000
_SENTENCE = re.compile(r"(?:[^.\n;•]|\.(?=\d)|\n(?=[a-z0-9$(])){1,600}")
_HAS_NUMBER = re.compile(rf"\d|\b(?:{PATTERN})\b", re.I)
_HAS_AUTHORITY = re.compile(
    r"superv|manag|overs|direct|lead|led\b|head|staf|report|employee|command|span|mentor|coach|charge|responsib|coordinat|team",
    re.I,
)

Found = tuple[int, int, int]


def teams(text: str, start: int, end: int) -> tuple[Found, ...]:
    """Return (people, start, end) of each span of control that is stated between two offsets."""
    found: list[Found] = []
    for sentence in _SENTENCE.finditer(text, start, end):
        if _HAS_NUMBER.search(sentence[0]) and _HAS_AUTHORITY.search(sentence[0]):
            found.extend(_spans(text, sentence.start(), sentence.end()))
    return tuple(sorted(found, key=lambda each: (-each[0], each[1])))


def budgets(text: str, start: int, end: int) -> tuple[tuple[int, int, int, bool], ...]:
    """Return (dollars, start, end, owned) of each budget that is stated between two offsets."""
    found = []
    for sentence in _SENTENCE.finditer(text, start, end):
        words = sentence[0]
        if "$" not in words and "illion" not in words:
            continue
        if _BUDGET.search(words) is None:
            continue
        for match in [*_MONEY.finditer(words), *_WORDED.finditer(words)]:
            kind = _budget_kind(words, match)
            if kind is not None and _dollars(match) >= _LEAST_DOLLARS:
                found.append(
                    (_dollars(match), sentence.start() + match.start(), sentence.start() + match.end(), kind)
                )
    return tuple(sorted(set(found), key=lambda each: (-each[0], each[1])))


def sites_of(text: str, start: int, end: int) -> int | None:
    """Return how many sites or departments were run, if stated beside a word of authority."""
    found = []
    for match in _SITES.finditer(text, start, end):
        before = text[max(start, match.start() - 60) : match.start()]
        if re.search(_VERB, before, re.I) and match["n"].lower() != "multiple":
            found.append(_number(match["n"]) or 0)
    return max((number for number in found if 1 < number <= 500), default=None)


def largest_team(
    text: str, sections: tuple[Section, ...], blocks: tuple[JobBlock, ...], work: Work
) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest number of people managed at once that jobs or summary state, and its words."""
    found = [
        (block.job.people_managed, block.job.people_evidence)
        for block in blocks
        if block.job.people_managed is not None
    ]
    for section in sections:
        if section.kind in {"summary", "header", "awards", "skills", "experience", "other", "objective"}:
            for people, start, end in teams(text, section.start, section.end)[:1]:
                found.append((people, (evidence(text, start, end, section.kind),)))
    best = max(found, key=lambda each: each[0] or 0, default=None)
    return best if best else (None, ())


def largest_budget(
    text: str, sections: tuple[Section, ...], blocks: tuple[JobBlock, ...], work: Work
) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest budget owned that jobs or summary state, in US dollars, and its words."""
    found = [
        (block.job.budget_usd, block.job.budget_evidence)
        for block in blocks
        if block.job.budget_usd is not None
    ]
    for section in sections:
        if section.kind in {"summary", "header", "awards", "skills", "other"}:
            for dollars, start, end, owned in budgets(text, section.start, section.end):
                if owned:
                    found.append((dollars, (evidence(text, start, end, section_at(sections, start)),)))
    best = max(found, key=lambda each: each[0] or 0, default=None)
    return best if best else (None, ())


def _spans(text: str, start: int, end: int) -> list[Found]:
    found: list[Found] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            people = _people(text, match, end)
            if people and people <= _MOST_PEOPLE and _is_span(text, match, start):
                found.append((people, match.start(), match.end()))
    return found


def _is_span(text: str, match: re.Match[str], floor: int) -> bool:
    before = text[max(floor, match.start() - 40) : match.start()]
    if _NOT_BEFORE.search(before):
        return False
    after_number = text[match.end("n") : match.end()]
    return _NOT_AMONG.search(after_number) is None


def _people(text: str, match: re.Match[str], end: int) -> int | None:
    """Return the number of a match: the top of a range, and the sum of "6 MAs and 4 clerks"."""
    people = _number(match["top"] or match["n"])
    pair = _PAIR.match(text, match.end(), end) if match["top"] is None else None
    return people + int(pair["m"]) if pair and people and people < _MOST_OF_A_PAIR else people


def _number(words: str) -> int | None:
    words = words.replace(",", "").lower()
    if words.isdigit():
        number = int(words)
        return None if number == 0 or _is_year(number) else number
    return WORDS.get(words)


def _is_year(number: int) -> bool:
    return 1950 <= number < 2050


def _dollars(match: re.Match[str]) -> int:
    scale = _SCALES.get((match["scale"] or " ")[0].lower(), 1)
    return round(float(match["amount"].replace(",", "")) * scale)


def _budget_kind(words: str, match: re.Match[str]) -> bool | None:
    """Return True for a budget owned, False for one helped with, None for other money."""
    near = words[max(0, match.start() - 90) : match.end() + 60]
    if _BUDGET.search(near) is None or _NOT_BUDGET.search(
        words[max(0, match.start() - 40) : match.end() + 25]
    ):
        return None
    if _HELPED.search(words):
        return False
    return _OWNED.search(words) is not None
