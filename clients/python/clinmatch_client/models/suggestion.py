from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.requirement import Requirement


T = TypeVar("T", bound="Suggestion")


@_attrs_define
class Suggestion:
    """What the law may ask for and the role does not; a person confirms it by adding the requirement.

    Attributes:
        citation (str):
        date (str):
        id (str):
        jurisdiction (str): The two letters of a state.
        requirement (None | Requirement):
    """

    citation: str
    date: str
    id: str
    jurisdiction: str
    requirement: None | Requirement
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.requirement import Requirement  # noqa: PLC0415

        citation = self.citation

        date = self.date

        id = self.id

        jurisdiction = self.jurisdiction

        requirement: dict[str, Any] | None
        if isinstance(self.requirement, Requirement):
            requirement = self.requirement.to_dict()
        else:
            requirement = self.requirement

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "citation": citation,
                "date": date,
                "id": id,
                "jurisdiction": jurisdiction,
                "requirement": requirement,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.requirement import Requirement  # noqa: PLC0415

        d = dict(src_dict)
        citation = d.pop("citation")

        date = d.pop("date")

        id = d.pop("id")

        jurisdiction = d.pop("jurisdiction")

        def _parse_requirement(data: object) -> None | Requirement:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                requirement_type_0 = Requirement.from_dict(data)

                return requirement_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Requirement, data)

        requirement = _parse_requirement(d.pop("requirement"))

        suggestion = cls(
            citation=citation,
            date=date,
            id=id,
            jurisdiction=jurisdiction,
            requirement=requirement,
        )

        suggestion.additional_properties = d
        return suggestion

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
