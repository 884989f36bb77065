from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.verdict import Verdict

T = TypeVar("T", bound="Standing")


@_attrs_define
class Standing:
    """One item, before or after.

    Attributes:
        credit (float): The share of the item's points that is earned, 0 to 1.
        points (int): In 1/100 of a point: 10000 is the whole score.
        tier_verdict (None | Verdict): The verdict that is used for the tier; null if the item does not affect it.
        verdict (None | Verdict):
    """

    credit: float
    points: int
    tier_verdict: None | Verdict
    verdict: None | Verdict
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        credit = self.credit

        points = self.points

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
                "credit": credit,
                "points": points,
                "tier_verdict": tier_verdict,
                "verdict": verdict,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        credit = d.pop("credit")

        points = d.pop("points")

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

        standing = cls(
            credit=credit,
            points=points,
            tier_verdict=tier_verdict,
            verdict=verdict,
        )

        standing.additional_properties = d
        return standing

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
