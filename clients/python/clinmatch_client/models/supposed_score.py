from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tier import Tier

if TYPE_CHECKING:
    from ..models.bounds import Bounds


T = TypeVar("T", bound="SupposedScore")


@_attrs_define
class SupposedScore:
    """A whole score, before or after.

    Attributes:
        as_of (datetime.date): The evaluation date: everything relative to a date is computed at it.
        bounds (Bounds): The score with every unknown taken as not met, and as met.
        score (float): Points with two decimals, 0 to 100: `score_points` / 100.
        score_points (int): The sum of the points of all items, in 1/100 of a point.
        tier (Tier): What all deciding items come to, best first.
    """

    as_of: datetime.date
    bounds: Bounds
    score: float
    score_points: int
    tier: Tier
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        bounds = self.bounds.to_dict()

        score = self.score

        score_points = self.score_points

        tier = self.tier.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "bounds": bounds,
                "score": score,
                "score_points": score_points,
                "tier": tier,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bounds import Bounds  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        bounds = Bounds.from_dict(d.pop("bounds"))

        score = d.pop("score")

        score_points = d.pop("score_points")

        tier = Tier(d.pop("tier"))

        supposed_score = cls(
            as_of=as_of,
            bounds=bounds,
            score=score,
            score_points=score_points,
            tier=tier,
        )

        supposed_score.additional_properties = d
        return supposed_score

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
