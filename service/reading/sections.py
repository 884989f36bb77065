"""Which part of a resume is which?"""

from bisect import bisect_right

from service.domain.profile import Section
from service.knowledge.lexicon.work import Work
from service.text.lines import Line, lines_of
from service.text.tokens import title_words

HEADER = "header"
_LONGEST_HEADING = 60
# "Certifications: BLS, ACLS": parts that are often written on one line, and no word of a duty.
_BULLETS = "•*·▪●-–◦»➢"
# Written without capitals by some; other words in small letters are parts of lists.
_MAIN = frozenset({"experience", "education", "skills", "certifications", "licences", "summary"})
_INLINE = frozenset({"certifications", "licences", "references", "objective", "other"})


def read_sections(text: str, work: Work) -> tuple[Section, ...]:
    """Return the sections in order; the first is the header block, which may be empty.

    A heading is a short line whose words, without punctuation and case, are an alias in
    data/lexicon/headings.yaml. Sections cover the text without gaps, headings included.
    """
    starts = [(0, HEADER)]
    for line in lines_of(text):
        kind = heading_kind(line, work)
        if kind is not None:
            starts.append((line.start, kind))
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return tuple(Section(kind, start, end) for (start, kind), end in zip(starts, ends, strict=True))


def section_at(sections: tuple[Section, ...], position: int) -> str:
    """Return the kind of the section that holds a position; `header` when there is none."""
    number = bisect_right(sections, position, key=_start) - 1
    return sections[number].kind if number >= 0 and position < sections[number].end else HEADER


def _start(section: Section) -> int:
    return section.start


def heading_kind(line: Line, work: Work) -> str | None:
    """Return the kind of section that a line begins, or None for any other line."""
    if line.words[-1] in ".,;" or line.words[0] in _BULLETS:
        return None
    if len(line.words) <= _LONGEST_HEADING:
        words = title_words(line.words)
        kind = work.headings.get(" ".join(words)) or _spaced_out(line.words, work)
        if kind is not None and (line.words[0].isupper() or kind in _MAIN):
            return kind
    before, colon, after = line.words[:_LONGEST_HEADING].partition(":")
    kind = work.headings.get(" ".join(title_words(before))) if colon and after.strip() else None
    if not line.words[0].isupper() or kind is None:
        return None
    return kind if kind in _INLINE or (kind == "education" and _names_degree(after, work)) else None


def _names_degree(words: str, work: Work) -> bool:
    """Return whether the words are of schooling; "Education: taught new nurses" tells of a duty."""
    found = work.title_words.counts(words)
    return "degree" in found and "verb" not in found


def _spaced_out(words: str, work: Work) -> str | None:
    """Return the kind of a heading whose letters stand apart or whose words stand together."""
    if not words[0].isupper():
        return None
    joined = "".join(title_words(words))
    return work.headings.get(joined) if len(joined) > 5 else None
