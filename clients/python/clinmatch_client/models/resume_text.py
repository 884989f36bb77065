from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_resume import JsonResume


T = TypeVar("T", bound="ResumeText")


@_attrs_define
class ResumeText:
    """A resume as text, or as a JSON Resume document: exactly one of the two.

    Attributes:
        external_id (None | str | Unset):
        json_resume (JsonResume | Unset): A document of the JSON Resume schema; parts that are not read are let through.
        text (str | Unset):
    """

    external_id: None | str | Unset = UNSET
    json_resume: JsonResume | Unset = UNSET
    text: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        external_id: None | str | Unset
        if isinstance(self.external_id, Unset):
            external_id = UNSET
        else:
            external_id = self.external_id

        json_resume: dict[str, Any] | Unset = UNSET
        if not isinstance(self.json_resume, Unset):
            json_resume = self.json_resume.to_dict()

        text = self.text

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if json_resume is not UNSET:
            field_dict["json_resume"] = json_resume
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.json_resume import JsonResume  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_external_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        external_id = _parse_external_id(d.pop("external_id", UNSET))

        _json_resume = d.pop("json_resume", UNSET)
        json_resume: JsonResume | Unset
        if isinstance(_json_resume, Unset):
            json_resume = UNSET
        else:
            json_resume = JsonResume.from_dict(_json_resume)

        text = d.pop("text", UNSET)

        resume_text = cls(
            external_id=external_id,
            json_resume=json_resume,
            text=text,
        )

        return resume_text
