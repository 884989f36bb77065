"""Which part of a resume is which?"""

import re

from service.domain.profile import Section
from service.knowledge.work import Work
from service.reading.lines import Line, lines_of

HEADER = "header"


def read_sections(text: str, work: Work) -> tuple[Section, ...]:
    """Return the sections in order; the first is the header block, which may be empty.

    A heading is a short line whose words, without punctuation and case, are an alias in
    data/lexicon/headings.yaml. Sections cover the text without gaps, headings included.
    """
    starts = [(0, HEADER)]
    for line in lines_of(text):
        kind = _heading(line, work)
        if kind is not None:
            starts.append((line.start, kind))
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return tuple(Section(kind, start, end) for (start, kind), end in zip(starts, ends, strict=True))


def section_at(sections: tuple[Section, ...], position: int) -> str:
    """Return the kind of the section that holds a position; `header` when there is none."""
    for section in sections:
        if section.start <= position < section.end:
            return section.kind
    return HEADER


def _heading(line: Line, work: Work) -> str | None:
    if len(line.words) > 60:
        return None
    return work.headings.get(" ".join(re.findall(r"[a-z0-9&]+", line.words.lower())))
