"""Whole numbers in words."""

import re

_UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate(_UNITS, start=1)}
WORDS = {
    **_SMALL,
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    **{
        f"{tens}{between}{unit}": 10 * number + _SMALL[unit]
        for number, tens in enumerate(_TENS, start=2)
        for unit in _UNITS[:9]
        for between in "- "
    },
    "hundred": 100,
}


def _any(words: tuple[str, ...]) -> str:
    """Return a pattern for one of the words, longest first, so that "sixteen" is not read as "six"."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


# One of the words of `WORDS`.
PATTERN = rf"{_any(_TENS)}(?:[- ]{_any(_UNITS[:9])}\b)?|{_any((*_UNITS, 'hundred'))}"
# A number in words that may also be one of hundreds or of dozens, which `whole_number` reads.
LARGE_PATTERN = (
    rf"(?:(?:a|{_any(_UNITS[:9])}) )?(?:hundred(?:(?: and)? (?:{PATTERN}))?|dozen)"
    rf"|(?:{PATTERN})(?! hundred| dozen)"
)
_LARGE = re.compile(r"(?:(?P<times>[a-z]+) )?(?P<unit>hundred|dozen)(?: and)?(?: (?P<rest>[a-z -]+))?")


def whole_number(words: str) -> int | None:
    """Return the number of words in lower case ("two hundred and six"); None for other words."""
    found = _LARGE.fullmatch(words)
    if found is None:
        return WORDS.get(words)
    times = WORDS.get(found["times"], 1) if found["times"] else 1
    rest = WORDS.get(found["rest"], 0) if found["rest"] else 0
    return times * (100 if found["unit"] == "hundred" else 12) + rest
