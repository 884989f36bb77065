from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RoleLine")


@_attrs_define
class RoleLine:
    """A role in a list.

    Attributes:
        aliases (list[str]): Other titles of the same position.
        id (str):
        level (int): The level of the position, 0 to 7; of a job it follows from its scope.
        rankable (bool):
        title (str):
        track (str):
        updated_at (datetime.datetime | None):
    """

    aliases: list[str]
    id: str
    level: int
    rankable: bool
    title: str
    track: str
    updated_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        aliases = self.aliases

        id = self.id

        level = self.level

        rankable = self.rankable

        title = self.title

        track = self.track

        updated_at: None | str
        if isinstance(self.updated_at, datetime.datetime):
            updated_at = self.updated_at.isoformat()
        else:
            updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aliases": aliases,
                "id": id,
                "level": level,
                "rankable": rankable,
                "title": title,
                "track": track,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        aliases = cast(list[str], d.pop("aliases"))

        id = d.pop("id")

        level = d.pop("level")

        rankable = d.pop("rankable")

        title = d.pop("title")

        track = d.pop("track")

        def _parse_updated_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_at_type_0 = datetime.datetime.fromisoformat(data)

                return updated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        updated_at = _parse_updated_at(d.pop("updated_at"))

        role_line = cls(
            aliases=aliases,
            id=id,
            level=level,
            rankable=rankable,
            title=title,
            track=track,
            updated_at=updated_at,
        )

        role_line.additional_properties = d
        return role_line

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
