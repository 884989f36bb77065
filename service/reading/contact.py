"""Contact details: name, addresses, phones and links; kept apart from every fact that is scored."""

import re
from collections.abc import Iterator

from service.domain.profile import Contact
from service.text.document import HEADER, Document
from service.text.lines import Line

_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
_PHONE = re.compile(
    r"(?<![\d/.-])(?:\+?\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?|\d{3}[ .-])\d{3,4}[ .-]?\d{3,4}(?![\d/-])"
)
_SIX_DIGITS = re.compile(r"\d\d\d[ .-]?\d\d\d")  # without which there is no phone number
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\"',;]{3,200}|\b(?:linkedin|github)\.com/[^\s<>()\"',;]{2,100}",
    re.IGNORECASE,
)
_LETTERS = r"[^\s\d!-&(-@\[-`{-~•▪■●|–—·…“”]"  # no digit and no sign; marks of any script
_NAME_WORD = re.compile(rf"(?:{_LETTERS}+(?:[.'’‐‑-]{_LETTERS}*)*|[\"“'‘(]{_LETTERS}+[\"”'’)])\Z")
_PARTICLE = re.compile(r"(?:[a-z]{1,3}|della|binti|bint)\Z")
_CREDENTIALS = re.compile(r"(?:,|\s[|–—·•-]\s|\s[|•·]|\t|[ ]{3,}|\((?![^\W\d_]+\)[ ]+\S)).*\Z")
_SURNAME_FIRST = re.compile(
    r"(?P<surname>[^,|]+),[ ]*(?P<given>[^,|()\t]+?)(?=,|\s[|–—·•-]\s|\(|\t|[ ]{3}|\Z)"
)
_LABEL = re.compile(
    r"(?i)\A(?:(?:full |applicant |candidate |employee )?name[ ]*[:–-]"
    r"|(?:resume|résumé|curriculum vitae|c\.?v\.?)[ ]+(?:of|for|[–:-])[ ]|(?:mr|mrs|ms|miss|mx|dr)\b\.?)[ ]*"
)
_RANK = re.compile(
    r"(?:SPC|SGT|SSG|SFC|MSG|SGM|CSM|CW[2-5]|[12]LT|1SG|CPT|MAJ|LTC|COL|LTJG|LCDR|CDR|CAPT|HM[123C]|HM[12]|TSgt"
    r"|SSgt|MSgt|SMSgt|Sgt|Lt|Capt|Maj|Col)\b\.?[ ]+(?:\(?Ret(?:ired|\.)?\)?[ ]+)?"
)
_AFTER_NAME = re.compile(
    r"\A(?:[A-Z]{2,5}(?:-[A-Z]{1,4})?|[A-Z]\.(?:[A-Z]\.)+|(?:Ph|Psy|Pharm|Ed)\.?D\.?|[JS]r\.?|II|III|IV)\Z"
)
_KNOWN_AFTER = re.compile(
    r"\A(?:RN|BSN|MSN|LPN|LVN|CNA|MD|NP|APRN|DNP|PHD|MBA|MHA|MPH|LCSW|LMSW|MSW|LNHA|NHA|FNP|CCRN|CPA|[JS]R\.?"
    r"|II|III|IV)\Z"
)
_HYPHEN = re.compile(r"[-‐‑]")
_ADDRESS = re.compile(r"^[^\S\n]*\d{1,6}[ ]+\S|\b\d{5}\b|,[ ]*[A-Z]{2}\b[ ]*$", re.M)
_HINT = re.compile(r"[^\W\d_]{2,}")
_MOST_PARTS = 6
_LONGEST_ALONE = 20  # letters of a name of one word
_NO_NAME = re.compile(
    r"(?i)\b(?:resume|curriculum|vitae|nurse|manager|director|administrator|assistant|coordinator|specialist|"
    r"supervisor|officer|executive|analyst|engineer|consultant|representative|technician|teacher|summary|"
    r"profile|experience|objective|education|skills|street|avenue|road|drive|phone|email|address|health|"
    r"healthcare|clinical|medical|care|services?|sales|marketing|accountant|president|trainer|therapist|"
    r"physician|practitioner|highlights|professional|city|state|licensed|certified|registered|contact|"
    r"information|confidential|department|university|college|hospital|center|inc|llc|human|resources|"
    r"customer|business|operations|project|program|personal|lead|associate|clerk|intern|student|advisor|leader|"
    r"leadership|clinic|clinics|hospice|chef|worker|aide|tech|nursing|office|quality|compliance|billing|coder|"
    r"coding|biller|receptionist|secretary|counselor|psychologist|pharmacist|dentist|hygienist|attorney|"
    r"paralegal|vice|owner|founder|ceo|coo|cno|qualifications|overview|career|background|history|employment|"
    r"work|expertise|competencies|accomplishments|achievements|management|accounting|finance|administrative|"
    r"administration|informatics|research|surgery|pediatric|emergency|acute|critical|mental|"
    r"behavioral|community|corporate|united states|references|\w+ologists?|\w+entionist|hospitalist|"
    r"dietitian|dietician|sonographer|phlebotomist|abstractor|scientist|educator|navigator|midwife|paramedic|"
    r"corpsman|liaison|recruiter|scheduler|transcriptionist|librarian|archivist|chaplain|interpreter|caregiver)\b"
)
_HEADER_LINES = 12
_NAME_LINES = 4


