"""Rankings by roles read from postings, compared with rankings by catalogue roles."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tabulate import tabulate

from service.bench.judges import Judges
from service.domain.requirement import Role

ALLOWED = 0.10  # of nDCG@10 by which a posting may be below the catalogue
FEWEST_HOLDERS = 5  # resumes with a licence; with fewer, its knock-out leaves nothing to order
BY_LABELS, ALSO, NEAREST = "labels", "labels, also", "nearest role"

Ranking = Callable[[Role], Sequence[str]]


@dataclass(frozen=True, slots=True)
class LabelledPosting:
    """A posting whose requirements were labelled by hand.

    Attributes:
        families: judged positions that it is for, best first; empty if the labels name none.
        licences: one set of types for each licence that is required; any type of a set is enough.
    """

    id: str
    title: str
    families: tuple[str, ...]
    licences: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The nDCG@10 of one posting and of the catalogue on the resumes of one position.

    Attributes:
        chosen: how the position was found: BY_LABELS, ALSO (another that the labels allow) or NEAREST.
    """

    posting: LabelledPosting
    position: str
    chosen: str
    posted: float
    catalogue: float

    @property
    def passes(self) -> bool:
        """Return whether the posting's nDCG@10 is at most ALLOWED lower."""
        return self.posted - self.catalogue >= -ALLOWED


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A posting that cannot be compared on these resumes, and the reason."""

    posting: LabelledPosting
    reason: str


def labelled_postings(judges: Judges) -> tuple[LabelledPosting, ...]:
    """Return the postings of `gold/postings.jsonl` in the order of the file."""
    lines = (judges.folder / "gold" / "postings.jsonl").read_text("utf-8").splitlines()
    return tuple(_labelled(json.loads(line), judges.positions) for line in lines if line.strip())


def _labelled(row: Mapping[str, Any], judged: Iterable[str]) -> LabelledPosting:
    named = (row.get("role_family"), *(row.get("role_family_alt") or ()))
    return LabelledPosting(
        id=str(row["id"]),
        title=str(row["title"]),
        families=tuple(each for each in named if each in set(judged)),
        licences=tuple(_licences(row["requirements"])),
    )


def _licences(rows: Iterable[Mapping[str, Any]]) -> Iterator[frozenset[str]]:
    """Yield the types of each group of required licences; no set for a group with other options."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        groups.setdefault(str(row["group"]), []).append(row)
    for group in groups.values():
        if all(row["type"] == "licence" and row["gate"] == "required" for row in group):
            yield frozenset(str(row["key"]) for row in group)


def compared_postings(
    judges: Judges,
    postings: Iterable[LabelledPosting],
    role_of: Callable[[LabelledPosting], Role],
    catalogue: Callable[[str], Role],
    ranking: Ranking,
) -> Iterator[Compared | LeftOut]:
    """Yield the comparison of each posting for every position that it is for, or why there is none.

    Args:
        role_of: the role that a posting reads as; catalogue: the role of an id.
        ranking: ids of resumes that could be read, best first, for a role.
    """
    of_position = {name: ranking(catalogue(role)) for name, role in sorted(judges.positions.items())}
    for posting in postings:
        reason = _rare_licence(posting, judges)
        if reason:
            yield LeftOut(posting, reason)
            continue
        role = role_of(posting)
        order = ranking(role)
        for position, chosen in _positions(posting, role, judges, catalogue):
            posted, usual = (ordered(judges, position, each) for each in (order, of_position[position]))
            if posted is None or usual is None:
                yield LeftOut(posting, f"{position}: no resume is graded above 0")
            else:
                yield Compared(posting, position, chosen, posted, usual)


def ordered(judges: Judges, position: str, order: Sequence[str]) -> float | None:
    """Return the nDCG@10 of an order for a position; resumes that it leaves out come last, worst first."""
    grades = judges.grades[position]
    last = sorted(grade for each, grade in grades.items() if each not in set(order))
    return judges.ndcg([*(grades[each] for each in order if each in grades), *last])


def _rare_licence(posting: LabelledPosting, judges: Judges) -> str | None:
    for types in posting.licences:
        holders = sum(bool(types & held) for held in judges.licences.values())
        if holders < FEWEST_HOLDERS:
            named = " or ".join(sorted(types))
            return f"{named} licence required: {holders} of {len(judges.licences)} resumes have it"
    return None


def _positions(
    posting: LabelledPosting, role: Role, judges: Judges, catalogue: Callable[[str], Role]
) -> Iterator[tuple[str, str]]:
    """Yield (position, how it was found): those of the labels, else the nearest catalogue role."""
    if posting.families:
        yield posting.families[0], BY_LABELS
        yield from ((each, ALSO) for each in posting.families[1:])
        return
    roles = {name: catalogue(role_id) for name, role_id in judges.positions.items()}
    yield min(roles, key=lambda name: (*_distance(role, roles[name]), name)), NEAREST


def _distance(one: Role, other: Role) -> tuple[bool, bool, int]:
    return one.track != other.track, one.family != other.family, abs(one.level - other.level)


def postings_table(found: Sequence[Compared | LeftOut]) -> str:
    """Return a table of postings and positions, the number that pass, and what was left out and why."""
    compared = [each for each in found if isinstance(each, Compared)]
    head = ["posting", "title", "position", "chosen by", "from the posting", "catalogue", "difference", ""]
    rows = [_row(each) for each in compared]
    first = [each for each in compared if each.chosen != ALSO]
    held = sum(each.passes for each in first)
    summary = (
        f"{held} of {len(first)} postings order their first position within {ALLOWED:.2f} of the catalogue"
    )
    left = [[each.posting.id, each.posting.title, each.reason] for each in found if isinstance(each, LeftOut)]
    parts = [tabulate(rows, headers=head, disable_numparse=True), summary]
    if left:
        parts.append(tabulate(left, headers=["left out", "title", "why"], disable_numparse=True))
    return "\n\n".join(parts)


def _row(each: Compared) -> list[str]:
    return [
        each.posting.id,
        each.posting.title,
        each.position,
        each.chosen,
        f"{each.posted:.3f}",
        f"{each.catalogue:.3f}",
        f"{each.posted - each.catalogue:+.3f}",
        "pass" if each.passes else "short",
    ]
