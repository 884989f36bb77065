from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.degree_status import DegreeStatus

if TYPE_CHECKING:
    from ..models.elsewhere import Elsewhere
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Degree")


@_attrs_define
class Degree:
    """A degree or diploma, completed or not.

    Attributes:
        concentrations (list[str]):
        confirmed (bool): False where level or field had to be guessed.
        elsewhere (list[Elsewhere]): Places that contradict this fact; mostly empty.
        evaluated (bool):
        evidence (list[Evidence]):
        expected (None | str): YYYY-MM in which it is to be completed.
        family (str):
        finer (None | str): A row of data/ontology/degrees.yaml.
        foreign (bool):
        level (int): 1 high school to 7 doctorate.
        name (str):
        status (DegreeStatus): How far a degree has come.
    """

    concentrations: list[str]
    confirmed: bool
    elsewhere: list[Elsewhere]
    evaluated: bool
    evidence: list[Evidence]
    expected: None | str
    family: str
    finer: None | str
    foreign: bool
    level: int
    name: str
    status: DegreeStatus
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        concentrations = self.concentrations

        confirmed = self.confirmed

        elsewhere = []
        for elsewhere_item_data in self.elsewhere:
            elsewhere_item = elsewhere_item_data.to_dict()
            elsewhere.append(elsewhere_item)

        evaluated = self.evaluated

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        expected: None | str
        expected = self.expected

        family = self.family

        finer: None | str
        finer = self.finer

        foreign = self.foreign

        level = self.level

        name = self.name

        status = self.status.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "concentrations": concentrations,
                "confirmed": confirmed,
                "elsewhere": elsewhere,
                "evaluated": evaluated,
                "evidence": evidence,
                "expected": expected,
                "family": family,
                "finer": finer,
                "foreign": foreign,
                "level": level,
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
        concentrations = cast(list[str], d.pop("concentrations"))

        confirmed = d.pop("confirmed")

        elsewhere = []
        _elsewhere = d.pop("elsewhere")
        for elsewhere_item_data in _elsewhere:
            elsewhere_item = Elsewhere.from_dict(elsewhere_item_data)

            elsewhere.append(elsewhere_item)

        evaluated = d.pop("evaluated")

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = Evidence.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        def _parse_expected(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        expected = _parse_expected(d.pop("expected"))

        family = d.pop("family")

        def _parse_finer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        finer = _parse_finer(d.pop("finer"))

        foreign = d.pop("foreign")

        level = d.pop("level")

        name = d.pop("name")

        status = DegreeStatus(d.pop("status"))

        degree = cls(
            concentrations=concentrations,
            confirmed=confirmed,
            elsewhere=elsewhere,
            evaluated=evaluated,
            evidence=evidence,
            expected=expected,
            family=family,
            finer=finer,
            foreign=foreign,
            level=level,
            name=name,
            status=status,
        )

        degree.additional_properties = d
        return degree

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
