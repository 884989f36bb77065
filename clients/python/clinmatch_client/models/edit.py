from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.edit_gate import EditGate
from ..types import UNSET, Unset

T = TypeVar("T", bound="Edit")


@_attrs_define
class Edit:
    """One requirement with another `gate`, other `months`, or both.

    Attributes:
        id (str):
        gate (EditGate | Unset):
        months (int | Unset):
    """

    id: str
    gate: EditGate | Unset = UNSET
    months: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        gate: str | Unset = UNSET
        if not isinstance(self.gate, Unset):
            gate = self.gate.value

        months = self.months

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
            }
        )
        if gate is not UNSET:
            field_dict["gate"] = gate
        if months is not UNSET:
            field_dict["months"] = months

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        _gate = d.pop("gate", UNSET)
        gate: EditGate | Unset
        if isinstance(_gate, Unset):
            gate = UNSET
        else:
            gate = EditGate(_gate)

        months = d.pop("months", UNSET)

        edit = cls(
            id=id,
            gate=gate,
            months=months,
        )

        return edit
