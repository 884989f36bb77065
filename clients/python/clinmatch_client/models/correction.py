from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provenance import Provenance

if TYPE_CHECKING:
    from ..models.correction_facts import CorrectionFacts


T = TypeVar("T", bound="Correction")


@_attrs_define
class Correction:
    """A correction as it was kept.

    Attributes:
        created_at (datetime.datetime): Null for a role of the catalogue.
        facts (CorrectionFacts):
        provenance (Provenance): Who says a fact: the document, the candidate, or somebody who checked it.
        reason (None | str): In one sentence.
    """

    created_at: datetime.datetime
    facts: CorrectionFacts
    provenance: Provenance
    reason: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        facts = self.facts.to_dict()

        provenance = self.provenance.value

        reason: None | str
        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "facts": facts,
                "provenance": provenance,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.correction_facts import CorrectionFacts  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        facts = CorrectionFacts.from_dict(d.pop("facts"))

        provenance = Provenance(d.pop("provenance"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        correction = cls(
            created_at=created_at,
            facts=facts,
            provenance=provenance,
            reason=reason,
        )

        correction.additional_properties = d
        return correction

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
