from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PostingLine")


@_attrs_define
class PostingLine:
    """A line of the posting, and the ids of the requirements and duties that are read from it.

    Attributes:
        duties (list[str]):
        end (int): In Unicode code points of the document's text, from 0. The first one after the words.
        line (int): The number of the line of the posting, from 1; null where no line asks it.
        requirements (list[str]):
        start (int): In Unicode code points of the document's text, from 0.
        text (str): The words themselves.
    """

    duties: list[str]
    end: int
    line: int
    requirements: list[str]
    start: int
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        duties = self.duties

        end = self.end

        line = self.line

        requirements = self.requirements

        start = self.start

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "duties": duties,
                "end": end,
                "line": line,
                "requirements": requirements,
                "start": start,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        duties = cast(list[str], d.pop("duties"))

        end = d.pop("end")

        line = d.pop("line")

        requirements = cast(list[str], d.pop("requirements"))

        start = d.pop("start")

        text = d.pop("text")

        posting_line = cls(
            duties=duties,
            end=end,
            line=line,
            requirements=requirements,
            start=start,
            text=text,
        )

        posting_line.additional_properties = d
        return posting_line

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
