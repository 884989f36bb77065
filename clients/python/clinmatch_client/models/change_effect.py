from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.asked import Asked
    from ..models.remark import Remark
    from ..models.tiers import Tiers


T = TypeVar("T", bound="ChangeEffect")


@_attrs_define
class ChangeEffect:
    """What one change does to the pool.

    Attributes:
        change (int): The number of the change, from 1.
        enters (int): How many people become `qualified`.
        from_ (Asked): How a requirement is asked: its gate as it acts, and its months.
        id (str):
        label (str):
        leaves (int): How many people are no longer `qualified`.
        remark (None | Remark):
        tiers (Tiers): The number of people in each tier.
        to (Asked): How a requirement is asked: its gate as it acts, and its months.
    """

    change: int
    enters: int
    from_: Asked
    id: str
    label: str
    leaves: int
    remark: None | Remark
    tiers: Tiers
    to: Asked
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.remark import Remark  # noqa: PLC0415

        change = self.change

        enters = self.enters

        from_ = self.from_.to_dict()

        id = self.id

        label = self.label

        leaves = self.leaves

        remark: dict[str, Any] | None
        if isinstance(self.remark, Remark):
            remark = self.remark.to_dict()
        else:
            remark = self.remark

        tiers = self.tiers.to_dict()

        to = self.to.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "change": change,
                "enters": enters,
                "from": from_,
                "id": id,
                "label": label,
                "leaves": leaves,
                "remark": remark,
                "tiers": tiers,
                "to": to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked import Asked  # noqa: PLC0415
        from ..models.remark import Remark  # noqa: PLC0415
        from ..models.tiers import Tiers  # noqa: PLC0415

        d = dict(src_dict)
        change = d.pop("change")

        enters = d.pop("enters")

        from_ = Asked.from_dict(d.pop("from"))

        id = d.pop("id")

        label = d.pop("label")

        leaves = d.pop("leaves")

        def _parse_remark(data: object) -> None | Remark:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                remark_type_0 = Remark.from_dict(data)

                return remark_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Remark, data)

        remark = _parse_remark(d.pop("remark"))

        tiers = Tiers.from_dict(d.pop("tiers"))

        to = Asked.from_dict(d.pop("to"))

        change_effect = cls(
            change=change,
            enters=enters,
            from_=from_,
            id=id,
            label=label,
            leaves=leaves,
            remark=remark,
            tiers=tiers,
            to=to,
        )

        change_effect.additional_properties = d
        return change_effect

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
