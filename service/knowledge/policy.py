"""Weights, credits and limits of matching, all editable."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.knowledge import requirement_kinds
from service.knowledge.requirement_kinds import RequirementKinds
from service.knowledge.tables import Problem, Row, Tables

CREDITS = [
    "budget_contributed",
    "certification_candidate",
    "certification_due",
    "degree_in_12_months",
    "degree_in_3_months",
    "degree_later",
    "degree_undated",
    "lead_alone",
    "level_one_below",
    "licence_eligible",
    "licence_foreign",
    "licence_other_state",
    "licence_pending",
    "licence_temporary",
    "likely",
    "met",
    "not_met",
    "partial_most",
    "tool_same_class",
    "track_differs",
    "unknown_preferred",
    "unknown_required",
]
LIMITS = [
    "band_entry_months",
    "band_level",
    "band_mid_months",
    "band_senior_months",
    "claim_excess_months",
    "field_missing_years",
    "grace_months",
    "item_fit",
    "item_preferred",
    "item_required",
    "item_strong",
    "licence_recent_months",
    "pasted_catalogue_percent",
    "pasted_posting_percent",
    "schooling_0",
    "schooling_1",
    "schooling_2",
    "schooling_3",
    "schooling_4",
    "schooling_5",
    "schooling_6",
    "schooling_7",
    "step_up_levels",
]


@dataclass(frozen=True, slots=True)
class LicenceType:
    """Professions that may hold a licence type, and lower types that count against it, if it is not named."""

    professions: tuple[str, ...]
    below: tuple[str, ...]
    compact: bool


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers of matching.

    Attributes:
        factors: ids in the order of an explanation; factor_labels: their labels for people.
        caps: most points of 10000 that a factor may hold.
        weights: row of weights.yaml -> (factor, weight) pairs in the order of `factors`.
        credits: in 1/10000; limits: whole numbers.
        differs: track of a position -> tracks of careers that differ from it.
        track_labels: track -> label for people.
        similarity: knots (cosine, credit) in 1/10000, both rising.
        kinds: what a requirement may be, and how each kind is scored and worded.
    """

    factors: tuple[str, ...]
    factor_labels: Mapping[str, str]
    caps: Mapping[str, int]
    weights: Mapping[str, tuple[tuple[str, int], ...]]
    credits: Mapping[str, int]
    limits: Mapping[str, int]
    differs: Mapping[str, tuple[str, ...]]
    track_labels: Mapping[str, str]
    licence_types: Mapping[str, LicenceType]
    similarity: tuple[tuple[int, int], ...]
    kinds: RequirementKinds


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every row that is missing or unknown, weights without factors, and curves that fall."""
    yield from _expected("policy/credits", tables.rows("policy/credits"), CREDITS)
    yield from _expected("policy/limits", tables.rows("policy/limits"), LIMITS)
    factors = tables.rows("policy/factors")
    for row_id, row in tables.rows("policy/weights").items():
        for factor in factors:
            if factor not in row:
                yield Problem("policy/weights.yaml", row_id, factor, "is missing: every factor has a weight")
    yield from _orders(factors)
    for name, knots in _curves(tables):
        if any(b[0] <= a[0] or b[1] < a[1] for a, b in itertools.pairwise(knots)):
            yield Problem(name, "", "knots", "fall: cosine must rise and credit must not fall")


def build(tables: Tables) -> Policy:
    """Return the policy of the tables; the fitted curve replaces the default one."""
    rows = tables.rows("policy/factors")
    factors = tuple(sorted(rows, key=lambda factor: rows[factor]["order"]))
    return Policy(
        factors=factors,
        factor_labels={factor: rows[factor]["label"] for factor in factors},
        caps={factor: rows[factor]["cap"] for factor in factors if "cap" in rows[factor]},
        weights={
            row_id: tuple((factor, int(row[factor])) for factor in factors)
            for row_id, row in tables.rows("policy/weights").items()
        },
        credits={row_id: row["credit"] for row_id, row in tables.rows("policy/credits").items()},
        limits={row_id: row["value"] for row_id, row in tables.rows("policy/limits").items()},
        differs={row_id: tuple(row["differs_from"]) for row_id, row in tables.rows("policy/tracks").items()},
        track_labels={row_id: row["label"] for row_id, row in tables.rows("policy/tracks").items()},
        licence_types={
            row_id: LicenceType(tuple(row["professions"]), tuple(row["below"]), row.get("compact", False))
            for row_id, row in tables.rows("policy/licence_types").items()
        },
        similarity=next((knots for _, knots in _curves(tables)), ((0, 0), (10_000, 10_000))),
        kinds=requirement_kinds.build(tables),
    )


def _curves(tables: Tables) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    fitted: Any = tables.rows("models/similarity").get("knots")
    if fitted:
        yield "models/similarity.json", _pairs(fitted)
    default = tables.rows("policy/similarity").get("default")
    if default:
        yield "policy/similarity.yaml", _pairs(default["knots"])


def _pairs(knots: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((int(cosine), int(credit)) for cosine, credit in knots)


def _expected(name: str, rows: Mapping[str, Row], ids: Sequence[str]) -> Iterator[Problem]:
    for missing in sorted(set(ids) - set(rows)):
        yield Problem(f"{name}.yaml", missing, "", "is missing: a rule uses it")
    for unused in sorted(set(rows) - set(ids)):
        yield Problem(f"{name}.yaml", unused, "", "is not used by any rule")


def _orders(factors: Mapping[str, Row]) -> Iterator[Problem]:
    seen: dict[int, str] = {}
    for row_id, row in factors.items():
        first = seen.setdefault(row["order"], row_id)
        if first != row_id:
            yield Problem("policy/factors.yaml", row_id, "order", f"is also that of {first!r}")
