from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.certification_status import CertificationStatus

if TYPE_CHECKING:
    from ..models.elsewhere import Elsewhere
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Certification")


@_attrs_define
class Certification:
    """A certification; `id` is null where it is not one that the product knows.

    Attributes:
        abbreviation (None | str):
        earned (None | str): YYYY-MM.
        elsewhere (list[Elsewhere]): Places that contradict this fact; mostly empty.
        evidence (list[Evidence]):
        expires (None | str): YYYY-MM.
        id (None | str):
        name (str):
        status (CertificationStatus): Whether it is held now.
    """

    abbreviation: None | str
    earned: None | str
    elsewhere: list[Elsewhere]
    evidence: list[Evidence]
    expires: None | str
    id: None | str
    name: str
    status: CertificationStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        abbreviation: None | str
        abbreviation = self.abbreviation

        earned: None | str
        earned = self.earned

        elsewhere = []
        for elsewhere_item_data in self.elsewhere:
            elsewhere_item = elsewhere_item_data.to_dict()
            elsewhere.append(elsewhere_item)

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        expires: None | str
        expires = self.expires

        id: None | str
        id = self.id

        name = self.name

        status = self.status.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "abbreviation": abbreviation,
                "earned": earned,
                "elsewhere": elsewhere,
                "evidence": evidence,
                "expires": expires,
                "id": id,
                "name": name,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.elsewhere import Elsewhere  # noqa: PLC0415
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_abbreviation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        abbreviation = _parse_abbreviation(d.pop("abbreviation"))

        def _parse_earned(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        earned = _parse_earned(d.pop("earned"))

        elsewhere = []
        _elsewhere = d.pop("elsewhere")
        for elsewhere_item_data in _elsewhere:
            elsewhere_item = Elsewhere.from_dict(elsewhere_item_data)

            elsewhere.append(elsewhere_item)

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        def _parse_expires(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        expires = _parse_expires(d.pop("expires"))

        def _parse_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        id = _parse_id(d.pop("id"))

        name = d.pop("name")

        status = CertificationStatus(d.pop("status"))

        certification = cls(
            abbreviation=abbreviation,
            earned=earned,
            elsewhere=elsewhere,
            evidence=evidence,
            expires=expires,
            id=id,
            name=name,
            status=status,
        )

        certification.additional_properties = d
        return certification

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
