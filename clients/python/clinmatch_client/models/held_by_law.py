from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="HeldByLaw")


@_attrs_define
class HeldByLaw:
    """A required item that is not offered for loosening.

    Attributes:
        citation (None | str):
        date (None | str):
        id (str):
        label (str):
        law (None | str):
        reason (str): In one sentence.
    """

    citation: None | str
    date: None | str
    id: str
    label: str
    law: None | str
    reason: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        citation: None | str
        citation = self.citation

        date: None | str
        date = self.date

        id = self.id

        label = self.label

        law: None | str
        law = self.law

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "citation": citation,
                "date": date,
                "id": id,
                "label": label,
                "law": law,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_citation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        citation = _parse_citation(d.pop("citation"))

        def _parse_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        date = _parse_date(d.pop("date"))

        id = d.pop("id")

        label = d.pop("label")

        def _parse_law(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        law = _parse_law(d.pop("law"))

        reason = d.pop("reason")

        held_by_law = cls(
            citation=citation,
            date=date,
            id=id,
            label=label,
            law=law,
            reason=reason,
        )

        held_by_law.additional_properties = d
        return held_by_law

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
