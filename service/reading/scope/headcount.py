"""How many people does a phrase count?

Kinds that are told one after the other are added ("12 nurses and 3 clerks"); a number of all staff is not
added to its parts ("98 FTE, four supervisors"), nor are those who lead from among the counted
(docs/domain.md 2.13).
"""

import re
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.staff_words import StaffWords
from service.text.numbers import LARGE_PATTERN, PATTERN, whole_number

COUNT = rf"(?:\d{{1,3}},\d{{3}}|\d{{1,5}}|\b(?:{LARGE_PATTERN})\b)"
# A range has its top in `top`; what stands behind the point of a number of full-time posts is left away.
N = (
    rf"(?P<n>{COUNT})(?:\.\d{{1,2}}(?=\sFTE))?(?:\s?(?:-|–|to|or)\s?(?P<top>\d{{1,4}}|\b(?:{PATTERN})\b)(?!-))?\+?"
    r"(?!\s?%|[\d/]|\.\d)(?:\s?\(\d{1,4}\))?(?:\splus)?"
)
WORD = r"[A-Za-z'/&.-]{1,20}"
FILL = rf"(?:{WORD},?\s){{0,4}}?"
MOST_PEOPLE = 20_000
_MOST_OF_A_SUM = 100


Found = tuple[int, int, int]  # people, and the start and end of the words that tell of them


@dataclass(frozen=True, slots=True)
class _Sums:
    """How the items of a phrase are told.

    Attributes:
        aside: what stands between two numbers: words in brackets, the shift ("on days"), or more people under
            the first number.
        more: a further number, as in "and 4 clerks"; one_more: a single person, as in "and a clerk".
        kind: a further number of a kind whose noun is left away, as in ", 4 clerical".
        total: a number of all staff.
        within: people who are among the others; heads: people who are among those of a number of all staff.
        not_counted: what makes a further number none of staff.
    """

    aside: re.Pattern[str]
    more: re.Pattern[str]
    one_more: re.Pattern[str]
    kind: re.Pattern[str]
    total: re.Pattern[str]
    within: re.Pattern[str]
    heads: re.Pattern[str]
    not_counted: re.Pattern[str]


def count_of(text: str, match: re.Match[str], end: int, words: StaffWords) -> Found | None:
    """Return the people of a match of `N` and of what follows it before `end`; None for no number of people.

    The top of a range counts, and alone.
    """
    people, last = number_of(match["top"] or match["n"]), match.end()
    if match["top"] is None and people and people < _MOST_OF_A_SUM:
        people, last = _sum(text, match, people, end, _sums(words))
    return (people, match.start(), last) if people and people <= MOST_PEOPLE else None


def _sum(text: str, match: re.Match[str], people: int, end: int, sums: _Sums) -> tuple[int, int]:
    """Return the number of a match with what is added to it, and where the last of it ends."""
    last = match.end()
    total = sums.total.fullmatch(text, match.end("n"), last) is not None
    while more := _more(text, last, end, sums):
        if sums.not_counted.search(more[0]):
            break
        number, listed = number_of(more["m"]) or 0, "," in more["joint"] and "and" not in more["joint"]
        last = more.end()
        sums_up = number > people and (listed or "with" in more["joint"])
        if sums_up and sums.total.fullmatch(text, more.end("m"), last):
            people, total = number, True
        elif not (sums.within.search(more[0]) or (total and (listed or sums.heads.search(more[0])))):
            people += number
    return people, last


def _more(text: str, last: int, end: int, sums: _Sums) -> re.Match[str] | None:
    aside = sums.aside.match(text, last, end)
    after = aside.end() if aside else last
    ways = (sums.kind, sums.more, sums.one_more)
    return next((found for way in ways if (found := way.match(text, after, end))), None)


def people_of(words: StaffWords) -> str:
    """Return a pattern for a noun of staff, the last of "nurse managers", or a kind named before its noun."""
    later = rf"{words.kinds}(?=,?\s(?:and\s|&\s)?{COUNT}\s(?:{words.kinds}\s)?{words.counted}\b)"
    return rf"(?:{words.counted}\b(?!\s{words.counted}\b)|\b{later})"


def also(words: StaffWords) -> str:
    """Return a pattern for further kinds of staff under the same number: ", techs and unit secretaries"."""
    fill = rf"(?:(?!{words.not_led}\b|{COUNT}){WORD}\s){{0,2}}?"
    return rf"(?:\s?(?:,\sand\b|,|/|&|\band\b)\s?{fill}{people_of(words)}){{0,4}}"


def not_counted(words: StaffWords) -> str:
    """Return a pattern for what makes a number none of staff: patients, or a "patient floor with" nurses."""
    away = r"\s(?:[A-Za-z/-]{1,20}\s){0,4}?(?:with|for|of|on|in|by|and|to|from|per|at)\b"
    return rf"\b(?:{words.not_counted}\b|{words.apart}(?:s\b|['’]|(?={away})))"


def number_of(words: str) -> int | None:
    """Return the number that digits or words say; None for 0 and for a year."""
    words = words.replace(",", "").lower()
    if words.isdigit():
        number = int(words)
        return None if number == 0 or 1950 <= number < 2050 else number
    return 1 if words in {"a", "an"} else whole_number(words)


@cache
def _sums(words: StaffWords) -> _Sums:
    joint = r"(?P<joint>,?\s?(?:and|&|,|with|plus)?)"
    roughly = rf"(?:(?!(?:and|of|all|at|as|between|my|our)\b){words.roughly}\s){{0,2}}"
    further = rf"{joint}\s{roughly}(?P<m>{COUNT})"
    return _Sums(
        aside=re.compile(
            r"\s?\([^()\n]{1,40}\)(?=,?\s)|\son\s(?:each\s|the\s)?[a-z]{1,12}(?=,\s|\sand\s|\splus\s)"
            rf"|{also(words)}(?=,?\s(?:and|&|plus)\s{COUNT}\s)",
            re.I,
        ),
        more=re.compile(rf"{further}\s{FILL}{people_of(words)}{also(words)}", re.I),
        one_more=re.compile(
            rf"(?:(?P<joint>,?\s(?:and|&|plus)|,(?=[^,.;]{{1,60}}\sand\s{COUNT}\s)))\s(?P<m>an?)"
            rf"\s(?:[A-Za-z'/-]{{1,20}}\s){{0,3}}?{words.one}\b",
            re.I,
        ),
        kind=re.compile(
            rf"{further}\s{words.kinds}(?:\s(?:girls|ladies|guys|men|women))?"
            r"(?=\s{0,3}(?:[,.;)]|\Z)|\n|\s(?:and|by|on|at|per|plus|since)\b)",
            re.I,
        ),
        total=re.compile(rf"(?:\.\d{{1,2}})?\+?\s(?:full[\s-]time\s)?{words.total}", re.I),
        within=re.compile(rf"\s{words.within}\Z", re.I),
        heads=re.compile(rf"\s{words.heads}\Z", re.I),
        not_counted=re.compile(not_counted(words), re.I),
    )
