from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.role_change_change import RoleChangeChange


T = TypeVar("T", bound="RoleChange")


@_attrs_define
class RoleChange:
    """A change as it was kept.

    Attributes:
        change (RoleChangeChange): What was sent.
        created_at (datetime.datetime): Null for a role of the catalogue.
        reason (None | str): In one sentence.
        role_sha256 (str): Hash of what the role asks; it changes with the role.
    """

    change: RoleChangeChange
    created_at: datetime.datetime
    reason: None | str
    role_sha256: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        change = self.change.to_dict()

        created_at = self.created_at.isoformat()

        reason: None | str
        reason = self.reason

        role_sha256 = self.role_sha256

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "change": change,
                "created_at": created_at,
                "reason": reason,
                "role_sha256": role_sha256,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.role_change_change import RoleChangeChange  # noqa: PLC0415

        d = dict(src_dict)
        change = RoleChangeChange.from_dict(d.pop("change"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        role_sha256 = d.pop("role_sha256")

        role_change = cls(
            change=change,
            created_at=created_at,
            reason=reason,
            role_sha256=role_sha256,
        )

        role_change.additional_properties = d
        return role_change

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
