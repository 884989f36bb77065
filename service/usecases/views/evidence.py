"""Words of a document that support a value, and flags that quote them."""

from typing import TypedDict

from service.usecases.views.vocabulary import FlagCode


class EvidenceView(TypedDict):
    """Words of a document at [start, end) of its text, so that `text[start:end] == quote`."""

    start: int
    end: int
    quote: str
    section: str


class FlagView(TypedDict):
    """Something for a person to see; it moves no point."""

    code: FlagCode
    detail: str
    evidence: list[EvidenceView]
