"""Licences in a sentence of a posting that the candidate must hold, apart from those of other people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.knowledge.lexicon.postings import LicenceName, PostingLexicon, longest
from service.reading.posting.context import PostingContext
from service.reading.posting.passage import Passage
from service.text.gazetteer import Hit

_OTHERS = re.compile(
    r"\b(?:supervis\w+|manag\w+|overs\w+|lead\w*|hir\w+|recruit\w*|train\w*"
    r"|(?<!\bone )(?<!\bany )(?<!\beither )of|between|with|to|for"
    r"|by|as an?)[ ]+(?:\w+[ ]+)?(?:band[ ]+\w+[ ]+)?\Z",
    re.I,
)
_UNDER = re.compile(
    r"\b(?:direction|supervision|oversight|guidance|assistance|review|orders?|support)\b[^.;]{0,30}"
    r"\b(?:of|by|from|to)[ ]+(?:an?[ ]|the[ ])?(?:\w+[ ])?\Z",
    re.I,
)  # "under the supervision of an RN"
_WORKED_AS = re.compile(
    r"\b(?:(?:experience|years|worked|working|served|serving|work)[ ]+(?:[\w-]+[ ]+){0,2}as[ ]+an?[ ]+"
    r"(?:[\w-]+[ ]+)?|(?:years?|yrs?\.?)['’]?[ ]+(?:of[ ]+)?)\Z",
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
_RECRUITED = re.compile(
    r"\b(?:(?:are|is|currently|now|actively) (?:recruiting|seeking|hiring|looking for)(?: for)?"
    r"|looking to (?:recruit|appoint|hire)|vacanc\w+ for"
    r"|(?:exciting|fantastic|great|excellent|new|have|an) opportunit\w+ for"
    r"|arisen for|we (?:require|need|seek|welcome)"
    r"|hear from|applications from)[ ]+(?:[\w/-]+,?[ ]+){0,5}\Z",
    re.I,
)  # "We are recruiting Band 5 registered nurses"
_ASKS = re.compile(r"\blicen[sc]\w*|\bregist\w+|\bcertif\w+|\bPIN\b|\brequired\b|\bpreferred\b", re.I)
_LICENCE = re.compile(r"licen[sc]", re.I)
_ALL = re.compile(r"\W*(?:all|every|each|any)\b", re.I)
_MUST = re.compile(r"[^.;:,]{0,40}\b(?:must|shall|are required)\b", re.I)
_LIST = re.compile(r"[ ]*(?:[,/]|\bor\b|,[ ]*or\b)[ ]*", re.I)
_NOTHING_ELSE = re.compile(
    r"(?:\W|\b(?:or|licen[sc]ed?|licensure|required|preferred)\b)*", re.I
)  # "OT or PT"
_CREDENTIAL = re.compile(r"licen[sc]es?\b|licensure|\bregistration\b|\bPIN\b", re.I)
_REGISTRATION = re.compile(r"[ ](?:registration|licen[sc](?:e|ure)|PIN)\b", re.I)
_LICENSED = re.compile(
    r"[ ,(]*(?:who is[ ]+|with[ ]+|holding[ ]+|must[ ]+(?:be|hold)[ ]+)?(?:[\w-]+[ ]+){0,4}licen[sc]", re.I
)
_ANESTHESIA = re.compile(r"\banaesthe|\banesthe", re.I)
_AIDE = re.compile(r"\bnurs(?:e|ing)[’']?s? (?:assistant|aide)", re.I)
_NEAR = 60  # characters before a profession that may make it somebody else's
_BARE_LICENCE = re.compile(r"\blicen[sc](?:e|ure|ed)\b(?![ ]+(?:plate|facilit|to drive|agenc))", re.I)
_NOT_BARE = re.compile(r"driv\w+(?:['’]s?)?[ ]+\Z|driving[ ]+\Z|software[ ]+\Z", re.I)
_EXPERIENCE_AFTER = re.compile(r"[ ]+(?:\w+[ ]+){0,2}experience\b", re.I)


@dataclass(frozen=True, slots=True)
class AskedLicence:
    """A licence of a type at [start, end) of the passage."""

    type: str
    start: int
    end: int


def licences_in(passage: Passage, context: PostingContext, lexicon: PostingLexicon) -> Iterator[AskedLicence]:
    """Yield the licences to hold; a bare "licence" is that of the title where no other is named."""
    named = False
    for hit in _held(passage.text, _named_licences(passage, lexicon)):
        kind = _type(_row(passage, hit, lexicon), context)
        if kind is not None:
            named = True
            yield AskedLicence(kind, hit.start, hit.end)
    if not named and context.title_licence:
        yield from _bare_licence(passage.text, context.title_licence)


def _named_licences(passage: Passage, lexicon: PostingLexicon) -> list[Hit]:
    """Return the names of licences; abbreviations of some count only beside another, or alone."""
    named = passage.find(lexicon.licence_phrases)
    beside = passage.find(lexicon.licence_beside_phrases)
    several = any(_LIST.fullmatch(passage.text, one.end, two.start) for one, two in pairwise(longest(beside)))
    alone = _NOTHING_ELSE.fullmatch(_without(passage.text, longest(beside))) is not None
    if not named and not several and not alone:
        beside = tuple(each for each in beside if _is_licensed(passage.text, each))
    found = longest((*named, *beside))
    boards = [each for each in found if lexicon.licences[each.id].register]
    return [each for each in found if each not in boards] or boards


def _is_licensed(words: str, hit: Hit) -> bool:
    """Return whether a profession, spelled out, stands with a licence: "therapist with a license"."""
    return not hit.words.isupper() and _LICENSED.match(words, hit.end) is not None


def _held(words: str, named: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the licences to hold; one beside a profession of other people is not."""
    anywhere = _ASKS.search(_without(words, named)) is not None
    licence = _LICENCE.search(words) is not None
    other = -1  # where the last profession of other people ends
    for hit in named:
        asked = anywhere or _asks_itself(words, hit)
        beside = other >= 0 and _BESIDE.fullmatch(words, other, hit.start) and not _asks_itself(words, hit)
        supervisor = beside or _supervises(words, hit)
        if supervisor or _is_subject(words, hit) or _is_work(words, hit, asked=asked, licence=licence):
            other = hit.end
        else:
            yield hit


