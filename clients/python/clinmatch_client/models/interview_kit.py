from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.interview_item import InterviewItem


T = TypeVar("T", bound="InterviewKit")


@_attrs_define
class InterviewKit:
    """Questions for an interview: for required items first, then by the points at stake.

    Attributes:
        as_of (datetime.date): The evaluation date: everything relative to a date is computed at it.
        how (str):
        items (list[InterviewItem]):
        role_id (str):
        score_id (str):
        title (str):
    """

    as_of: datetime.date
    how: str
    items: list[InterviewItem]
    role_id: str
    score_id: str
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        how = self.how

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        role_id = self.role_id

        score_id = self.score_id

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "how": how,
                "items": items,
                "role_id": role_id,
                "score_id": score_id,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.interview_item import InterviewItem  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        how = d.pop("how")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = InterviewItem.from_dict(items_item_data)

            items.append(items_item)

        role_id = d.pop("role_id")

        score_id = d.pop("score_id")

        title = d.pop("title")

        interview_kit = cls(
            as_of=as_of,
            how=how,
            items=items,
            role_id=role_id,
            score_id=score_id,
            title=title,
        )

        interview_kit.additional_properties = d
        return interview_kit

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
