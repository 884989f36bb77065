"""Which words of a statement say who a person is, and what is put in their place?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from service.knowledge.phrase_index import PhraseIndex
from service.knowledge.tables import Row

_TWO_LETTER_STATE = (
    "A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|PR|RI|S[CD]|T[NX]"
    "|UT|V[AT]|W[AIVY]"
)


@dataclass(frozen=True, slots=True)
class MaskingWords:
    """What data/lexicon/masking.yaml says, ready to use.

    Attributes:
        removed: contact details, dates, addresses and places, removed as they stand.
        pronouns: finds pronouns and sexed words; `put` says what replaces each.
        honorific: finds an honorific and the name after it.
        facility: finds the words that say what kind of place a name stands for.
        legal: finds a name with a company form.
        keep: capitalised words that belong to no name, in lower case.
        vocabulary: first letters and words of everything known, for capitalised terms that are no names.
        personal: finds statements that are not about work.
    """

    removed: tuple[re.Pattern[str], ...]
    pronouns: re.Pattern[str]
    put: Mapping[str, str]
    honorific: re.Pattern[str]
    facility: re.Pattern[str]
    legal: re.Pattern[str]
    keep: frozenset[str]
    vocabulary: frozenset[str]
    stems: frozenset[str]
    personal: re.Pattern[str]


def build_masking(rows: Mapping[str, Row], indexes: Iterable[PhraseIndex]) -> MaskingWords:
    """Return the masking words; `indexes` are the phrases whose words are never names."""
    kinds: dict[str, list[str]] = {}
    put: dict[str, str] = {}
    for row in rows.values():
        kinds.setdefault(row["kind"], []).extend(row["words"])
        put |= {word.lower(): row["put"] for word in row["words"]}
    words, stems = _known(indexes)
    return MaskingWords(
        removed=_removed(kinds["month"], kinds["state"]),
        pronouns=re.compile(rf"(?<![\w'’])(?:{_any(kinds['pronoun'])})(?![\w'’-])", re.I),
        put=put,
        honorific=re.compile(rf"\b(?:{_any(kinds['honorific'])})\.?[ ]+[A-Z][\w'’-]+(?:[ ]+[A-Z][\w'’-]+)?"),
        facility=re.compile(rf"(?<![\w-])(?:{_any(kinds['facility'])})(?![\w-])", re.I),
        legal=re.compile(rf"(?<![\w-])(?:{_any(kinds['legal'])})\b\.?"),
        keep=frozenset(word.lower() for word in kinds["keep"]),
        vocabulary=words,
        stems=stems,
        personal=re.compile(rf"(?<![\w-])(?:{_any(kinds['personal'])})(?![\w-])", re.I),
    )


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[ ]+") for word in longest_first)


def _removed(months: Iterable[str], states: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    month, state = _any(months), _any(states)
    place = r"[A-Z][a-zA-Z.'’-]+(?:[ ][A-Z][a-zA-Z.'’-]+){0,2}"
    year = r"(?:19[4-9]|20[0-4])\d"
    return tuple(
        re.compile(pattern)
        for pattern in (
            r"https?://\S+|www\.\S+|\b[\w.+-]{1,64}@[\w.-]+\.\w+|\b[\w-]+\.(?:com|org|net|edu)\b\S*",
            r"(?:\+?1[ .-]?)?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b",
            rf"(?i:\b(?:{month})\b\.?,?[ ]?(?:\d{{1,2}}(?:st|nd|rd|th)?,?[ ])?(?:of[ ])?{year}\b)",
            rf"\b\d{{1,2}}/(?:\d{{1,2}}/)?(?:{year}|\d\d)\b",
            rf"\({year}(?:[ ]?[-–—][ ]?(?:{year}|\d\d|[Pp]resent))?\)",
            rf"\b{year}[ ]?(?:[-–—]|to|through)[ ]?(?:{year}|\d\d\b|[Pp]resent|[Cc]urrent)\b",
            rf"(?<![\w$,.#])(?i:in|since|during|from|until|of|by|for|the year|fy|fiscal year)[ ]+{year}s?\b",
            rf"(?<![\w$,.#]){year}(?=[ ]*(?:$|[.;:)\]]|,[ ]|(?:and|the|was|to|for|as|with|by)\b))",
            r"\b\d{1,5}[ ](?:[NSEW]\.?[ ])?[A-Z][a-z]+(?:[ ][A-Z][a-z]+){0,2}[ ]"
            r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Blvd|Boulevard|Way|Court|Ct)\b\.?,?",
            rf"\b{place},[ ]?(?:{_TWO_LETTER_STATE}|{state})\b(?:[ ]\d{{5}}(?:-\d{{4}})?)?",
            rf"(?<![\w-])(?:{state})(?![\w-])",
        )
    )


def _known(indexes: Iterable[PhraseIndex]) -> tuple[frozenset[str], frozenset[str]]:
    words: set[str] = set()
    stems: set[str] = set()
    for index in indexes:
        for phrases in (*index.exact.values(), *index.prefixes.values()):
            for phrase in phrases:
                for place in phrase.places:
                    for alternative in place.alternatives:
                        (stems if alternative.prefix else words).add(alternative.word.lower())
    return frozenset(words), frozenset(stems)
