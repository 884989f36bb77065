from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="SetAside")


@_attrs_define
class SetAside:
    """Words of a resume that no fact is taken from, and why (docs/domain.md 2.0).

    Attributes:
        evidence (Evidence): Words of a document at [start, end) of its text, so that `text[start:end] == quote`.
        reason (str): Why no fact is taken from these words (docs/domain.md 2.0).
    """

    evidence: Evidence
    reason: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        evidence = self.evidence.to_dict()

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "evidence": evidence,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        evidence = Evidence.from_dict(d.pop("evidence"))

        reason = d.pop("reason")

        set_aside = cls(
            evidence=evidence,
            reason=reason,
        )

        set_aside.additional_properties = d
        return set_aside

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
