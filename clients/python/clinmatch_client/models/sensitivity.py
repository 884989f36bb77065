from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.change_effect import ChangeEffect
    from ..models.held_by_law import HeldByLaw
    from ..models.move import Move
    from ..models.tiers import Tiers


T = TypeVar("T", bound="Sensitivity")


@_attrs_define
class Sensitivity:
    """The same with a page of those who move.

    Attributes:
        as_of (datetime.date): The evaluation date: everything relative to a date is computed at it.
        changes (list[ChangeEffect]):
        held_by_law (list[HeldByLaw]):
        items (list[Move]):
        next_ (None | str): A link to follow as it is for the next page; null on the last one.
        pool (int): How many people were looked at.
        role_id (str):
        role_sha256 (str): Hash of what the role asks; it changes with the role.
        tiers (Tiers): The number of people in each tier.
    """

    as_of: datetime.date
    changes: list[ChangeEffect]
    held_by_law: list[HeldByLaw]
    items: list[Move]
    next_: None | str
    pool: int
    role_id: str
    role_sha256: str
    tiers: Tiers
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        held_by_law = []
        for held_by_law_item_data in self.held_by_law:
            held_by_law_item = held_by_law_item_data.to_dict()
            held_by_law.append(held_by_law_item)

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_: None | str
        next_ = self.next_

        pool = self.pool

        role_id = self.role_id

        role_sha256 = self.role_sha256

        tiers = self.tiers.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "changes": changes,
                "held_by_law": held_by_law,
                "items": items,
                "next": next_,
                "pool": pool,
                "role_id": role_id,
                "role_sha256": role_sha256,
                "tiers": tiers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_effect import ChangeEffect  # noqa: PLC0415
        from ..models.held_by_law import HeldByLaw  # noqa: PLC0415
        from ..models.move import Move  # noqa: PLC0415
        from ..models.tiers import Tiers  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = ChangeEffect.from_dict(changes_item_data)

            changes.append(changes_item)

        held_by_law = []
        _held_by_law = d.pop("held_by_law")
        for held_by_law_item_data in _held_by_law:
            held_by_law_item = HeldByLaw.from_dict(held_by_law_item_data)

            held_by_law.append(held_by_law_item)

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Move.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_ = _parse_next_(d.pop("next"))

        pool = d.pop("pool")

        role_id = d.pop("role_id")

        role_sha256 = d.pop("role_sha256")

        tiers = Tiers.from_dict(d.pop("tiers"))

        sensitivity = cls(
            as_of=as_of,
            changes=changes,
            held_by_law=held_by_law,
            items=items,
            next_=next_,
            pool=pool,
            role_id=role_id,
            role_sha256=role_sha256,
            tiers=tiers,
        )

        sensitivity.additional_properties = d
        return sensitivity

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
