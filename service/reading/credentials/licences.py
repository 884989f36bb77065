"""State licences that a resume names, or that a job needs."""

import re
from dataclasses import dataclass, replace

from service.domain.evidence import Evidence
from service.domain.profile import Job, Licence
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import LicenceRow
from service.reading.credentials.abbreviations import meaning, post_nominal
from service.reading.credentials.assertion import about_candidate, affirmed
from service.reading.credentials.conflicts import said_of_licence, same_place
from service.reading.credentials.entry_span import MOST_MENTIONS, expiry, line_span, since
from service.reading.credentials.expiry_columns import column_expiry
from service.reading.credentials.inferred_licences import inferred_licences
from service.reading.credentials.licence_states import jurisdictions_of
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

_OPEN = {
    "header",
    "summary",
    "objective",
    "licences",
    "certifications",
    "skills",
    "awards",
    "other",
    "training",
}
_DEDICATED = {"licences", "certifications"}
_TITLE_LIKE = {"experience", "volunteer", "rotations", "projects"}
_LICENCE_WORD = re.compile(
    r"(?i)\blicen[sc]|\bcertifi(?:ed|cat)|\bregistration|\bboard of\b|\bregistered with\b"
)
_MULTISTATE = re.compile(r"(?i)\b(?:compact|multi-?state|multi state|e?NLC)\b")
_SINGLE_STATE = re.compile(r"(?i)\bsingle[- ]state\b")
_FOREIGN = re.compile(
    r"\bNMC\b|\bPRC\b|\bRGN\b|College of Nurses of Ontario|\bState Registered Nurse\b|\bGMC\b|"
    r"\bHCPC\b|\bAHPRA\b|(?:Nursing|Nurses|Medical)(?: and \w+)? Council\b|"
    r"\((?:India|UK|Philippines|Canada|Nigeria|Ghana|Kenya|Jamaica)\)"
)
# "Eligible to sit for the NCLEX-RN" is a licence that may be applied for.
_MAY_SIT = re.compile(r"(?i)(?<!not )\beligible (?:to (?:sit|test|apply) )?for(?: the| an?)? \Z")
_MAY_SIT_REACH = 40
_REACH = 110
_HEADING = 160  # characters after title and dates that hold the place of a job
_SHOWN = {"discipline": "inactive", "probation": "restricted", "eligible": "pending"}
_DISCIPLINE = ("discipline", "probation")
_LAPSED = ("expired", "inactive")
_STRENGTH = ("active", "stated", "restricted", "temporary", "pending", "expired", "inactive", "inferred")


@dataclass(frozen=True, slots=True)
class _LicenceMention:
    hit: Hit
    row: LicenceRow
    section: str


def read_licences(document: Document, jobs: tuple[Job, ...], credentials: Credentials) -> tuple[Licence, ...]:
    """Return the licences, stated ones first in order of place, then inferred ones.

    Mentions of one type are one licence, unless one state's is held and another's has lapsed. A degree
    is not a licence, and words about other people, wishes and employers are not either.
    """
    text = flowing_text(document, credentials)
    mentions = _mentions(document, credentials)
    stated: list[Licence] = []
    for index, mention in enumerate(mentions):
        limit = mentions[index + 1].hit.start if index + 1 < len(mentions) else len(text)
        licence = _licence(document, mention, limit, credentials)
        if _named_abroad(text, mentions, index):
            licence = replace(licence, foreign=True)
        at = _place_of(licence, stated)
        stated[at : at + 1] = [licence if at == len(stated) else _joined(stated[at], licence)]
    at_home = tuple(job for job in jobs if not _abroad(text, job, credentials))
    inferred = inferred_licences(at_home, frozenset(each.type for each in stated), credentials)
    return (*stated, *inferred)


def _place_of(licence: Licence, stated: list[Licence]) -> int:
    """Return the number of the licence that a mention is about; the count of licences if it is a new one."""
    of_type = [at for at, each in enumerate(stated) if each.type == licence.type]
    fitting = [at for at in of_type if same_place(stated[at], licence)]
    alike = [at for at in of_type if (stated[at].status in _LAPSED) == (licence.status in _LAPSED)]
    return next(iter((*fitting, *alike)), len(stated))


