"""In which ways is a span of control written? Patterns with a group `n`, made of the words of staff."""

from service.knowledge.lexicon.staff_words import StaffWords
from service.reading.scope.headcount import COUNT, FILL, WORD, N

_NOT_SIZES = (
    r"(?![\s-]?(?:(?:bed|year|month|hour|site|clinic|location|branch|store|office)(?:s|es)?\b"
    r"|(?:[a-z]+\s)?(?:corporations|companies|programs|counties|states|schools|projects)))"
)

# For each way, words of which it needs one, in small letters, none where it may always be tried.
Ways = tuple[tuple[tuple[str, ...], str], ...]


def ways(words: StaffWords, people: str) -> Ways:
    """Return each way in which a span of control is written, with words of which it needs one, if any.

    To look for the words is much cheaper than to try the way.
    """
    return (
        *_told_by_acts(words, people),
        *_told_by_works(words, people),
        *_told_by_offices(words, people),
        *_told_by_sizes(words, people),
    )


def _told_by_acts(words: StaffWords, people: str) -> Ways:
    """Return how acts on people are told."""
    verb, roughly = rf"\b{words.authority}\s", rf"(?:{words.roughly}\s){{0,4}}"
    teams, n_people = rf"{words.team}\b", rf"{N}\s{FILL}{people}"
    return (
        (
            (),
            rf"{verb}(?:and\s[a-z]+\s)?{roughly}(?:\d{{1,3}}\s{words.places}\sand\s)?{n_people}",
        ),
        (
            ("(",),
            rf"{verb}{FILL}(?:{words.staff}|departments?|units?)(?:\ssince\s\d{{4}})?\s?\(\s?{roughly}{n_people}",
        ),
        (
            ("management", "leadership", "supervision"),
            rf"\b(?:people|staff|team|personnel)\s(?:management|leadership|supervision)\s?[:(–-]\s?{roughly}{n_people}",
        ),
        (
            ("full",),
            rf"{verb}{roughly}{N}\sfull[\s-]?time(?=,?\s(?:and|&)\s{COUNT}\spart)",
        ),
        (
            (),
            rf"\b(?:{words.authority}|{words.building})\s{FILL}{teams}\.?\s{{1,4}}(?:consisting\s|comprised\s|composed\s|made\sup\s)?of\s{roughly}{N}"
            rf"{_NOT_SIZES}(?:\s(?:{WORD}\s){{0,2}}?{people})?",
        ),
    )


def _told_by_works(words: StaffWords, people: str) -> Ways:
    """Return how work that is directed is told."""
    verb, roughly = rf"\b{words.authority}\s", rf"(?:{words.roughly}\s){{0,4}}"
    acts = rf"(?:{words.act}(?:\s?[,/&]\s?|\sand\s|,\sand\s))"
    n_people = rf"{N}\s{FILL}{people}"
    return (
        (
            (),
            rf"\b(?={acts}{{0,5}}?{words.kept}\b){acts}{{1,5}}{words.act}\s{roughly}{n_people}",
        ),
        (
            ("work", "effort", "activit", "perform", "dut", "task", "assign"),
            rf"{verb}{FILL}(?:work|efforts?|activities|performance|duties|tasks|assignments)\sof\s{roughly}{n_people}",
        ),
        (
            ("person", "member", "people", "employee", "fte", "man"),
            rf"(?:{verb}|\b(?:leadership|oversight)\sof\s|\bcoordinat(?:ed|es|ing)\s)(?:(?:the\s)?(?:work|efforts?|activities)\sof\s)?{roughly}{N}[\s-]{{1,2}}(?:person|member|people|employee|FTE|man)\b",
        ),
        (
            ("supervision", "leadership", "oversight", "accountab", "authority", "direction", "command"),
            rf"\b(?:supervision|leadership|oversight|accountability|authority|direction|command),?\s(?:[a-z]+,?\s){{0,5}}(?:to|of|for|over)\s{roughly}{n_people}",
        ),
        (
            ("(",),
            rf"{verb}{FILL}{words.staff}\s?\(\s?(?:approx\.\s|{roughly}){N}\s?\)",
        ),
    )


def _told_by_offices(words: StaffWords, people: str) -> Ways:
    """Return how an office over people, and who reports to it, is told."""
    roughly = rf"(?:{words.roughly}\s){{0,4}}"
    n_people = rf"{N}\s{FILL}{people}"
    return (
        (
            ("total", "numbering"),
            rf"\b{words.staff}\s(?:totall?ing|numbering)\s{roughly}{N}",
        ),
        (
            ("responsibility",),
            rf"\bresponsibility\s(?:for|over)\s{roughly}{n_people}",
        ),
        (
            ("reporting to me", "reporting\nto me", "reporting"),
            rf"\breporting\sto\sme\s?(?:were\s|are\s|:\s)?{n_people}",
        ),
        (
            ("direct",),
            rf"{N}\s{FILL}direct(?:\s(?:and|&)\sindirect)?\sreports?\b",
        ),
        (
            ("lead", "supervisor", "manager", "boss"),
            rf"\b(?:lead|leader|supervisor|manager|boss)\s(?:of|for|to|over)\s{roughly}{N}(?=\s?(?:[.,;)]|\Z))",
        ),
        (
            ("count", "supervised", "managed", "led", "overseen"),
            rf"\b(?:head\s?count|(?:employees|staff|people|personnel)\s(?:supervised|managed|led|overseen))"
            rf"(?:\s?[:=(–-]|\sof)\s?{roughly}{N}{_NOT_SIZES}",
        ),
    )


def _told_by_sizes(words: StaffWords, people: str) -> Ways:
    """Return how the size of what is led is told."""
    roughly = rf"(?:{words.roughly}\s){{0,4}}"
    teams = rf"{words.team}\b"
    return (
        (
            ("direct",),
            rf"\bdirect\sreports?\s?[:(of-]{{1,3}}\s?{N}",
        ),
        (
            ("staff", "crew"),
            rf"\b(?:staff|crews?)\s(?:of|size(?:\sof)?)\s?:?\s?{roughly}{N}{_NOT_SIZES}",
        ),
        (
            ("span",),
            rf"\bspan\sof\scontrol\s?(?:of|:)?\s?{N}",
        ),
        (
            ("my",),
            rf"\bmy\s(?:(?:own|entire|whole|current|direct|immediate)\s)?(?:{teams}\sof\s)?{N}\s{FILL}{people}",
        ),
        (
            ("team",),
            rf"\bteam\sof\s{roughly}{N}\s{FILL}(?:direct|reporting)\b",
        ),
        (
            ("employee",),
            rf"{N}-employee\s(?:facility|agency|clinic|department|hospital|practice|center)",
        ),
    )


def told_to_me(words: StaffWords, people: str) -> str:
    """Return how a number of people stands before words that say to whom they report."""
    return (
        rf"{N}\s{FILL}{people}(?=\s(?:who\s|that\s)?(?:report(?:ed|ing|s)?\s(?:to\sthis|(?:up\s)?through|direct(?:ly)?(?=\s?(?:[.,;)]|\Z)))|under\smy)"
        rf"|[^.;\n]{{0,60}}?\s{words.own}\b)"
    )
