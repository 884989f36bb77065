"""Words that identify a person in a statement, and what replaces them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from service.knowledge.lexicon.personal_words import PersonalWords, build_personal
from service.knowledge.tables import Problem, Row
from service.text.gazetteer import Phrases

_FIRST_WORD = re.compile(r"[A-Za-z0-9]+")
_KINDS = frozenset(
    {"facility", "honorific", "keep", "legal", "month", "name_word", "pronoun", "state"}
    | {"personal", "personal_group", "personal_line", "personal_rest", "personal_word"}
)
_STATES = frozenset(
    re.findall(
        r"\w\w",
        "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM "
        "NV NY OH OK OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY",
    )
)
_MARKS = {
    "address": re.compile(r"://|www\.|@|\.(?:com|org|net|edu)\b"),
    "digit": re.compile(r"\d"),
    "year": re.compile(r"(?:19[4-9]|20[0-4])\d"),
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern, and the kind of mark (a key of `MaskingWords.marks`) without which it finds nothing."""

    pattern: re.Pattern[str]
    needs: str


@dataclass(frozen=True, slots=True)
class MaskingWords:
    """What data/lexicon/masking.yaml says, ready to use.

    Attributes:
        marks: cheap patterns, one of which each of `removed` needs.
        removed: contact details, dates and addresses, removed as they stand.
        places: places and states, likewise; they need one of `state_begins`.
        pronouns: finds pronouns and sexed words; `put` says what replaces each.
        honorific: finds an honorific and the name after it.
        facility: finds the words that say what kind of place a name is of.
        legal: finds a name with a company form.
        keep: capitalised words that belong to no name, in lower case.
        vocabulary: first letters and words of everything known, for capitalised terms that are no names.
        personal: facts about the person; personal_word: words about persons inside statements.
        state_names: names of states in lower case.
        name_words: words in lower case that are no sign of a name, although a name may be spelled so.
        also_names: words in lower case that are names as often.
        *_begins: the first words of what each of these finds; a text without one of them need not be
            searched. In lower case, but states as they are written.
    """

    marks: Mapping[str, re.Pattern[str]]
    removed: tuple[Sign, ...]
    places: tuple[re.Pattern[str], ...]
    pronouns: re.Pattern[str]
    put: Mapping[str, str]
    honorific: re.Pattern[str]
    facility: re.Pattern[str]
    legal: re.Pattern[str]
    keep: frozenset[str]
    vocabulary: frozenset[str]
    stems: frozenset[str]
    personal: PersonalWords
    personal_word: re.Pattern[str]
    state_names: frozenset[str]
    name_words: frozenset[str]
    also_names: frozenset[str]
    state_begins: frozenset[str]
    pronoun_begins: frozenset[str]
    honorific_begins: frozenset[str]
    facility_begins: frozenset[str]
    legal_begins: frozenset[str]
    personal_word_begins: frozenset[str]


def problems(rows: Mapping[str, Row]) -> Iterator[Problem]:
    """Yield every kind of word of which no row is; none for a file that is not there."""
    for kind in sorted(_KINDS - {row["kind"] for row in rows.values()}) if rows else ():
        yield Problem("lexicon/masking.yaml", "", "kind", f"no row is of kind {kind!r}")


