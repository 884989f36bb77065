from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.line_repair_meant import LineRepairMeant
from ..types import UNSET, Unset

T = TypeVar("T", bound="LineRepair")


@_attrs_define
class LineRepair:
    """What one line of the posting, or one requirement, was meant to ask. `required` and `preferred` let it stand alone,
    and read a line that was not read as a requirement; `either_or` makes it an alternative to another one;
    `not_a_requirement` removes it.

        Attributes:
            meant (LineRepairMeant):
            id (str | Unset): In place of `line`: the id of one requirement, at any depth.
            line (int | Unset): A number of `lines` of the role.
            with_id (str | Unset): Of `either_or`, in place of `with_line`.
            with_line (int | Unset): Of `either_or`: the line that it is an alternative to.
    """

    meant: LineRepairMeant
    id: str | Unset = UNSET
    line: int | Unset = UNSET
    with_id: str | Unset = UNSET
    with_line: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        meant = self.meant.value

        id = self.id

        line = self.line

        with_id = self.with_id

        with_line = self.with_line

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "meant": meant,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if line is not UNSET:
            field_dict["line"] = line
        if with_id is not UNSET:
            field_dict["with_id"] = with_id
        if with_line is not UNSET:
            field_dict["with_line"] = with_line

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        meant = LineRepairMeant(d.pop("meant"))

        id = d.pop("id", UNSET)

        line = d.pop("line", UNSET)

        with_id = d.pop("with_id", UNSET)

        with_line = d.pop("with_line", UNSET)

        line_repair = cls(
            meant=meant,
            id=id,
            line=line,
            with_id=with_id,
            with_line=with_line,
        )

        return line_repair
