"""The places of a quote in its file: boxes on pages, and paragraphs."""

from collections.abc import Sequence
from itertools import groupby
from typing import TypedDict

from service.domain.text_boxes import (
    NO_BOXES,
    PageSize,
    TextBoxes,
    WordBox,
    boxes_between,
    paragraphs_between,
)
from service.usecases.records import Resume


class BoxView(TypedDict):
    """Words of one line, [start, end) in the text, and their box in points."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float


class PageBoxesView(TypedDict):
    """A page as displayed, its size in points, and the boxes on it."""

    page: int
    width: float
    height: float
    boxes: list[BoxView]


class ParagraphView(TypedDict):
    """A paragraph, [start, end) in the text; `paragraph` counts from 1 the lines that are not blank."""

    paragraph: int
    start: int
    end: int


class ResumeBoxesView(TypedDict):
    """The places of a quote in the file of a resume.

    `known` is false if the boxes of the resume were not kept when it was read; read it again then.
    """

    resume_id: str
    revision: int
    start: int
    end: int
    quote: str
    known: bool
    pages: list[PageBoxesView]
    paragraphs: list[ParagraphView]


def resume_boxes_json(resume: Resume, boxes: TextBoxes | None, start: int, end: int) -> ResumeBoxesView:
    """Return the places of a span of the text of a resume."""
    text, known = resume.read.text, boxes or NO_BOXES
    return {
        "resume_id": resume.id,
        "revision": resume.revision,
        "start": start,
        "end": end,
        "quote": text[start:end],
        "known": boxes is not None,
        "pages": _pages(boxes_between(known, text, start, end), known.pages),
        "paragraphs": [
            {"paragraph": each.number, "start": each.start, "end": each.end}
            for each in paragraphs_between(text, start, end)
        ],
    }


def _pages(boxes: Sequence[WordBox], sizes: Sequence[PageSize]) -> list[PageBoxesView]:
    return [
        {
            "page": number,
            "width": sizes[number - 1].width / 10,
            "height": sizes[number - 1].height / 10,
            "boxes": [_box(each) for each in group],
        }
        for number, group in groupby(boxes, key=lambda box: box.page)
    ]


def _box(box: WordBox) -> BoxView:
    return {
        "start": box.start,
        "end": box.end,
        "left": box.left / 10,
        "top": box.top / 10,
        "right": box.right / 10,
        "bottom": box.bottom / 10,
    }
