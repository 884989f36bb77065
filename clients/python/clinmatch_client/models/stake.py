from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Stake")


@_attrs_define
class Stake:
    """An open question, and the rank if its answer were good, or bad, everybody else as they are.

    Attributes:
        id (str):
        question (str): What to ask the candidate; null where nothing is open.
        rank_if_met (int): The rank if the answer were good, everybody else as they are.
        rank_if_not (int): The rank if the answer were bad, everybody else as they are.
    """

    id: str
    question: str
    rank_if_met: int
    rank_if_not: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        question = self.question

        rank_if_met = self.rank_if_met

        rank_if_not = self.rank_if_not

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "question": question,
                "rank_if_met": rank_if_met,
                "rank_if_not": rank_if_not,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        question = d.pop("question")

        rank_if_met = d.pop("rank_if_met")

        rank_if_not = d.pop("rank_if_not")

        stake = cls(
            id=id,
            question=question,
            rank_if_met=rank_if_met,
            rank_if_not=rank_if_not,
        )

        stake.additional_properties = d
        return stake

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
