"""A posting with waived requirements and past periods blanked out, so that they are not read as asked for.

Blanks keep every offset: "no BSN required" asks for no degree, and "within the past 24 months" gives no
time to obtain anything.
"""

import re
from dataclasses import dataclass

from service.reading.posting.passage import SearchedDocument
from service.text.document import Document

_WAIVED = re.compile(
    r"\b(?:(?:if|when|where)\b[^.;()\n]{0,80}?)?\bno[ ](?!less|fewer|more|later|lower)(?:[\w'’-]+[ ]){1,4}"
    r"(?:is[ ]|are[ ])?(?:required|needed|necessary)\b",
    re.I,
)
_PAST_PERIOD = re.compile(
    r"\bwithin[ ]+(?:the[ ]+|their[ ]+)?(?:last|past|previous|preceding|most recent)[ ]+"
    r"[\w-]+[ ]*(?:\(\d+\)[ ]*)?(?:day|week|month|year)s?\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PostingTexts:
    """One posting in three readings with the same offsets.

    Attributes:
        printed: the text as it is.
        asked: without what is said not to be needed; criteria are read from it.
        gated: also without past periods; gates are read from it.
    """

    printed: SearchedDocument
    asked: SearchedDocument
    gated: SearchedDocument


def texts_of(document: Document) -> PostingTexts:
    """Return the three readings of a posting, which share their words where nothing is blanked out."""
    printed = SearchedDocument(document)
    asked = _blanked(printed, _WAIVED)
    return PostingTexts(printed, asked, _blanked(asked, _PAST_PERIOD))


def _blanked(source: SearchedDocument, pattern: re.Pattern[str]) -> SearchedDocument:
    text = pattern.sub(lambda found: " " * len(found[0]), source.text)
    return source if text == source.text else SearchedDocument(Document(text))
