"""Which credentials and years does a sentence of a posting name?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.postings import PostingLexicon, longest
from service.reading.posting.certifications import certifications_in
from service.reading.posting.years import years_in
from service.text.gazetteer import Hit

_BEYOND = re.compile(r"\b(?:above|beyond|post)[ -](?:the[ ])?\Z", re.I)
_OTHERS = re.compile(
    r"\b(?:supervis\w+|manag\w+|overs\w+|lead\w*|hir\w+|recruit\w*|train\w*|of|between|with|to|for"
    r"|by|as an?)[ ]+(?:\w+[ ]+)?\Z",
    re.I,
)
_UNDER = re.compile(
    r"\b(?:direction|supervision|oversight|guidance|assistance|review|orders?|support)\b[^.;]{0,30}"
    r"\b(?:of|by|from|to)[ ]+(?:an?[ ]|the[ ])?(?:\w+[ ])?\Z",
    re.I,
)  # "under the supervision of an RN"
_WORKED_AS = re.compile(
    r"\b(?:experience|years|worked|working|served|serving|work)[ ]+(?:[\w-]+[ ]+){0,2}as[ ]+an?[ ]+"
    r"(?:[\w-]+[ ]+)?\Z",
    re.I,
)  # "three years' experience as a licensed administrator" names the work
_BESIDE = re.compile(r"[ (/,)]*(?:(?:and|or|and/or)[ ]+)?(?:an?[ ]+)?(?:\w+[ ]*\()?", re.I)
_SOUGHT = re.compile(
    r"\b(?:(?:looking (?:for|to (?:recruit|appoint|hire))|opportunit\w+ (?:\w+ )?for|seeks?|seeking"
    r"|suits?|recruiting|vacanc\w+ for|requires?|welcomes?|needs?) an?"
    r"|\Aas an?|you (?:are|(?:will|may|must|should) be) an?|you['’]re an?|are you an?)[ ]+"
    r"(?:[\w-]+[ ]+){0,3}\Z",
    re.I,
)  # "looking for a registered nurse" asks for one
_SAME = re.compile(r"[. ]*(?:/|\bor\b)[ ]*(?:an?[ ]+)?(?:equivalent[ ]+)?", re.I)
_FIELD_OF_WORK = re.compile(r"\bin an? (?:\w+ )?field (?:which|that)\b[^.;]*?\bsuch as\b([^.;()]*)", re.I)
_SCHOOL_OF = re.compile(r"\b(?:from|at|by)[ ]+(?:an?[ ]|the[ ])?(?:[\w-]+[ ]){0,3}\Z", re.I)
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


def mentions_of(text: str, start: int, end: int, opening: Opening, known: Knowledge) -> tuple[Mention, ...]:
    """Return the mentions in order of place; where two overlap, the longer one stays."""
    words, lexicon = text[start:end], known.postings
    found = [
        *_degrees(words, lexicon),
        *_licences(words, opening, lexicon),
        *_certifications(words, known),
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


def _degrees(words: str, lexicon: PostingLexicon) -> Iterator[Mention]:
    hits = longest(lexicon.degree_phrases.find(words))
    found = [each for each in hits if "," not in words[each.start : each.end]]  # "such a degree, in a field"
    for number, each in enumerate(found):
        level, family = lexicon.degrees[each.id]
        if _BEYOND.search(words[max(0, each.start - _NEAR) : each.start]):
            continue  # "one year above high school"
        if family == "any" and level != "hs" and _same_follows(words, found, number, lexicon):
            continue  # "B.S./B.A. in nursing" is one
        if number and level == "any" and _SCHOOL_OF.search(words, 0, each.start):
            continue  # "BSN from an accredited school of nursing" is one degree
        if level == "hs" and number and lexicon.degrees[found[number - 1].id][0] == "hs":
            continue  # "high school diploma or GED" is one
        reach = found[number + 1].start if number + 1 < len(found) else len(words)
        families = _families(words[each.start : min(reach, each.end + 160)], lexicon)
        families = families or _fields_of_work(words[each.end : reach], lexicon)
        if family != "any":
            spelled = re.search(r"\b(?:in|of)\b", words[each.start : each.end]) is not None
            others = [one for one in families if one != family and (spelled or one == "related")]
            families = [family, *others]
        if level in ("hs", "gcse", "a_level"):
            families = []
        yield Mention("degree", f"{level}:{'|'.join(families) or 'any'}", each.start, each.end)


def _fields_of_work(words: str, lexicon: PostingLexicon) -> list[str]:
    """Return the fields of "a degree in a field that prepares for the work, such as ...": examples."""
    found = _FIELD_OF_WORK.search(words)
    named = _families(found[1], lexicon) if found else []
    return [*named, "related"] if named and "related" not in named else named


def _same_follows(words: str, found: list[Hit], number: int, lexicon: PostingLexicon) -> bool:
    """Return whether the next degree is of the same level, with no more than an `or` between them."""
    if number + 1 == len(found):
        return False
    this, following = found[number], found[number + 1]
    same = lexicon.degrees[this.id][0] == lexicon.degrees[following.id][0]
    return same and _SAME.fullmatch(words, this.end, following.start) is not None


def _families(words: str, lexicon: PostingLexicon) -> list[str]:
    stop = re.search(
        r"[.;]|\b(?:plus|and|with|or)\b[^,.;]{0,40}\b(?:years?|months?)\b|\b\d+\+?[ ]years?\b", words[8:]
    )
    found = longest(lexicon.field_phrases.find(words[: stop.start() + 8] if stop else words))
    families: list[str] = []
    for each in found:
        family = lexicon.fields[each.id]
        if family not in families and family != "any":
            families.append(family)
    return families


def _licences(words: str, opening: Opening, lexicon: PostingLexicon) -> Iterator[Mention]:
    seen = False
    named = lexicon.licence_phrases.find(words)
    beside = lexicon.licence_beside_phrases.find(words) if named else ()
    kept = longest((*named, *beside))
    asked = _LICENCE_WORDS.search(_without(words, kept)) is not None
    licence = _LICENSED.search(words) is not None
    others = -1
    for each in kept:
        listed = others >= 0 and _BESIDE.fullmatch(words, others, each.start) is not None
        if listed or _of_others(words, each.start, each.end, asked, licence):
            others = (
                each.end if listed or _UNDER.search(words, max(0, each.start - _NEAR), each.start) else others
            )
            continue
        row = lexicon.licences[each.id]
        if opening.british and not row.uk_type:
            continue  # a nurse practitioner of the NHS holds no licence of that name
        kind = row.uk_type if opening.british and row.uk_type else row.type
        seen = True
        yield Mention("licence", kind, each.start, each.end)
    bare = _BARE_LICENCE.search(words)
    if bare and not seen and opening.title_licence and not _NOT_BARE.search(words[: bare.start()]):
        yield Mention("licence", opening.title_licence, bare.start(), bare.end())


def _without(words: str, found: list[Hit]) -> str:
    """Return the words without the phrases: the name "registered nurse" does not ask for registration."""
    ends = [0, *(each.end for each in found)]
    starts = [*(each.start for each in found), len(words)]
    return " ".join(words[end:start] for end, start in zip(ends, starts, strict=True))


def _of_others(words: str, start: int, end: int, asked: bool, licence: bool) -> bool:
    """Return whether a profession is named as work or as somebody else, not as a licence to hold.

    `asked` and `licence`: the stretch speaks of asking at all, or of a licence in so many words.
    """
    if _UNDER.search(words, max(0, start - _NEAR), start) or _WORKED_AS.search(words, 0, start):
        return True
    experience = _EXPERIENCE_AFTER.match(words, end) is not None
    if asked:
        return experience and not licence
    before = words[max(0, start - _NEAR) : start]
    if experience or words[end - 1] == "s":
        return True
    return _OTHERS.search(before) is not None and _SOUGHT.search(before) is None


def _certifications(words: str, known: Knowledge) -> Iterator[Mention]:
    for each in certifications_in(words, known.credentials, known.postings):
        yield Mention("certification", each.name, each.start, each.end)


def _years(words: str, lexicon: PostingLexicon) -> Iterator[Mention]:
    for each in years_in(words, lexicon):
        yield Mention("years", each.type, each.start, each.end, each.months)
