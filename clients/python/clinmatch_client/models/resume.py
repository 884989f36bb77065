from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.correction import Correction
    from ..models.profile import Profile
    from ..models.reading import Reading
    from ..models.resume_provenance import ResumeProvenance


T = TypeVar("T", bound="Resume")


@_attrs_define
class Resume:
    """A resume with its facts, and the corrections beside what was read.

    Attributes:
        corrections (list[Correction]):
        created_at (datetime.datetime): Null for a role of the catalogue.
        external_id (None | str): Your own id of the resume, as you sent it.
        id (str):
        latest (bool): False once a newer version of the same `external_id` was stored.
        media_type (str): What the file was found to be, by its content.
        profile (Profile): The facts of a resume; every one quotes `text` by code points.
        provenance (ResumeProvenance):
        reading (Reading): Which reader read a resume (null: one before versions were kept), and whether it is today's.
        revision (int): Counts corrections and readings with other facts, from 0.
        sha256 (str): Hash of the file.
        updated_at (datetime.datetime):
        version (int): Counts the files of one `external_id`, from 1.
    """

    corrections: list[Correction]
    created_at: datetime.datetime
    external_id: None | str
    id: str
    latest: bool
    media_type: str
    profile: Profile
    provenance: ResumeProvenance
    reading: Reading
    revision: int
    sha256: str
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        corrections = []
        for corrections_item_data in self.corrections:
            corrections_item = corrections_item_data.to_dict()
            corrections.append(corrections_item)

        created_at = self.created_at.isoformat()

        external_id: None | str
        external_id = self.external_id

        id = self.id

        latest = self.latest

        media_type = self.media_type

        profile = self.profile.to_dict()

        provenance = self.provenance.to_dict()

        reading = self.reading.to_dict()

        revision = self.revision

        sha256 = self.sha256

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "corrections": corrections,
                "created_at": created_at,
                "external_id": external_id,
                "id": id,
                "latest": latest,
                "media_type": media_type,
                "profile": profile,
                "provenance": provenance,
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
        from ..models.correction import Correction  # noqa: PLC0415
        from ..models.profile import Profile  # noqa: PLC0415
        from ..models.reading import Reading  # noqa: PLC0415
        from ..models.resume_provenance import ResumeProvenance  # noqa: PLC0415

        d = dict(src_dict)
        corrections = []
        _corrections = d.pop("corrections")
        for corrections_item_data in _corrections:
            corrections_item = Correction.from_dict(corrections_item_data)

            corrections.append(corrections_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        id = d.pop("id")

        latest = d.pop("latest")

        media_type = d.pop("media_type")

        profile = Profile.from_dict(d.pop("profile"))

        provenance = ResumeProvenance.from_dict(d.pop("provenance"))

        reading = Reading.from_dict(d.pop("reading"))

        revision = d.pop("revision")

        sha256 = d.pop("sha256")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        resume = cls(
            corrections=corrections,
            created_at=created_at,
            external_id=external_id,
            id=id,
            latest=latest,
            media_type=media_type,
            profile=profile,
            provenance=provenance,
            reading=reading,
            revision=revision,
            sha256=sha256,
            updated_at=updated_at,
            version=version,
        )

        resume.additional_properties = d
        return resume

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
