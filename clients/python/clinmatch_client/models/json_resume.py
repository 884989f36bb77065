from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_part import JsonPart
    from ..models.json_resume_basics_type_0 import JsonResumeBasicsType0


T = TypeVar("T", bound="JsonResume")


@_attrs_define
class JsonResume:
    """A document of the JSON Resume schema; parts that are not read are let through.

    Attributes:
        basics (JsonResumeBasicsType0 | None | Unset):
        certificates (list[JsonPart] | None | Unset):
        education (list[JsonPart] | None | Unset):
        skills (list[JsonPart] | None | Unset):
        work (list[JsonPart] | None | Unset):
    """

    basics: JsonResumeBasicsType0 | None | Unset = UNSET
    certificates: list[JsonPart] | None | Unset = UNSET
    education: list[JsonPart] | None | Unset = UNSET
    skills: list[JsonPart] | None | Unset = UNSET
    work: list[JsonPart] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.json_resume_basics_type_0 import JsonResumeBasicsType0  # noqa: PLC0415

        basics: dict[str, Any] | None | Unset
        if isinstance(self.basics, Unset):
            basics = UNSET
        elif isinstance(self.basics, JsonResumeBasicsType0):
            basics = self.basics.to_dict()
        else:
            basics = self.basics

        certificates: list[dict[str, Any]] | None | Unset
        if isinstance(self.certificates, Unset):
            certificates = UNSET
        elif isinstance(self.certificates, list):
            certificates = []
            for certificates_type_0_item_data in self.certificates:
                certificates_type_0_item = certificates_type_0_item_data.to_dict()
                certificates.append(certificates_type_0_item)

        else:
            certificates = self.certificates

        education: list[dict[str, Any]] | None | Unset
        if isinstance(self.education, Unset):
            education = UNSET
        elif isinstance(self.education, list):
            education = []
            for education_type_0_item_data in self.education:
                education_type_0_item = education_type_0_item_data.to_dict()
                education.append(education_type_0_item)

        else:
            education = self.education

        skills: list[dict[str, Any]] | None | Unset
        if isinstance(self.skills, Unset):
            skills = UNSET
        elif isinstance(self.skills, list):
            skills = []
            for skills_type_0_item_data in self.skills:
                skills_type_0_item = skills_type_0_item_data.to_dict()
                skills.append(skills_type_0_item)

        else:
            skills = self.skills

        work: list[dict[str, Any]] | None | Unset
        if isinstance(self.work, Unset):
            work = UNSET
        elif isinstance(self.work, list):
            work = []
            for work_type_0_item_data in self.work:
                work_type_0_item = work_type_0_item_data.to_dict()
                work.append(work_type_0_item)

        else:
            work = self.work

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if basics is not UNSET:
            field_dict["basics"] = basics
        if certificates is not UNSET:
            field_dict["certificates"] = certificates
        if education is not UNSET:
            field_dict["education"] = education
        if skills is not UNSET:
            field_dict["skills"] = skills
        if work is not UNSET:
            field_dict["work"] = work

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.json_part import JsonPart  # noqa: PLC0415
        from ..models.json_resume_basics_type_0 import JsonResumeBasicsType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_basics(data: object) -> JsonResumeBasicsType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                basics_type_0 = JsonResumeBasicsType0.from_dict(data)

                return basics_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JsonResumeBasicsType0 | None | Unset, data)

        basics = _parse_basics(d.pop("basics", UNSET))

        def _parse_certificates(data: object) -> list[JsonPart] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                certificates_type_0 = []
                _certificates_type_0 = data
                for certificates_type_0_item_data in _certificates_type_0:
                    certificates_type_0_item = JsonPart.from_dict(certificates_type_0_item_data)

                    certificates_type_0.append(certificates_type_0_item)

                return certificates_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[JsonPart] | None | Unset, data)

        certificates = _parse_certificates(d.pop("certificates", UNSET))

        def _parse_education(data: object) -> list[JsonPart] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                education_type_0 = []
                _education_type_0 = data
                for education_type_0_item_data in _education_type_0:
                    education_type_0_item = JsonPart.from_dict(education_type_0_item_data)

                    education_type_0.append(education_type_0_item)

                return education_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[JsonPart] | None | Unset, data)

        education = _parse_education(d.pop("education", UNSET))

        def _parse_skills(data: object) -> list[JsonPart] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                skills_type_0 = []
                _skills_type_0 = data
                for skills_type_0_item_data in _skills_type_0:
                    skills_type_0_item = JsonPart.from_dict(skills_type_0_item_data)

                    skills_type_0.append(skills_type_0_item)

                return skills_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[JsonPart] | None | Unset, data)

        skills = _parse_skills(d.pop("skills", UNSET))

        def _parse_work(data: object) -> list[JsonPart] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                work_type_0 = []
                _work_type_0 = data
                for work_type_0_item_data in _work_type_0:
                    work_type_0_item = JsonPart.from_dict(work_type_0_item_data)

                    work_type_0.append(work_type_0_item)

                return work_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[JsonPart] | None | Unset, data)

        work = _parse_work(d.pop("work", UNSET))

        json_resume = cls(
            basics=basics,
            certificates=certificates,
            education=education,
            skills=skills,
            work=work,
        )

        json_resume.additional_properties = d
        return json_resume

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
