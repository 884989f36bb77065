from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.credential_kind import CredentialKind

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Renewal")


@_attrs_define
class Renewal:
    """A credential that expires before the last date of the answer, and is taken as renewed.

    Attributes:
        evidence (list[Evidence]):
        expires (str): YYYY-MM.
        jurisdictions (list[str]): The states that it names, the one shown first.
        kind (CredentialKind): What is to be renewed.
        name (str):
    """

    evidence: list[Evidence]
    expires: str
    jurisdictions: list[str]
    kind: CredentialKind
    name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        expires = self.expires

        jurisdictions = self.jurisdictions

        kind = self.kind.value

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "evidence": evidence,
                "expires": expires,
                "jurisdictions": jurisdictions,
                "kind": kind,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        expires = d.pop("expires")

        jurisdictions = cast(list[str], d.pop("jurisdictions"))

        kind = CredentialKind(d.pop("kind"))

        name = d.pop("name")

        renewal = cls(
            evidence=evidence,
            expires=expires,
            jurisdictions=jurisdictions,
            kind=kind,
            name=name,
        )

        renewal.additional_properties = d
        return renewal

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
