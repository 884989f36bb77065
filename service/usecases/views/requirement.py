"""What a role asks for: requirements with the parameters of their kind, duties, and warnings."""

from typing import Any, NotRequired, TypedDict, cast

from service.domain.canonical import plain
from service.domain.requirement import GroupBar, Requirement
from service.knowledge.requirement_kinds import RequirementKinds
from service.reading.posting.numbered_lines import NumberedLines
from service.usecases.posting_lines import number_of
from service.usecases.views.evidence import EvidenceView
from service.usecases.views.vocabulary import FactorName, GateName, OriginName


class RequirementView(TypedDict):
    """One thing that a position asks for.

    The parameters are an object under the name of the `kind`, such as `licence`; a group has its children
    under `any_of`, `all_of` or `n_of`, and `k` says how many of them are needed for `n_of`.
    """

    id: str
    gate: GateName
    label: str
    factor: FactorName
    strong: bool
    origin: OriginName
    source: str | None
    quote: EvidenceView | None
    line: int | None
    kind: str
    k: NotRequired[int]
    any_of: NotRequired[list["RequirementView"]]
    all_of: NotRequired[list["RequirementView"]]
    n_of: NotRequired[list["RequirementView"]]


class DutyView(TypedDict):
    """One thing that the holder of a position does."""

    id: str
    text: str
    competencies: list[str]
    quote: EvidenceView | None


class LintView(TypedDict):
    """Something in a posting that a careful recruiter would change."""

    code: str
    detail: str
    evidence: list[EvidenceView]


def requirement_json(
    item: Requirement, kinds: RequirementKinds, lines: NumberedLines | None
) -> RequirementView:
    """Return a requirement as a row that a structured role can be given, and the line that asks it."""
    row = {
        "id": item.id,
        "gate": item.gate.value,
        "label": item.label,
        "factor": item.factor,
        "strong": item.strong,
        "origin": item.origin.value,
        "source": item.source,
        "quote": plain(item.quote),
        "line": number_of(item.quote, lines),
        **_bar(item, kinds, lines),
    }
    return cast(RequirementView, row)


def _bar(item: Requirement, kinds: RequirementKinds, lines: NumberedLines | None) -> dict[str, Any]:
    bar = item.bar
    if isinstance(bar, GroupBar):
        return {
            "kind": bar.combine.value,
            "k": bar.k,
            bar.combine.value: [requirement_json(child, kinds, lines) for child in bar.children],
        }
    kind = kinds.of(bar).name
    return {"kind": kind, kind: plain(bar)}
