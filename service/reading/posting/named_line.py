"""Requirements of one line of a posting that a person names as one that asks for something."""

import re
from dataclasses import replace

from service.domain.posting import Posting, PostingRequirement
from service.domain.requirement import GroupBar, Requirement
from service.knowledge.knowledge import Knowledge
from service.reading.posting.context import context_of
from service.reading.posting.numbered_lines import PostingLine
from service.reading.posting.requirements import PostingInputs, rows_of
from service.reading.posting.role import requirements_of
from service.reading.posting.sentences import sentences_of
from service.reading.posting.waivers import texts_of
from service.text.document import Document

_ABOVE = "Position\nRequirements\n- "  # the title and the heading that such a line should have
_MARKS = re.compile(r"[^\w(\"'“$]*")  # bullets


def requirements_of_line(line: PostingLine, posting: Posting, known: Knowledge) -> tuple[Requirement, ...]:
    """Return what a line asks for, read as an item of a list of requirements; empty if nothing can be read.

    Ids begin with the number of the line, so that they differ from those of all other lines.
    """
    marks = _MARKS.match(line.words)
    skipped = marks.end() if marks else 0
    texts = texts_of(Document(_ABOVE + line.words[skipped:]))
    context = context_of(posting.text, posting.title, known.postings)
    sentences = sentences_of(texts.printed, known.postings)
    rows, substitution = rows_of(sentences, PostingInputs(texts, context, known))
    moved = line.start + skipped - len(_ABOVE)
    asked = replace(
        posting,
        requirements=tuple(_moved(row, moved) for row in rows),
        substitution=posting.substitution or substitution,
    )
    return tuple(_prefixed(each, f"line{line.number}.") for each in requirements_of(asked, known))


def _moved(row: PostingRequirement, by: int) -> PostingRequirement:
    quote = row.quote
    return replace(row, quote=replace(quote, start=quote.start + by, end=quote.end + by))


def _prefixed(item: Requirement, prefix: str) -> Requirement:
    if not isinstance(item.bar, GroupBar):
        return replace(item, id=prefix + item.id)
    children = tuple(_prefixed(child, prefix) for child in item.bar.children)
    return replace(item, id=prefix + item.id, bar=replace(item.bar, children=children))
