from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.role_in_duties_item import RoleInDutiesItem
    from ..models.role_in_requirements_item import RoleInRequirementsItem
    from ..models.role_in_weights import RoleInWeights


T = TypeVar("T", bound="RoleIn")


@_attrs_define
class RoleIn:
    """A role to make: `{posting}`, or `{base, jurisdiction, setting, requirements}`, or a whole role. The rows of
    `requirements` and `duties` are read and checked like those of the catalogue.

        Attributes:
            aliases (list[str] | Unset):
            base (str | Unset):
            duties (list[RoleInDutiesItem] | Unset): Rows as in data/roles/, where each key is defined.
            family (str | Unset):
            jurisdiction (str | Unset):
            level (int | Unset):
            posting (str | Unset):
            requirements (list[RoleInRequirementsItem] | Unset): Rows as in data/roles/, where each key is defined.
            setting (str | Unset):
            settings (list[str] | Unset):
            specialties (list[str] | Unset):
            strict (bool | Unset):
            title (str | Unset):
            track (str | Unset):
            weights (RoleInWeights | Unset):
            without (list[str] | Unset):
    """

    aliases: list[str] | Unset = UNSET
    base: str | Unset = UNSET
    duties: list[RoleInDutiesItem] | Unset = UNSET
    family: str | Unset = UNSET
    jurisdiction: str | Unset = UNSET
    level: int | Unset = UNSET
    posting: str | Unset = UNSET
    requirements: list[RoleInRequirementsItem] | Unset = UNSET
    setting: str | Unset = UNSET
    settings: list[str] | Unset = UNSET
    specialties: list[str] | Unset = UNSET
    strict: bool | Unset = UNSET
    title: str | Unset = UNSET
    track: str | Unset = UNSET
    weights: RoleInWeights | Unset = UNSET
    without: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        aliases: list[str] | Unset = UNSET
        if not isinstance(self.aliases, Unset):
            aliases = self.aliases

        base = self.base

        duties: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.duties, Unset):
            duties = []
            for duties_item_data in self.duties:
                duties_item = duties_item_data.to_dict()
                duties.append(duties_item)

        family = self.family

        jurisdiction = self.jurisdiction

        level = self.level

        posting = self.posting

        requirements: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.requirements, Unset):
            requirements = []
            for requirements_item_data in self.requirements:
                requirements_item = requirements_item_data.to_dict()
                requirements.append(requirements_item)

        setting = self.setting

        settings: list[str] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings

        specialties: list[str] | Unset = UNSET
        if not isinstance(self.specialties, Unset):
            specialties = self.specialties

        strict = self.strict

        title = self.title

        track = self.track

        weights: dict[str, Any] | Unset = UNSET
        if not isinstance(self.weights, Unset):
            weights = self.weights.to_dict()

        without: list[str] | Unset = UNSET
        if not isinstance(self.without, Unset):
            without = self.without

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if aliases is not UNSET:
            field_dict["aliases"] = aliases
        if base is not UNSET:
            field_dict["base"] = base
        if duties is not UNSET:
            field_dict["duties"] = duties
        if family is not UNSET:
            field_dict["family"] = family
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction
        if level is not UNSET:
            field_dict["level"] = level
        if posting is not UNSET:
            field_dict["posting"] = posting
        if requirements is not UNSET:
            field_dict["requirements"] = requirements
        if setting is not UNSET:
            field_dict["setting"] = setting
        if settings is not UNSET:
            field_dict["settings"] = settings
        if specialties is not UNSET:
            field_dict["specialties"] = specialties
        if strict is not UNSET:
            field_dict["strict"] = strict
        if title is not UNSET:
            field_dict["title"] = title
        if track is not UNSET:
            field_dict["track"] = track
        if weights is not UNSET:
            field_dict["weights"] = weights
        if without is not UNSET:
            field_dict["without"] = without

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.role_in_duties_item import RoleInDutiesItem  # noqa: PLC0415
        from ..models.role_in_requirements_item import RoleInRequirementsItem  # noqa: PLC0415
        from ..models.role_in_weights import RoleInWeights  # noqa: PLC0415

        d = dict(src_dict)
        aliases = cast(list[str], d.pop("aliases", UNSET))

        base = d.pop("base", UNSET)

        _duties = d.pop("duties", UNSET)
        duties: list[RoleInDutiesItem] | Unset = UNSET
        if _duties is not UNSET:
            duties = []
            for duties_item_data in _duties:
                duties_item = RoleInDutiesItem.from_dict(duties_item_data)

                duties.append(duties_item)

        family = d.pop("family", UNSET)

        jurisdiction = d.pop("jurisdiction", UNSET)

        level = d.pop("level", UNSET)

        posting = d.pop("posting", UNSET)

        _requirements = d.pop("requirements", UNSET)
        requirements: list[RoleInRequirementsItem] | Unset = UNSET
        if _requirements is not UNSET:
            requirements = []
            for requirements_item_data in _requirements:
                requirements_item = RoleInRequirementsItem.from_dict(requirements_item_data)

                requirements.append(requirements_item)

        setting = d.pop("setting", UNSET)

        settings = cast(list[str], d.pop("settings", UNSET))

        specialties = cast(list[str], d.pop("specialties", UNSET))

        strict = d.pop("strict", UNSET)

        title = d.pop("title", UNSET)

        track = d.pop("track", UNSET)

        _weights = d.pop("weights", UNSET)
        weights: RoleInWeights | Unset
        if isinstance(_weights, Unset):
            weights = UNSET
        else:
            weights = RoleInWeights.from_dict(_weights)

        without = cast(list[str], d.pop("without", UNSET))

        role_in = cls(
            aliases=aliases,
            base=base,
            duties=duties,
            family=family,
            jurisdiction=jurisdiction,
            level=level,
            posting=posting,
            requirements=requirements,
            setting=setting,
            settings=settings,
            specialties=specialties,
            strict=strict,
            title=title,
            track=track,
            weights=weights,
            without=without,
        )

        return role_in
