from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edit import Edit


T = TypeVar("T", bound="SensitivityIn")


@_attrs_define
class SensitivityIn:
    """Changes to try one by one; without `changes` every required item is made preferred in turn.

    Attributes:
        as_of (datetime.date | None | Unset):
        changes (list[Edit] | Unset):
        resumes (list[str] | Unset): Ids of the resumes to look at; the whole pool when it is left out.
    """

    as_of: datetime.date | None | Unset = UNSET
    changes: list[Edit] | Unset = UNSET
    resumes: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        as_of: None | str | Unset
        if isinstance(self.as_of, Unset):
            as_of = UNSET
        elif isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        changes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.changes, Unset):
            changes = []
            for changes_item_data in self.changes:
                changes_item = changes_item_data.to_dict()
                changes.append(changes_item)

        resumes: list[str] | Unset = UNSET
        if not isinstance(self.resumes, Unset):
            resumes = self.resumes

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if changes is not UNSET:
            field_dict["changes"] = changes
        if resumes is not UNSET:
            field_dict["resumes"] = resumes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edit import Edit  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_as_of(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.date.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        as_of = _parse_as_of(d.pop("as_of", UNSET))

        _changes = d.pop("changes", UNSET)
        changes: list[Edit] | Unset = UNSET
        if _changes is not UNSET:
            changes = []
            for changes_item_data in _changes:
                changes_item = Edit.from_dict(changes_item_data)

                changes.append(changes_item)

        resumes = cast(list[str], d.pop("resumes", UNSET))

        sensitivity_in = cls(
            as_of=as_of,
            changes=changes,
            resumes=resumes,
        )

        return sensitivity_in
