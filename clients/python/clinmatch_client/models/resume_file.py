from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar

from attrs import define as _attrs_define

from .. import types
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="ResumeFile")


@_attrs_define
class ResumeFile:
    """A resume as a file of a form.

    Attributes:
        file (File): PDF, Word, ODT, RTF, HTML, text, or a mail with one of them, and also old DOC and scans as PNG,
            JPEG or TIFF if `antiword` and `tesseract` are installed; at most 10 MB. The format is found by the content.
        external_id (str | Unset):
    """

    file: File
    external_id: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        external_id = self.external_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "file": file,
            }
        )
        if external_id is not UNSET:
            field_dict["external_id"] = external_id

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.external_id, Unset):
            files.append(("external_id", (None, str(self.external_id).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        external_id = d.pop("external_id", UNSET)

        resume_file = cls(
            file=file,
            external_id=external_id,
        )

        return resume_file
