from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Paragraph")


@_attrs_define
class Paragraph:
    """A paragraph, [start, end) in the text; `paragraph` counts from 1 the lines that are not blank.

    Attributes:
        end (int): In Unicode code points of the document's text, from 0. The first one after the words.
        paragraph (int):
        start (int): In Unicode code points of the document's text, from 0.
    """

    end: int
    paragraph: int
    start: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        end = self.end

        paragraph = self.paragraph

        start = self.start

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "end": end,
                "paragraph": paragraph,
                "start": start,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        end = d.pop("end")

        paragraph = d.pop("paragraph")

        start = d.pop("start")

        paragraph = cls(
            end=end,
            paragraph=paragraph,
            start=start,
        )

        paragraph.additional_properties = d
        return paragraph

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
