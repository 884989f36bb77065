"""State licences that a resume names, or that a job needs."""

import re
from bisect import bisect_left
from dataclasses import replace

from service.domain.evidence import Evidence
from service.domain.profile import Job, Licence
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import LicenceRow
from service.reading.credentials.conflicts import said_of_licence, same_place
from service.reading.credentials.entry_span import expiry, line_span, sentence_end, since
from service.reading.credentials.expiry_columns import column_expiry
from service.reading.credentials.inferred_licences import inferred_licences
from service.reading.credentials.licence_mentions import LicenceMention, licence_mentions
from service.reading.credentials.licence_states import jurisdictions_of
from service.reading.credentials.status_words import status_in
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

_MULTISTATE = re.compile(r"(?i)\b(?:compact|multi-?state|multi state|e?NLC)\b")
_SINGLE_STATE = re.compile(r"(?i)\bsingle[- ]state\b")
_FOREIGN = re.compile(
    r"\bNMC\b|\bPRC\b|\bRGN\b|College of Nurses of Ontario|\bState Registered Nurse\b|\bGMC\b|"
    r"\bHCPC\b|\bAHPRA\b|(?:Nursing|Nurses|Medical)(?: and \w+)? Council\b|"
    r"\((?:India|UK|Philippines|Canada|Nigeria|Ghana|Kenya|Jamaica)\)"
)
_REACH = 110
_HEADING = 160  # characters after title and dates that hold the place of a job
_SHOWN = {"discipline": "inactive", "probation": "restricted", "eligible": "pending"}
_DISCIPLINE = ("discipline", "probation")
_LAPSED = ("expired", "inactive")


def read_licences(document: Document, jobs: tuple[Job, ...], credentials: Credentials) -> tuple[Licence, ...]:
    """Return the licences, stated ones first in order of place, then inferred ones.

    Mentions of one type are one licence, unless one state's is held and another's has lapsed. A degree
    is not a licence, and words about other people, wishes and employers are not either.
    """
    text = flowing_text(document, credentials)
    mentions = licence_mentions(document, credentials)
    stated: list[Licence] = []
    limits = _limits(document, mentions, credentials)
    for index, (mention, limit) in enumerate(zip(mentions, limits, strict=True)):
        licence = _licence(document, mention, limit, credentials)
        if _named_abroad(text, mentions, index):
            licence = replace(licence, foreign=True)
        at = _place_of(licence, stated)
        stated[at : at + 1] = [licence if at == len(stated) else _joined(stated[at], licence)]
    at_home = tuple(job for job in jobs if not _abroad(text, job, credentials))
    inferred = inferred_licences(at_home, frozenset(each.type for each in stated), credentials)
    return (*stated, *inferred)


def _limits(document: Document, mentions: list[LicenceMention], credentials: Credentials) -> list[int]:
    """Return for each mention where another licence or certification is named, whose words follow."""
    others = [hit.start for hit in credentials.certification_words.longest(document.credentials)]
    starts = sorted({*others, *(mention.hit.start for mention in mentions), len(document.text)})
    return [starts[bisect_left(starts, mention.hit.end)] for mention in mentions]


def _place_of(licence: Licence, stated: list[Licence]) -> int:
    """Return the number of the licence that a mention is about; the count of licences if it is a new one."""
    of_type = [at for at, each in enumerate(stated) if each.type == licence.type]
    fitting = [at for at in of_type if same_place(stated[at], licence)]
    alike = [at for at in of_type if (stated[at].status in _LAPSED) == (licence.status in _LAPSED)]
    return next(iter((*fitting, *alike)), len(stated))


def _named_abroad(text: str, mentions: list[LicenceMention], index: int) -> bool:
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


def _licence(document: Document, mention: LicenceMention, limit: int, credentials: Credentials) -> Licence:
    text, hit, row = flowing_text(document, credentials), mention.hit, mention.row
    start, end = _entry(text, hit, limit, credentials)
    entry = text[start:end]
    status, first, last = status_in(entry, credentials.licence_words.status) or ("stated", 0, 0)
    if status in ("stated", "active") and hit.words.startswith("NCLEX"):
        status = "pending"
    states = jurisdictions_of(text, hit, (start, end), mention.section, credentials)
    independent = _independent(row, states, credentials)
    licence_type = row.type
    rule = credentials.independence.get(row.id)
    if rule and independent and rule.type_when_independent and hit.words != "LLMSW":
        licence_type = rule.type_when_independent
    words: tuple[Evidence, ...] = (document.evidence(hit.start, hit.end, mention.section),)
    if last and not (hit.start <= start + first and start + last <= hit.end):
        words += (document.evidence(start + first, start + last, mention.section),)
    return Licence(
        type=licence_type,
        status=_SHOWN.get(status, status),
        evidence=words,
        jurisdictions=states,
        multistate=_multistate(entry) if row.compact else None,
        independent=independent,
        expires=expiry(entry) or column_expiry(document.text, hit.start, hit.end),
        since=since(entry),
        eligible=status == "eligible",
        discipline=status in _DISCIPLINE,
        foreign=row.foreign or bool(_FOREIGN.search(entry)),
    )


def _entry(text: str, hit: Hit, limit: int, credentials: Credentials) -> tuple[int, int]:
    first, last = line_span(text, hit.start, hit.end)
    start = max(first, hit.start - 45)
    for mark in (". ", "; ", "• ", "* ", ", "):
        found = text.rfind(mark, start, hit.start)
        if found >= 0:
            start = max(start, found + len(mark))
    return start, sentence_end(text, hit.end, min(last, hit.end + _REACH, limit), credentials.wrapped)


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
