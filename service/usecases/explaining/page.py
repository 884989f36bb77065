"""One-page summary for a hiring manager."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.match import FULL
from service.knowledge.wording import Wording
from service.usecases.explaining.interview import KitItem, interview_kit
from service.usecases.explaining.sheet import ItemLine, Quote, Sheet, date_in_words, short
from service.usecases.explaining.voice import Voice

_QUOTE, _LABEL = 130, 70
_NAMED, _ASKED = 3, 5
_HALF = FULL // 2  # a duty with this credit or more counts as shown


@dataclass(frozen=True, slots=True)
class PageRow:
    """One required item; points have one decimal, `below` is empty at the maximum."""

    label: str
    gate: str
    must: bool
    verdict: str
    points: str
    most: str
    below: str
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PageArea:
    """One factor: the items that are shown, and those that are not."""

    label: str
    points: str
    most: str
    below: str
    shown: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManagerPage:
    """The content of the page, in order."""

    title: str
    source: str | None
    score_id: str
    as_of: str
    summary: tuple[str, ...]
    required: tuple[PageRow, ...]
    areas: tuple[PageArea, ...]
    kit: tuple[KitItem, ...]
    more_questions: int
    flags: tuple[str, ...]
    how: tuple[str, ...]


def page_of(sheet: Sheet, wording: Wording, factor_labels: Mapping[str, str]) -> ManagerPage:
    """Return the content of the page about a score."""
    voice = Voice(wording, "manager")
    kit = interview_kit(sheet, wording)
    return ManagerPage(
        title=sheet.title,
        source=sheet.source,
        score_id=sheet.score_id,
        as_of=date_in_words(sheet.as_of),
        summary=_summary(sheet, voice, factor_labels),
        required=tuple(_row(line, voice) for line in sheet.lines if line.required),
        areas=_areas(sheet, factor_labels),
        kit=kit[:_ASKED],
        more_questions=len(kit[_ASKED:]),
        flags=voice.flags(sheet),
        how=_how(sheet, wording),
    )


def tenths(value: int) -> str:
    """Return centipoints with one decimal, halves up: 725 is "7.3"."""
    whole, rest = divmod((value + 5) // 10, 10)
    return f"{whole}.{rest}"


def _summary(sheet: Sheet, voice: Voice, factor_labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return three sentences: the tier, what is open, and the strongest and weakest factors."""
    deciding, wording = sheet.deciding, voice.wording
    left = [line for line in deciding if line.open]
    if deciding:
        shown, total = len(deciding) - len(left), len(deciding)
        fits = wording.say("page.fits", role=sheet.title, tier=voice.tier(sheet), shown=shown, total=total)
    else:
        fits = wording.say("page.fits_none", role=sheet.title)
    labels = "; ".join(f"{line.label} ({voice.verdict(line)})" for line in left)
    opened = wording.say("page.open", items=labels) if left else wording.say("page.open_none")
    return (fits, opened, _strongest(sheet, wording, factor_labels))


def _strongest(sheet: Sheet, wording: Wording, factor_labels: Mapping[str, str]) -> str:
    """Return a sentence on the factors with the largest and smallest share of their points."""
    parts = [
        (sum(line.points for line in lines), sum(line.max_points for line in lines), factor)
        for factor, lines in _by_factor(sheet)
    ]
    ranked = sorted((part for part in parts if part[1]), key=lambda part: (-part[0] / part[1], -part[1]))
    names = [factor_labels[factor].lower() for _, _, factor in ranked]
    if len(names) < 4:
        return wording.say("page.best", factors=_and(names[:1]))
    return wording.say("page.best_and_least", best=_and(names[:2]), least=_and(names[-2:]))


def _by_factor(sheet: Sheet) -> list[tuple[str, tuple[ItemLine, ...]]]:
    grouped = itertools.groupby(sheet.lines, key=lambda line: line.factor)
    return [(factor, tuple(lines)) for factor, lines in grouped]


def _row(line: ItemLine, voice: Voice) -> PageRow:
    return PageRow(
        label=line.label,
        gate=voice.gate(line),
        must=line.gate == "hard",
        verdict=voice.verdict(line),
        points=tenths(line.points),
        most=tenths(line.max_points),
        below=_below(line.below),
        reason=line.reason_in_words,
        quotes=voice.quotes(line, _QUOTE),
    )


def _below(missing: int) -> str:
    """Return the points missing to the maximum, at least 0.1; "" if there are none."""
    return tenths(max(missing, 10)) if missing > 0 else ""


def _areas(sheet: Sheet, factor_labels: Mapping[str, str]) -> tuple[PageArea, ...]:
    areas = []
    for factor, lines in _by_factor(sheet):
        earned, most = sum(line.points for line in lines), sum(line.max_points for line in lines)
        shown = [line.label for line in lines if _is_shown(line)]
        left = [line.label for line in lines if not _is_shown(line) and not line.beyond]
        label, below = factor_labels[factor], _below(most - earned)
        areas.append(PageArea(label, tenths(earned), tenths(most), below, _few(shown), _few(left)))
    return tuple(areas)


def _is_shown(line: ItemLine) -> bool:
    return line.credit >= _HALF if line.verdict is None else not line.open


def _few(labels: Sequence[str]) -> tuple[str, ...]:
    """Return the first labels, shortened, and the number of the others."""
    first = [short(label, _LABEL) for label in labels[:_NAMED]]
    more = [f"{len(labels) - _NAMED} more"] if len(labels) > _NAMED else []
    return (*first, *more)


def _how(sheet: Sheet, wording: Wording) -> tuple[str, ...]:
    score, low, high = (tenths(each) for each in (sheet.score_points, sheet.low_points, sheet.high_points))
    gone = () if sheet.role else ("page.gone",)
    sentences = ("page.read_points", "page.read_quotes", "page.read_silence", *gone, "page.decides")
    bounds = wording.say("page.read_bounds", score=score, low=low, high=high)
    return (bounds, *(wording.say(each) for each in sentences))


def _and(names: Sequence[str]) -> str:
    return " and ".join(names)
