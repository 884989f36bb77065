from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.factor import Factor
from ..models.gate import Gate
from ..models.origin import Origin
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Requirement")


@_attrs_define
class Requirement:
    """One thing that a position asks for. The parameters are an object under the name of the `kind`, such as `licence`; a
    group has its children under `any_of`, `all_of` or `n_of`, and `k` says how many of them are needed for `n_of`.

        Attributes:
            factor (Factor): The part of the score that an item belongs to, in the order of an explanation.
            gate (Gate): What a missing item does: knock out, lower the tier, or cost points; `fit` marks duties.
            id (str):
            kind (str):
            label (str):
            line (int | None): The number of the line of the posting, from 1; null where no line asks it.
            origin (Origin): Where a requirement comes from.
            quote (Evidence | None):
            source (None | str):
            strong (bool): Strongly preferred: it weighs 1.5 times as much as a preferred one.
            all_of (list[Requirement] | Unset):
            any_of (list[Requirement] | Unset):
            k (int | Unset):
            n_of (list[Requirement] | Unset):
    """

    factor: Factor
    gate: Gate
    id: str
    kind: str
    label: str
    line: int | None
    origin: Origin
    quote: Evidence | None
    source: None | str
    strong: bool
    all_of: list[Requirement] | Unset = UNSET
    any_of: list[Requirement] | Unset = UNSET
    k: int | Unset = UNSET
    n_of: list[Requirement] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.evidence import Evidence  # noqa: PLC0415

        factor = self.factor.value

        gate = self.gate.value

        id = self.id

        kind = self.kind

        label = self.label

        line: int | None
        line = self.line

        origin = self.origin.value

        quote: dict[str, Any] | None
        if isinstance(self.quote, Evidence):
            quote = self.quote.to_dict()
        else:
            quote = self.quote

        source: None | str
        source = self.source

        strong = self.strong

        all_of: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.all_of, Unset):
            all_of = []
            for all_of_item_data in self.all_of:
                all_of_item = all_of_item_data.to_dict()
                all_of.append(all_of_item)

        any_of: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.any_of, Unset):
            any_of = []
            for any_of_item_data in self.any_of:
                any_of_item = any_of_item_data.to_dict()
                any_of.append(any_of_item)

        k = self.k

        n_of: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.n_of, Unset):
            n_of = []
            for n_of_item_data in self.n_of:
                n_of_item = n_of_item_data.to_dict()
                n_of.append(n_of_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "factor": factor,
                "gate": gate,
                "id": id,
                "kind": kind,
                "label": label,
                "line": line,
                "origin": origin,
                "quote": quote,
                "source": source,
                "strong": strong,
            }
        )
        if all_of is not UNSET:
            field_dict["all_of"] = all_of
        if any_of is not UNSET:
            field_dict["any_of"] = any_of
        if k is not UNSET:
            field_dict["k"] = k
        if n_of is not UNSET:
            field_dict["n_of"] = n_of

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        factor = Factor(d.pop("factor"))

        gate = Gate(d.pop("gate"))

        id = d.pop("id")

        kind = d.pop("kind")

        label = d.pop("label")

        def _parse_line(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        line = _parse_line(d.pop("line"))

        origin = Origin(d.pop("origin"))

        def _parse_quote(data: object) -> Evidence | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                quote_type_0 = Evidence.from_dict(data)

                return quote_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Evidence | None, data)

        quote = _parse_quote(d.pop("quote"))

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        strong = d.pop("strong")

        _all_of = d.pop("all_of", UNSET)
        all_of: list[Requirement] | Unset = UNSET
        if _all_of is not UNSET:
            all_of = []
            for all_of_item_data in _all_of:
                all_of_item = Requirement.from_dict(all_of_item_data)

                all_of.append(all_of_item)

        _any_of = d.pop("any_of", UNSET)
        any_of: list[Requirement] | Unset = UNSET
        if _any_of is not UNSET:
            any_of = []
            for any_of_item_data in _any_of:
                any_of_item = Requirement.from_dict(any_of_item_data)

                any_of.append(any_of_item)

        k = d.pop("k", UNSET)

        _n_of = d.pop("n_of", UNSET)
        n_of: list[Requirement] | Unset = UNSET
        if _n_of is not UNSET:
            n_of = []
            for n_of_item_data in _n_of:
                n_of_item = Requirement.from_dict(n_of_item_data)

                n_of.append(n_of_item)

        requirement = cls(
            factor=factor,
            gate=gate,
            id=id,
            kind=kind,
            label=label,
            line=line,
            origin=origin,
            quote=quote,
            source=source,
            strong=strong,
            all_of=all_of,
            any_of=any_of,
            k=k,
            n_of=n_of,
        )

        requirement.additional_properties = d
        return requirement

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
