from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ScoreLine")


@_attrs_define
class ScoreLine:
    """A stored score in a list; `GET /v1/scores/{id}` has the whole of it.

    Attributes:
        as_of (datetime.date): The evaluation date: everything relative to a date is computed at it.
        created_at (datetime.datetime): Null for a role of the catalogue.
        resume_id (str): Null for a resume that came with the request and is not stored.
        role_id (str):
        score (float): Points with two decimals, 0 to 100: `score_points` / 100.
        score_id (str):
        tier (str):
    """

    as_of: datetime.date
    created_at: datetime.datetime
    resume_id: str
    role_id: str
    score: float
    score_id: str
    tier: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        created_at = self.created_at.isoformat()

        resume_id = self.resume_id

        role_id = self.role_id

        score = self.score

        score_id = self.score_id

        tier = self.tier

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "created_at": created_at,
                "resume_id": resume_id,
                "role_id": role_id,
                "score": score,
                "score_id": score_id,
                "tier": tier,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        resume_id = d.pop("resume_id")

        role_id = d.pop("role_id")

        score = d.pop("score")

        score_id = d.pop("score_id")

        tier = d.pop("tier")

        score_line = cls(
            as_of=as_of,
            created_at=created_at,
            resume_id=resume_id,
            role_id=role_id,
            score=score,
            score_id=score_id,
            tier=tier,
        )

        score_line.additional_properties = d
        return score_line

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
