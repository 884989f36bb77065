from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tier import Tier
from ..models.verdict import Verdict

T = TypeVar("T", bound="Raise")


@_attrs_define
class Raise:
    """One item shown in full, everything else as it is: scoring again with it gives exactly that.

    Attributes:
        change (str): What the resume would have to show.
        points (int): In 1/100 of a point: 10000 is the whole score.
        score_points (int): The sum of the points of all items, in 1/100 of a point.
        tier (Tier): What all deciding items come to, best first.
        verdict (Verdict): The judgement of one requirement, best first.
    """

    change: str
    points: int
    score_points: int
    tier: Tier
    verdict: Verdict
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        change = self.change

        points = self.points

        score_points = self.score_points

        tier = self.tier.value

        verdict = self.verdict.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "change": change,
                "points": points,
                "score_points": score_points,
                "tier": tier,
                "verdict": verdict,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        change = d.pop("change")

        points = d.pop("points")

        score_points = d.pop("score_points")

        tier = Tier(d.pop("tier"))

        verdict = Verdict(d.pop("verdict"))

        raise_ = cls(
            change=change,
            points=points,
            score_points=score_points,
            tier=tier,
            verdict=verdict,
        )

        raise_.additional_properties = d
        return raise_

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
