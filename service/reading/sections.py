"""Sections of a resume, each opened by a heading."""

import re

from service.domain.profile import Section
from service.knowledge.lexicon.work import Work
from service.text.document import HEADER, Document
from service.text.lines import Line
from service.text.tokens import title_words

_LONGEST_HEADING = 60
_BULLETS = "•*·▪●-–◦»➢"
# Headings that some people write without capitals; other words in lower case are parts of lists.
_MAIN = frozenset({"experience", "education", "skills", "certifications", "licences", "summary"})
# "Certifications: BLS, ACLS": parts that are often written on one line, and no word of a duty.
_INLINE = frozenset({"certifications", "licences", "references", "objective", "other"})
_INLINE_SENTENCES = frozenset({"certifications", "licences", "training"})  # "LICENSES: RN, Ohio."
# "SKILLS: Word": only in capitals, as "Training: ..." may be a duty.
_INLINE_CAPITAL = frozenset({"affiliations", "interests", "skills", "training", "volunteer"})
_SHORTEST_SPACED_OUT = 6  # letters
_PARTS = re.compile(r"\s*(?:[,/&+]\s*(?:and\b\s*)?|\band\b\s*)", re.I)
_MOST_WORDS = 7  # of a heading of several, such as "Awards, Training and Skills"
_MOST_WORDS_OF_SHAPE = 9  # of a heading that no row lists, such as "What My Colleagues Say About Me"
_SHORTEST_TITLED = 4  # letters of words that a heading writes with a capital
_SHORTENED = frozenset({"cert.", "certs.", "edu.", "educ.", "lic.", "refs."})  # headings with a point
_CLOSES = ".,;!?"
# "Military service - US Army, 1995-2016": what spans the jobs below is a part of the heading.
_WITH_SPAN = re.compile(
    r"(?P<heading>[^\d:|,–—]{6,40}?)(?:\s?[:|,]|\s[-–—]{1,2})\s(?P<rest>.{0,60}?)"
    r"\(?(?:19|20)\d\d\s?(?:-|–|—|to|through|thru)\s?(?:(?:19|20)\d\d|[Pp]resent|[Cc]urrent|[Nn]ow)\)?\Z"
)
_ENDS_OF_SPANS = "0123456789)tw"
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2}|[A-H])[.)]\s+(?=[A-Z])")
# What a section of several kinds is read as; of other kinds the one named first.
_FIRST = (
    *("posting", "sought", "volunteer", "publications", "experience", "education", "licences"),
    *("certifications", "summary", "skills"),
)
_GOES_ON = frozenset({"continued", "cont", "cont'd", "contd", "con't"})  # "Experience (continued)"


def read_document(text: str, work: Work) -> Document:
    """Return the document of a resume with its sections; the first is the header block, which may be empty.

    A heading is a short line whose words, without punctuation and case, are an alias in
    data/lexicon/headings.yaml, or several of them in a row; it may have an icon before it, unless an item of
    a list or nothing is below.
    Sections cover the text without gaps, headings included.
    """
    document = Document(text)
    starts = [(0, HEADER)]
    for line, below in zip(document.lines, (*document.lines[1:], None), strict=False):
        listed = below is None or below.words[0] in _BULLETS
        kind = heading_kind(line if listed else _unmarked(line), work)
        if kind is None and below is not None:
            kind = _shaped(line, work, apart=text.startswith("\n\n", max(0, line.start - 2)))
        if kind is not None:
            starts.append((line.start, kind))
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return document.with_sections(
        tuple(Section(kind, start, end) for (start, kind), end in zip(starts, ends, strict=True))
    )


def read_sections(text: str, work: Work) -> tuple[Section, ...]:
    """Return the sections of `read_document`."""
    return read_document(text, work).sections


def section_at(sections: tuple[Section, ...], position: int) -> str:
    """Return the kind of the section that holds a position; `header` if there is none."""
    return Document("", sections).section_at(position)


