from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tier import Tier

T = TypeVar("T", bound="Step")


@_attrs_define
class Step:
    """The step that would help most, with its place in the order of usual costs.

    Attributes:
        change (str): What the resume would have to show.
        id (str):
        label (str):
        order (int):
        points (int): In 1/100 of a point: 10000 is the whole score.
        score_points (int): The sum of the points of all items, in 1/100 of a point.
        step (str):
        tier (Tier): What all deciding items come to, best first.
    """

    change: str
    id: str
    label: str
    order: int
    points: int
    score_points: int
    step: str
    tier: Tier
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        change = self.change

        id = self.id

        label = self.label

        order = self.order

        points = self.points

        score_points = self.score_points

        step = self.step

        tier = self.tier.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "change": change,
                "id": id,
                "label": label,
                "order": order,
                "points": points,
                "score_points": score_points,
                "step": step,
                "tier": tier,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        change = d.pop("change")

        id = d.pop("id")

        label = d.pop("label")

        order = d.pop("order")

        points = d.pop("points")

        score_points = d.pop("score_points")

        step = d.pop("step")

        tier = Tier(d.pop("tier"))

        step = cls(
            change=change,
            id=id,
            label=label,
            order=order,
            points=points,
            score_points=score_points,
            step=step,
            tier=tier,
        )

        step.additional_properties = d
        return step

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
