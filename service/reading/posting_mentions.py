"""Which credentials and years does a sentence of a posting name?"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.knowledge.phrases import Hit
from service.knowledge.posting_lexicon import PostingLexicon

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "a": 1,
}  # fmt: skip
_NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")"
_YEARS = re.compile(
    rf"\b(?P<low>{_NUMBER})(?:[ ]*\(\d{{1,2}}\))?(?:[ ]*(?:-|–|to|or)[ ]*{_NUMBER})?[ ]*\+?[ ]*"
    r"(?:or more[ ]+)?(?:(?:full|consecutive|continuous|additional|more|complete|successful|solid)[ ]+)?"
    r"(?P<unit>years?|yrs?|months?)\b['’s]{0,2}\+?",
    re.I,
)
_SUBSET = re.compile(
    rf"(?:,|;|\(|of which|including|with)[ ]*(?:at least[ ]|a minimum of[ ]|minimum[ ])?(?P<low>{_NUMBER})"
    r"(?:[ ]of which)?[ ](?:years?[ ])?(?=(?:in|supervisory|managerial|must be|as|leadership|management)\b)",
    re.I,
)
_WORK = re.compile(
    r"\b(?:experience\w*|practice|background|work(?:ing|ed)?|service|leadership|management"
    r"|supervis\w+|manag\w+|employment|nursing|track record|post[ -]regist\w+|post[ -]qualif\w+)\b",
    re.I,
)
_NOT_YEARS = re.compile(
    r"\b(?:within|every|after|for the (?:last|past)|in the (?:last|past)|next)[ ]+(?:the[ ]+)?\Z", re.I
)
_NOT_AFTER = re.compile(
    r"[ ]*(?:of age|old\b|(?:of )?(?:college|full[ -]time (?:graduate|education)"
    r"|progressively[ -]higher|graduate|course|education)"
    r"|(?:fixed|contract|term|period|rotation|guarantee)|from|after|of hire|ago)",
    re.I,
)
_BEYOND = re.compile(r"\b(?:above|beyond|post)[ -](?:the[ ])?\Z", re.I)
_LESS = re.compile(r"\b(?:less|fewer) than[ ]+\Z", re.I)
_OTHERS = re.compile(
    r"\b(?:supervis\w+|manag\w+|overs\w+|lead\w*|hir\w+|recruit\w*|train\w*|of|between|with|to|for"
    r"|by|as an?)[ ]+(?:\w+[ ]+)?\Z",
    re.I,
)
_LICENCE_WORDS = re.compile(
    r"\blicen[sc]\w*|\bregist\w+|\bcertif\w+|\bPIN\b|\brequired\b|\bpreferred\b", re.I
)
_LICENSED = re.compile(r"licen[sc]", re.I)
_NEAR = 60  # characters before a profession that may make it somebody else's
_BARE_LICENCE = re.compile(r"\blicen[sc](?:e|ure|ed)\b(?![ ]+(?:plate|facilit|to drive|agenc))", re.I)
_NOT_BARE = re.compile(r"driv\w+(?:['’]s?)?[ ]+\Z|driving[ ]+\Z|software[ ]+\Z", re.I)
_GENERAL, _PARTS = "NMC_RN", ("NMC_RMN", "NMC_RNLD", "NMC_MIDWIFE")
_ADULT = re.compile(r"\b(?:RGN|RN1|RNA|adult|general)\b", re.I)
_OTHERWISE = re.compile(r"\bor\b|/|\band/or\b", re.I)
_EXPERIENCE_AFTER = re.compile(r"[ ]+(?:\w+[ ]+){0,2}experience\b", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A credential or a number of years at [start, end) of the posting."""

    kind: str
    key: str
    start: int
    end: int
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """What of the whole posting the reading of a sentence needs."""

    british: bool
    title_licence: str | None
    questionnaire: bool = False


def mentions_of(
    text: str, start: int, end: int, opening: Opening, lexicon: PostingLexicon
) -> tuple[Mention, ...]:
    """Return the mentions in order of place; where two overlap, the longer one stays."""
    words = text[start:end]
    found = [
        *_degrees(words, lexicon),
        *_licences(words, opening, lexicon),
        *_certifications(words, lexicon),
        *_years(words, lexicon),
    ]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda each: (each.start - each.end, each.start, each.kind)):
        apart = all(mention.end <= other.start or mention.start >= other.end for other in kept)
        said = any((mention.kind, mention.key) == (other.kind, other.key) for other in kept)
        if apart and (mention.kind == "years" or not said):
            kept.append(mention)
    ordered = _without_general_part(words, sorted(kept, key=lambda each: each.start))
    return tuple(
        Mention(each.kind, each.key, each.start + start, each.end + start, each.months) for each in ordered
    )


