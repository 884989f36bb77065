from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Box")


@_attrs_define
class Box:
    """Words of one line, [start, end) in the text, and their box in points.

    Attributes:
        bottom (float):
        end (int): In Unicode code points of the document's text, from 0. The first one after the words.
        left (float):
        right (float):
        start (int): In Unicode code points of the document's text, from 0.
        top (float):
    """

    bottom: float
    end: int
    left: float
    right: float
    start: int
    top: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bottom = self.bottom

        end = self.end

        left = self.left

        right = self.right

        start = self.start

        top = self.top

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bottom": bottom,
                "end": end,
                "left": left,
                "right": right,
                "start": start,
                "top": top,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        bottom = d.pop("bottom")

        end = d.pop("end")

        left = d.pop("left")

        right = d.pop("right")

        start = d.pop("start")

        top = d.pop("top")

        box = cls(
            bottom=bottom,
            end=end,
            left=left,
            right=right,
            start=start,
            top=top,
        )

        box.additional_properties = d
        return box

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
