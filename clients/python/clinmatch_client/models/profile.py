from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag_code import FlagCode
from ..models.provenance import Provenance
from ..models.track import Track

if TYPE_CHECKING:
    from ..models.certification import Certification
    from ..models.degree import Degree
    from ..models.flag import Flag
    from ..models.job import Job
    from ..models.licence import Licence
    from ..models.profile_months import ProfileMonths
    from ..models.set_aside import SetAside


T = TypeVar("T", bound="Profile")


@_attrs_define
class Profile:
    """The facts of a resume; every one quotes `text` by code points.

    Attributes:
        as_of (datetime.date): The evaluation date: everything relative to a date is computed at it.
        budget_usd (int | None): The largest budget owned, in US dollars; null if none is stated.
        certifications (list[Certification]):
        degrees (list[Degree]):
        flag_details (list[Flag]):
        flags (list[FlagCode]): Codes of what a person should see, each once; details are in `flag_details`.
        highest_degree_level (int): 0 where none is completed, 1 high school to 7 doctorate.
        jobs (list[Job]):
        licences (list[Licence]):
        memberships (list[str]):
        months (ProfileMonths): Months of paid dated jobs up to `as_of` by kind of work, overlaps once.
        people_managed (int | None): The largest number of people managed at once; null if none is stated.
        provenance (Provenance): Who says a fact: the document, the candidate, or somebody who checked it.
        set_aside (list[SetAside]):
        text (str): The visible text of the file; every quote is a part of it.
        track (Track): The kind of career.
    """

    as_of: datetime.date
    budget_usd: int | None
    certifications: list[Certification]
    degrees: list[Degree]
    flag_details: list[Flag]
    flags: list[FlagCode]
    highest_degree_level: int
    jobs: list[Job]
    licences: list[Licence]
    memberships: list[str]
    months: ProfileMonths
    people_managed: int | None
    provenance: Provenance
    set_aside: list[SetAside]
    text: str
    track: Track
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        budget_usd: int | None
        budget_usd = self.budget_usd

        certifications = []
        for certifications_item_data in self.certifications:
            certifications_item = certifications_item_data.to_dict()
            certifications.append(certifications_item)

        degrees = []
        for degrees_item_data in self.degrees:
            degrees_item = degrees_item_data.to_dict()
            degrees.append(degrees_item)

        flag_details = []
        for flag_details_item_data in self.flag_details:
            flag_details_item = flag_details_item_data.to_dict()
            flag_details.append(flag_details_item)

        flags = []
        for flags_item_data in self.flags:
            flags_item = flags_item_data.value
            flags.append(flags_item)

        highest_degree_level = self.highest_degree_level

        jobs = []
        for jobs_item_data in self.jobs:
            jobs_item = jobs_item_data.to_dict()
            jobs.append(jobs_item)

        licences = []
        for licences_item_data in self.licences:
            licences_item = licences_item_data.to_dict()
            licences.append(licences_item)

        memberships = self.memberships

        months = self.months.to_dict()

        people_managed: int | None
        people_managed = self.people_managed

        provenance = self.provenance.value

        set_aside = []
        for set_aside_item_data in self.set_aside:
            set_aside_item = set_aside_item_data.to_dict()
            set_aside.append(set_aside_item)

        text = self.text

        track = self.track.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "budget_usd": budget_usd,
                "certifications": certifications,
                "degrees": degrees,
                "flag_details": flag_details,
                "flags": flags,
                "highest_degree_level": highest_degree_level,
                "jobs": jobs,
                "licences": licences,
                "memberships": memberships,
                "months": months,
                "people_managed": people_managed,
                "provenance": provenance,
                "set_aside": set_aside,
                "text": text,
                "track": track,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.certification import Certification  # noqa: PLC0415
        from ..models.degree import Degree  # noqa: PLC0415
        from ..models.flag import Flag  # noqa: PLC0415
        from ..models.job import Job  # noqa: PLC0415
        from ..models.licence import Licence  # noqa: PLC0415
        from ..models.profile_months import ProfileMonths  # noqa: PLC0415
        from ..models.set_aside import SetAside  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        def _parse_budget_usd(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        budget_usd = _parse_budget_usd(d.pop("budget_usd"))

        certifications = []
        _certifications = d.pop("certifications")
        for certifications_item_data in _certifications:
            certifications_item = Certification.from_dict(certifications_item_data)

            certifications.append(certifications_item)

        degrees = []
        _degrees = d.pop("degrees")
        for degrees_item_data in _degrees:
            degrees_item = Degree.from_dict(degrees_item_data)

            degrees.append(degrees_item)

        flag_details = []
        _flag_details = d.pop("flag_details")
        for flag_details_item_data in _flag_details:
            flag_details_item = Flag.from_dict(flag_details_item_data)

            flag_details.append(flag_details_item)

        flags = []
        _flags = d.pop("flags")
        for flags_item_data in _flags:
            flags_item = FlagCode(flags_item_data)

            flags.append(flags_item)

        highest_degree_level = d.pop("highest_degree_level")

        jobs = []
        _jobs = d.pop("jobs")
        for jobs_item_data in _jobs:
            jobs_item = Job.from_dict(jobs_item_data)

            jobs.append(jobs_item)

        licences = []
        _licences = d.pop("licences")
        for licences_item_data in _licences:
            licences_item = Licence.from_dict(licences_item_data)

            licences.append(licences_item)

        memberships = cast(list[str], d.pop("memberships"))

        months = ProfileMonths.from_dict(d.pop("months"))

        def _parse_people_managed(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        people_managed = _parse_people_managed(d.pop("people_managed"))

        provenance = Provenance(d.pop("provenance"))

        set_aside = []
        _set_aside = d.pop("set_aside")
        for set_aside_item_data in _set_aside:
            set_aside_item = SetAside.from_dict(set_aside_item_data)

            set_aside.append(set_aside_item)

        text = d.pop("text")

        track = Track(d.pop("track"))

        profile = cls(
            as_of=as_of,
            budget_usd=budget_usd,
            certifications=certifications,
            degrees=degrees,
            flag_details=flag_details,
            flags=flags,
            highest_degree_level=highest_degree_level,
            jobs=jobs,
            licences=licences,
            memberships=memberships,
            months=months,
            people_managed=people_managed,
            provenance=provenance,
            set_aside=set_aside,
            text=text,
            track=track,
        )

        profile.additional_properties = d
        return profile

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
