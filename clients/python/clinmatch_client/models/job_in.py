from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence_in import EvidenceIn


T = TypeVar("T", bound="JobIn")


@_attrs_define
class JobIn:
    """A job that replaces what was read; keys left out stay as read for the same title.

    Attributes:
        end (None | str):
        start (None | str):
        title (str):
        budget_usd (int | None | Unset):
        evidence (list[EvidenceIn] | Unset):
        fte (float | Unset):
        people_managed (int | None | Unset):
        tags (list[str] | Unset):
    """

    end: None | str
    start: None | str
    title: str
    budget_usd: int | None | Unset = UNSET
    evidence: list[EvidenceIn] | Unset = UNSET
    fte: float | Unset = UNSET
    people_managed: int | None | Unset = UNSET
    tags: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        end: None | str
        end = self.end

        start: None | str
        start = self.start

        title = self.title

        budget_usd: int | None | Unset
        if isinstance(self.budget_usd, Unset):
            budget_usd = UNSET
        else:
            budget_usd = self.budget_usd

        evidence: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.evidence, Unset):
            evidence = []
            for evidence_item_data in self.evidence:
                evidence_item = evidence_item_data.to_dict()
                evidence.append(evidence_item)

        fte = self.fte

        people_managed: int | None | Unset
        if isinstance(self.people_managed, Unset):
            people_managed = UNSET
        else:
            people_managed = self.people_managed

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "end": end,
                "start": start,
                "title": title,
            }
        )
        if budget_usd is not UNSET:
            field_dict["budget_usd"] = budget_usd
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if fte is not UNSET:
            field_dict["fte"] = fte
        if people_managed is not UNSET:
            field_dict["people_managed"] = people_managed
        if tags is not UNSET:
            field_dict["tags"] = tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence_in import EvidenceIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_end(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        end = _parse_end(d.pop("end"))

        def _parse_start(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        start = _parse_start(d.pop("start"))

        title = d.pop("title")

        def _parse_budget_usd(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        budget_usd = _parse_budget_usd(d.pop("budget_usd", UNSET))

        _evidence = d.pop("evidence", UNSET)
        evidence: list[EvidenceIn] | Unset = UNSET
        if _evidence is not UNSET:
            evidence = []
            for evidence_item_data in _evidence:
                evidence_item = EvidenceIn.from_dict(evidence_item_data)

                evidence.append(evidence_item)

        fte = d.pop("fte", UNSET)

        def _parse_people_managed(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        people_managed = _parse_people_managed(d.pop("people_managed", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        job_in = cls(
            end=end,
            start=start,
            title=title,
            budget_usd=budget_usd,
            evidence=evidence,
            fte=fte,
            people_managed=people_managed,
            tags=tags,
        )

        return job_in
