"""Requirements of a posting without repetitions, their groups numbered from 1."""

from collections import Counter
from dataclasses import replace

from service.domain.posting import PostingRequirement
from service.reading.posting.headings import REQUIRED

_CREDENTIALS = ("degree", "licence", "certification")


def deduplicated(rows: list[PostingRequirement]) -> tuple[PostingRequirement, ...]:
    """Return the rows, each said once; a bundle has a letter only if it holds several rows."""
    rows = _without_repeated_groups(_without_softened(_without_form_degree(rows)))
    order = {group: number for number, group in enumerate(dict.fromkeys(row.group for row in rows), 1)}
    sizes = Counter((row.group, row.bundle) for row in rows)
    numbered = (
        replace(
            row,
            group=order[row.group],
            bundle=row.bundle if sizes[row.group, row.bundle] > 1 else None,
        )
        for row in rows
    )
    return tuple(dict.fromkeys(numbered))


def _without_repeated_groups(rows: list[PostingRequirement]) -> list[PostingRequirement]:
    """Return the rows without groups of credentials that an earlier group asks for alike."""
    groups: dict[int, list[PostingRequirement]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    seen: set[tuple[object, ...]] = set()
    repeated: set[int] = set()
    for number, members in groups.items():
        asked = tuple((row.type, row.key, row.gate, row.bundle) for row in members)
        if all(row.type in _CREDENTIALS for row in members) and asked in seen:
            repeated.add(number)
        seen.add(asked)
        seen.update(((row.type, row.key, row.gate, "a"),) for row in members)
    return [row for row in rows if row.group not in repeated]


def _without_form_degree(rows: list[PostingRequirement]) -> list[PostingRequirement]:
    """Return the rows without "Degree: bachelor's" of a form's head when the text says in which fields."""
    sizes = Counter(row.group for row in rows)
    named = {
        (row.key.partition(":")[0], row.gate)
        for row in rows
        if row.type == "degree" and not row.key.endswith(":any")
    }
    return [
        row
        for row in rows
        if row.type != "degree"
        or not row.key.endswith(":any")
        or sizes[row.group] > 1
        or (row.key.partition(":")[0], row.gate) not in named
    ]


def _without_softened(rows: list[PostingRequirement]) -> list[PostingRequirement]:
    """Return the rows without credentials that a later sentence lets people obtain before they start."""
    sizes = Counter(row.group for row in rows)
    obtainable = {
        (row.type, row.key): number
        for number, row in enumerate(rows)
        if row.type in _CREDENTIALS and row.gate == "conditional"
    }
    return [
        row
        for number, row in enumerate(rows)
        if row.gate != REQUIRED or sizes[row.group] > 1 or obtainable.get((row.type, row.key), -1) < number
    ]
