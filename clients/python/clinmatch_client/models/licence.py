from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.licence_status import LicenceStatus

if TYPE_CHECKING:
    from ..models.elsewhere import Elsewhere
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Licence")


@_attrs_define
class Licence:
    """A licence of a state, or a registration of another country.

    Attributes:
        discipline (bool): Surrendered, revoked, suspended or on probation: a person must look at it.
        eligible (bool): The resume says only that the person may apply for it.
        elsewhere (list[Elsewhere]): Places that contradict this fact; mostly empty.
        evidence (list[Evidence]):
        expires (None | str): YYYY-MM.
        foreign (bool):
        independent (bool | None): Whether the title is the independent tier of its state; null where that is not said.
        jurisdiction (None | str): The two letters of a state.
        jurisdictions (list[str]): The states that it names, the one shown first.
        multistate (bool | None): Whether it is valid in all states of its compact; null where the resume does not say.
        since (None | str): YYYY-MM in which it was first held.
        status (LicenceStatus): `stated` is named without a status, `inferred` is shown by a held title alone.
        type_ (str):
    """

    discipline: bool
    eligible: bool
    elsewhere: list[Elsewhere]
    evidence: list[Evidence]
    expires: None | str
    foreign: bool
    independent: bool | None
    jurisdiction: None | str
    jurisdictions: list[str]
    multistate: bool | None
    since: None | str
    status: LicenceStatus
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        discipline = self.discipline

        eligible = self.eligible

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

        foreign = self.foreign

        independent: bool | None
        independent = self.independent

        jurisdiction: None | str
        jurisdiction = self.jurisdiction

        jurisdictions = self.jurisdictions

        multistate: bool | None
        multistate = self.multistate

        since: None | str
        since = self.since

        status = self.status.value

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "discipline": discipline,
                "eligible": eligible,
                "elsewhere": elsewhere,
                "evidence": evidence,
                "expires": expires,
                "foreign": foreign,
                "independent": independent,
                "jurisdiction": jurisdiction,
                "jurisdictions": jurisdictions,
                "multistate": multistate,
                "since": since,
                "status": status,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.elsewhere import Elsewhere  # noqa: PLC0415
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        discipline = d.pop("discipline")

        eligible = d.pop("eligible")

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

        foreign = d.pop("foreign")

        def _parse_independent(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        independent = _parse_independent(d.pop("independent"))

        def _parse_jurisdiction(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        jurisdictions = cast(list[str], d.pop("jurisdictions"))

        def _parse_multistate(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        multistate = _parse_multistate(d.pop("multistate"))

        def _parse_since(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        since = _parse_since(d.pop("since"))

        status = LicenceStatus(d.pop("status"))

        type_ = d.pop("type")

        licence = cls(
            discipline=discipline,
            eligible=eligible,
            elsewhere=elsewhere,
            evidence=evidence,
            expires=expires,
            foreign=foreign,
            independent=independent,
            jurisdiction=jurisdiction,
            jurisdictions=jurisdictions,
            multistate=multistate,
            since=since,
            status=status,
            type_=type_,
        )

        licence.additional_properties = d
        return licence

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
