"""Where does each job of a resume begin, what is its title, and when was it?"""

import bisect
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from service.domain.profile import Section
from service.knowledge.lexicon.work import Work
from service.reading.employment.inline_jobs import told_apart
from service.reading.employment.job_header_rules import (
    BULLETS,
    MAX_HEADING_WORDS,
    Anchor,
    Shape,
    covers,
    follows_address,
    is_heading,
    own_headings,
    shape_of,
    usual_shape,
)
from service.reading.employment.title_candidates import (
    CLEAR,
    POSSIBLE,
    Piece,
    best,
    masked,
    pieces,
    title_score,
    trimmed,
)
from service.reading.sections import heading_kind
from service.text.dates import DateRange, read_ranges
from service.text.lines import Line, lines_of, parted

WORK_KINDS = frozenset({"experience", "volunteer", "rotations"})
_NEVER = frozenset(
    {"education", "publications", "references", "certifications", "licences", "interests", "affiliations"}
)
_BELOW_A_JOB = frozenset({"awards", "training", "projects"})
_UNUSUAL = -3
_ENDED = re.compile(r"[.!?:;]\Z")
_ENDS_A_SENTENCE = re.compile(r"\.\s{1,3}[A-Z]")
_Near = Callable[[Line], tuple[Piece, ...]]  # what may be a title on a line beside dates
_MOST_DATES = 12  # of one line; more are a table of numbers and not the heading of a job
_LONGEST = 600  # characters of a line; longer ones are prose, and are read in parts


@dataclass(frozen=True, slots=True)
class Stub:
    """A job before anything is known but its heading and the span of text that tells of it."""

    title: tuple[int, int] | None
    dates: DateRange | None
    start: int
    end: int
    body: int
    section: str


def find_stubs(text: str, sections: tuple[Section, ...], work: Work) -> tuple[Stub, ...]:
    """Return the headings of all jobs in the order of the document."""
    known = any(section.kind == "experience" for section in sections)
    found: list[Stub] = []
    before = ""
    for section in sections:
        if section.kind not in _NEVER:
            # "Accomplishments" below one job does not end the list of jobs.
            goes_on = before == "experience" and section.kind in _BELOW_A_JOB
            strict = section.kind not in WORK_KINDS and not goes_on and (known or section.kind == "skills")
            found.extend(_in_section(text, section, work, strict=strict))
        before = before if section.kind in _BELOW_A_JOB else section.kind
    return tuple(found)


def _in_section(text: str, section: Section, work: Work, *, strict: bool) -> list[Stub]:
    lines = told_apart(text, parted(lines_of(text, section.start, section.end), _LONGEST))
    if lines and section.kind != "header" and heading_kind(lines[0], work):
        lines = lines[1:]
    anchors = _dated(text, lines, work, strict=strict)
    if not strict:
        anchors = sorted([*anchors, *_undated(text, lines, anchors, work)], key=lambda each: each.first)
    titled = _without_employers(own_headings(text, lines, _titled(anchors)))
    return _stubs(text, lines, titled, section)


def _dated(text: str, lines: tuple[Line, ...], work: Work, *, strict: bool) -> list[Anchor]:
    """Return the headings with dates; those that look like most of the others need no known title."""
    if not lines:
        return []
    starts = [line.start for line in lines]
    places = [
        (bisect.bisect_right(starts, dates.start) - 1, bisect.bisect_right(starts, dates.end - 1) - 1, dates)
        for dates in read_ranges(text, lines[0].start, lines[-1].end)
    ]
    on_line = Counter(first for first, _, _ in places)
    places = [place for place in places if on_line[place[0]] <= _MOST_DATES]
    # Of many dates on one line the neighbours are read once.
    near = cache(lambda line: _beside(text, line, work))
    found, rest = _headings(text, lines, places, work, near, strict=strict, usual=None)
    usual = None if strict else usual_shape(text, lines, found)
    if usual is None or all(shape_of(text, lines, each) != usual for each in rest):
        return found
    return _headings(text, lines, places, work, near, strict=strict, usual=usual)[0]


def _headings(
    text: str,
    lines: tuple[Line, ...],
    places: list[tuple[int, int, DateRange]],
    work: Work,
    near: _Near,
    *,
    strict: bool,
    usual: Shape | None,
) -> tuple[list[Anchor], list[Anchor]]:
    """Return what is a heading and what is not."""
    found: list[Anchor] = []
    rest: list[Anchor] = []
    for first, last, dates in places:
        taken = found[-1].last if found else -1
        if first <= taken:
            continue
        anchor = _anchor(text, lines, (first, last), dates, taken, work, near)
        alike = usual is not None and shape_of(text, lines, anchor) == usual
        if is_heading(text, lines, anchor, work, taken=taken, strict=strict, alike=alike):
            found.append(anchor)
        else:
            rest.append(anchor)
    return found, rest


