"""The score of words as a title, by the table data/rules/title_scores.yaml."""

import re
from functools import lru_cache
from typing import NamedTuple

from service.knowledge.lexicon.work import Work
from service.reading.employment.places import is_place
from service.reading.employment.title_wording import undotted
from service.text.date_words import is_length
from service.text.scorecard import Scorecard
from service.text.tokens import title_of, title_words

CLEAR, POSSIBLE = 4, 1
_REMEMBERED = 128  # titles; the same words of a header are weighed several times
_LETTERS = re.compile(r"[A-Za-z]{2}")
_BULLET_OR_SMALL = re.compile(r"[•·▪●*◦»➢-]\s?|[a-z]")
# "Supervisor: Jane Doe", "Hours per week: 40" on federal resumes.
_LABEL = re.compile(
    r"(?:supervisor|hours|salary|pay|series|grade|contact|phone|duties|employer|company|organi[sz]ation"
    r"|location|address|city|dates?|period|duration|department|facility|setting)\b[^:\n]{0,20}:"
    r"|supervisor\s(?:mr|mrs|ms|dr|capt|col|lt|maj|sgt|warden)\b",
    re.I,
)
_TERMS = re.compile(
    r"\W{0,2}(?:(?:full|part)[\s-]?time|temporary|temp|permanent|contract"
    r"|seasonal(?:,? [a-z]{3,9} (?:to|through|-|–) [a-z]{3,9})?"
    r"|per[\s-]diem|prn|casual"
    r"|self[\s-]employed|hybrid|on[\s-]?site|dates?|\d{1,2}\+?\s?(?:hours?|hrs?)\.?\s?(?:/|per|a)\s?(?:week|wk)"
    r"|weekly)(?:[\s,-]{1,2}(?:position|employment|job|basis|contract|role))?\W{0,2}",
    re.I,
)
_VERBS_OF_TITLES = frozenset({"lead", "support", "work"})


class TitleFeatures(NamedTuple):
    """What is weighed in words that may be a title.

    Attributes:
        no_words: no two letters are next to each other, and the words are no title such as "R.N.".
        words: number of words.
        listed_title: the words hold a title of data/ontology/titles.yaml.
        head_noun, employer_word, degree_word: they hold a word of that row of data/lexicon/title_words.yaml.
        sentence_words: number of words of its row `plain`.
        duty_verb: the first word is a verb with which duties begin.
        bullet_or_small: the words open with a bullet or a small letter.
        label: they open with the label of a field of a form.
        full_stop: they end in a full stop.
        terms: they are a length of time, hours, or a kind of contract, and nothing else.
        place: they are a city with its state or country, or a word such as "Remote".
    """

    no_words: bool
    words: int = 0
    listed_title: bool = False
    head_noun: bool = False
    employer_word: bool = False
    degree_word: bool = False
    sentence_words: int = 0
    duty_verb: bool = False
    bullet_or_small: bool = False
    label: bool = False
    full_stop: bool = False
    terms: bool = False
    place: bool = False


def title_score(words: str, work: Work) -> int:
    """Return how much words look like a title: `CLEAR` and more surely, below `POSSIBLE` not."""
    return _result(work.scorecards.title_scores, title_features(words, work))


@lru_cache(maxsize=4096)  # few combinations of features occur, each of them often
def _result(card: Scorecard, features: TitleFeatures) -> int:
    return card.result(features)


@lru_cache(maxsize=_REMEMBERED)
def title_features(words: str, work: Work) -> TitleFeatures:
    """Return what is weighed in words that may be a title."""
    words = undotted(words)
    listed = title_words(words)
    title = title_of(listed)
    if not listed or not (_LETTERS.search(words) or work.titles.hits(title)):
        return TitleFeatures(no_words=True)
    kinds = work.title_words.counts(title)
    return TitleFeatures(
        no_words=False,
        words=len(listed),
        listed_title=bool(work.titles.hits(title)) or words.strip(" .") in work.short_titles,
        head_noun="head" in kinds,
        employer_word="employer" in kinds,
        degree_word="degree" in kinds,
        sentence_words=kinds.get("plain", 0),
        duty_verb=begins_as_duty(listed, work),
        bullet_or_small=_BULLET_OR_SMALL.match(words) is not None,
        label=opens_with_label(words),
        full_stop=words.endswith("."),
        terms=_are_terms(words),
        place=is_place(words, work),
    )


def opens_with_label(words: str) -> bool:
    """Return whether words open with the label of a field of a form."""
    return _LABEL.match(words) is not None


def opens_with_duty(words: str, work: Work) -> bool:
    """Return whether words open with a verb with which duties begin."""
    return _LETTERS.search(words) is not None and begins_as_duty(title_words(words), work)


def _are_terms(words: str) -> bool:
    """Return whether words are a length of time, hours or a kind of contract: "6 yrs 11 mos"."""
    return _TERMS.fullmatch(words) is not None or (words[0].isalnum() and is_length(words))


def begins_as_duty(listed: list[str], work: Work) -> bool:
    """Return whether the first of the words is a verb with which duties begin."""
    kinds = work.title_words.alone.get(listed[0], ()) if listed else ()
    return "verb" in kinds and listed[0] not in _VERBS_OF_TITLES
