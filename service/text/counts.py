"""Counts in running text: "12", "1,200", "two dozen", "10 to 15", "between 10 and 15", "12.5 FTEs"."""

from service.text.numbers import LARGE_PATTERN, PATTERN, WORDS, whole_number

DIGITS = r"\d{1,3}"
NUMBER = rf"(?:\d{{1,3}},\d{{3}}|\d{{1,5}}|\b(?:{LARGE_PATTERN})\b)"
# Group `n` is the number, group `top` the upper end of a range; the fraction of full-time posts is left out.
COUNT = (
    rf"(?<!\d,)(?P<both>between\s)?[~≈]?(?!(?:1|one)\sor\smore\b)(?P<n>{NUMBER})(?:\.\d{{1,2}}(?=\sfte))?"
    rf"(?:(?(both)\sand\s|\s?(?:-|–|to|or)\s?)(?P<top>\d{{1,4}}|\b(?:{PATTERN})\b)(?!-))?\+?"
    rf"(?!\s?%|[\d/]|\.\d)(?:\s?\((?:\d{{1,4}}|{PATTERN})\))?(?:[\s-]plus|\sor\smore)?"
)
# Each number in words contains one of these words.
NUMBER_WORDS = frozenset({"dozen", *(word for words in WORDS for word in words.replace("-", " ").split())})

_YEARS = range(1950, 2050)


def number_of(words: str) -> int | None:
    """Return the number that digits or words say, 1 for "a"; None for 0, for a year and for other words."""
    words = words.replace(",", "").lower()
    if words.isdigit():
        number = int(words)
        return None if number == 0 or number in _YEARS else number
    return 1 if words in {"a", "an"} else whole_number(words)
