"""Words of a document that support a fact."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a document, so that `text[start:end] == quote`.

    Attributes:
        start, end: half-open span in Unicode code points of the visible text.
        quote: the words themselves.
        section: kind of the section that holds them (`Section.kind`).
    """

    start: int
    end: int
    quote: str
    section: str


def evidence(text: str, start: int, end: int, section: str) -> Evidence:
    """Return the evidence at [start, end) of `text`, without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Evidence(start, end, text[start:end], section)
