from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.part_problem import PartProblem
    from ..models.readiness_parts import ReadinessParts


T = TypeVar("T", bound="Readiness")


@_attrs_define
class Readiness:
    """The parts of the service, whether each is ready, and what is wrong with those that are not.

    Attributes:
        parts (ReadinessParts):
        problems (list[PartProblem]):
        status (str):
    """

    parts: ReadinessParts
    problems: list[PartProblem]
    status: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        parts = self.parts.to_dict()

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "parts": parts,
                "problems": problems,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part_problem import PartProblem  # noqa: PLC0415
        from ..models.readiness_parts import ReadinessParts  # noqa: PLC0415

        d = dict(src_dict)
        parts = ReadinessParts.from_dict(d.pop("parts"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = PartProblem.from_dict(problems_item_data)

            problems.append(problems_item)

        status = d.pop("status")

        readiness = cls(
            parts=parts,
            problems=problems,
            status=status,
        )

        readiness.additional_properties = d
        return readiness

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
