from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.page_boxes import PageBoxes
    from ..models.paragraph import Paragraph


T = TypeVar("T", bound="ResumeBoxes")


@_attrs_define
class ResumeBoxes:
    """The places of a quote in the file of a resume. `known` is false if the boxes of the resume were not kept when it was
    read; read it again then.

        Attributes:
            end (int): In Unicode code points of the document's text, from 0. The first one after the words.
            known (bool):
            pages (list[PageBoxes]):
            paragraphs (list[Paragraph]):
            quote (str):
            resume_id (str): Null for a resume that came with the request and is not stored.
            revision (int): Counts corrections and readings with other facts, from 0.
            start (int): In Unicode code points of the document's text, from 0.
    """

    end: int
    known: bool
    pages: list[PageBoxes]
    paragraphs: list[Paragraph]
    quote: str
    resume_id: str
    revision: int
    start: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        end = self.end

        known = self.known

        pages = []
        for pages_item_data in self.pages:
            pages_item = pages_item_data.to_dict()
            pages.append(pages_item)

        paragraphs = []
        for paragraphs_item_data in self.paragraphs:
            paragraphs_item = paragraphs_item_data.to_dict()
            paragraphs.append(paragraphs_item)

        quote = self.quote

        resume_id = self.resume_id

        revision = self.revision

        start = self.start

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "end": end,
                "known": known,
                "pages": pages,
                "paragraphs": paragraphs,
                "quote": quote,
                "resume_id": resume_id,
                "revision": revision,
                "start": start,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.page_boxes import PageBoxes  # noqa: PLC0415
        from ..models.paragraph import Paragraph  # noqa: PLC0415

        d = dict(src_dict)
        end = d.pop("end")

        known = d.pop("known")

        pages = []
        _pages = d.pop("pages")
        for pages_item_data in _pages:
            pages_item = PageBoxes.from_dict(pages_item_data)

            pages.append(pages_item)

        paragraphs = []
        _paragraphs = d.pop("paragraphs")
        for paragraphs_item_data in _paragraphs:
            paragraphs_item = Paragraph.from_dict(paragraphs_item_data)

            paragraphs.append(paragraphs_item)

        quote = d.pop("quote")

        resume_id = d.pop("resume_id")

        revision = d.pop("revision")

        start = d.pop("start")

        resume_boxes = cls(
            end=end,
            known=known,
            pages=pages,
            paragraphs=paragraphs,
            quote=quote,
            resume_id=resume_id,
            revision=revision,
            start=start,
        )

        resume_boxes.additional_properties = d
        return resume_boxes

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