def build_masking(rows: Mapping[str, Row], indexes: Iterable[Phrases]) -> MaskingWords:
    """Return the masking words; `indexes` are the phrases whose words are never names."""
    kinds: dict[str, list[str]] = {}
    put: dict[str, str] = {}
    for row in rows.values():
        kinds.setdefault(row["kind"], []).extend(row["words"])
        put |= {word.lower(): row["put"] for word in row["words"]}
    words, stems = _known(indexes)
    return MaskingWords(
        marks=_MARKS,
        removed=_removed(kinds["month"]),
        places=_places(kinds["state"]),
        pronouns=re.compile(rf"(?<![\w'’])(?:{_any(_lower(kinds['pronoun']))})(?![\w'’-])", re.I),
        put=put,
        honorific=re.compile(rf"\b(?:{_any(kinds['honorific'])})\.?[ ]+[A-Z][\w'’-]+(?:[ ]+[A-Z][\w'’-]+)?"),
        facility=re.compile(rf"(?<![\w-])(?:{_any(_lower(kinds['facility']))})(?![\w-])", re.I),
        legal=re.compile(rf"(?<![\w-])(?:{_any(kinds['legal'])})\b\.?"),
        keep=frozenset(word.lower() for word in kinds["keep"]),
        vocabulary=words,
        stems=stems,
        personal=build_personal(rows),
        personal_word=re.compile(rf"(?<![\w-])(?:{_any(_lower(kinds['personal_word']))})(?![\w-])", re.I),
        state_names=frozenset(_lower(kinds["state"])),
        name_words=words.union(*(_lower(kinds[kind]) for kind in ("keep", "month", "state", "name_word"))),
        also_names=frozenset(_lower(kinds["name_word"])),
        state_begins=_begins(kinds["state"]) | _STATES,
        pronoun_begins=_begins(_lower(kinds["pronoun"])),
        honorific_begins=_begins(_lower(kinds["honorific"])),
        facility_begins=_begins(_lower(kinds["facility"])),
        legal_begins=_begins(_lower(kinds["legal"])),
        personal_word_begins=_begins(_lower(kinds["personal_word"])),
    )


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of the words, the longest that fits; by first letter, which is quicker."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    rests: dict[str, list[str]] = {}
    for word in longest_first:
        rests.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"[ ]+"))
    letters = "".join(re.escape(letter) for letter in rests)
    groups = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?=[{letters}])(?:{groups})"


def _lower(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


def _begins(words: Iterable[str]) -> frozenset[str]:
    return frozenset(found[0] for word in words if (found := _FIRST_WORD.search(word)))


def _removed(months: Iterable[str]) -> tuple[Sign, ...]:
    month = _any(_lower(months))
    year = _MARKS["year"].pattern
    return tuple(
        Sign(re.compile(pattern), needs)
        for needs, pattern in (
            (
                "address",
                r"https?://\S+|www\.\S+|\b[\w.+-]{1,64}@[\w.-]+\.\w+|\b[\w-]+\.(?:com|org|net|edu)\b\S*",
            ),
            ("digit", r"(?:\+?1[ .-]?)?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"),
            ("year", rf"(?i:\b(?:{month})\b\.?,?[ ]?(?:\d{{1,2}}(?:st|nd|rd|th)?,?[ ])?(?:of[ ])?{year}\b)"),
            ("digit", rf"\b\d{{1,2}}/(?:\d{{1,2}}/)?(?:{year}|\d\d)\b"),
            ("year", rf"\({year}(?:[ ]?[-–—][ ]?(?:{year}|\d\d|[Pp]resent))?\)"),
            ("year", rf"\b{year}[ ]?(?:[-–—]|to|through)[ ]?(?:{year}|\d\d\b|[Pp]resent|[Cc]urrent)\b"),
            (
                "year",
                r"(?<![\w$,.#])(?i:in|since|during|from|until|of|by|for|the year|fy|fiscal year)[ ]+"
                rf"{year}s?\b",
            ),
            (
                "year",
                rf"(?<![\w$,.#]){year}(?=[ ]*(?:$|[.;:)\]]|,[ ]|(?:and|the|was|to|for|as|with|by)\b))",
            ),
            (
                "digit",
                r"\b\d{1,5}[ ](?:[NSEW]\.?[ ])?[A-Z][a-z]+(?:[ ][A-Z][a-z]+){0,2}[ ]"
                r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Blvd|Boulevard|Way|Court|Ct)\b\.?,?",
            ),
        )
    )


def _places(states: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    state = _any(states)
    place = r"[A-Z][a-zA-Z.'’-]+(?:[ ][A-Z][a-zA-Z.'’-]+){0,2}"
    return (
        re.compile(rf"\b{place},[ ]?(?:{'|'.join(sorted(_STATES))}|{state})\b(?:[ ]\d{{5}}(?:-\d{{4}})?)?"),
        re.compile(rf"(?<![\w-])(?:{state})(?![\w-])"),
    )


def _known(indexes: Iterable[Phrases]) -> tuple[frozenset[str], frozenset[str]]:
    words: set[str] = set()
    stems: set[str] = set()
    for index in indexes:
        for phrase in index.phrases:
            for place in phrase.places:
                for alternative in place.alternatives:
                    (stems if alternative.prefix else words).add(alternative.word.lower())
    return frozenset(words), frozenset(stems)