def _without_general_part(words: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions without "NMC" and the like that only go with a named part of the register."""
    named = [each for each in mentions if each.key in _PARTS]
    return [each for each in mentions if each.key != _GENERAL or not _goes_with(words, each, named)]


def _goes_with(words: str, general: Mention, named: list[Mention]) -> bool:
    said = words[general.start : general.end]
    if not named or _ADULT.search(said):
        return False
    nearest = min(named, key=lambda each: abs(each.start - general.start))
    between = words[min(general.end, nearest.end) : max(general.start, nearest.start)]
    return "NMC" in said or _OTHERWISE.search(between) is None


def years_type(words: str, lexicon: PostingLexicon) -> str:
    """Return the type of years that the words ask for; `years_total` when they say nothing."""
    found = _longest(lexicon.experience_phrases.find(words))  # "case management" is no management
    ranked = [lexicon.experience[each.id] for each in found]
    return min(ranked)[1] if ranked else "years_total"


def _degrees(words: str, lexicon: PostingLexicon) -> Iterator[Mention]:
    found = _longest(lexicon.degree_phrases.find(words))
    for number, each in enumerate(found):
        level, family = lexicon.degrees[each.id]
        if "," in words[each.start : each.end] or _BEYOND.search(
            words[max(0, each.start - _NEAR) : each.start]
        ):
            continue  # "leading to such a degree, in a field ...", "one year above high school"
        if level == "hs" and number and lexicon.degrees[found[number - 1].id][0] == "hs":
            continue  # "high school diploma or GED" is one
        reach = found[number + 1].start if number + 1 < len(found) else len(words)
        families = _families(words[each.start : min(reach, each.end + 160)], lexicon)
        if family != "any":
            spelled = re.search(r"\b(?:in|of)\b", words[each.start : each.end]) is not None
            others = [one for one in families if one != family and (spelled or one == "related")]
            families = [family, *others]
        if level in ("hs", "gcse", "a_level"):
            families = []
        yield Mention("degree", f"{level}:{'|'.join(families) or 'any'}", each.start, each.end)


def _families(words: str, lexicon: PostingLexicon) -> list[str]:
    stop = re.search(
        r"[.;]|\b(?:plus|and|with|or)\b[^,.;]{0,40}\b(?:years?|months?)\b|\b\d+\+?[ ]years?\b", words[8:]
    )
    found = _longest(lexicon.field_phrases.find(words[: stop.start() + 8] if stop else words))
    families: list[str] = []
    for each in found:
        family = lexicon.fields[each.id]
        if family not in families and family != "any":
            families.append(family)
    return families


def _longest(found: Iterable[Hit]) -> list[Hit]:
    """Return the longest of those that overlap, in order of their place."""
    kept: list[Hit] = []
    for each in sorted(found, key=lambda one: (one.start - one.end, one.start, one.id)):
        at = bisect_left(kept, each.start, key=lambda one: one.start)
        after_last = at == 0 or kept[at - 1].end <= each.start
        if after_last and (at == len(kept) or each.end <= kept[at].start):
            kept.insert(at, each)
    return kept


def _licences(words: str, opening: Opening, lexicon: PostingLexicon) -> Iterator[Mention]:
    seen = False
    asked, licence = _LICENCE_WORDS.search(words) is not None, _LICENSED.search(words) is not None
    named = lexicon.licence_phrases.find(words)
    beside = lexicon.licence_beside_phrases.find(words) if named else ()
    for each in _longest((*named, *beside)):
        if _of_others(words, each.start, each.end, asked, licence):
            continue
        row = lexicon.licences[each.id]
        kind = row.uk_type if opening.british and row.uk_type else row.type
        seen = True
        yield Mention("licence", kind, each.start, each.end)
    bare = _BARE_LICENCE.search(words)
    if bare and not seen and opening.title_licence and not _NOT_BARE.search(words[: bare.start()]):
        yield Mention("licence", opening.title_licence, bare.start(), bare.end())


def _of_others(words: str, start: int, end: int, asked: bool, licence: bool) -> bool:
    """Return whether a profession is named as work or as somebody else, not as a licence to hold.

    `asked` and `licence`: the stretch speaks of asking at all, or of a licence in so many words.
    """
    experience = _EXPERIENCE_AFTER.match(words, end) is not None
    if asked:
        return experience and not licence
    before = words[max(0, start - _NEAR) : start]
    return experience or _OTHERS.search(before) is not None or words[end - 1] == "s"


def _certifications(words: str, lexicon: PostingLexicon) -> Iterator[Mention]:
    for each in _longest(lexicon.certification_phrases.find(words)):
        yield Mention("certification", lexicon.certifications[each.id], each.start, each.end)


def _years(words: str, lexicon: PostingLexicon) -> Iterator[Mention]:
    first = None
    for found in _YEARS.finditer(words):
        if _NOT_YEARS.search(words[max(0, found.start() - _NEAR) : found.start()]) or _NOT_AFTER.match(
            words, found.end()
        ):
            continue
        if _LESS.search(words[max(0, found.start() - _NEAR) : found.start()]):
            continue
        around = words[max(0, found.start() - 60) : found.end() + 120]
        if not _WORK.search(around):
            continue
        first = first or found
        months = _number(found["low"]) * (1 if found["unit"].lower().startswith("month") else 12)
        yield Mention(
            "years", years_type(_about(words, found.end()), lexicon), found.start(), found.end(), months
        )
    if first is None:
        return
    for found in _SUBSET.finditer(words, first.end()):
        if not _YEARS.match(words, found.start("low")):
            about = years_type(_about(words, found.end()), lexicon)
            yield Mention("years", about, found.start("low"), found.end("low"), _number(found["low"]) * 12)


def _about(words: str, end: int) -> str:
    stop = re.search(
        r"[;.]|,[ ](?:or|and|at least|of which|including)[ ]|\bor\b[ ]+(?:an?|the)\b|,[ ]\w+ in\b"
        r"|\b(?:with|including|and)[ ](?:at least[ ])?\w+[ ](?:\(\d+\)[ ])?years?\b",
        words[end : end + 160],
    )
    return words[end : end + (stop.start() if stop else 160)]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
