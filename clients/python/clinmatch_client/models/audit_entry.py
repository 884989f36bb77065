from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.audit_entry_detail import AuditEntryDetail


T = TypeVar("T", bound="AuditEntry")


@_attrs_define
class AuditEntry:
    """Who did or read what; `hash` is that of the other keys, `previous` that of the entry before.

    Attributes:
        action (str):
        actor (str):
        at (datetime.datetime):
        detail (AuditEntryDetail):
        hash_ (str):
        number (int):
        object_ (None | str):
        previous (str):
        request_id (None | str):
        tenant (str):
    """

    action: str
    actor: str
    at: datetime.datetime
    detail: AuditEntryDetail
    hash_: str
    number: int
    object_: None | str
    previous: str
    request_id: None | str
    tenant: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        actor = self.actor

        at = self.at.isoformat()

        detail = self.detail.to_dict()

        hash_ = self.hash_

        number = self.number

        object_: None | str
        object_ = self.object_

        previous = self.previous

        request_id: None | str
        request_id = self.request_id

        tenant = self.tenant

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "actor": actor,
                "at": at,
                "detail": detail,
                "hash": hash_,
                "number": number,
                "object": object_,
                "previous": previous,
                "request_id": request_id,
                "tenant": tenant,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audit_entry_detail import AuditEntryDetail  # noqa: PLC0415

        d = dict(src_dict)
        action = d.pop("action")

        actor = d.pop("actor")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        detail = AuditEntryDetail.from_dict(d.pop("detail"))

        hash_ = d.pop("hash")

        number = d.pop("number")

        def _parse_object_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        object_ = _parse_object_(d.pop("object"))

        previous = d.pop("previous")

        def _parse_request_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        request_id = _parse_request_id(d.pop("request_id"))

        tenant = d.pop("tenant")

        audit_entry = cls(
            action=action,
            actor=actor,
            at=at,
            detail=detail,
            hash_=hash_,
            number=number,
            object_=object_,
            previous=previous,
            request_id=request_id,
            tenant=tenant,
        )

        audit_entry.additional_properties = d
        return audit_entry

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
