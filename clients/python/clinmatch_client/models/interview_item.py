from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.interview_requirement import InterviewRequirement


T = TypeVar("T", bound="InterviewItem")


@_attrs_define
class InterviewItem:
    """A structured question, what a good answer shows, and where it applies.

    Attributes:
        about (str):
        duties (list[str]):
        good_answer (list[str]):
        id (str):
        question (str): What to ask the candidate; null where nothing is open.
        requirements (list[InterviewRequirement]):
    """

    about: str
    duties: list[str]
    good_answer: list[str]
    id: str
    question: str
    requirements: list[InterviewRequirement]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        about = self.about

        duties = self.duties

        good_answer = self.good_answer

        id = self.id

        question = self.question

        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "about": about,
                "duties": duties,
                "good_answer": good_answer,
                "id": id,
                "question": question,
                "requirements": requirements,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.interview_requirement import InterviewRequirement  # noqa: PLC0415

        d = dict(src_dict)
        about = d.pop("about")

        duties = cast(list[str], d.pop("duties"))

        good_answer = cast(list[str], d.pop("good_answer"))

        id = d.pop("id")

        question = d.pop("question")

        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = InterviewRequirement.from_dict(requirements_item_data)

            requirements.append(requirements_item)

        interview_item = cls(
            about=about,
            duties=duties,
            good_answer=good_answer,
            id=id,
            question=question,
            requirements=requirements,
        )

        interview_item.additional_properties = d
        return interview_item

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
