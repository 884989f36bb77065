"""Explained score as text and as a table, for a recruiter at a terminal."""

import itertools
import textwrap
from collections.abc import Iterable

from tabulate import tabulate

from service.knowledge.wording import Wording
from service.usecases.explaining.sheet import FlagLine, ItemLine, Sheet, centipoints, short
from service.usecases.explaining.voice import Voice

_WIDTH = 100
_INDENT = " " * 20
_QUOTE = 160
_COLUMNS = (7, 7, 9, 9, 40, 40, 36)


def recruiter_text(sheet: Sheet, wording: Wording) -> str:
    """Return the text: tier and its meaning, open items, every item, questions and flags."""
    voice = recruiter_voice(wording)
    named = f"{sheet.source}: " if sheet.source else ""
    low, high = centipoints(sheet.low_points), centipoints(sheet.high_points)
    lines = [
        f"{named}{sheet.title}, as of {sheet.as_of}",
        f"{_named(sheet.tier)}  {centipoints(sheet.score_points)} of 100  (between {low} and {high})",
        *_wrapped(voice.tier(sheet), ""),
    ]
    lines.extend(_open(sheet, voice))
    for factor, parts in itertools.groupby(sheet.lines, key=lambda line: line.factor):
        lines.extend(_factor(factor, tuple(parts), sheet.tier, voice))
    lines.extend(_sets(sheet))
    lines.extend(_listed("To ask first", sheet.questions))
    lines.extend(_more(sheet))
    lines.extend(_listed("Notes", flags_in_words(sheet.flags, wording)))
    how = (line for sentence in how_to_read(sheet, wording) for line in _wrapped(sentence, ""))
    return "\n".join([*lines, "", *how])


def recruiter_table(sheet: Sheet, wording: Wording) -> str:
    """Return a text table: points, maximum, gate, verdict, requirement, evidence, question."""
    voice = recruiter_voice(wording)
    headers = ("points", "max", "gate", "verdict", "requirement", "evidence", "to ask")
    rows = [
        (
            centipoints(line.points),
            centipoints(line.max_points),
            voice.gate(line),
            voice.verdict(line),
            line.label,
            " ".join([line.reason, *(f"“{quote.text}”" for quote in voice.quotes(line, _QUOTE)[:1])]),
            line.question or "",
        )
        for line in sheet.lines
    ]
    rows.append((centipoints(sheet.score_points), "100.00", "", _named(sheet.tier), sheet.title, "", ""))
    return tabulate(
        rows, headers=headers, tablefmt="grid", disable_numparse=True, maxcolwidths=list(_COLUMNS)
    )


def recruiter_voice(wording: Wording) -> Voice:
    """Return the words for recruiters."""
    return Voice(wording, "recruiter")


def flags_in_words(flags: Iterable[FlagLine], wording: Wording) -> tuple[str, ...]:
    """Return each flag in plain words, with its details."""
    rows = ((wording.word("recruiter", "flag", flag.code) or flag.code, flag.detail) for flag in flags)
    return tuple(f"{word.rstrip('.')}. {detail}" for word, detail in rows)


def how_to_read(sheet: Sheet, wording: Wording) -> tuple[str, ...]:
    """Return the sentences on points, quotes, verdicts and who decides."""
    gone = () if sheet.role else ("page.gone",)
    sentences = ("page.read_points", "page.read_quotes", "page.read_verdicts", *gone, "page.decides")
    return tuple(wording.say(each) for each in sentences)


def _open(sheet: Sheet, voice: Voice) -> list[str]:
    deciding = sheet.deciding
    left = sorted((line for line in deciding if line.open), key=lambda line: line.urgency)
    if not left:
        return []
    items = "item that decides" if len(deciding) == 1 else "items that decide"
    lines = ["", f"Open: {len(left)} of {len(deciding)} {items}"]
    for line in left:
        lines.append(f"  {voice.verdict(line):<8} {short(line.label, _WIDTH - 11)}")
        lines.extend(_wrapped(line.reason, " " * 11))
        lines.extend(_wrapped(f"Ask first: {line.question}" if line.question else "", " " * 11))
    return lines


def _factor(factor: str, parts: tuple[ItemLine, ...], tier: str, voice: Voice) -> list[str]:
    earned, most = sum(part.points for part in parts), sum(part.max_points for part in parts)
    lines = ["", f"{factor.replace('_', ' ')}  {centipoints(earned)} of {centipoints(most)}"]
    for part in parts:
        lines.extend(_item(part, tier, voice))
    return lines


def _item(line: ItemLine, tier: str, voice: Voice) -> list[str]:
    earned = f"{centipoints(line.points):>6} of {centipoints(line.max_points):>6}"
    head = f"  {earned}  {voice.verdict(line):<8} {short(line.label, _WIDTH - 28)}"
    quotes = [f"“{quote.text}” ({quote.section})" for quote in voice.quotes(line, _QUOTE)]
    shown = (part for quote in quotes for part in _wrapped(quote, _INDENT))
    return [head, *_wrapped(line.reason, _INDENT), *shown, *_raised(line, tier)]


def _raised(line: ItemLine, tier: str) -> list[str]:
    """Return what would raise the item, with the tier if that would change."""
    if line.raised is None:
        return []
    then = "" if line.raised.tier == tier else f" and make it {_named(line.raised.tier)}"
    change = line.raised.change.removeprefix(f"{line.label}: ")
    return _wrapped(f"Would add {centipoints(line.raised.points)}{then}: {change}", _INDENT)


def _sets(sheet: Sheet) -> list[str]:
    lines = []
    for each in sheet.raise_sets:
        heading = (
            f"Would be {_named(each.tier)}, {centipoints(each.score_points)} of 100, if the resume showed"
        )
        lines.extend(_listed(heading, [change.change for change in each.changes]))
    return lines


def _more(sheet: Sheet) -> list[str]:
    """Return where the other questions are; none of them is asked first."""
    if not sheet.more_questions:
        return []
    kit = f"{sheet.more_questions} more in the interview kit of this score."
    return [f"  {kit}"] if sheet.questions else ["", "To ask", f"  Nothing first; {kit}"]


def _named(tier: str) -> str:
    return tier.replace("_", " ")


def _listed(heading: str, items: Iterable[str]) -> list[str]:
    lines = [f"  - {item}" for item in items]
    return ["", heading, *lines] if lines else []


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
