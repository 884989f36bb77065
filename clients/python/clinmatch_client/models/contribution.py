from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.basis import Basis
from ..models.factor import Factor
from ..models.gate import Gate
from ..models.verdict import Verdict

if TYPE_CHECKING:
    from ..models.evidence import Evidence
    from ..models.raise_ import Raise


T = TypeVar("T", bound="Contribution")


@_attrs_define
class Contribution:
    """The points of one item, and the words that earned them.

    Attributes:
        basis (Basis | None): Why the item is not met; null for every other verdict.
        credit (float): The share of the item's points that is earned, 0 to 1.
        decides_tier (bool): Whether the item is one of those that the tier is decided by.
        evidence (list[Evidence]):
        factor (Factor): The part of the score that an item belongs to, in the order of an explanation.
        gate (Gate): What a missing item does: knock out, lower the tier, or cost points; `fit` marks duties.
        id (str):
        label (str):
        max_points (int): The points of the item if it were shown in full, in 1/100 of a point.
        points (int): In 1/100 of a point: 10000 is the whole score.
        question (None | str): What to ask the candidate; null where nothing is open.
        raise_ (None | Raise):
        reason (str): In one sentence.
        route (None | str): What a group was met by, `substitution`, `in progress`, or null.
        tier_verdict (None | Verdict): The verdict that is used for the tier; null if the item does not affect it.
        verdict (None | Verdict):
    """

    basis: Basis | None
    credit: float
    decides_tier: bool
    evidence: list[Evidence]
    factor: Factor
    gate: Gate
    id: str
    label: str
    max_points: int
    points: int
    question: None | str
    raise_: None | Raise
    reason: str
    route: None | str
    tier_verdict: None | Verdict
    verdict: None | Verdict
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.raise_ import Raise  # noqa: PLC0415

        basis: None | str
        if isinstance(self.basis, Basis):
            basis = self.basis.value
        else:
            basis = self.basis

        credit = self.credit

        decides_tier = self.decides_tier

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        factor = self.factor.value

        gate = self.gate.value

        id = self.id

        label = self.label

        max_points = self.max_points

        points = self.points

        question: None | str
        question = self.question

        raise_: dict[str, Any] | None
        if isinstance(self.raise_, Raise):
            raise_ = self.raise_.to_dict()
        else:
            raise_ = self.raise_

        reason = self.reason

        route: None | str
        route = self.route

        tier_verdict: None | str
        if isinstance(self.tier_verdict, Verdict):
            tier_verdict = self.tier_verdict.value
        else:
            tier_verdict = self.tier_verdict

        verdict: None | str
        if isinstance(self.verdict, Verdict):
            verdict = self.verdict.value
        else:
            verdict = self.verdict

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "basis": basis,
                "credit": credit,
                "decides_tier": decides_tier,
                "evidence": evidence,
                "factor": factor,
                "gate": gate,
                "id": id,
                "label": label,
                "max_points": max_points,
                "points": points,
                "question": question,
                "raise": raise_,
                "reason": reason,
                "route": route,
                "tier_verdict": tier_verdict,
                "verdict": verdict,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415
        from ..models.raise_ import Raise  # noqa: PLC0415

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

        credit = d.pop("credit")

        decides_tier = d.pop("decides_tier")

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        factor = Factor(d.pop("factor"))

        gate = Gate(d.pop("gate"))

        id = d.pop("id")

        label = d.pop("label")

        max_points = d.pop("max_points")

        points = d.pop("points")

        def _parse_question(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        question = _parse_question(d.pop("question"))

        def _parse_raise_(data: object) -> None | Raise:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                raise_type_0 = Raise.from_dict(data)

                return raise_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Raise, data)

        raise_ = _parse_raise_(d.pop("raise"))

        reason = d.pop("reason")

        def _parse_route(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        route = _parse_route(d.pop("route"))

        def _parse_tier_verdict(data: object) -> None | Verdict:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tier_verdict_type_0 = Verdict(data)

                return tier_verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Verdict, data)

        tier_verdict = _parse_tier_verdict(d.pop("tier_verdict"))

        def _parse_verdict(data: object) -> None | Verdict:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = Verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict"))

        contribution = cls(
            basis=basis,
            credit=credit,
            decides_tier=decides_tier,
            evidence=evidence,
            factor=factor,
            gate=gate,
            id=id,
            label=label,
            max_points=max_points,
            points=points,
            question=question,
            raise_=raise_,
            reason=reason,
            route=route,
            tier_verdict=tier_verdict,
            verdict=verdict,
        )

        contribution.additional_properties = d
        return contribution

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
