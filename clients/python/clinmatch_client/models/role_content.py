from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.duty import Duty
    from ..models.requirement import Requirement
    from ..models.role_content_weights import RoleContentWeights


T = TypeVar("T", bound="RoleContent")


@_attrs_define
class RoleContent:
    """What a role asks for; requirements of a posting quote it.

    Attributes:
        duties (list[Duty]):
        family (str):
        jurisdiction (None | str): The two letters of a state.
        requirements (list[Requirement]):
        role_sha256 (str): Hash of what the role asks; it changes with the role.
        settings (list[str]):
        sources (list[str]):
        specialties (list[str]):
        specificity (float): Share of the items that are the posting's or the recruiter's own, 0 to 1.
        weights (RoleContentWeights): The relative weight of each factor, as it was used.
    """

    duties: list[Duty]
    family: str
    jurisdiction: None | str
    requirements: list[Requirement]
    role_sha256: str
    settings: list[str]
    sources: list[str]
    specialties: list[str]
    specificity: float
    weights: RoleContentWeights
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        duties = []
        for duties_item_data in self.duties:
            duties_item = duties_item_data.to_dict()
            duties.append(duties_item)

        family = self.family

        jurisdiction: None | str
        jurisdiction = self.jurisdiction

        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        role_sha256 = self.role_sha256

        settings = self.settings

        sources = self.sources

        specialties = self.specialties

        specificity = self.specificity

        weights = self.weights.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "duties": duties,
                "family": family,
                "jurisdiction": jurisdiction,
                "requirements": requirements,
                "role_sha256": role_sha256,
                "settings": settings,
                "sources": sources,
                "specialties": specialties,
                "specificity": specificity,
                "weights": weights,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.duty import Duty  # noqa: PLC0415
        from ..models.requirement import Requirement  # noqa: PLC0415
        from ..models.role_content_weights import RoleContentWeights  # noqa: PLC0415

        d = dict(src_dict)
        duties = []
        _duties = d.pop("duties")
        for duties_item_data in _duties:
            duties_item = Duty.from_dict(duties_item_data)

            duties.append(duties_item)

        family = d.pop("family")

        def _parse_jurisdiction(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = Requirement.from_dict(requirements_item_data)

            requirements.append(requirements_item)

        role_sha256 = d.pop("role_sha256")

        settings = cast(list[str], d.pop("settings"))

        sources = cast(list[str], d.pop("sources"))

        specialties = cast(list[str], d.pop("specialties"))

        specificity = d.pop("specificity")

        weights = RoleContentWeights.from_dict(d.pop("weights"))

        role_content = cls(
            duties=duties,
            family=family,
            jurisdiction=jurisdiction,
            requirements=requirements,
            role_sha256=role_sha256,
            settings=settings,
            sources=sources,
            specialties=specialties,
            specificity=specificity,
            weights=weights,
        )

        role_content.additional_properties = d
        return role_content

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