def _unmarked(line: Line) -> Line:
    """Return a line without the ornament or icon before its words, if a capital follows it."""
    words = line.words.lstrip(_BULLETS + " ")
    return Line(line.end - len(words), line.end, words) if words[:1].isupper() else line


def heading_kind(line: Line, work: Work) -> str | None:
    """Return the kind of section that a line opens; None for any other line."""
    if line.words[0] in _BULLETS:
        return None
    if line.words[-1] in ".,;" and line.words.lower() not in _SHORTENED:
        capital = line.words[-1] == "." and line.words.partition(":")[0].isupper()
        kind = _inline(line.words, work) if capital else None
        return kind if kind in _INLINE_SENTENCES else None
    if len(line.words) <= _LONGEST_HEADING:
        kind = _alone(line.words, work)
        kind = kind or _with_span(line.words, work)
        if kind is not None and (line.words[0].isupper() or kind in _MAIN):
            return kind
    return _inline(line.words, work) if line.words[0].isupper() else None


def _alone(line: str, work: Work) -> str | None:
    """Return the kind of a heading that is the whole line.

    Its letters may stand apart ("E D U C A T I O N"), or its words together, if it begins with a capital.
    """
    numbered = _NUMBERED.match(line)
    line = line[numbered.end() :] if numbered else line
    words = title_words(line)
    if len(words) > 1 and words[-1] in _GOES_ON:
        words.pop()
    kind = work.headings.get(" ".join(words))
    if kind is not None or not line[0].isupper():
        return kind
    joined = "".join(words)
    kind = work.headings.get(joined) if len(joined) >= _SHORTEST_SPACED_OUT else None
    return kind or (_of_several(line, work) if 1 < len(words) <= _MOST_WORDS else None)


def _shaped(line: Line, work: Work, *, apart: bool) -> str | None:
    """Return the kind of a heading that no row lists but its words show: "Where I Am Headed", "Our Staff".

    Args: apart: a blank line is above; without one, the words that are not small begin with capitals.
    """
    words = line.words
    if len(words) > _LONGEST_HEADING or not words[0].isupper() or words[-1] in _CLOSES:
        return None
    if not apart and not all(each[0].isupper() for each in words.split() if len(each) >= _SHORTEST_TITLED):
        return None
    plain = title_words(words)
    if len(plain) > _MOST_WORDS_OF_SHAPE:
        return None
    heading = " ".join(plain)
    return next((kind for kind, shape in work.heading_shapes if shape.fullmatch(heading)), None)


def _of_several(line: str, work: Work) -> str | None:
    """Return the kind of a heading made of several, all of them known ("Awards, Training & Skills")."""
    parts = _PARTS.split(line)
    if len(parts) < 2:
        return None
    kinds = [work.headings.get(" ".join(title_words(part))) for part in parts]
    if None in kinds:
        return None
    return next((kind for kind in _FIRST if kind in kinds), kinds[0])


def _with_span(line: str, work: Work) -> str | None:
    """Return the kind of a heading of the work history before an employer and years, without a title."""
    found = _WITH_SPAN.match(line) if line[-1] in _ENDS_OF_SPANS else None
    kind = work.headings.get(" ".join(title_words(found["heading"]))) if found else None
    if found is None or kind not in {"experience", "volunteer"}:
        return None
    return None if "head" in work.title_words.counts(found["rest"]) else kind


def _inline(line: str, work: Work) -> str | None:
    """Return the kind of a heading before a colon, with its section on the same line."""
    before, colon, after = line[:_LONGEST_HEADING].partition(":")
    kind = work.headings.get(" ".join(title_words(before))) if colon and after.strip() else None
    schooled = kind == "education" and _names_degree(line[len(before) + 1 :], work)
    capital = kind in _INLINE_CAPITAL and before.isupper()
    return kind if kind in _INLINE or schooled or capital else None


def _names_degree(words: str, work: Work) -> bool:
    """Return whether the words name a degree; "Education: taught new nurses" is a duty."""
    found = work.title_words.counts(words)
    return "degree" in found and "verb" not in found
