"""Where does each job of a resume begin, what is its title, and when was it?"""

import bisect
import re
from collections import Counter
from dataclasses import dataclass, replace

from service.domain.profile import Section
from service.knowledge.phrases import padded, words_of
from service.knowledge.work import Work
from service.reading.dates import DateRange, read_ranges
from service.reading.headlines import CLEAR, Piece, best, masked, pieces, title_score, trimmed
from service.reading.lines import Line, lines_of
from service.reading.sections import heading_kind

WORK_KINDS = frozenset({"experience", "volunteer", "rotations"})
_NEVER = frozenset(
    {"education", "publications", "references", "certifications", "licences", "interests", "affiliations"}
)
_BELOW_A_JOB = frozenset({"awards", "training", "projects"})
_MAX_HEADING_WORDS = 12
_UNUSUAL, _SENTENCE = -3, 4
_BULLETS = "•*·▪●-"
_IN_SENTENCE = re.compile(r"\b(?:of|in|for|on|by|during|until|year|from|at|and|the|class|quarter)\Z", re.I)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The heading of a job.

    Attributes:
        first, last: indexes of the heading's first and last line among the zone's lines.
        options: pieces that may be the title; title: the one chosen.
        dates: None for a job without dates.
    """

    first: int
    last: int
    options: tuple[Piece, ...]
    dates: DateRange | None
    title: Piece | None = None


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
    lines = lines_of(text, section.start, section.end)
    if lines and section.kind != "header" and heading_kind(lines[0], work):
        lines = lines[1:]
    anchors = _dated(text, lines, work, strict=strict)
    if not strict:
        anchors = sorted([*anchors, *_undated(text, lines, anchors, work)], key=lambda each: each.first)
    titled = _without_employers(_titled(anchors))
    return _stubs(text, lines, titled, section)


def _dated(text: str, lines: tuple[Line, ...], work: Work, *, strict: bool) -> list[Anchor]:
    if not lines:
        return []
    starts = [line.start for line in lines]
    found: list[Anchor] = []
    for dates in read_ranges(text, lines[0].start, lines[-1].end):
        first = bisect.bisect_right(starts, dates.start) - 1
        last = bisect.bisect_right(starts, dates.end - 1) - 1
        if found and first <= found[-1].last:
            continue
        taken = found[-1].last if found else -1
        anchor = _anchor(text, lines, (first, last), dates, taken, work)
        if _is_heading(text, lines, anchor, work, taken=taken, strict=strict):
            found.append(anchor)
    return found


def _anchor(
    text: str, lines: tuple[Line, ...], at: tuple[int, int], dates: DateRange, taken: int, work: Work
) -> Anchor:
    first, last = at
    cut = (dates.start, dates.end)
    options = list(pieces(text, lines[first].start, lines[last].end, (cut,), work))
    if first - 1 > taken:
        options.extend(_beside(text, lines[first - 1], "above", work))
    alone = not any(option.place in {"before", "after"} for option in options)
    if alone and first - 2 > taken and lines[first - 1].words[0] not in _BULLETS:
        options.extend(_beside(text, lines[first - 2], "over", work))
    if last + 1 < len(lines):
        options.extend(_beside(text, lines[last + 1], "below", work))
    return Anchor(first, last, tuple(options), dates)


def _beside(text: str, line: Line, place: str, work: Work) -> list[Piece]:
    if any(dates.last is not None for dates in read_ranges(text, line.start, line.end)):
        return []
    parts = pieces(text, line.start, line.end, (), work)
    long = len(line.words.split()) > _MAX_HEADING_WORDS and not masked(text, line.start, line.end)
    return [] if long else [replace(part, place=place) for part in parts]


def _is_heading(
    text: str, lines: tuple[Line, ...], anchor: Anchor, work: Work, *, taken: int, strict: bool
) -> bool:
    """Return whether the dates stand in the heading of a job and not in a sentence."""
    dates = anchor.dates
    if dates is None:
        return False
    here = masked(text, lines[anchor.first].start, lines[anchor.last].end)
    near = here or _masked_line(text, lines, anchor.last + 1) or _above(text, lines, anchor, taken)
    clear = any(option.score >= CLEAR for option in anchor.options)
    before, after = _sides(text, lines, anchor, dates)
    lone = dates.last is None or (dates.first_precision == "year" and dates.first[:4] == dates.last[:4])
    if (
        not here
        and (lone or len(before) >= _SENTENCE)
        and _in_sentence(text, lines[anchor.first], dates, lone)
    ):
        return False
    short = len(before) + len(after) <= _MAX_HEADING_WORDS
    edge = not before or not after or (len(before) <= _MAX_HEADING_WORDS and clear and not lone)
    schooling = _is_schooling(before + after, work)
    if strict and not here:
        return edge and clear and short and not lone and dates.first_precision == "month" and not schooling
    if near and (dates.last is None or not lone or here):
        return (edge or here) and (clear or not strict)
    if schooling or not edge:
        return False
    if lone:
        return dates.last is None and short and _best_here(anchor) >= CLEAR
    if not before and not after and dates.first_precision == "month":
        return True
    return (short or _best_here(anchor) >= CLEAR) and _fits(anchor)


def _in_sentence(text: str, line: Line, dates: DateRange, lone: bool) -> bool:
    """Return whether dates are part of a sentence, or a lone date part of a bullet."""
    before = text[line.start : dates.start].rstrip(" (")
    return _IN_SENTENCE.search(before) is not None or (lone and line.words[0] in _BULLETS)


def _fits(anchor: Anchor) -> bool:
    """Return whether a title stands on the line of the dates or, where that is short, beside it."""
    here = _best_here(anchor)
    return here >= 1 or (here > -4 and any(option.score >= CLEAR - 1 for option in anchor.options))


def _best_here(anchor: Anchor) -> int:
    return max((option.score for option in anchor.options if option.place in {"before", "after"}), default=0)


def _sides(
    text: str, lines: tuple[Line, ...], anchor: Anchor, dates: DateRange
) -> tuple[list[str], list[str]]:
    before = words_of(text[lines[anchor.first].start : dates.start])
    after = words_of(text[dates.end : lines[anchor.last].end])
    return before, after


def _masked_line(text: str, lines: tuple[Line, ...], index: int) -> bool:
    return 0 <= index < len(lines) and masked(text, lines[index].start, lines[index].end)


def _above(text: str, lines: tuple[Line, ...], anchor: Anchor, taken: int) -> bool:
    """Return whether a masked employer stands above, on a line that is no other job's."""
    return anchor.first - 1 > taken and _masked_line(text, lines, anchor.first - 1)


def _is_schooling(listed: list[str], work: Work) -> bool:
    kinds = work.title_words.counts(padded(listed))
    return "degree" in kinds and "head" not in kinds


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
                options.extend(_beside(text, lines[index - 1], "above", work))
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
        if each.title is None and after is not None and _covers(each.dates, after.dates):
            continue
        found.append(each)
    return found


def _covers(outer: DateRange | None, inner: DateRange | None) -> bool:
    if outer is None or inner is None or outer.last is None or inner.last is None:
        return False
    inside = outer.first <= inner.first and (inner.last <= outer.last)
    return inside and (outer.first, outer.last) != (inner.first, inner.last)


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
