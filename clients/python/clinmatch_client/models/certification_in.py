from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.certification_status import CertificationStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence_in import EvidenceIn


T = TypeVar("T", bound="CertificationIn")


@_attrs_define
class CertificationIn:
    """A certification that replaces what was read.

    Attributes:
        name (str):
        status (CertificationStatus): Whether it is held now.
        abbreviation (None | str | Unset):
        earned (None | str | Unset):
        evidence (list[EvidenceIn] | Unset):
        expires (None | str | Unset):
        id (None | str | Unset):
    """

    name: str
    status: CertificationStatus
    abbreviation: None | str | Unset = UNSET
    earned: None | str | Unset = UNSET
    evidence: list[EvidenceIn] | Unset = UNSET
    expires: None | str | Unset = UNSET
    id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        status = self.status.value

        abbreviation: None | str | Unset
        if isinstance(self.abbreviation, Unset):
            abbreviation = UNSET
        else:
            abbreviation = self.abbreviation

        earned: None | str | Unset
        if isinstance(self.earned, Unset):
            earned = UNSET
        else:
            earned = self.earned

        evidence: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.evidence, Unset):
            evidence = []
            for evidence_item_data in self.evidence:
                evidence_item = evidence_item_data.to_dict()
                evidence.append(evidence_item)

        expires: None | str | Unset
        if isinstance(self.expires, Unset):
            expires = UNSET
        else:
            expires = self.expires

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "status": status,
            }
        )
        if abbreviation is not UNSET:
            field_dict["abbreviation"] = abbreviation
        if earned is not UNSET:
            field_dict["earned"] = earned
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if expires is not UNSET:
            field_dict["expires"] = expires
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence_in import EvidenceIn  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        status = CertificationStatus(d.pop("status"))

        def _parse_abbreviation(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        abbreviation = _parse_abbreviation(d.pop("abbreviation", UNSET))

        def _parse_earned(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        earned = _parse_earned(d.pop("earned", UNSET))

        _evidence = d.pop("evidence", UNSET)
        evidence: list[EvidenceIn] | Unset = UNSET
        if _evidence is not UNSET:
            evidence = []
            for evidence_item_data in _evidence:
                evidence_item = EvidenceIn.from_dict(evidence_item_data)

                evidence.append(evidence_item)

        def _parse_expires(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        expires = _parse_expires(d.pop("expires", UNSET))

        def _parse_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        certification_in = cls(
            name=name,
            status=status,
            abbreviation=abbreviation,
            earned=earned,
            evidence=evidence,
            expires=expires,
            id=id,
        )

        return certification_in
