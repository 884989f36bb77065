"""The protocol between the service and a reading child.

A frame is eight bytes of length, big-endian, then that many bytes. A child that can read sends a READY frame.
A request is two frames (JSON of what to do, content of the document), which a BEGUN frame acknowledges; a
reply is one frame of JSON, preceded by an EXTEND frame if text recognition needs more time. Nothing is ever
unpickled.
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any, BinaryIO

from service.domain.extracted_text import ExtractedText
from service.domain.posting import Posting
from service.domain.profile import ReadResume
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.usecases.codec import decode, encode

LENGTH_BYTES = 8
READY = b"ready"
# Sent by a child that has its document: from here on, its end is the document's doing.
BEGUN = b"begun"
# Sent by a child before text recognition.
EXTEND = b"extend"

# What a child may be asked for.
TEXT, RESUME, POSTING, WRITTEN_POSTING = "text", "resume", "posting", "written_posting"


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """What a child is asked to read: `task` is one of the words above, `name` the file name."""

    task: str
    name: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class ReadReply:
    """What a child read; the parts that were not asked for are None."""

    document: ExtractedText | None = None
    resume: ReadResume | None = None
    posting: Posting | None = None


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


def request_frame(request: ReadRequest) -> bytes:
    """Return a request as bytes."""
    return json.dumps(asdict(request)).encode()


def request_of(frame: bytes) -> ReadRequest:
    """Return the request that `request_frame` wrote."""
    fields: dict[str, Any] = json.loads(frame)
    return ReadRequest(fields["task"], fields["name"], Limits(**fields["limits"]))


def reply_frame(reply: ReadReply) -> bytes:
    """Return a reply as bytes, without the drawn words that its boxes were made of."""
    if reply.document is not None:
        reply = replace(reply, document=replace(reply.document, drawn=()))
    return encode(reply).encode()


def error_frame(error: UnreadableDocument) -> bytes:
    """Return a refusal as bytes."""
    return json.dumps({"error": error.code, "detail": error.detail}).encode()


def reply_of(frame: bytes) -> ReadReply:
    """Return a reply; raises UnreadableDocument if it is a refusal."""
    text = frame.decode()
    if text.startswith('{"error"'):
        refusal: dict[str, str] = json.loads(text)
        raise UnreadableDocument(refusal["error"], refusal["detail"])
    return decode(text, ReadReply)
