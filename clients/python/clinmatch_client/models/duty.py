from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Duty")


@_attrs_define
class Duty:
    """One thing that the holder of a position does.

    Attributes:
        competencies (list[str]):
        id (str):
        quote (Evidence | None):
        text (str): The words themselves.
    """

    competencies: list[str]
    id: str
    quote: Evidence | None
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.evidence import Evidence  # noqa: PLC0415

        competencies = self.competencies

        id = self.id

        quote: dict[str, Any] | None
        if isinstance(self.quote, Evidence):
            quote = self.quote.to_dict()
        else:
            quote = self.quote

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "competencies": competencies,
                "id": id,
                "quote": quote,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        competencies = cast(list[str], d.pop("competencies"))

        id = d.pop("id")

        def _parse_quote(data: object) -> Evidence | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                quote_type_0 = Evidence.from_dict(data)

                return quote_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Evidence | None, data)

        quote = _parse_quote(d.pop("quote"))

        text = d.pop("text")

        duty = cls(
            competencies=competencies,
            id=id,
            quote=quote,
            text=text,
        )

        duty.additional_properties = d
        return duty

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
