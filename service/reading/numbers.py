"""Which whole number does a word say?"""

_UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
WORDS = {
    **{word: number for number, word in enumerate(_UNITS, start=1)},
    "twenty-five": 25,
    "thirty": 30,
    "thirty-five": 35,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "hundred": 100,
}
# Longest first, so that "sixteen" is not read as "six".
PATTERN = "|".join(sorted(WORDS, key=lambda word: (-len(word), word)))
