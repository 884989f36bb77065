from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.line_repair import LineRepair
    from ..models.role_change_in_duties_item import RoleChangeInDutiesItem
    from ..models.role_change_in_requirements_item import RoleChangeInRequirementsItem
    from ..models.role_change_in_weights import RoleChangeInWeights


T = TypeVar("T", bound="RoleChangeIn")


@_attrs_define
class RoleChangeIn:
    """What to change in a role; what was read is stored beside it. `lines` are repaired first. A row with the id of a
    requirement changes it, and keys that it leaves out stay; other rows are added.

        Attributes:
            confirm (list[str] | Unset): Ids of hard requirements of the catalogue confirmed as knockouts.
            duties (list[RoleChangeInDutiesItem] | Unset): Rows as in data/roles/, where each key is defined.
            jurisdiction (str | Unset):
            level (int | Unset):
            lines (list[LineRepair] | Unset): Lines of the posting as they were meant.
            reason (None | str | Unset):
            requirements (list[RoleChangeInRequirementsItem] | Unset): Rows as in data/roles/, where each key is defined.
            settings (list[str] | Unset):
            specialties (list[str] | Unset):
            title (str | Unset):
            weights (RoleChangeInWeights | Unset):
            without (list[str] | Unset): Ids of requirements to remove.
    """

    confirm: list[str] | Unset = UNSET
    duties: list[RoleChangeInDutiesItem] | Unset = UNSET
    jurisdiction: str | Unset = UNSET
    level: int | Unset = UNSET
    lines: list[LineRepair] | Unset = UNSET
    reason: None | str | Unset = UNSET
    requirements: list[RoleChangeInRequirementsItem] | Unset = UNSET
    settings: list[str] | Unset = UNSET
    specialties: list[str] | Unset = UNSET
    title: str | Unset = UNSET
    weights: RoleChangeInWeights | Unset = UNSET
    without: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        confirm: list[str] | Unset = UNSET
        if not isinstance(self.confirm, Unset):
            confirm = self.confirm

        duties: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.duties, Unset):
            duties = []
            for duties_item_data in self.duties:
                duties_item = duties_item_data.to_dict()
                duties.append(duties_item)

        jurisdiction = self.jurisdiction

        level = self.level

        lines: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.lines, Unset):
            lines = []
            for lines_item_data in self.lines:
                lines_item = lines_item_data.to_dict()
                lines.append(lines_item)

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        requirements: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.requirements, Unset):
            requirements = []
            for requirements_item_data in self.requirements:
                requirements_item = requirements_item_data.to_dict()
                requirements.append(requirements_item)

        settings: list[str] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings

        specialties: list[str] | Unset = UNSET
        if not isinstance(self.specialties, Unset):
            specialties = self.specialties

        title = self.title

        weights: dict[str, Any] | Unset = UNSET
        if not isinstance(self.weights, Unset):
            weights = self.weights.to_dict()

        without: list[str] | Unset = UNSET
        if not isinstance(self.without, Unset):
            without = self.without

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if confirm is not UNSET:
            field_dict["confirm"] = confirm
        if duties is not UNSET:
            field_dict["duties"] = duties
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction
        if level is not UNSET:
            field_dict["level"] = level
        if lines is not UNSET:
            field_dict["lines"] = lines
        if reason is not UNSET:
            field_dict["reason"] = reason
        if requirements is not UNSET:
            field_dict["requirements"] = requirements
        if settings is not UNSET:
            field_dict["settings"] = settings
        if specialties is not UNSET:
            field_dict["specialties"] = specialties
        if title is not UNSET:
            field_dict["title"] = title
        if weights is not UNSET:
            field_dict["weights"] = weights
        if without is not UNSET:
            field_dict["without"] = without

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.line_repair import LineRepair  # noqa: PLC0415
        from ..models.role_change_in_duties_item import RoleChangeInDutiesItem  # noqa: PLC0415
        from ..models.role_change_in_requirements_item import (
            RoleChangeInRequirementsItem,  # noqa: PLC0415
        )
        from ..models.role_change_in_weights import RoleChangeInWeights  # noqa: PLC0415

        d = dict(src_dict)
        confirm = cast(list[str], d.pop("confirm", UNSET))

        _duties = d.pop("duties", UNSET)
        duties: list[RoleChangeInDutiesItem] | Unset = UNSET
        if _duties is not UNSET:
            duties = []
            for duties_item_data in _duties:
                duties_item = RoleChangeInDutiesItem.from_dict(duties_item_data)

                duties.append(duties_item)

        jurisdiction = d.pop("jurisdiction", UNSET)

        level = d.pop("level", UNSET)

        _lines = d.pop("lines", UNSET)
        lines: list[LineRepair] | Unset = UNSET
        if _lines is not UNSET:
            lines = []
            for lines_item_data in _lines:
                lines_item = LineRepair.from_dict(lines_item_data)

                lines.append(lines_item)

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        _requirements = d.pop("requirements", UNSET)
        requirements: list[RoleChangeInRequirementsItem] | Unset = UNSET
        if _requirements is not UNSET:
            requirements = []
            for requirements_item_data in _requirements:
                requirements_item = RoleChangeInRequirementsItem.from_dict(requirements_item_data)

                requirements.append(requirements_item)

        settings = cast(list[str], d.pop("settings", UNSET))

        specialties = cast(list[str], d.pop("specialties", UNSET))

        title = d.pop("title", UNSET)

        _weights = d.pop("weights", UNSET)
        weights: RoleChangeInWeights | Unset
        if isinstance(_weights, Unset):
            weights = UNSET
        else:
            weights = RoleChangeInWeights.from_dict(_weights)

        without = cast(list[str], d.pop("without", UNSET))

        role_change_in = cls(
            confirm=confirm,
            duties=duties,
            jurisdiction=jurisdiction,
            level=level,
            lines=lines,
            reason=reason,
            requirements=requirements,
            settings=settings,
            specialties=specialties,
            title=title,
            weights=weights,
            without=without,
        )

        return role_change_in