def _named_abroad(text: str, mentions: list[_LicenceMention], index: int) -> bool:
    """Return whether a register of another country follows directly, as in `RN, NMC`."""
    here = mentions[index]
    for after in mentions[index + 1 : index + 3]:
        between = text[here.hit.end : after.hit.start]
        if "\n" in between or between.strip(" ,()-–:"):
            return False
        if after.row.foreign:
            return True
        if after.row.id != here.row.id:  # "Registered Nurse (RN), College ..." names one licence twice
            return False
        here = after
    return False


def _abroad(text: str, job: Job, credentials: Credentials) -> bool:
    """Return whether the heading of a job names another country: its law asks for no licence of a state."""
    if not job.evidence:
        return False
    start = min(quote.start for quote in job.evidence)
    end = max(quote.end for quote in job.evidence)
    below = text.find("\n", line_span(text, start, end)[1] + 1)
    last = min(end + _HEADING, len(text) if below < 0 else below)
    return bool(credentials.abroad.search(text, line_span(text, start, end)[0], last))


def _mentions(document: Document, credentials: Credentials) -> list[_LicenceMention]:
    text = flowing_text(document, credentials)
    hits = credentials.licence_words.names.longest(document.credentials)[:MOST_MENTIONS]
    placed = ((hit, document.section_at(hit.start)) for hit in hits)
    return [
        _LicenceMention(hit, credentials.licences[hit.id], section)
        for hit, section in placed
        if _counts(text, hit, section, credentials)
    ]


def _counts(text: str, hit: Hit, section: str, credentials: Credentials) -> bool:
    if {hit.words, hit.words.lower()} & credentials.ambiguous.readings.keys():
        found = meaning(text, hit.start, hit.end, section, credentials.ambiguous)
        if found is None or found[0] != "licence":
            return False
    if re.match(r"['’]?s\b", text[hit.end : hit.end + 3]):
        return False
    if section in _DEDICATED:
        may_sit = _MAY_SIT.search(text[max(0, hit.start - _MAY_SIT_REACH) : hit.start])
        return bool(may_sit) or affirmed(text, hit.start, hit.end, credentials.subject)
    if post_nominal(text, hit.start):
        return True
    if not about_candidate(text, hit.start, hit.end, credentials.subject):
        return False
    if section == "education":
        return _education_counts(text, hit)
    if section in _TITLE_LIKE:
        return _own_words(text, hit)
    return section in _OPEN and not _list_of_people(text, hit)


def _education_counts(text: str, hit: Hit) -> bool:
    before = text[max(0, hit.start - 25) : hit.start].lower()
    following = text[hit.end : hit.end + 12].lower()
    led_to = "pre-" in before or "pre " in before or " to " in before[-5:]
    return not led_to and not following.lstrip().startswith(("to ", "program"))


def _own_words(text: str, hit: Hit) -> bool:
    """Return whether a line of a job states a licence in words: `obtained my RN license`."""
    before = text[max(0, hit.start - 40) : hit.start]
    spoken = re.search(
        r"(?i)\b(?:obtained|earned|received|hold|held|maintain(?:ed)?|my|became|passed)\b[^.\n]*\Z", before
    )
    words = text[hit.start : hit.end + 25]
    return bool(spoken) and bool(_LICENCE_WORD.search(words))


def _list_of_people(text: str, hit: Hit) -> bool:
    """Return whether several kinds of staff stand in one list (`RN, LPN and CNA staff`): other people."""
    first, last = line_span(text, hit.start, hit.end)
    around = text[max(first, hit.start - 40) : min(last, hit.end + 40)]
    kinds_named = set(re.findall(r"\b(?:RN|LPN|LVN|CNA|NP|PA|MD|PT|OT|EMT|MA)s?\b", around))
    return len(kinds_named) >= 3 and not _LICENCE_WORD.search(around)


