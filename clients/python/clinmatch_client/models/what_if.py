from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.moved import Moved
    from ..models.supposed_score import SupposedScore


T = TypeVar("T", bound="WhatIf")


@_attrs_define
class WhatIf:
    """The same of a stored score.

    Attributes:
        after (SupposedScore): A whole score, before or after.
        before (SupposedScore): A whole score, before or after.
        items (list[Moved]):
        points (int): In 1/100 of a point: 10000 is the whole score.
        score_id (str):
    """

    after: SupposedScore
    before: SupposedScore
    items: list[Moved]
    points: int
    score_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after = self.after.to_dict()

        before = self.before.to_dict()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        points = self.points

        score_id = self.score_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "before": before,
                "items": items,
                "points": points,
                "score_id": score_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.moved import Moved  # noqa: PLC0415
        from ..models.supposed_score import SupposedScore  # noqa: PLC0415

        d = dict(src_dict)
        after = SupposedScore.from_dict(d.pop("after"))

        before = SupposedScore.from_dict(d.pop("before"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Moved.from_dict(items_item_data)

            items.append(items_item)

        points = d.pop("points")

        score_id = d.pop("score_id")

        what_if = cls(
            after=after,
            before=before,
            items=items,
            points=points,
            score_id=score_id,
        )

        what_if.additional_properties = d
        return what_if

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
