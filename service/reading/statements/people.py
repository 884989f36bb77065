"""Other people in a statement: two or more capitalised words, none of them known, where people stand."""

import re

from service.knowledge.lexicon.masking_words import MaskingWords

THE_EMPLOYER = "the employer"  # what stands for whoever and whatever is named after a preposition

_WORD = r"(?:(?:al|el|ibn|ben|abu)-)?[^\W\d_a-z][^\s\d!-&(-,./:-@\[-`{-~“”…–—]*\.?"
_PARTICLE = r"(?:de|del|della|di|da|do|dos|du|la|las|los|van|von|der|den|ter|bin|binti|ibn|al|el|abu|ben)"
_NAME = rf"{_WORD}(?:[ ]+(?:{_PARTICLE}[ ]+){{0,2}}{_WORD}){{1,4}}"
_AND = r"(?:,[ ]*(?:and[ ]+)?|[ ]+(?:and|&)[ ]+)"
_AFTER_PREPOSITION = re.compile(
    rf"(?P<before>(?<![\w-])(?:by|under|with|to|from|for)[ ]+)(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,5}})"
    r"(?:['’]s\b)?"
)
_SUBJECT = re.compile(
    rf"\A(?P<names>{_NAME})(?P<after>[ ]+(?:[a-z]+ly[ ]+)?(?:[a-z]+(?:ed|[^s\W]s)|led|ran|has|oversaw)\b)"
)
_INNER_CAPITAL = re.compile(r"[ ][^\W\d_a-z]")  # without which there is no name of several words
_BEGINS_LONG_WORD = re.compile(r"([A-Za-z])[A-Za-z]{3,}")
_VERB_FORMS = ("ed", "ing")
_ENDINGS = (
    "",
    "s",
    "es",
    "d",
    "ed",
    "ing",
    "e",
    "er",
    "ers",
    "ion",
    "ions",
    "ment",
    "ments",
    "ation",
    "al",
    "ly",
)
_LONGEST_ABBREVIATION = 6  # such as ICU
_TITLE_CASE = 0.7  # share of capitalised long words from which capitals say nothing


def without_people(text: str, words: MaskingWords) -> str:
    """Return a statement without the names of other people.

    Where most words have a capital, people are known behind "by" and "under" alone.
    """
    if _INNER_CAPITAL.search(text) is None:
        return text
    if _SUBJECT.match(text) is None and _AFTER_PREPOSITION.search(text) is None:
        return text
    titled = title_cased(text)
    if not titled:
        text = _SUBJECT.sub(lambda found: _subject(found, words), text)
    return _AFTER_PREPOSITION.sub(lambda found: _others(found, words, titled), text)


def is_kept(word: str, words: MaskingWords) -> bool:
    """Return whether a capitalised word belongs to no name: one of a list, or an abbreviation."""
    return word.lower() in words.keep or (word.isupper() and len(word) <= _LONGEST_ABBREVIATION)


def is_known(word: str, words: MaskingWords) -> bool:
    """Return whether a word is one of what the product knows."""
    plain = word.lower()
    return plain in words.vocabulary or any(
        plain[:length] in words.stems for length in range(3, len(plain) + 1)
    )


def title_cased(text: str) -> bool:
    """Return whether capitals say nothing, as most of the long words have one."""
    begins = _BEGINS_LONG_WORD.findall(text)
    return bool(begins) and sum(map(str.isupper, begins)) >= _TITLE_CASE * len(begins)


def _subject(found: re.Match[str], words: MaskingWords) -> str:
    if found["names"].split()[0].endswith(_VERB_FORMS) or not _is_person(found["names"], words):
        return found[0]
    after = found["after"].lstrip()
    return f"{after[0].upper()}{after[1:]}"


def _others(found: re.Match[str], words: MaskingWords, titled: bool) -> str:
    if titled and not found["before"].startswith(("by", "under")):
        return found[0]
    if all(_is_person(name, words) for name in re.split(_AND, found["names"])):
        return f"{found['before']}{THE_EMPLOYER}"
    return found[0]


def _is_person(name: str, words: MaskingWords) -> bool:
    """Return whether no capitalised word is known; words that are names as often do not count as known."""
    parts = [part.rstrip(".") for part in name.split() if not part[0].islower() or "-" in part]
    return not any(len(part) > 1 and _is_word(part, words) for part in parts)


def _is_word(part: str, words: MaskingWords) -> bool:
    """Return whether a part is a known word, or a stem with an ending: "Casey" is no form of "case"."""
    plain = part.lower()
    if plain in words.also_names:
        return False
    if is_kept(part, words) or plain in words.vocabulary:
        return True
    ends = (plain.removesuffix(ending) for ending in _ENDINGS if plain.endswith(ending))
    return any(stem in words.stems for stem in ends)
