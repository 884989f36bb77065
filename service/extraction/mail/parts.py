"""The parts of a mail or web archive, within limits."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from typing import NamedTuple

from service.errors import UnreadableDocument

# Each nested part needs a boundary, and each line is compared with the boundaries around it.
MAX_BOUNDARIES = 60
MAX_LINES = 400_000
BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)


class MimePart(NamedTuple):
    """One part without parts of its own.

    Attributes:
        media_type: the type that the sender states.
        name: file name; empty if there is none.
        places: address of the part in a web archive, and its content id after `cid:`.
        attached: whether the part is meant to be saved, not shown.
        content: decoded from base64 and quoted-printable.
        charset: encoding of a text that the sender states; empty if there is none.
    """

    media_type: str
    name: str
    places: tuple[str, ...]
    attached: bool
    content: bytes
    charset: str

    @property
    def has_id(self) -> bool:
        """Return whether the text of the message refers to this part, as to a picture in it."""
        return any(place.startswith("cid:") for place in self.places)


def parts_of(content: bytes) -> list[MimePart]:
    """Return the parts in order, those of attached mails too; raises UnreadableDocument with its code."""
    if len(BOUNDARY.findall(content)) > MAX_BOUNDARIES or content.count(b"\n") > MAX_LINES:
        raise UnreadableDocument(
            "hostile", f"a message of more than {MAX_BOUNDARIES} nested parts or endless lines"
        )
    try:
        message = message_from_bytes(content.lstrip(), policy=policy.default)
        return [_part(found) for found in _leaves(message)]
    except RecursionError as error:
        raise UnreadableDocument("hostile", "messages nested in each other without end") from error
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise UnreadableDocument("corrupt", "an e-mail message whose parts cannot be parsed") from error


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    return (found for found in message.walk() if not found.is_multipart())


def _part(found: EmailMessage) -> MimePart:
    payload = found.get_payload(decode=True)
    identity = str(found.get("Content-ID", "")).strip().strip("<>")
    places = (str(found.get("Content-Location", "")).strip(), f"cid:{identity}" if identity else "")
    return MimePart(
        found.get_content_type(),
        found.get_filename() or "",
        tuple(place for place in places if place),
        found.get_content_disposition() == "attachment",
        payload if isinstance(payload, bytes) else b"",
        str(found.get_content_charset() or ""),
    )
