from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.track import Track

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Held")


@_attrs_define
class Held:
    """The present or latest job; `level` comes from its scope.

    Attributes:
        evidence (list[Evidence]):
        level (int): The level of the position, 0 to 7; of a job it follows from its scope.
        present (bool):
        role_id (None | str):
        title (str):
        title_level (int):
        track (Track): The kind of career.
    """

    evidence: list[Evidence]
    level: int
    present: bool
    role_id: None | str
    title: str
    title_level: int
    track: Track
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        level = self.level

        present = self.present

        role_id: None | str
        role_id = self.role_id

        title = self.title

        title_level = self.title_level

        track = self.track.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "evidence": evidence,
                "level": level,
                "present": present,
                "role_id": role_id,
                "title": title,
                "title_level": title_level,
                "track": track,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        level = d.pop("level")

        present = d.pop("present")

        def _parse_role_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        role_id = _parse_role_id(d.pop("role_id"))

        title = d.pop("title")

        title_level = d.pop("title_level")

        track = Track(d.pop("track"))

        held = cls(
            evidence=evidence,
            level=level,
            present=present,
            role_id=role_id,
            title=title,
            title_level=title_level,
            track=track,
        )

        held.additional_properties = d
        return held

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
