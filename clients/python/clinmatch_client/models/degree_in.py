from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.degree_status import DegreeStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence_in import EvidenceIn


T = TypeVar("T", bound="DegreeIn")


@_attrs_define
class DegreeIn:
    """A degree that replaces what was read.

    Attributes:
        family (str):
        level (int):
        name (str):
        status (DegreeStatus): How far a degree has come.
        evidence (list[EvidenceIn] | Unset):
        expected (None | str | Unset):
        finer (None | str | Unset):
    """

    family: str
    level: int
    name: str
    status: DegreeStatus
    evidence: list[EvidenceIn] | Unset = UNSET
    expected: None | str | Unset = UNSET
    finer: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        family = self.family

        level = self.level

        name = self.name

        status = self.status.value

        evidence: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.evidence, Unset):
            evidence = []
            for evidence_item_data in self.evidence:
                evidence_item = evidence_item_data.to_dict()
                evidence.append(evidence_item)

        expected: None | str | Unset
        if isinstance(self.expected, Unset):
            expected = UNSET
        else:
            expected = self.expected

        finer: None | str | Unset
        if isinstance(self.finer, Unset):
            finer = UNSET
        else:
            finer = self.finer

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "family": family,
                "level": level,
                "name": name,
                "status": status,
            }
        )
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if expected is not UNSET:
            field_dict["expected"] = expected
        if finer is not UNSET:
            field_dict["finer"] = finer

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence_in import EvidenceIn  # noqa: PLC0415

        d = dict(src_dict)
        family = d.pop("family")

        level = d.pop("level")

        name = d.pop("name")

        status = DegreeStatus(d.pop("status"))

        _evidence = d.pop("evidence", UNSET)
        evidence: list[EvidenceIn] | Unset = UNSET
        if _evidence is not UNSET:
            evidence = []
            for evidence_item_data in _evidence:
                evidence_item = EvidenceIn.from_dict(evidence_item_data)

                evidence.append(evidence_item)

        def _parse_expected(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        expected = _parse_expected(d.pop("expected", UNSET))

        def _parse_finer(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        finer = _parse_finer(d.pop("finer", UNSET))

        degree_in = cls(
            family=family,
            level=level,
            name=name,
            status=status,
            evidence=evidence,
            expected=expected,
            finer=finer,
        )

        return degree_in
