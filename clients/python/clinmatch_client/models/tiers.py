from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Tiers")


@_attrs_define
class Tiers:
    """The number of people in each tier.

    Attributes:
        near_miss (int):
        not_qualified (int):
        qualified (int):
        verify (int):
    """

    near_miss: int
    not_qualified: int
    qualified: int
    verify: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        near_miss = self.near_miss

        not_qualified = self.not_qualified

        qualified = self.qualified

        verify = self.verify

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "near_miss": near_miss,
                "not_qualified": not_qualified,
                "qualified": qualified,
                "verify": verify,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        near_miss = d.pop("near_miss")

        not_qualified = d.pop("not_qualified")

        qualified = d.pop("qualified")

        verify = d.pop("verify")

        tiers = cls(
            near_miss=near_miss,
            not_qualified=not_qualified,
            qualified=qualified,
            verify=verify,
        )

        tiers.additional_properties = d
        return tiers

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
