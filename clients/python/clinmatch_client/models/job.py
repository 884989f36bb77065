from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.precision import Precision
from ..models.track import Track

if TYPE_CHECKING:
    from ..models.elsewhere import Elsewhere
    from ..models.evidence import Evidence
    from ..models.header import Header


T = TypeVar("T", bound="Job")


@_attrs_define
class Job:
    """One employment, or one dated position inside an employment.

    Attributes:
        acting (bool):
        budget_contributed_usd (int | None): The largest budget that was helped with, in US dollars.
        budget_evidence (list[Evidence]):
        budget_usd (int | None): The largest budget owned, in US dollars; null if none is stated.
        elsewhere (list[Elsewhere]): Places that contradict this fact; mostly empty.
        end (None | str): YYYY-MM, `present`, or null.
        end_precision (None | Precision):
        evidence (list[Evidence]):
        fte (float): Share of full time: 1.0 is full time.
        fte_stated (bool):
        header (Header): The tags and settings of a job that its title and header show by themselves.
        held (bool): False where the job was offered and never begun.
        level (int): The level of the position, 0 to 7; of a job it follows from its scope.
        other_roles (list[str]):
        people_evidence (list[Evidence]):
        people_managed (int | None): The largest number of people managed at once; null if none is stated.
        professions (list[str]):
        role (None | str):
        settings (list[str]):
        sites (int | None):
        specialties (list[str]):
        start (None | str): YYYY-MM or null; a year alone is its January to December, see `start_precision`.
        start_precision (None | Precision):
        tags (list[str]):
        title (str):
        title_level (int):
        track (Track): The kind of career.
        unsure (list[str]): Kinds of work that the job neither shows nor rules out.
    """

    acting: bool
    budget_contributed_usd: int | None
    budget_evidence: list[Evidence]
    budget_usd: int | None
    elsewhere: list[Elsewhere]
    end: None | str
    end_precision: None | Precision
    evidence: list[Evidence]
    fte: float
    fte_stated: bool
    header: Header
    held: bool
    level: int
    other_roles: list[str]
    people_evidence: list[Evidence]
    people_managed: int | None
    professions: list[str]
    role: None | str
    settings: list[str]
    sites: int | None
    specialties: list[str]
    start: None | str
    start_precision: None | Precision
    tags: list[str]
    title: str
    title_level: int
    track: Track
    unsure: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        acting = self.acting

        budget_contributed_usd: int | None
        budget_contributed_usd = self.budget_contributed_usd

        budget_evidence = []
        for budget_evidence_item_data in self.budget_evidence:
            budget_evidence_item = budget_evidence_item_data.to_dict()
            budget_evidence.append(budget_evidence_item)

        budget_usd: int | None
        budget_usd = self.budget_usd

        elsewhere = []
        for elsewhere_item_data in self.elsewhere:
            elsewhere_item = elsewhere_item_data.to_dict()
            elsewhere.append(elsewhere_item)

        end: None | str
        end = self.end

        end_precision: None | str
        if isinstance(self.end_precision, Precision):
            end_precision = self.end_precision.value
        else:
            end_precision = self.end_precision

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        fte = self.fte

        fte_stated = self.fte_stated

        header = self.header.to_dict()

        held = self.held

        level = self.level

        other_roles = self.other_roles

        people_evidence = []
        for people_evidence_item_data in self.people_evidence:
            people_evidence_item = people_evidence_item_data.to_dict()
            people_evidence.append(people_evidence_item)

        people_managed: int | None
        people_managed = self.people_managed

        professions = self.professions

        role: None | str
        role = self.role

        settings = self.settings

        sites: int | None
        sites = self.sites

        specialties = self.specialties

        start: None | str
        start = self.start

        start_precision: None | str
        if isinstance(self.start_precision, Precision):
            start_precision = self.start_precision.value
        else:
            start_precision = self.start_precision

        tags = self.tags

        title = self.title

        title_level = self.title_level

        track = self.track.value

        unsure = self.unsure

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "acting": acting,
                "budget_contributed_usd": budget_contributed_usd,
                "budget_evidence": budget_evidence,
                "budget_usd": budget_usd,
                "elsewhere": elsewhere,
                "end": end,
                "end_precision": end_precision,
                "evidence": evidence,
                "fte": fte,
                "fte_stated": fte_stated,
                "header": header,
                "held": held,
                "level": level,
                "other_roles": other_roles,
                "people_evidence": people_evidence,
                "people_managed": people_managed,
                "professions": professions,
                "role": role,
                "settings": settings,
                "sites": sites,
                "specialties": specialties,
                "start": start,
                "start_precision": start_precision,
                "tags": tags,
                "title": title,
                "title_level": title_level,
                "track": track,
                "unsure": unsure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.elsewhere import Elsewhere  # noqa: PLC0415
        from ..models.evidence import Evidence  # noqa: PLC0415
        from ..models.header import Header  # noqa: PLC0415

        d = dict(src_dict)
        acting = d.pop("acting")

        def _parse_budget_contributed_usd(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        budget_contributed_usd = _parse_budget_contributed_usd(d.pop("budget_contributed_usd"))

        budget_evidence = []
        _budget_evidence = d.pop("budget_evidence")
        for budget_evidence_item_data in _budget_evidence:
            budget_evidence_item = Evidence.from_dict(budget_evidence_item_data)

            budget_evidence.append(budget_evidence_item)

        def _parse_budget_usd(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        budget_usd = _parse_budget_usd(d.pop("budget_usd"))

        elsewhere = []
        _elsewhere = d.pop("elsewhere")
        for elsewhere_item_data in _elsewhere:
            elsewhere_item = Elsewhere.from_dict(elsewhere_item_data)

            elsewhere.append(elsewhere_item)

        def _parse_end(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        end = _parse_end(d.pop("end"))

        def _parse_end_precision(data: object) -> None | Precision:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                end_precision_type_0 = Precision(data)

                return end_precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Precision, data)

        end_precision = _parse_end_precision(d.pop("end_precision"))

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        fte = d.pop("fte")

        fte_stated = d.pop("fte_stated")

        header = Header.from_dict(d.pop("header"))

        held = d.pop("held")

        level = d.pop("level")

        other_roles = cast(list[str], d.pop("other_roles"))

        people_evidence = []
        _people_evidence = d.pop("people_evidence")
        for people_evidence_item_data in _people_evidence:
            people_evidence_item = Evidence.from_dict(people_evidence_item_data)

            people_evidence.append(people_evidence_item)

        def _parse_people_managed(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        people_managed = _parse_people_managed(d.pop("people_managed"))

        professions = cast(list[str], d.pop("professions"))

        def _parse_role(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        role = _parse_role(d.pop("role"))

        settings = cast(list[str], d.pop("settings"))

        def _parse_sites(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        sites = _parse_sites(d.pop("sites"))

        specialties = cast(list[str], d.pop("specialties"))

        def _parse_start(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        start = _parse_start(d.pop("start"))

        def _parse_start_precision(data: object) -> None | Precision:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                start_precision_type_0 = Precision(data)

                return start_precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Precision, data)

        start_precision = _parse_start_precision(d.pop("start_precision"))

        tags = cast(list[str], d.pop("tags"))

        title = d.pop("title")

        title_level = d.pop("title_level")

        track = Track(d.pop("track"))

        unsure = cast(list[str], d.pop("unsure"))

        job = cls(
            acting=acting,
            budget_contributed_usd=budget_contributed_usd,
            budget_evidence=budget_evidence,
            budget_usd=budget_usd,
            elsewhere=elsewhere,
            end=end,
            end_precision=end_precision,
            evidence=evidence,
            fte=fte,
            fte_stated=fte_stated,
            header=header,
            held=held,
            level=level,
            other_roles=other_roles,
            people_evidence=people_evidence,
            people_managed=people_managed,
            professions=professions,
            role=role,
            settings=settings,
            sites=sites,
            specialties=specialties,
            start=start,
            start_precision=start_precision,
            tags=tags,
            title=title,
            title_level=title_level,
            track=track,
            unsure=unsure,
        )

        job.additional_properties = d
        return job

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
