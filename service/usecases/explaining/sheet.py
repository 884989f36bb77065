"""The facts of an explained score, the same for every audience.

Every text is one line of printable characters: a document can control neither a terminal nor a page.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from service.domain.match import FULL, Change, Raise, RaiseSet, Tier
from service.domain.requirement import Role
from service.usecases.views.evidence import EvidenceView
from service.usecases.views.match import ContributionView, RaiseSetView, RaiseView, ScoreView

_DURATION = re.compile(r"\b(\d+) ([ym])\b")  # as service/matching/checks/reasons.py writes it
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_NEAR = FULL // 4  # of a duty
_MOST_QUOTES = 2
OPEN = ("unknown", "partial", "not_met")
REQUIRED = ("hard", "soft")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the resume on one line, the kind of section they are in, and the evidence as it was given."""

    text: str
    section: str
    source: EvidenceView = field(compare=False)


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One contribution; points in centipoints, credit in 1/10000.

    Attributes:
        verdict: None for duties.
        tier_verdict: the verdict used for the tier; None if the item does not affect it.
    """

    id: str
    factor: str
    gate: str
    label: str
    verdict: str | None
    tier_verdict: str | None
    credit: int
    points: int
    max_points: int
    quotes: tuple[Quote, ...]
    reason: str
    question: str | None
    decides_tier: bool
    raised: Raise | None

    @property
    def below(self) -> int:
        """Return the points missing to the maximum of the item."""
        return self.max_points - self.points

    @property
    def open(self) -> bool:
        """Return whether it is neither met nor likely, or likely without dates; duties are never open."""
        return self.verdict in OPEN or self.tier_verdict in OPEN

    @property
    def silent(self) -> bool:
        """Return whether the resume does not mention it."""
        return self.verdict == "unknown" and not self.quotes

    @property
    def reason_in_words(self) -> str:
        """Return the reason with durations in words; "" for silence, for which the verdict is enough."""
        return "" if self.silent else in_full(self.reason)

    @property
    def shown_quotes(self) -> tuple[Quote, ...]:
        """Return the quotes that people read, the best first; none for a duty with little credit."""
        return () if self.verdict is None and self.credit < _NEAR else self.quotes[:_MOST_QUOTES]

    @property
    def required(self) -> bool:
        """Return whether the position requires it."""
        return self.gate in REQUIRED

    @property
    def urgency(self) -> tuple[bool, bool, bool, int, str]:
        """Return a sort key: deciding items, then musts, then other required ones, then by missing points."""
        return (not self.decides_tier, self.gate != "hard", not self.required, -self.below, self.id)

    @property
    def beyond(self) -> bool:
        """Return whether it is the item of years beyond a bar."""
        return self.id.endswith(".surplus")


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A remark that changes no points."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that a rendering may use.

    Attributes:
        source: the resume's name or id, None for one that is not stored.
        role: the role as it was scored, None when it has been changed or erased since.
    """

    score_id: str
    source: str | None
    role: Role | None
    role_id: str
    title: str
    as_of: str
    score_points: int
    low_points: int
    high_points: int
    tier: str
    lines: tuple[ItemLine, ...]
    questions: tuple[str, ...]
    more_questions: int
    flags: tuple[FlagLine, ...]
    raise_sets: tuple[RaiseSet, ...]

    @property
    def deciding(self) -> tuple[ItemLine, ...]:
        """Return the items that decide the tier."""
        return tuple(line for line in self.lines if line.decides_tier)


def sheet_of(body: ScoreView, role: Role | None, source: str | None) -> Sheet:
    """Return the facts of an explained score (docs/contracts.md 5)."""
    return Sheet(
        score_id=str(body["score_id"]),
        source=None if source is None else one_line(source),
        role=role,
        role_id=str(body["role_id"]),
        title=one_line(role.title if role else str(body["role_id"]).replace("_", " ").capitalize()),
        as_of=str(body["as_of"]),
        score_points=int(body["score_points"]),
        low_points=round(body["bounds"]["low"] * 100),
        high_points=round(body["bounds"]["high"] * 100),
        tier=str(body["tier"]),
        lines=tuple(_line(row) for row in body["contributions"]),
        questions=tuple(one_line(question) for question in body["questions"]),
        more_questions=len(body.get("more_questions", ())),  # scores of earlier versions have none
        flags=_flags(body),
        raise_sets=tuple(
            _raise_set(row) for row in body.get("raise_sets", ())
        ),  # scores of earlier versions have none,
    )


def one_line(text: str) -> str:
    """Return the text on one line, without control, format and direction characters."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def in_full(text: str) -> str:
    """Return a reason with its durations in words: "3 y 1 m" is "3 years 1 month"."""
    return _DURATION.sub(_in_words, text)


def date_in_words(as_of: str) -> str:
    """Return a date in words: "31 January 2026"."""
    day = date.fromisoformat(as_of)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short(text: str, width: int) -> str:
    """Return the text cut to `width` characters, between words if a word ends in the second half."""
    if len(text) <= width:
        return text
    cut = text[: width - 2]
    head, _, _ = cut.rpartition(" ")
    return f"{head if 2 * len(head) > width else cut} …"


def centipoints(value: int) -> str:
    """Return centipoints as decimal points: 7325 is "73.25"."""
    return f"{value // 100}.{value % 100:02d}"


def _in_words(found: re.Match[str]) -> str:
    number, unit = found[1], {"y": "year", "m": "month"}[found[2]]
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"


def _line(row: ContributionView) -> ItemLine:
    quotes = (Quote(one_line(each["quote"]), str(each["section"]), each) for each in row["evidence"])
    question = row["question"]
    return ItemLine(
        id=str(row["id"]),
        factor=str(row["factor"]),
        gate=str(row["gate"]),
        label=one_line(row["label"]),
        verdict=row["verdict"],
        tier_verdict=row["tier_verdict"],
        credit=round(row["credit"] * FULL),
        points=int(row["points"]),
        max_points=int(row["max_points"]),
        quotes=tuple(dict.fromkeys(quotes)),
        reason=one_line(row["reason"]),
        question=None if question is None else one_line(question),
        decides_tier=bool(row["decides_tier"]),
        raised=_raise(row.get("raise")),
    )


def _raise(row: RaiseView | None) -> Raise | None:
    if row is None:
        return None
    change = one_line(row["change"])
    return Raise(change, row["verdict"], row["points"], row["score_points"], Tier(row["tier"]))


def _raise_set(row: RaiseSetView) -> RaiseSet:
    changes = (Change(each["id"], one_line(each["change"]), each["verdict"]) for each in row["changes"])
    return RaiseSet(tuple(changes), row["points"], row["score_points"], Tier(row["tier"]))


def _flags(body: ScoreView) -> tuple[FlagLine, ...]:
    rows = (FlagLine(str(row["code"]), one_line(row["detail"])) for row in body["flag_details"])
    return tuple(dict.fromkeys(rows))