def read_contact(document: Document, places: frozenset[str] = frozenset()) -> Contact:
    """Return name, e-mails, phones and links; None and empty if the document has none.

    Args: places: names of states in lower case, which are no given names behind a comma.

    The name is the first of the top lines of the header block that has the shape of one; a title is no name.
    """
    text = document.text
    header = next((section for section in document.sections if section.kind == HEADER), None)
    block = text[header.start : header.end] if header else ""
    lines = document.lines_between(header.start, header.end)[:_HEADER_LINES] if header else ()
    emails = tuple(dict.fromkeys(each for line in document.lines for each in _emails(line)))
    links = tuple(link.rstrip(".") for link in _each(_LINK, text)) if _may_link(text.lower()) else ()
    return Contact(
        name=_name(lines, _hints(emails, links), places, reachable=_reachable(block)),
        emails=emails,
        phones=_each(_PHONE, block) or (_each(_PHONE, text) if _SIX_DIGITS.search(text) else ()),
        links=links,
        header="\n".join(line.words for line in lines),
    )


def places_of_addresses(document: Document, contact: Contact) -> Iterator[tuple[int, int]]:
    """Yield the half-open place of each e-mail address, and of each link in the header block."""
    for line in document.lines if contact.emails else ():
        for found in _EMAIL.finditer(line.words) if "@" in line.words else ():
            yield line.start + found.start(), line.start + found.end()
    if contact.links:
        for line in document.lines[:_HEADER_LINES]:
            for found in _LINK.finditer(line.words):
                yield line.start + found.start(), line.start + found.end()


def address_words(contact: Contact) -> Iterator[tuple[str, ...]]:
    """Yield the words of the local part of each address, and of the last part of each link."""
    for address in contact.emails:
        yield tuple(_HINT.findall(address.partition("@")[0]))
    for link in contact.links:
        yield tuple(_HINT.findall(link.rpartition("/")[2]))


def _name(
    lines: tuple[Line, ...], hints: frozenset[str], places: frozenset[str], *, reachable: bool
) -> str | None:
    """Return the first line that has the shape of a name.

    A name in capitals or of one word needs an address below.

    Args: hints: words of the e-mail addresses, which tell a name even if they are words of a title.
    """
    for number, line in enumerate(lines[:_NAME_LINES]):
        words = _RANK.sub("", _LABEL.sub("", _EMAIL.sub("", line.words)).strip(), count=1)
        found = _surname_first(words, hints, places) or _given_first(words, hints, places)
        if found is not None and (not found.isupper() or reachable):
            return found
        if number == 0 and reachable and _is_one_name(words, hints):
            return words
    return None


def _reachable(block: str) -> bool:
    """Return whether a header block has an address of any kind."""
    return any(each.search(block) for each in (_EMAIL, _PHONE, _ADDRESS))


def _surname_first(words: str, hints: frozenset[str], places: frozenset[str]) -> str | None:
    """Return "SURNAME, Given Middle" at the head of a line."""
    found = _SURNAME_FIRST.match(words)
    if found is None:
        return None
    given = found["given"].split()
    after = _KNOWN_AFTER if words.isupper() else _AFTER_NAME
    told = not hints.isdisjoint(each.lower() for each in given)
    if " ".join(given).lower() in places or (all(map(after.match, given)) and not told):
        return None  # a town, or credentials
    while len(given) > 1 and after.match(given[-1]):
        given.pop()
    name = f"{found['surname']}, {' '.join(given)}"
    return name if _is_name([*found["surname"].split(), *given], hints) else None


def _given_first(words: str, hints: frozenset[str], places: frozenset[str]) -> str | None:
    """Return the name before a sign or credentials; after a name of two parts, capitals are credentials."""
    if words.partition(",")[2].strip().lower() in places:
        return None  # a town
    parts = _CREDENTIALS.sub("", words).split()
    while len(parts) > 2 and _AFTER_NAME.match(parts[-1]) and not hints & {parts[-1].lower()}:
        if words.isupper() and not _KNOWN_AFTER.match(parts[-1]):
            break
        parts.pop()
    return " ".join(parts) if len(parts) > 1 and _is_name(parts, hints) else None


def _is_name(parts: list[str], hints: frozenset[str]) -> bool:
    """Return whether words have the shape of a name: capitals or another script, and none of a title."""
    if not 2 <= len(parts) <= _MOST_PARTS or not all(map(_NAME_WORD.match, parts)):
        return False
    plain = {part.strip(".,'’\"“”()").lower() for part in parts}
    if any(
        part[0].islower() and not _PARTICLE.match(part)
        for each in parts
        for part in _HYPHEN.split(each)
        if part
    ):
        return len(plain & hints) > 1
    return len(plain & hints) > 1 or not _NO_NAME.search(" ".join(parts))


def _is_one_name(words: str, hints: frozenset[str]) -> bool:
    alone = len(words.split()) == 1 and len(words) <= _LONGEST_ALONE and _NAME_WORD.match(words) is not None
    return alone and not words[0].islower() and (words.lower() in hints or not _NO_NAME.search(words))


def _hints(addresses: tuple[str, ...], links: tuple[str, ...]) -> frozenset[str]:
    """Return the words of the local parts of addresses and of the last parts of links."""
    told = [each.partition("@")[0] for each in addresses] + [each.rpartition("/")[2] for each in links]
    return frozenset(word for each in told for word in _HINT.findall(each.lower()))


def _emails(line: Line) -> tuple[str, ...]:
    return _each(_EMAIL, line.words) if "@" in line.words else ()


def _may_link(plain: str) -> bool:
    return "://" in plain or "www." in plain or ".com/" in plain


def _each(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0] for match in pattern.finditer(text)))
