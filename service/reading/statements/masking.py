"""Masking: a statement without who, where and when.

Names are never recognised, which would treat some names worse than others: words are removed by their shape
(contact details, dates, `City, ST`) or by a word beside them (Hospital, Inc, Dr.). The names of the candidate
are no longer in the text.
"""

import re
from collections.abc import Sequence

from service.knowledge.lexicon.masking_words import MaskingWords
from service.reading.own_names import NAME
from service.reading.statements.people import THE_EMPLOYER, is_kept, is_known, title_cased, without_people
from service.text.tokens import Words

_TOKEN = re.compile(r"[A-Za-z0-9][\w.'’&/-]*[\w)]|[A-Za-z0-9&]|[,.;:()]")
_RUN = re.compile(
    r"(?P<before>(?<![\w-])(?:[Aa]t|AT|[Jj]oined|[Ee]mployed by|[Hh]ired by|[Ww]ith|[Ff]or|[Bb]y|[Ff]rom)[ ]+"
    r"(?:the[ ]+)?)(?P<run>[A-Z][\w.'’&-]*(?:[ ]+(?:(?:of|and|the|&)[ ]+)?[A-Z][\w.'’&-]*){0,5})"
)
_COMPANY = re.compile(
    r"(?:[A-Z][\w.'’&-]*,?[ ]+(?:(?:of|and|&)[ ]+)?){1,5}(?P<form>[A-Z][A-Za-z]{1,11}\b\.?)"
)
_RUN_BEGINS = frozenset({"at", "joined", "employed", "hired", "with", "for", "by", "from"})
_INNER_CAPITAL = re.compile(r"[ ][A-Z]")  # without which there is no name of several words
_PLACE_WORDS = ("at", "joined", "employed", "hired")
_STOPS = {
    "at",
    "for",
    "with",
    "in",
    "by",
    "from",
    "to",
    "within",
    "across",
    "joined",
    "on",
    "as",
    "into",
    "over",
}
_JOINS = {"of", "and", "the", "&", "for", "at"}
_LONGEST_NAME = 6  # words of a facility's name before its kind
_EDGES = " \t,;:.-–—|/•*"
_DANGLING = re.compile(  # words one space apart
    r"[ ](?:{0})(?:[ ](?:{0}))*[ ]?(?=[.,;:)]|$)".format(
        "in|at|from|since|during|of|to|for|and|with|until|by|on"
    ),
    re.I,
)
_THIRD_PERSON = re.compile(
    r"\b(?P<before>(?:s?he|ze|xe|he or she|she or he|s/he|he/she|she/he)[ ]+(?:\w+ly[ ]+|also[ ]+)?)"
    r"(?!(?:was|is|has|does|goes|always|perhaps|thus)\b)(?P<verb>[a-z]+[^s\W]s)\b",
    re.I,
)
_LOOSE = re.compile(r"[ ]([,.;:)])")
_REPEATED = re.compile(r"([,;:])(?:[ ]*[,;:])+")
_SAINTS = {"St", "Mt", "Ft"}
_STRAY = re.compile(r"\(|[ ][,;:]|,[,;:]")  # without which nothing is empty
_EMPTY = re.compile(r"\([ ,;:.&–-]*\)|(?<=[ ,])[,;:](?=[ ,])")


def mask(text: str, said: Words, words: MaskingWords) -> str:
    """Return a statement without names, employers, schools, dates, places, contact details and pronouns.

    Args: text: with single spaces between words; said: the words of the statement.
    """
    text = text.replace(NAME, "")
    marked = {kind for kind, mark in words.marks.items() if mark.search(text)}
    plain = said.bare
    text = without_people(text, words)
    for sign in words.removed if marked else ():
        if sign.needs in marked:
            text = sign.pattern.sub(" ", text)
    if not words.state_begins.isdisjoint(said.written):
        for pattern in words.places:
            text = pattern.sub(" ", text)
    if not words.honorific_begins.isdisjoint(plain):
        text = words.honorific.sub(" ", text)
    if _names_facility(said, words):
        text = _without_facilities(text, words)
    if _INNER_CAPITAL.search(text):
        text = _without_employers(text, words, plain)
    if not words.personal_word_begins.isdisjoint(plain):
        text = words.personal_word.sub(lambda found: words.put[found[0].lower()], text)
    if not words.pronoun_begins.isdisjoint(plain):
        text = _THIRD_PERSON.sub(_in_base_form, text)
        text = words.pronouns.sub(lambda found: _replacement(found[0], words), text)
    return _tidy(text)


