from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.correction_in_provenance import CorrectionInProvenance
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.profile_in import ProfileIn


T = TypeVar("T", bound="CorrectionIn")


@_attrs_define
class CorrectionIn:
    """A correction, who says so, and why.

    Attributes:
        profile (ProfileIn): Facts to replace; a list replaces the whole list.
        provenance (CorrectionInProvenance | Unset):  Default: CorrectionInProvenance.SELF_REPORTED.
        reason (None | str | Unset):
    """

    profile: ProfileIn
    provenance: CorrectionInProvenance | Unset = CorrectionInProvenance.SELF_REPORTED
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        profile = self.profile.to_dict()

        provenance: str | Unset = UNSET
        if not isinstance(self.provenance, Unset):
            provenance = self.provenance.value

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "profile": profile,
            }
        )
        if provenance is not UNSET:
            field_dict["provenance"] = provenance
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile_in import ProfileIn  # noqa: PLC0415

        d = dict(src_dict)
        profile = ProfileIn.from_dict(d.pop("profile"))

        _provenance = d.pop("provenance", UNSET)
        provenance: CorrectionInProvenance | Unset
        if isinstance(_provenance, Unset):
            provenance = UNSET
        else:
            provenance = CorrectionInProvenance(_provenance)

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        correction_in = cls(
            profile=profile,
            provenance=provenance,
            reason=reason,
        )

        return correction_in
