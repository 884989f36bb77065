from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tier import Tier

if TYPE_CHECKING:
    from ..models.missing import Missing
    from ..models.renewal import Renewal
    from ..models.rung import Rung
    from ..models.step import Step


T = TypeVar("T", bound="NextRung")


@_attrs_define
class NextRung:
    """The nearest role above, the names of those between, and others as near.

    Attributes:
        alternatives (list[Rung]):
        by_way_of (list[Rung]):
        cheapest_step (None | Step):
        earliest_date (datetime.date | None): First month or day, or null where time alone does not close the gap.
        fits_now (bool):
        level (int): The level of the position, 0 to 7; of a job it follows from its scope.
        missing (list[Missing]):
        next_rungs (list[str]):
        renew (list[Renewal]):
        role_id (str):
        score (float): Points with two decimals, 0 to 100: `score_points` / 100.
        score_points (int): The sum of the points of all items, in 1/100 of a point.
        soft (bool):
        summary (str): The match in one line.
        tier (Tier): What all deciding items come to, best first.
        title (str):
        track (str):
    """

    alternatives: list[Rung]
    by_way_of: list[Rung]
    cheapest_step: None | Step
    earliest_date: datetime.date | None
    fits_now: bool
    level: int
    missing: list[Missing]
    next_rungs: list[str]
    renew: list[Renewal]
    role_id: str
    score: float
    score_points: int
    soft: bool
    summary: str
    tier: Tier
    title: str
    track: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.step import Step  # noqa: PLC0415

        alternatives = []
        for alternatives_item_data in self.alternatives:
            alternatives_item = alternatives_item_data.to_dict()
            alternatives.append(alternatives_item)

        by_way_of = []
        for by_way_of_item_data in self.by_way_of:
            by_way_of_item = by_way_of_item_data.to_dict()
            by_way_of.append(by_way_of_item)

        cheapest_step: dict[str, Any] | None
        if isinstance(self.cheapest_step, Step):
            cheapest_step = self.cheapest_step.to_dict()
        else:
            cheapest_step = self.cheapest_step

        earliest_date: None | str
        if isinstance(self.earliest_date, datetime.date):
            earliest_date = self.earliest_date.isoformat()
        else:
            earliest_date = self.earliest_date

        fits_now = self.fits_now

        level = self.level

        missing = []
        for missing_item_data in self.missing:
            missing_item = missing_item_data.to_dict()
            missing.append(missing_item)

        next_rungs = self.next_rungs

        renew = []
        for renew_item_data in self.renew:
            renew_item = renew_item_data.to_dict()
            renew.append(renew_item)

        role_id = self.role_id

        score = self.score

        score_points = self.score_points

        soft = self.soft

        summary = self.summary

        tier = self.tier.value

        title = self.title

        track = self.track

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "alternatives": alternatives,
                "by_way_of": by_way_of,
                "cheapest_step": cheapest_step,
                "earliest_date": earliest_date,
                "fits_now": fits_now,
                "level": level,
                "missing": missing,
                "next_rungs": next_rungs,
                "renew": renew,
                "role_id": role_id,
                "score": score,
                "score_points": score_points,
                "soft": soft,
                "summary": summary,
                "tier": tier,
                "title": title,
                "track": track,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.missing import Missing  # noqa: PLC0415
        from ..models.renewal import Renewal  # noqa: PLC0415
        from ..models.rung import Rung  # noqa: PLC0415
        from ..models.step import Step  # noqa: PLC0415

        d = dict(src_dict)
        alternatives = []
        _alternatives = d.pop("alternatives")
        for alternatives_item_data in _alternatives:
            alternatives_item = Rung.from_dict(alternatives_item_data)

            alternatives.append(alternatives_item)

        by_way_of = []
        _by_way_of = d.pop("by_way_of")
        for by_way_of_item_data in _by_way_of:
            by_way_of_item = Rung.from_dict(by_way_of_item_data)

            by_way_of.append(by_way_of_item)

        def _parse_cheapest_step(data: object) -> None | Step:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cheapest_step_type_0 = Step.from_dict(data)

                return cheapest_step_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Step, data)

        cheapest_step = _parse_cheapest_step(d.pop("cheapest_step"))

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

        fits_now = d.pop("fits_now")

        level = d.pop("level")

        missing = []
        _missing = d.pop("missing")
        for missing_item_data in _missing:
            missing_item = Missing.from_dict(missing_item_data)

            missing.append(missing_item)

        next_rungs = cast(list[str], d.pop("next_rungs"))

        renew = []
        _renew = d.pop("renew")
        for renew_item_data in _renew:
            renew_item = Renewal.from_dict(renew_item_data)

            renew.append(renew_item)

        role_id = d.pop("role_id")

        score = d.pop("score")

        score_points = d.pop("score_points")

        soft = d.pop("soft")

        summary = d.pop("summary")

        tier = Tier(d.pop("tier"))

        title = d.pop("title")

        track = d.pop("track")

        next_rung = cls(
            alternatives=alternatives,
            by_way_of=by_way_of,
            cheapest_step=cheapest_step,
            earliest_date=earliest_date,
            fits_now=fits_now,
            level=level,
            missing=missing,
            next_rungs=next_rungs,
            renew=renew,
            role_id=role_id,
            score=score,
            score_points=score_points,
            soft=soft,
            summary=summary,
            tier=tier,
            title=title,
            track=track,
        )

        next_rung.additional_properties = d
        return next_rung

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
