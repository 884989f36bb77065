from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tier import Tier
from ..models.tier_move import TierMove

T = TypeVar("T", bound="Move")


@_attrs_define
class Move:
    """The same with the ids of the stored resume.

    Attributes:
        change (int): The number of the change, from 1.
        external_id (None | str): Your own id of the resume, as you sent it.
        id (str):
        move (TierMove): Into or out of `qualified`, else to a better or a worse tier.
        resume_id (str): Null for a resume that came with the request and is not stored.
        score_after (float): Points with two decimals, 0 to 100.
        score_before (float): Points with two decimals, 0 to 100.
        score_points_after (int):
        score_points_before (int):
        tier_after (Tier): What all deciding items come to, best first.
        tier_before (Tier): What all deciding items come to, best first.
    """

    change: int
    external_id: None | str
    id: str
    move: TierMove
    resume_id: str
    score_after: float
    score_before: float
    score_points_after: int
    score_points_before: int
    tier_after: Tier
    tier_before: Tier
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        change = self.change

        external_id: None | str
        external_id = self.external_id

        id = self.id

        move = self.move.value

        resume_id = self.resume_id

        score_after = self.score_after

        score_before = self.score_before

        score_points_after = self.score_points_after

        score_points_before = self.score_points_before

        tier_after = self.tier_after.value

        tier_before = self.tier_before.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "change": change,
                "external_id": external_id,
                "id": id,
                "move": move,
                "resume_id": resume_id,
                "score_after": score_after,
                "score_before": score_before,
                "score_points_after": score_points_after,
                "score_points_before": score_points_before,
                "tier_after": tier_after,
                "tier_before": tier_before,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        change = d.pop("change")

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        id = d.pop("id")

        move = TierMove(d.pop("move"))

        resume_id = d.pop("resume_id")

        score_after = d.pop("score_after")

        score_before = d.pop("score_before")

        score_points_after = d.pop("score_points_after")

        score_points_before = d.pop("score_points_before")

        tier_after = Tier(d.pop("tier_after"))

        tier_before = Tier(d.pop("tier_before"))

        move = cls(
            change=change,
            external_id=external_id,
            id=id,
            move=move,
            resume_id=resume_id,
            score_after=score_after,
            score_before=score_before,
            score_points_after=score_points_after,
            score_points_before=score_points_before,
            tier_after=tier_after,
            tier_before=tier_before,
        )

        move.additional_properties = d
        return move

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
