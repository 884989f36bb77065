"""The document as readers see it: with blanks instead of the names and addresses of the candidate.

Every reader is given this document, so that no fact can depend on them; quotes are words of the text itself.
"""

import re
from collections.abc import Iterable, Iterator

from service.domain.profile import Contact
from service.knowledge.lexicon.masking_words import MaskingWords
from service.reading.contact import address_words, places_of_addresses, read_contact
from service.reading.own_names import NAME, own_names
from service.reading.personal_facts import personal_spans
from service.text.document import Document

Span = tuple[int, int]

_RUNNING_HEAD = re.compile(
    r"[\W_]*(?:(?:page|pg|p|resume|résumé|curriculum vitae|cv|continued|cont|of|name|\d{1,3})\b[\W_]*)*\Z",
    re.I,
)
_SMALL = re.compile(r"[ \t]*[a-z]")
_BEGINS = re.compile(r"(?:\A|[\n.!?;•▪●■*-])[ \t]*\Z")
_NEAR = 6  # characters before a name that tell whether it begins a sentence
_SIGN = re.compile(r"[ \t]*[,|–—-]*[ \t]*")
_LETTERS_AFTER = re.compile(
    r"[ \t]*(?:[,|·•–—-][ \t]*)?(?=(?:[A-Z][A-Za-z]{0,5}\.?-?){0,3}[A-Z]{2}|[A-Z]\.[A-Z])"
)


def nameless(document: Document, words: MaskingWords) -> tuple[Document, Contact]:
    """Return the document without names and addresses, and the contact details apart.

    Before letters that follow a name (RN, MSN), the sign of a name and a comma stand instead of blanks.
    Personal facts are still there: `My wife is a nurse` tells of whom a sentence speaks.
    """
    contact = read_contact(document, words.state_names)
    return _nameless(document, contact, words), contact


def without_personal_facts(document: Document, words: MaskingWords) -> Document:
    """Return the document with blanks for what it tells of the person."""
    facts = _joined(sorted(personal_spans(document, words.personal)))
    return _blanked(document, facts, ()) if facts else document


def _nameless(document: Document, contact: Contact, words: MaskingWords) -> Document:
    names = own_names(_told(contact, words), words.name_words)
    found = _joined(sorted((*_head(document, contact), *names.spans(document.lines))))
    spans = sorted((*found, *places_of_addresses(document, contact)))
    if not spans:
        return document
    text = document.text
    lettered = [
        (start, after.end()) for start, end in found if (after := _LETTERS_AFTER.match(text, end)) is not None
    ]
    return _blanked(document, _joined(sorted((*spans, *lettered, *_rests(text, spans)))), lettered)


def _told(contact: Contact, words: MaskingWords) -> Iterator[str]:
    """Yield the name, and words of addresses that tell another spelling or, without a name, are no words."""
    name = contact.name
    if name is not None:
        yield name
    parts = frozenset(own_names([name], frozenset()).parts) if name else frozenset[str]()
    for told in address_words(contact):
        plain = {each.lower() for each in told}
        if len(plain) > 1 and (plain & parts if name else words.name_words.isdisjoint(plain)):
            yield " ".join(sorted(plain - words.name_words))


def _head(document: Document, contact: Contact) -> Iterator[Span]:
    """Yield the place of the name at the top, as it is written there."""
    if contact.name is not None:
        start = document.text.find(contact.name)
        if start >= 0:
            yield start, start + len(contact.name)


def _rests(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield what goes with names on their lines: the rest of a running head, the sign after a name."""
    lines: dict[int, list[Span]] = {}
    for start, end in spans:
        lines.setdefault(text.rfind("\n", 0, start) + 1, []).append((start, end))
    for begin, held in lines.items():
        stop = text.find("\n", held[-1][1])
        stop = len(text) if stop < 0 else stop
        rest = _without(text, begin, stop, held)
        if _RUNNING_HEAD.match(rest):
            yield begin, stop
        elif not text[begin : held[0][0]].strip():
            sign = _SIGN.match(text, held[0][1])
            yield held[0][1], sign.end() if sign else held[0][1]


def _without(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    """Return text[start:end] with blanks at the spans."""
    parts = []
    for first, last in spans:
        parts += [text[start:first], " " * (last - first)]
        start = last
    return "".join((*parts, text[start:end]))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, with those that meet as one."""
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _blanked(document: Document, spans: tuple[Span, ...], lettered: Iterable[Span]) -> Document:
    """Return the document with blanks; the word after the blanks at the head of a sentence gets a capital.

    Args: lettered: the places, inside the spans, of names with letters after them.
    """
    text = _without(document.text, 0, len(document.text), spans)
    for start, end in lettered:
        text = f"{text[:start]}{f'{NAME * (end - start - 1)},'}{text[end:]}"
    capitals = [at for start, end in spans if (at := _head_of_sentence(text, start, end)) is not None]
    for at in capitals:
        text = f"{text[:at]}{text[at].upper()}{text[at + 1 :]}"
    return document.altered(text, _joined(sorted((*spans, *((at, at + 1) for at in capitals)))))


def _head_of_sentence(text: str, start: int, end: int) -> int | None:
    """Return the place of a small letter that now begins a sentence."""
    found = _SMALL.match(text, end)
    if found is None or not _BEGINS.search(text, max(0, start - _NEAR), start):
        return None
    return found.end() - 1