def _anchor(
    text: str,
    lines: tuple[Line, ...],
    at: tuple[int, int],
    dates: DateRange,
    taken: int,
    work: Work,
    near: _Near,
) -> Anchor:
    first, last = at
    cut = (dates.start, dates.end)
    options = list(pieces(text, lines[first].start, lines[last].end, (cut,), work))
    if _ENDS_A_SENTENCE.match(text, dates.end) and text[lines[first].start : dates.start].strip(
        BULLETS + " "
    ):
        options = [option for option in options if option.place != "after"]
    if first - 1 > taken:
        options.extend(_placed(near(lines[first - 1]), "above"))
    alone = not any(option.place in {"before", "after"} for option in options)
    if alone and first - 2 > taken and lines[first - 1].words[0] not in BULLETS:
        options.extend(_placed(near(lines[first - 2]), "over"))
    if last + 1 < len(lines):
        options.extend(_placed(near(lines[last + 1]), "below"))
    if follows_address(text, dates):
        options.extend(_wrapped(text, lines, first, taken, options, work))
    return Anchor(first, last, tuple(options), dates)


def _wrapped(
    text: str, lines: tuple[Line, ...], first: int, taken: int, options: list[Piece], work: Work
) -> list[Piece]:
    """Return the title that opens a heading of two or three lines, before employer and address."""
    if any(option.score >= CLEAR for option in options):
        return []
    for above, place in ((first - 1, "above"), (first - 2, "over")):
        if above <= taken or _ENDED.search(lines[above].words) or lines[above].words[0] in BULLETS:
            break
        head = pieces(text, lines[above].start, lines[above].end, (), work)[:1]
        if head and head[0].score >= CLEAR and head[0].start == lines[above].start:
            return [replace(head[0], place=place)]
    return []


def _beside(text: str, line: Line, work: Work) -> tuple[Piece, ...]:
    if any(dates.last is not None for dates in read_ranges(text, line.start, line.end)):
        return ()
    parts = pieces(text, line.start, line.end, (), work)
    long = len(line.words.split()) > MAX_HEADING_WORDS and not masked(text, line.start, line.end)
    return () if long else parts


def _placed(parts: Iterable[Piece], place: str) -> list[Piece]:
    return [replace(part, place=place) for part in parts]


def _undated(text: str, lines: tuple[Line, ...], dated: list[Anchor], work: Work) -> list[Anchor]:
    """Return headings without dates: a masked employer, or a title whose date was left blank."""
    near = {index for each in dated for index in range(each.first - 1, each.last + 2)}
    found: list[Anchor] = []
    for index, line in enumerate(lines):
        if index in near or (found and index <= found[-1].last + 1):
            continue
        if "Company Name" in line.words or "CompanyName" in line.words:
            options = list(pieces(text, line.start, line.end, (), work))
            if index and index - 1 not in near:
                options.extend(_placed(_beside(text, lines[index - 1], work), "above"))
        elif line.words.endswith(",") and title_score(line.words.rstrip(" ,"), work) >= CLEAR:
            options = list(pieces(text, line.start, line.end, (), work))
        else:
            continue
        if any(option.score >= CLEAR - 1 for option in options):
            found.append(Anchor(index, index, tuple(options), None))
    return found


def _titled(anchors: list[Anchor]) -> list[Anchor]:
    """Return the anchors with their titles, no line serving two of them."""
    sure = [option for each in anchors if (option := best(each.options, None)) and option.score >= CLEAR]
    places = Counter(option.place for option in sure)
    usual = max(sorted(places), key=lambda place: places[place]) if places else None
    found: list[Anchor] = []
    used: set[int] = set()
    for each in anchors:
        free = tuple(option for option in each.options if option.start not in used)
        title = best(free, usual) or _plain(free, usual)
        if title is not None:
            used.add(title.start)
        found.append(replace(each, title=title))
    return found


def _plain(options: tuple[Piece, ...], usual: str | None) -> Piece | None:
    """Return words that may be an unusual title ("product design"), where titles stand in this resume."""
    fit = [each for each in options if each.place in {"before", "after"} and each.score >= _UNUSUAL]
    fit = fit or [each for each in options if each.place == usual and each.score >= 0]
    return min(fit, key=lambda each: each.start, default=None)


def _without_employers(anchors: list[Anchor]) -> list[Anchor]:
    """Return the anchors but those of employers whose span covers the titled jobs below (counted once)."""
    found = []
    for index, each in enumerate(anchors):
        after = anchors[index + 1] if index + 1 < len(anchors) else None
        unnamed = each.title is None or each.title.score < POSSIBLE
        if unnamed and after is not None and _is_clear(after) and covers(each.dates, after.dates):
            continue
        found.append(each)
    return found


def _is_clear(anchor: Anchor) -> bool:
    return anchor.title is not None and anchor.title.score >= CLEAR


def _stubs(text: str, lines: tuple[Line, ...], anchors: list[Anchor], section: Section) -> list[Stub]:
    begins = [_begin(lines, each) for each in anchors]
    found: list[Stub] = []
    for index, each in enumerate(anchors):
        end = begins[index + 1] if index + 1 < len(anchors) else section.end
        title = trimmed(text, each.title.start, each.title.end) if each.title else None
        body = lines[each.last].end
        if each.title is not None and each.title.place == "below":
            body = max(body, each.title.end)
        found.append(Stub(title, each.dates, begins[index], end, min(body, end), section.kind))
    return found


def _begin(lines: tuple[Line, ...], anchor: Anchor) -> int:
    above = {"above": 1, "over": 2}.get(anchor.title.place, 0) if anchor.title else 0
    return lines[anchor.first - above].start
