from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.certification_in import CertificationIn
    from ..models.degree_in import DegreeIn
    from ..models.job_in import JobIn
    from ..models.licence_in import LicenceIn


T = TypeVar("T", bound="ProfileIn")


@_attrs_define
class ProfileIn:
    """Facts to replace; a list replaces the whole list.

    Attributes:
        budget_usd (int | None | Unset):
        certifications (list[CertificationIn] | Unset):
        degrees (list[DegreeIn] | Unset):
        jobs (list[JobIn] | Unset):
        licences (list[LicenceIn] | Unset):
        people_managed (int | None | Unset):
    """

    budget_usd: int | None | Unset = UNSET
    certifications: list[CertificationIn] | Unset = UNSET
    degrees: list[DegreeIn] | Unset = UNSET
    jobs: list[JobIn] | Unset = UNSET
    licences: list[LicenceIn] | Unset = UNSET
    people_managed: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        budget_usd: int | None | Unset
        if isinstance(self.budget_usd, Unset):
            budget_usd = UNSET
        else:
            budget_usd = self.budget_usd

        certifications: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.certifications, Unset):
            certifications = []
            for certifications_item_data in self.certifications:
                certifications_item = certifications_item_data.to_dict()
                certifications.append(certifications_item)

        degrees: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.degrees, Unset):
            degrees = []
            for degrees_item_data in self.degrees:
                degrees_item = degrees_item_data.to_dict()
                degrees.append(degrees_item)

        jobs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.jobs, Unset):
            jobs = []
            for jobs_item_data in self.jobs:
                jobs_item = jobs_item_data.to_dict()
                jobs.append(jobs_item)

        licences: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.licences, Unset):
            licences = []
            for licences_item_data in self.licences:
                licences_item = licences_item_data.to_dict()
                licences.append(licences_item)

        people_managed: int | None | Unset
        if isinstance(self.people_managed, Unset):
            people_managed = UNSET
        else:
            people_managed = self.people_managed

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if budget_usd is not UNSET:
            field_dict["budget_usd"] = budget_usd
        if certifications is not UNSET:
            field_dict["certifications"] = certifications
        if degrees is not UNSET:
            field_dict["degrees"] = degrees
        if jobs is not UNSET:
            field_dict["jobs"] = jobs
        if licences is not UNSET:
            field_dict["licences"] = licences
        if people_managed is not UNSET:
            field_dict["people_managed"] = people_managed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.certification_in import CertificationIn  # noqa: PLC0415
        from ..models.degree_in import DegreeIn  # noqa: PLC0415
        from ..models.job_in import JobIn  # noqa: PLC0415
        from ..models.licence_in import LicenceIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_budget_usd(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        budget_usd = _parse_budget_usd(d.pop("budget_usd", UNSET))

        _certifications = d.pop("certifications", UNSET)
        certifications: list[CertificationIn] | Unset = UNSET
        if _certifications is not UNSET:
            certifications = []
            for certifications_item_data in _certifications:
                certifications_item = CertificationIn.from_dict(certifications_item_data)

                certifications.append(certifications_item)

        _degrees = d.pop("degrees", UNSET)
        degrees: list[DegreeIn] | Unset = UNSET
        if _degrees is not UNSET:
            degrees = []
            for degrees_item_data in _degrees:
                degrees_item = DegreeIn.from_dict(degrees_item_data)

                degrees.append(degrees_item)

        _jobs = d.pop("jobs", UNSET)
        jobs: list[JobIn] | Unset = UNSET
        if _jobs is not UNSET:
            jobs = []
            for jobs_item_data in _jobs:
                jobs_item = JobIn.from_dict(jobs_item_data)

                jobs.append(jobs_item)

        _licences = d.pop("licences", UNSET)
        licences: list[LicenceIn] | Unset = UNSET
        if _licences is not UNSET:
            licences = []
            for licences_item_data in _licences:
                licences_item = LicenceIn.from_dict(licences_item_data)

                licences.append(licences_item)

        def _parse_people_managed(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        people_managed = _parse_people_managed(d.pop("people_managed", UNSET))

        profile_in = cls(
            budget_usd=budget_usd,
            certifications=certifications,
            degrees=degrees,
            jobs=jobs,
            licences=licences,
            people_managed=people_managed,
        )

        return profile_in
