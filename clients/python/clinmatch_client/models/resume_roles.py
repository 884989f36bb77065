from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.held import Held
    from ..models.next_rung import NextRung
    from ..models.resume_role import ResumeRole


T = TypeVar("T", bound="ResumeRoles")


@_attrs_define
class ResumeRoles:
    """A page of the positions of a stored resume.

    Attributes:
        as_of (datetime.date): The evaluation date: everything relative to a date is computed at it.
        holds (Held | None):
        items (list[ResumeRole]):
        next_ (None | str): A link to follow as it is for the next page; null on the last one.
        next_rung (NextRung | None):
        resume_id (str): Null for a resume that came with the request and is not stored.
        setting (None | str):
        state (None | str):
    """

    as_of: datetime.date
    holds: Held | None
    items: list[ResumeRole]
    next_: None | str
    next_rung: NextRung | None
    resume_id: str
    setting: None | str
    state: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.held import Held  # noqa: PLC0415
        from ..models.next_rung import NextRung  # noqa: PLC0415

        as_of = self.as_of.isoformat()

        holds: dict[str, Any] | None
        if isinstance(self.holds, Held):
            holds = self.holds.to_dict()
        else:
            holds = self.holds

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_: None | str
        next_ = self.next_

        next_rung: dict[str, Any] | None
        if isinstance(self.next_rung, NextRung):
            next_rung = self.next_rung.to_dict()
        else:
            next_rung = self.next_rung

        resume_id = self.resume_id

        setting: None | str
        setting = self.setting

        state: None | str
        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "holds": holds,
                "items": items,
                "next": next_,
                "next_rung": next_rung,
                "resume_id": resume_id,
                "setting": setting,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.held import Held  # noqa: PLC0415
        from ..models.next_rung import NextRung  # noqa: PLC0415
        from ..models.resume_role import ResumeRole  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        def _parse_holds(data: object) -> Held | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                holds_type_0 = Held.from_dict(data)

                return holds_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Held | None, data)

        holds = _parse_holds(d.pop("holds"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ResumeRole.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_ = _parse_next_(d.pop("next"))

        def _parse_next_rung(data: object) -> NextRung | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                next_rung_type_0 = NextRung.from_dict(data)

                return next_rung_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NextRung | None, data)

        next_rung = _parse_next_rung(d.pop("next_rung"))

        resume_id = d.pop("resume_id")

        def _parse_setting(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        setting = _parse_setting(d.pop("setting"))

        def _parse_state(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        state = _parse_state(d.pop("state"))

        resume_roles = cls(
            as_of=as_of,
            holds=holds,
            items=items,
            next_=next_,
            next_rung=next_rung,
            resume_id=resume_id,
            setting=setting,
            state=state,
        )

        resume_roles.additional_properties = d
        return resume_roles

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
