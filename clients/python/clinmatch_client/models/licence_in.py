from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.licence_status import LicenceStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence_in import EvidenceIn


T = TypeVar("T", bound="LicenceIn")


@_attrs_define
class LicenceIn:
    """A licence that replaces what was read.

    Attributes:
        status (LicenceStatus): `stated` is named without a status, `inferred` is shown by a held title alone.
        type_ (str):
        evidence (list[EvidenceIn] | Unset):
        expires (None | str | Unset):
        independent (bool | None | Unset):
        jurisdiction (None | str | Unset):
        multistate (bool | None | Unset):
        since (None | str | Unset):
    """

    status: LicenceStatus
    type_: str
    evidence: list[EvidenceIn] | Unset = UNSET
    expires: None | str | Unset = UNSET
    independent: bool | None | Unset = UNSET
    jurisdiction: None | str | Unset = UNSET
    multistate: bool | None | Unset = UNSET
    since: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        type_ = self.type_

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

        independent: bool | None | Unset
        if isinstance(self.independent, Unset):
            independent = UNSET
        else:
            independent = self.independent

        jurisdiction: None | str | Unset
        if isinstance(self.jurisdiction, Unset):
            jurisdiction = UNSET
        else:
            jurisdiction = self.jurisdiction

        multistate: bool | None | Unset
        if isinstance(self.multistate, Unset):
            multistate = UNSET
        else:
            multistate = self.multistate

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        else:
            since = self.since

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "type": type_,
            }
        )
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if expires is not UNSET:
            field_dict["expires"] = expires
        if independent is not UNSET:
            field_dict["independent"] = independent
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction
        if multistate is not UNSET:
            field_dict["multistate"] = multistate
        if since is not UNSET:
            field_dict["since"] = since

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence_in import EvidenceIn  # noqa: PLC0415

        d = dict(src_dict)
        status = LicenceStatus(d.pop("status"))

        type_ = d.pop("type")

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

        def _parse_independent(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        independent = _parse_independent(d.pop("independent", UNSET))

        def _parse_jurisdiction(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction", UNSET))

        def _parse_multistate(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        multistate = _parse_multistate(d.pop("multistate", UNSET))

        def _parse_since(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        licence_in = cls(
            status=status,
            type_=type_,
            evidence=evidence,
            expires=expires,
            independent=independent,
            jurisdiction=jurisdiction,
            multistate=multistate,
            since=since,
        )

        return licence_in