def trimmed(text: str) -> str:
    """Return a statement without the marks at its ends, as `mask` leaves one that has nothing to mask."""
    return text.strip(_EDGES)


def _names_facility(said: Words, words: MaskingWords) -> bool:
    """Return whether a word of a facility is written with a capital."""
    if words.facility_begins.isdisjoint(said.bare):
        return False
    return any(word[0].isupper() and word.lower() in words.facility_begins for word in said.written)


def _replacement(word: str, words: MaskingWords) -> str:
    if word == "HIM":
        return word  # health information management, never the pronoun in capitals
    return words.put.get(" ".join(word.lower().replace("’", "'").split()), "")


def _in_base_form(found: re.Match[str]) -> str:
    """Return the words with the verb as after "they": "she also manages" -> "she also manage"."""
    verb = found["verb"]
    if verb.endswith(("ches", "shes", "sses", "xes", "zzes")):
        verb = verb[:-2]
    elif verb.endswith("ies"):
        verb = f"{verb[:-3]}y"
    else:
        verb = verb[:-1]
    return f"{found['before']}{verb}"


def _without_facilities(text: str, words: MaskingWords) -> str:
    titled = title_cased(text)
    kept, position = [], 0
    for found in words.facility.finditer(text):
        if found.start() < position or not found[0][0].isupper():
            continue
        start = _name_start(text, found.start(), position, titled)
        end = _name_end(text, found.end())
        if start == found.start() and end == found.end() and titled:
            continue
        kept.append(text[position:start])
        kind = found[0].lower()
        kept.append(f" {words.put.get(' '.join(kind.split())) or kind} ")
        position = end
    return "".join((*kept, text[position:]))


def _name_start(text: str, start: int, limit: int, titled: bool) -> int:
    """Return where a facility's name begins: the capitalised words right before its kind."""
    tokens = list(_TOKEN.finditer(text, limit, start))
    begin, reached_stop = start, False
    for token in reversed(tokens[-_LONGEST_NAME:]):
        word = token[0]
        if word == "." and text[limit : token.start()][-2:] in _SAINTS:
            continue
        if word.lower() in _STOPS or word in {",", ";", ":", "(", ")"}:
            reached_stop = word.lower() in _STOPS
            break
        if word.lower() in _JOINS:
            continue
        if not word[0].isupper() or token.start() == 0:
            break
        begin = token.start()
    return begin if reached_stop or not titled else start


def _name_end(text: str, end: int) -> int:
    tail = re.compile(
        r"(?:[ ]+(?:of|at)(?:[ ]+the)?[ ]+[A-Z][\w.'’-]*(?:[ ]+[A-Z][\w.'’-]*){0,3})?"
        r"(?:,?[ ]+(?:Inc|LLC|Corp|Ltd|LLP|PLLC|PC)\b\.?)?"
    ).match(text, end)
    return tail.end() if tail else end


def _without_employers(text: str, words: MaskingWords, plain: Sequence[str]) -> str:
    """Return a text without names beside a company form or a preposition; `plain` are its words."""
    companies, runs = not words.legal_begins.isdisjoint(plain), not _RUN_BEGINS.isdisjoint(plain)
    if not companies and not (runs and _RUN.search(text)):
        return text
    titled = title_cased(text)
    if companies and not titled:
        text = _COMPANY.sub(lambda found: _company(found, words), text)
    return _RUN.sub(lambda found: _employer(found, words, titled), text) if runs else text


def _company(found: re.Match[str], words: MaskingWords) -> str:
    return " the company " if words.legal.fullmatch(found["form"]) else found[0]


def _employer(found: re.Match[str], words: MaskingWords, titled: bool) -> str:
    """Return the words after a preposition, or plain words for them when most belong to no list."""
    run = [word for word in re.findall(r"[A-Za-z][\w'’-]*", found["run"]) if word.lower() not in _JOINS]
    place = found["before"].lower().startswith(_PLACE_WORDS)
    known = sum(is_kept(word, words) or (not place and is_known(word, words)) for word in run)
    single = len(run) == 1 and not place
    if single or (titled and (not place or known > 0)) or 2 * known > len(run):
        return found[0]
    return f"{found['before']}{THE_EMPLOYER}"


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    if _STRAY.search(text):
        text = " ".join(_EMPTY.sub(" ", text).split())
    text = " ".join(_DANGLING.sub("", text).split())
    return _REPEATED.sub(r"\1", _LOOSE.sub(r"\1", text)).strip(_EDGES)
