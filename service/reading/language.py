"""The language of a text, if it is mostly another than the one that is read."""

import unicodedata
from collections import Counter

from service.domain.profile import Flag
from service.knowledge.lexicon.languages import Language, Languages
from service.text.document import Document

CODE = "language"
_LATIN, _CHINESE, _JAPANESE = "LATIN", "CJK", "HIRAGANA"
_KANA = ("HIRAGANA", "KATAKANA")
# Scripts whose words are short and mostly written without blanks, and letters a word in these and in others.
_DENSE = frozenset({"CJK", "HIRAGANA", "HANGUL"})
_DENSE_WORD, _WORD = 2, 5
# A text with fewer words, or fewer different ones, of a language is not known to be of it.
_LEAST_WORDS, _LEAST_DIFFERENT = 8, 4
# Of all words, in percent: below it they may be names of people and places.
_LEAST_SHARE = 10
# The part in English, of both, below which the document counts as not English.
_ENGLISH_PART = 1 / 3


def language_flags(document: Document, languages: Languages) -> tuple[Flag, ...]:
    """Return a flag that names the language of a document of which less than a third is in English."""
    label = _other_language(document, languages)
    if label is None:
        return ()
    detail = f"The text is mostly in {label}, and {languages.read.label} is read: send a version in it."
    return (Flag(CODE, detail),)


def _other_language(document: Document, languages: Languages) -> str | None:
    words = Counter(map(str.casefold, document.tokens.written))
    script = None if document.text.isascii() else _main_script(document.text)
    if script is None:
        return _of_latin_letters(words, languages)
    named = [each for each in languages.others if each.script == script]
    known = max(named, key=lambda each: _count(words, each), default=None)
    return known.label if known else f"a language in {script.capitalize()} letters"


def _main_script(text: str) -> str | None:
    """Return the script, other than Latin, of most of the words; None if there is none."""
    letters: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            letters[unicodedata.name(char, _LATIN).split(maxsplit=1)[0]] += count
    if any(letters[kana] for kana in _KANA):
        letters[_JAPANESE] = sum(letters.pop(script, 0) for script in (*_KANA, _CHINESE))
    latin = letters.pop(_LATIN, 0) / _WORD
    words = {
        script: count / (_DENSE_WORD if script in _DENSE else _WORD) for script, count in letters.items()
    }
    script = max(sorted(words), key=words.__getitem__, default=None)
    if script is None or words[script] < _LEAST_WORDS:
        return None
    return script if latin < _ENGLISH_PART * (latin + words[script]) else None


def _of_latin_letters(words: Counter[str], languages: Languages) -> str | None:
    best = max(languages.others, key=lambda each: _count(words, each))
    count, english = _count(words, best), _count(words, languages.read)
    if count < _LEAST_WORDS or 100 * count < _LEAST_SHARE * words.total():
        return None
    if sum(word in words for word in best.sure) < _LEAST_DIFFERENT:
        return None
    return best.label if english < _ENGLISH_PART * (english + count) else None


def _count(words: Counter[str], language: Language) -> int:
    return sum(words[word] for word in words.keys() & language.words)
