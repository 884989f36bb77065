"""The protocol between the service and a reading child.

A frame is eight bytes of length, big-endian, then that many bytes. A request is two frames
(JSON limits, content of the file); a reply is one frame of JSON, preceded by an EXTEND frame if text
recognition needs more time. Nothing is ever unpickled.
"""

import json
from dataclasses import asdict
from typing import Any, BinaryIO

from service.domain.extracted_text import ExtractedText
from service.domain.profile import Flag
from service.domain.text_boxes import PageSize, TextBoxes, WordBox
from service.errors import UnreadableDocument
from service.extraction.limits import Limits

LENGTH_BYTES = 8
# Sent by a child before text recognition.
EXTEND = b"extend"


def write_frame(stream: BinaryIO, payload: bytes) -> None:
    """Write one frame and flush the stream."""
    stream.write(len(payload).to_bytes(LENGTH_BYTES, "big"))
    stream.write(payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next frame; None if the other side has closed the stream."""
    length = stream.read(LENGTH_BYTES)
    if len(length) < LENGTH_BYTES:
        return None
    size = int.from_bytes(length, "big")
    payload = stream.read(size)
    return payload if len(payload) == size else None


def limits_frame(limits: Limits) -> bytes:
    """Return limits as bytes."""
    return json.dumps(asdict(limits)).encode()


def limits_of(frame: bytes) -> Limits:
    """Return the limits that `limits_frame` wrote."""
    return Limits(**json.loads(frame))


def document_frame(document: ExtractedText) -> bytes:
    """Return a document as bytes."""
    flags = [{"code": flag.code, "detail": flag.detail} for flag in document.flags]
    reply = {
        "text": document.text,
        "media_type": document.media_type,
        "pages": document.pages,
        "flags": flags,
        "sizes": document.boxes.pages,
        "words": document.boxes.words,
    }
    return json.dumps(reply).encode()


def error_frame(error: UnreadableDocument) -> bytes:
    """Return a refusal as bytes."""
    return json.dumps({"error": error.code, "detail": error.detail}).encode()


def document_of(frame: bytes) -> ExtractedText:
    """Return the document of a reply; raises UnreadableDocument if the reply is a refusal."""
    reply: dict[str, Any] = json.loads(frame)
    if "error" in reply:
        raise UnreadableDocument(reply["error"], reply["detail"])
    flags = tuple(Flag(flag["code"], flag["detail"]) for flag in reply["flags"])
    sizes = tuple(PageSize(*size) for size in reply["sizes"])
    boxes = TextBoxes(sizes, tuple(WordBox(*word) for word in reply["words"]))
    return ExtractedText(reply["text"], reply["media_type"], reply["pages"], flags, boxes=boxes)
