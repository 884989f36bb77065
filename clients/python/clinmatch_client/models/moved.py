from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.standing import Standing


T = TypeVar("T", bound="Moved")


@_attrs_define
class Moved:
    """An item that the changes move.

    Attributes:
        after (Standing): One item, before or after.
        before (Standing): One item, before or after.
        id (str):
        label (str):
        points (int): In 1/100 of a point: 10000 is the whole score.
    """

    after: Standing
    before: Standing
    id: str
    label: str
    points: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after = self.after.to_dict()

        before = self.before.to_dict()

        id = self.id

        label = self.label

        points = self.points

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "before": before,
                "id": id,
                "label": label,
                "points": points,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.standing import Standing  # noqa: PLC0415

        d = dict(src_dict)
        after = Standing.from_dict(d.pop("after"))

        before = Standing.from_dict(d.pop("before"))

        id = d.pop("id")

        label = d.pop("label")

        points = d.pop("points")

        moved = cls(
            after=after,
            before=before,
            id=id,
            label=label,
            points=points,
        )

        moved.additional_properties = d
        return moved

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
