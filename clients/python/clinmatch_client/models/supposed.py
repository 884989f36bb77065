from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.verdict import Verdict
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.profile_in import ProfileIn


T = TypeVar("T", bound="Supposed")


@_attrs_define
class Supposed:
    """One change: an item's verdict, facts that replace what was read, or another date.

    Attributes:
        as_of (datetime.date | Unset):
        credit (float | Unset):
        facts (ProfileIn | Unset): Facts to replace; a list replaces the whole list.
        id (str | Unset):
        verdict (Verdict | Unset): The judgement of one requirement, best first.
    """

    as_of: datetime.date | Unset = UNSET
    credit: float | Unset = UNSET
    facts: ProfileIn | Unset = UNSET
    id: str | Unset = UNSET
    verdict: Verdict | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        as_of: str | Unset = UNSET
        if not isinstance(self.as_of, Unset):
            as_of = self.as_of.isoformat()

        credit = self.credit

        facts: dict[str, Any] | Unset = UNSET
        if not isinstance(self.facts, Unset):
            facts = self.facts.to_dict()

        id = self.id

        verdict: str | Unset = UNSET
        if not isinstance(self.verdict, Unset):
            verdict = self.verdict.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if credit is not UNSET:
            field_dict["credit"] = credit
        if facts is not UNSET:
            field_dict["facts"] = facts
        if id is not UNSET:
            field_dict["id"] = id
        if verdict is not UNSET:
            field_dict["verdict"] = verdict

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile_in import ProfileIn  # noqa: PLC0415

        d = dict(src_dict)
        _as_of = d.pop("as_of", UNSET)
        as_of: datetime.date | Unset
        if isinstance(_as_of, Unset):
            as_of = UNSET
        else:
            as_of = datetime.date.fromisoformat(_as_of)

        credit = d.pop("credit", UNSET)

        _facts = d.pop("facts", UNSET)
        facts: ProfileIn | Unset
        if isinstance(_facts, Unset):
            facts = UNSET
        else:
            facts = ProfileIn.from_dict(_facts)

        id = d.pop("id", UNSET)

        _verdict = d.pop("verdict", UNSET)
        verdict: Verdict | Unset
        if isinstance(_verdict, Unset):
            verdict = UNSET
        else:
            verdict = Verdict(_verdict)

        supposed = cls(
            as_of=as_of,
            credit=credit,
            facts=facts,
            id=id,
            verdict=verdict,
        )

        return supposed