def _without(words: str, found: Sequence[Hit]) -> str:
    """Return the words without the phrases: the name "registered nurse" does not ask for registration."""
    ends = [0, *(each.end for each in found)]
    starts = [*(each.start for each in found), len(words)]
    return " ".join(words[end:start] for end, start in zip(ends, starts, strict=True))


def _is_subject(words: str, hit: Hit) -> bool:
    """Return whether a rule is about people of a profession: "All nurse practitioners must have ..."."""
    return _ALL.match(words) is not None and _MUST.match(words, hit.end) is not None


def _asks_itself(words: str, hit: Hit) -> bool:
    """Return whether a name is that of the credential and not of the profession: "RN license"."""
    return (
        _CREDENTIAL.search(words, hit.start, hit.end) is not None
        or _REGISTRATION.match(words, hit.end) is not None
    )


def _supervises(words: str, hit: Hit) -> bool:
    return _UNDER.search(words, max(0, hit.start - _NEAR), hit.start) is not None


def _is_work(words: str, hit: Hit, *, asked: bool, licence: bool) -> bool:
    """Return whether a profession is named as work or as somebody else, not as a licence to hold.

    `asked` and `licence`: the passage asks for a credential at all, or for a licence by that word.
    """
    if _WORKED_AS.search(words, 0, hit.start):
        return True
    experience = _EXPERIENCE_AFTER.match(words, hit.end) is not None
    if asked:
        return experience and not licence
    before = words[max(0, hit.start - _NEAR) : hit.start]
    if not experience and _RECRUITED.search(before):
        return False
    if experience or words[hit.end - 1] == "s":
        return True
    return _OTHERS.search(before) is not None and _SOUGHT.search(before) is None


def _row(passage: Passage, hit: Hit, lexicon: PostingLexicon) -> LicenceName:
    """Return what a licence is; a CNA beside the work of anesthesia is a certified nurse anesthetist."""
    row = lexicon.licences[hit.id]
    text = passage.source.text
    if row.type == "CNA" and hit.words.isupper() and _ANESTHESIA.search(text) and not _AIDE.search(text):
        return lexicon.licences["crna"]
    return row


def _type(row: LicenceName, context: PostingContext) -> str | None:
    """Return the type in the country of the posting; None where such a profession holds no licence.

    A nurse practitioner of the NHS holds none of that name.
    """
    return (row.uk_type or None) if context.british else row.type


def _bare_licence(words: str, kind: str) -> Iterator[AskedLicence]:
    bare = _BARE_LICENCE.search(words)
    if bare and not _NOT_BARE.search(words[: bare.start()]):
        yield AskedLicence(kind, bare.start(), bare.end())