def _licence(document: Document, mention: _LicenceMention, limit: int, credentials: Credentials) -> Licence:
    text, hit, row = flowing_text(document, credentials), mention.hit, mention.row
    start, end = _entry(text, hit, limit)
    entry = text[start:end]
    status = _status(entry, credentials)
    if status in ("stated", "active") and hit.words.startswith("NCLEX"):
        status = "pending"
    states = jurisdictions_of(text, hit, (start, end), mention.section, credentials)
    independent = _independent(row, states, credentials)
    licence_type = row.type
    rule = credentials.independence.get(row.id)
    if rule and independent and rule.type_when_independent and hit.words != "LLMSW":
        licence_type = rule.type_when_independent
    words = (document.evidence(hit.start, hit.end, mention.section),)
    return Licence(
        type=licence_type,
        status=_SHOWN.get(status, status),
        evidence=words + _status_quote(document, (start, end), hit, status, mention.section, credentials),
        jurisdictions=states,
        multistate=_multistate(entry) if row.compact else None,
        independent=independent,
        expires=expiry(entry) or column_expiry(document.text, hit.start, hit.end),
        since=since(entry),
        eligible=status == "eligible",
        discipline=status in _DISCIPLINE,
        foreign=row.foreign or bool(_FOREIGN.search(entry)),
    )


def _entry(text: str, hit: Hit, limit: int) -> tuple[int, int]:
    first, last = line_span(text, hit.start, hit.end)
    start = max(first, hit.start - 45)
    for mark in (". ", "; ", "• ", "* ", ", "):
        found = text.rfind(mark, start, hit.start)
        if found >= 0:
            start = max(start, found + len(mark))
    end = min(last, hit.end + _REACH, limit)
    sentence = re.search(r"[.;•*](?=\s)", text[hit.end : end])
    if sentence and not re.search(r"(?i)\b(?:exp|no|lic)\Z", text[hit.end : hit.end + sentence.start()]):
        end = hit.end + sentence.start()
    return start, end


def _status(entry: str, credentials: Credentials) -> str:
    for word, pattern in credentials.licence_words.status:
        if pattern.search(entry):
            return word
    return "stated"


def _status_quote(
    document: Document, span: tuple[int, int], hit: Hit, status: str, section: str, credentials: Credentials
) -> tuple[Evidence, ...]:
    text = flowing_text(document, credentials)
    for word, pattern in credentials.licence_words.status:
        found = pattern.search(text[span[0] : span[1]]) if word == status else None
        if found:
            start, end = span[0] + found.start(), span[0] + found.end()
            return () if hit.start <= start and end <= hit.end else (document.evidence(start, end, section),)
    return ()


def _multistate(entry: str) -> bool | None:
    if _SINGLE_STATE.search(entry):
        return False
    return True if _MULTISTATE.search(entry) else None


def _independent(row: LicenceRow, states: tuple[str, ...], credentials: Credentials) -> bool | None:
    rule = credentials.independence.get(row.id)
    if rule is None:
        return None
    answers = [rule.at(state) for state in states] or [rule.at(None)]
    return True if True in answers else answers[0]


def _joined(one: Licence, other: Licence) -> Licence:
    """Return one licence from two mentions of it: the clearer status, every state, every quote."""
    first, second = sorted((one, other), key=lambda item: (_clarity(item), item.evidence[0].start))
    states = tuple(dict.fromkeys((*first.jurisdictions, *second.jurisdictions)))
    return replace(
        first,
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence)))[:4],
        jurisdictions=states,
        multistate=first.multistate if first.multistate is not None else second.multistate,
        independent=first.independent if first.independent is not None else second.independent,
        expires=first.expires or second.expires,
        since=first.since or second.since,
        discipline=first.discipline or second.discipline,
        foreign=first.foreign and second.foreign,
        elsewhere=(*first.elsewhere, *second.elsewhere, *said_of_licence(first, second)),
    )


def _clarity(licence: Licence) -> int:
    """Return the rank of a status: trouble first, then other words of status, then a bare mention."""
    order = ("inactive", "expired", "restricted", "active", "temporary", "pending", "stated")
    if licence.status in ("expired", "pending", "temporary") and not licence.jurisdictions:
        return order.index("active") + 1
    return order.index(licence.status)
