from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tier import Tier

if TYPE_CHECKING:
    from ..models.change import Change


T = TypeVar("T", bound="RaiseSet")


@_attrs_define
class RaiseSet:
    """Changes that reach the next tier together, none of which can be left out.

    Attributes:
        changes (list[Change]):
        points (int): In 1/100 of a point: 10000 is the whole score.
        score_points (int): The sum of the points of all items, in 1/100 of a point.
        tier (Tier): What all deciding items come to, best first.
    """

    changes: list[Change]
    points: int
    score_points: int
    tier: Tier
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        points = self.points

        score_points = self.score_points

        tier = self.tier.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changes": changes,
                "points": points,
                "score_points": score_points,
                "tier": tier,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change import Change  # noqa: PLC0415

        d = dict(src_dict)
        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = Change.from_dict(changes_item_data)

            changes.append(changes_item)

        points = d.pop("points")

        score_points = d.pop("score_points")

        tier = Tier(d.pop("tier"))

        raise_set = cls(
            changes=changes,
            points=points,
            score_points=score_points,
            tier=tier,
        )

        raise_set.additional_properties = d
        return raise_set

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
