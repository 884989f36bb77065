"""E-mail reader: the resume attached to a message."""

import re
from collections.abc import Sequence
from dataclasses import replace

from service.domain.extracted_text import ExtractedText
from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.mail.parts import MimePart, parts_of
from service.extraction.media_type import ACCEPTED, DOC, MAIL, media_type
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext

RESUME_NAME = re.compile(
    r"(?:^|[\W_\d])(?:resum[eé]|cv|curriculum|vita|lebenslauf)|(?:resume|cv)\W", re.IGNORECASE
)
LETTER_NAME = re.compile(r"cover|letter|reference|transcript|licen[cs]e|certificat|diploma", re.IGNORECASE)
PICTURES = "image/"


def read_mail(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the text of the attached resume; raises UnreadableDocument if none is attached.

    The media type is that of the attachment. Of several, the first one named as a resume is read, and if no
    name tells, the first one; a flag names the others.
    """
    attached = [part for part in parts_of(content) if _is_candidate(part)]
    if not attached:
        raise UnreadableDocument(
            "unsupported_type", f"an e-mail message without an attached resume: {ACCEPTED}"
        )
    chosen = min(attached, key=_order)
    document = _read_attachment(chosen, limits, context)
    return replace(document, flags=(*document.flags, *_others(chosen, attached)))


def _read_attachment(part: MimePart, limits: Limits, context: ReaderContext) -> ExtractedText:
    if _kind(part) == DOC:
        raise UnreadableDocument(
            "unsupported_type", "a DOC attached to an e-mail message: expected the DOC itself"
        )
    try:
        return read(part.content, limits, replace(context, shared_file=None))
    except UnreadableDocument as error:
        raise UnreadableDocument(
            error.code, f"the attached {part.name or part.media_type}: {error.detail}"
        ) from error


def _is_candidate(part: MimePart) -> bool:
    """Return whether a part is an attached file; pictures in the text of a message are none."""
    if part.media_type.startswith(PICTURES) and (not part.attached or part.has_id):
        return False
    return bool(part.attached or part.name) and _kind(part) != MAIL


def _kind(part: MimePart) -> str:
    """Return the media type by the content; empty for a file that is not read."""
    try:
        return media_type(part.content)
    except UnreadableDocument:
        return ""


def _order(part: MimePart) -> tuple[bool, bool, bool, bool]:
    """Return a key that is smallest for the most likely resume; equal keys keep the order of the message."""
    kind = _kind(part)
    return (
        kind in ("", DOC),
        not RESUME_NAME.search(part.name),
        bool(LETTER_NAME.search(part.name)),
        kind.startswith(PICTURES),
    )


def _others(chosen: MimePart, attached: Sequence[MimePart]) -> tuple[Flag, ...]:
    others = [part.name or part.media_type for part in attached if part is not chosen]
    if not others:
        return ()
    names = ", ".join(others)
    return (Flag("other_attachments", f"{chosen.name or chosen.media_type} was read; not read: {names}"),)
