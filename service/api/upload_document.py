"""The ways to send a resume, as OpenAPI describes them."""

from service.api.resume_schemas import ResumeTextSchema

_EXTERNAL_ID = {"type": "string", "minLength": 1, "maxLength": 200}
_FILE = (
    "PDF, Word, ODT, RTF, HTML, text, or a mail with one of them, and also old DOC and scans as PNG, JPEG or "
    "TIFF if `antiword` and `tesseract` are installed; at most 10 MB. The format is found by the content."
)
_FORM = {
    "type": "object",
    "additionalProperties": False,
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary", "description": _FILE},
        "external_id": _EXTERNAL_ID,
    },
}
UPLOAD = {
    "required": True,
    "content": {
        "application/json": {"schema": ResumeTextSchema},
        "multipart/form-data": {"schema": _FORM},
    },
}
