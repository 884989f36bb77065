from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resume_text import ResumeText


T = TypeVar("T", bound="ScoreIn")


@_attrs_define
class ScoreIn:
    """What to score: one of resume_id and resume, one of role_id and posting.

    Attributes:
        as_of (datetime.date | None | Unset):
        posting (str | Unset):
        resume (ResumeText | Unset): A resume as text, or as a JSON Resume document: exactly one of the two.
        resume_id (str | Unset):
        role_id (str | Unset):
        store (bool | Unset):  Default: False.
    """

    as_of: datetime.date | None | Unset = UNSET
    posting: str | Unset = UNSET
    resume: ResumeText | Unset = UNSET
    resume_id: str | Unset = UNSET
    role_id: str | Unset = UNSET
    store: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        as_of: None | str | Unset
        if isinstance(self.as_of, Unset):
            as_of = UNSET
        elif isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        posting = self.posting

        resume: dict[str, Any] | Unset = UNSET
        if not isinstance(self.resume, Unset):
            resume = self.resume.to_dict()

        resume_id = self.resume_id

        role_id = self.role_id

        store = self.store

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if posting is not UNSET:
            field_dict["posting"] = posting
        if resume is not UNSET:
            field_dict["resume"] = resume
        if resume_id is not UNSET:
            field_dict["resume_id"] = resume_id
        if role_id is not UNSET:
            field_dict["role_id"] = role_id
        if store is not UNSET:
            field_dict["store"] = store

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.resume_text import ResumeText  # noqa: PLC0415

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

        posting = d.pop("posting", UNSET)

        _resume = d.pop("resume", UNSET)
        resume: ResumeText | Unset
        if isinstance(_resume, Unset):
            resume = UNSET
        else:
            resume = ResumeText.from_dict(_resume)

        resume_id = d.pop("resume_id", UNSET)

        role_id = d.pop("role_id", UNSET)

        store = d.pop("store", UNSET)

        score_in = cls(
            as_of=as_of,
            posting=posting,
            resume=resume,
            resume_id=resume_id,
            role_id=role_id,
            store=store,
        )

        return score_in
