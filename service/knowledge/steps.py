"""What closes a gap on the way to a position, and what usually costs less?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.knowledge.tables import Problem, Tables

_NAME = "paths/steps"
STEPS = (
    "certification", "degree", "endorsement", "experience", "licence", "renew", "show", "staff", "time",
)  # fmt: skip
_TIME = "time"


@dataclass(frozen=True, slots=True)
class GapStep:
    """One kind of step: `order` in the usual costs, from 1; `words` may hold {date}."""

    id: str
    order: int
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Steps:
    """Every kind of step by id; `most_months` is how far ahead a date is looked for."""

    by_id: Mapping[str, GapStep]
    most_months: int

    def order(self, step_id: str) -> int:
        """Return the place of a step in the order of usual costs."""
        return self.by_id[step_id].order


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every step that is missing, unknown or of a shared order, and a time without an end."""
    rows = tables.rows(_NAME)
    for missing in sorted(set(STEPS) - set(rows)):
        yield Problem(f"{_NAME}.yaml", missing, "", "is missing: a rule uses it")
    for unused in sorted(set(rows) - set(STEPS)):
        yield Problem(f"{_NAME}.yaml", unused, "", "is not used by any rule")
    if _TIME in rows and "most_months" not in rows[_TIME]:
        yield Problem(f"{_NAME}.yaml", _TIME, "most_months", "is missing: dates are looked for so far ahead")
    seen: dict[int, str] = {}
    for row_id, row in rows.items():
        first = seen.setdefault(row["order"], row_id)
        if first != row_id:
            yield Problem(f"{_NAME}.yaml", row_id, "order", f"is also that of {first!r}")


def build(tables: Tables) -> Steps:
    """Return the steps of tables without problems."""
    rows = tables.rows(_NAME)
    found = {key: GapStep(key, row["order"], row["label"], row["words"]) for key, row in rows.items()}
    return Steps(found, rows[_TIME]["most_months"])
