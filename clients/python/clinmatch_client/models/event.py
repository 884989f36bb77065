from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.event_kind import EventKind

T = TypeVar("T", bound="Event")


@_attrs_define
class Event:
    """Something that happened to a resume, role or score; `revision` is the one from then on.

    Attributes:
        created_at (datetime.datetime): Null for a role of the catalogue.
        kind (EventKind): What happened to a resume, role or score.
        number (int):
        revision (int): Counts corrections and readings with other facts, from 0.
        subject (str):
    """

    created_at: datetime.datetime
    kind: EventKind
    number: int
    revision: int
    subject: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        kind = self.kind.value

        number = self.number

        revision = self.revision

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "kind": kind,
                "number": number,
                "revision": revision,
                "subject": subject,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        kind = EventKind(d.pop("kind"))

        number = d.pop("number")

        revision = d.pop("revision")

        subject = d.pop("subject")

        event = cls(
            created_at=created_at,
            kind=kind,
            number=number,
            revision=revision,
            subject=subject,
        )

        event.additional_properties = d
        return event

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
