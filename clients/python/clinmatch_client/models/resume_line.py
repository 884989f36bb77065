from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reading import Reading


T = TypeVar("T", bound="ResumeLine")


@_attrs_define
class ResumeLine:
    """A resume in a list.

    Attributes:
        created_at (datetime.datetime): Null for a role of the catalogue.
        external_id (None | str): Your own id of the resume, as you sent it.
        id (str):
        latest (bool): False once a newer version of the same `external_id` was stored.
        media_type (str): What the file was found to be, by its content.
        reading (Reading): Which reader read a resume (null: one before versions were kept), and whether it is today's.
        revision (int): Counts corrections and readings with other facts, from 0.
        sha256 (str): Hash of the file.
        updated_at (datetime.datetime):
        version (int): Counts the files of one `external_id`, from 1.
    """

    created_at: datetime.datetime
    external_id: None | str
    id: str
    latest: bool
    media_type: str
    reading: Reading
    revision: int
    sha256: str
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        external_id: None | str
        external_id = self.external_id

        id = self.id

        latest = self.latest

        media_type = self.media_type

        reading = self.reading.to_dict()

        revision = self.revision

        sha256 = self.sha256

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "external_id": external_id,
                "id": id,
                "latest": latest,
                "media_type": media_type,
                "reading": reading,
                "revision": revision,
                "sha256": sha256,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reading import Reading  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        id = d.pop("id")

        latest = d.pop("latest")

        media_type = d.pop("media_type")

        reading = Reading.from_dict(d.pop("reading"))

        revision = d.pop("revision")

        sha256 = d.pop("sha256")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        resume_line = cls(
            created_at=created_at,
            external_id=external_id,
            id=id,
            latest=latest,
            media_type=media_type,
            reading=reading,
            revision=revision,
            sha256=sha256,
            updated_at=updated_at,
            version=version,
        )

        resume_line.additional_properties = d
        return resume_line

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
