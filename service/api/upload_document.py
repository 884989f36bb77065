"""The ways to send a resume, as OpenAPI describes them."""

from service.api.resume_schemas import ResumeTextSchema

_EXTERNAL_ID = {"type": "string", "minLength": 1, "maxLength": 200}
_FILE = (
    "PDF, Word, ODT, RTF, HTML, text, or a mail with one of them, and also old DOC and scans as PNG, JPEG or "
    "TIFF if `antiword` and `tesseract` are installed; at most 10 MB. The format is found by the content."
)
RESUME_FILE = {
    "type": "object",
    "description": "A resume as a file of a form.",
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
        "multipart/form-data": {"schema": {"$ref": "#/components/schemas/ResumeFile"}},
    },
}
