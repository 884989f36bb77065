from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.basis import Basis
from ..models.verdict import Verdict

if TYPE_CHECKING:
    from ..models.evidence import Evidence
    from ..models.lift import Lift
    from ..models.shortfall import Shortfall


T = TypeVar("T", bound="Missing")


@_attrs_define
class Missing:
    """A required item that is not met, and what exactly is missing for it.

    Attributes:
        basis (Basis | None): Why the item is not met; null for every other verdict.
        earliest_date (datetime.date | None): First month or day, or null where time alone does not close the gap.
        evidence (list[Evidence]):
        id (str):
        label (str):
        question (None | str): What to ask the candidate; null where nothing is open.
        raise_ (Lift): The score if one item alone were met.
        reason (str): In one sentence.
        shortfall (list[Shortfall]):
        step (str):
        verdict (Verdict): The judgement of one requirement, best first.
    """

    basis: Basis | None
    earliest_date: datetime.date | None
    evidence: list[Evidence]
    id: str
    label: str
    question: None | str
    raise_: Lift
    reason: str
    shortfall: list[Shortfall]
    step: str
    verdict: Verdict
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        basis: None | str
        if isinstance(self.basis, Basis):
            basis = self.basis.value
        else:
            basis = self.basis

        earliest_date: None | str
        if isinstance(self.earliest_date, datetime.date):
            earliest_date = self.earliest_date.isoformat()
        else:
            earliest_date = self.earliest_date

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        id = self.id

        label = self.label

        question: None | str
        question = self.question

        raise_ = self.raise_.to_dict()

        reason = self.reason

        shortfall = []
        for shortfall_item_data in self.shortfall:
            shortfall_item = shortfall_item_data.to_dict()
            shortfall.append(shortfall_item)

        step = self.step

        verdict = self.verdict.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "basis": basis,
                "earliest_date": earliest_date,
                "evidence": evidence,
                "id": id,
                "label": label,
                "question": question,
                "raise": raise_,
                "reason": reason,
                "shortfall": shortfall,
                "step": step,
                "verdict": verdict,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415
        from ..models.lift import Lift  # noqa: PLC0415
        from ..models.shortfall import Shortfall  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_basis(data: object) -> Basis | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                basis_type_0 = Basis(data)

                return basis_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Basis | None, data)

        basis = _parse_basis(d.pop("basis"))

        def _parse_earliest_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                earliest_date_type_0 = datetime.date.fromisoformat(data)

                return earliest_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        earliest_date = _parse_earliest_date(d.pop("earliest_date"))

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        id = d.pop("id")

        label = d.pop("label")

        def _parse_question(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        question = _parse_question(d.pop("question"))

        raise_ = Lift.from_dict(d.pop("raise"))

        reason = d.pop("reason")

        shortfall = []
        _shortfall = d.pop("shortfall")
        for shortfall_item_data in _shortfall:
            shortfall_item = Shortfall.from_dict(shortfall_item_data)

            shortfall.append(shortfall_item)

        step = d.pop("step")

        verdict = Verdict(d.pop("verdict"))

        missing = cls(
            basis=basis,
            earliest_date=earliest_date,
            evidence=evidence,
            id=id,
            label=label,
            question=question,
            raise_=raise_,
            reason=reason,
            shortfall=shortfall,
            step=step,
            verdict=verdict,
        )

        missing.additional_properties = d
        return missing

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
