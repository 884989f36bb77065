from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.gate import Gate
from ..models.verdict import Verdict

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="InterviewRequirement")


@_attrs_define
class InterviewRequirement:
    """A requirement that a question is asked for, and what the resume shows of it.

    Attributes:
        evidence (list[Evidence]):
        gate (Gate): What a missing item does: knock out, lower the tier, or cost points; `fit` marks duties.
        id (str):
        label (str):
        question (None | str): What to ask the candidate; null where nothing is open.
        reason (str): In one sentence.
        verdict (Verdict): The judgement of one requirement, best first.
    """

    evidence: list[Evidence]
    gate: Gate
    id: str
    label: str
    question: None | str
    reason: str
    verdict: Verdict
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        gate = self.gate.value

        id = self.id

        label = self.label

        question: None | str
        question = self.question

        reason = self.reason

        verdict = self.verdict.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "evidence": evidence,
                "gate": gate,
                "id": id,
                "label": label,
                "question": question,
                "reason": reason,
                "verdict": verdict,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        gate = Gate(d.pop("gate"))

        id = d.pop("id")

        label = d.pop("label")

        def _parse_question(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        question = _parse_question(d.pop("question"))

        reason = d.pop("reason")

        verdict = Verdict(d.pop("verdict"))

        interview_requirement = cls(
            evidence=evidence,
            gate=gate,
            id=id,
            label=label,
            question=question,
            reason=reason,
            verdict=verdict,
        )

        interview_requirement.additional_properties = d
        return interview_requirement

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
