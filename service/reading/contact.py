"""Contact details: name, addresses, phones and links; kept apart from every fact that is scored."""

import re

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
_NAME_WORD = re.compile(r"[A-Z][A-Za-z.'’-]*|(?:de|del|van|von|der|la|bin|al)")
_CREDENTIALS = re.compile(r"(?:,|\s[|–-]\s|\().*\Z")
_NO_NAME = re.compile(
    r"(?i)\b(?:resume|curriculum|vitae|nurse|manager|director|administrator|assistant|coordinator|specialist|"
    r"supervisor|officer|executive|analyst|engineer|consultant|representative|technician|teacher|summary|"
    r"profile|experience|objective|education|skills|street|avenue|road|drive|phone|email|address|health|"
    r"healthcare|clinical|medical|care|services?|sales|marketing|accountant|president|trainer|therapist|"
    r"physician|practitioner|highlights|professional|page|city|state|licensed|certified|registered|contact|"
    r"information|confidential|department|university|college|hospital|center|inc|llc|human|resources|"
    r"customer|business|operations|project|program|personal|lead|associate|clerk|intern|student|advisor)\b"
)
_HEADER_LINES = 12
_NAME_LINES = 4


def read_contact(document: Document) -> Contact:
    """Return name, e-mails, phones and links; None and empty if the document has none.

    The name is the first of the top lines of the header block that has the shape of one; a title is no name.
    """
    text = document.text
    header = next((section for section in document.sections if section.kind == HEADER), None)
    block = text[header.start : header.end] if header else ""
    lines = document.lines_between(header.start, header.end)[:_HEADER_LINES] if header else ()
    return Contact(
        name=_name(lines, reachable=bool(_EMAIL.search(block) or _PHONE.search(block))),
        emails=_each(_EMAIL, text) if "@" in text else (),
        phones=_each(_PHONE, block) or (_each(_PHONE, text) if _SIX_DIGITS.search(text) else ()),
        links=tuple(link.rstrip(".") for link in _each(_LINK, text)) if _may_link(text.lower()) else (),
        header="\n".join(line.words for line in lines),
    )


def _name(lines: tuple[Line, ...], *, reachable: bool) -> str | None:
    """Return the first line that has the shape of a name; a name in capitals needs an address below."""
    for line in lines[:_NAME_LINES]:
        words = _CREDENTIALS.sub("", _EMAIL.sub("", line.words)).strip()
        parts = words.split()
        if words.isupper() and not reachable:
            continue
        if 2 <= len(parts) <= 4 and not _NO_NAME.search(words) and all(map(_NAME_WORD.fullmatch, parts)):
            return words
    return None


def _may_link(plain: str) -> bool:
    return "://" in plain or "www." in plain or ".com/" in plain


def _each(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0] for match in pattern.finditer(text)))
