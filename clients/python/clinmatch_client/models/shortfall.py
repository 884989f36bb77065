from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.unit import Unit
from ..models.verdict import Verdict

T = TypeVar("T", bound="Shortfall")


@_attrs_define
class Shortfall:
    """One missing thing; `unit` is months, people, degree_level or null.

    Attributes:
        accepts (list[str]): What would meet it.
        asked (int | None):
        earliest_date (datetime.date | None): First month or day, or null where time alone does not close the gap.
        id (str):
        jurisdiction (None | str): The two letters of a state.
        kind (str):
        label (str):
        missing (int | None):
        shown (int | None):
        step (str):
        unit (None | Unit):
        verdict (Verdict): The judgement of one requirement, best first.
    """

    accepts: list[str]
    asked: int | None
    earliest_date: datetime.date | None
    id: str
    jurisdiction: None | str
    kind: str
    label: str
    missing: int | None
    shown: int | None
    step: str
    unit: None | Unit
    verdict: Verdict
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accepts = self.accepts

        asked: int | None
        asked = self.asked

        earliest_date: None | str
        if isinstance(self.earliest_date, datetime.date):
            earliest_date = self.earliest_date.isoformat()
        else:
            earliest_date = self.earliest_date

        id = self.id

        jurisdiction: None | str
        jurisdiction = self.jurisdiction

        kind = self.kind

        label = self.label

        missing: int | None
        missing = self.missing

        shown: int | None
        shown = self.shown

        step = self.step

        unit: None | str
        if isinstance(self.unit, Unit):
            unit = self.unit.value
        else:
            unit = self.unit

        verdict = self.verdict.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accepts": accepts,
                "asked": asked,
                "earliest_date": earliest_date,
                "id": id,
                "jurisdiction": jurisdiction,
                "kind": kind,
                "label": label,
                "missing": missing,
                "shown": shown,
                "step": step,
                "unit": unit,
                "verdict": verdict,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        accepts = cast(list[str], d.pop("accepts"))

        def _parse_asked(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        asked = _parse_asked(d.pop("asked"))

        def _parse_earliest_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                earliest_date_type_0 = datetime.date.fromisoformat(data)

                return earliest_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        earliest_date = _parse_earliest_date(d.pop("earliest_date"))

        id = d.pop("id")

        def _parse_jurisdiction(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        kind = d.pop("kind")

        label = d.pop("label")

        def _parse_missing(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        missing = _parse_missing(d.pop("missing"))

        def _parse_shown(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        shown = _parse_shown(d.pop("shown"))

        step = d.pop("step")

        def _parse_unit(data: object) -> None | Unit:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                unit_type_0 = Unit(data)

                return unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unit, data)

        unit = _parse_unit(d.pop("unit"))

        verdict = Verdict(d.pop("verdict"))

        shortfall = cls(
            accepts=accepts,
            asked=asked,
            earliest_date=earliest_date,
            id=id,
            jurisdiction=jurisdiction,
            kind=kind,
            label=label,
            missing=missing,
            shown=shown,
            step=step,
            unit=unit,
            verdict=verdict,
        )

        shortfall.additional_properties = d
        return shortfall

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
