"""Letter to the candidate.

It contains the candidate's own words and what the position asks for, and never another person, a rank,
points or a duty of the employer.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from service.knowledge.wording import Wording
from service.usecases.explaining.sheet import ItemLine, Quote, Sheet, date_in_words, one_line
from service.usecases.explaining.voice import Voice

_QUOTE = 160
_CHANGES = 6


@dataclass(frozen=True, slots=True)
class LetterItem:
    """One thing that the position asks for, and what the document shows of it."""

    label: str
    asked: str
    verdict: str
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The content of the letter; the sentences around it are data."""

    role: str
    as_of: str
    score_id: str
    contact: str
    outcome: str
    shown: int
    total: int
    weighed: tuple[str, ...]
    items: tuple[LetterItem, ...]
    unknown: tuple[str, ...]
    other_quotes: tuple[Quote, ...]
    changes: tuple[str, ...]
    notes: tuple[str, ...]


def letter_of(
    sheet: Sheet, wording: Wording, factor_labels: Mapping[str, str], contact: str | None
) -> Letter:
    """Return the content of the letter about a score.

    Args:
        contact: the person to reach; None gives a line to fill in.
    """
    voice = Voice(wording, "candidate")
    asked = tuple(sorted(filter(_is_asked, sheet.lines), key=lambda line: not line.required))
    required = [line for line in asked if line.required]
    return Letter(
        role=sheet.title,
        as_of=date_in_words(sheet.as_of),
        score_id=sheet.score_id,
        contact=one_line(contact) if contact else wording.say("letter.contact"),
        outcome=voice.tier(sheet),
        shown=sum(not line.open for line in required),
        total=len(required),
        weighed=_weighed(sheet, factor_labels),
        items=tuple(_item(line, voice) for line in asked),
        unknown=tuple(line.label for line in asked if line.verdict == "unknown"),
        other_quotes=_other_quotes(sheet, asked, voice),
        changes=_changes(asked),
        notes=voice.flags(sheet),
    )


def _is_asked(line: ItemLine) -> bool:
    """Return whether the position asks for the item: neither duties nor years beyond a bar."""
    return line.verdict is not None and not line.beyond


def _item(line: ItemLine, voice: Voice) -> LetterItem:
    verdict, reason = voice.verdict(line), line.reason_in_words
    if verdict and reason.lower().startswith(verdict.lower()):  # avoids "not shown. Not shown in …"
        verdict, reason = f"{verdict}{reason[len(verdict) :].rstrip('.')}", ""
    return LetterItem(
        label=line.label,
        asked=voice.gate(line),
        verdict=verdict,
        reason=reason,
        quotes=voice.quotes(line, _QUOTE),
    )


def _other_quotes(sheet: Sheet, asked: tuple[ItemLine, ...], voice: Voice) -> tuple[Quote, ...]:
    """Return the quotes compared with the duties that no item above has."""
    quoted = {quote for line in asked for quote in voice.quotes(line, _QUOTE)}
    duties = (line for line in sheet.lines if line.verdict is None)
    compared = (quote for line in duties for quote in voice.quotes(line, _QUOTE))
    return tuple(quote for quote in dict.fromkeys(compared) if quote not in quoted)


def _weighed(sheet: Sheet, factor_labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return the factors by maximum points, highest first."""
    most: dict[str, int] = {}
    for line in sheet.lines:
        most[line.factor] = most.get(line.factor, 0) + line.max_points
    return tuple(
        factor_labels[factor].lower() for factor in sorted(most, key=lambda each: (-most[each], each))
    )


def _changes(asked: tuple[ItemLine, ...]) -> tuple[str, ...]:
    """Return what would raise each open item, as computed, else the item itself; deciding items first."""
    left = sorted((line for line in asked if line.open), key=lambda line: line.urgency)
    changes = (line.raised.change if line.raised else line.label for line in left)
    return tuple(dict.fromkeys(f"{each[:1].upper()}{each[1:]}" for each in changes))[:_CHANGES]
