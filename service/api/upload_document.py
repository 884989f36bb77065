"""The ways to send a resume, as OpenAPI describes them."""

from service.api.resume_schemas import ResumeTextSchema

_EXTERNAL_ID = {"type": "string", "minLength": 1, "maxLength": 200}
_FORM = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary", "description": "PDF, DOCX or text, at most 10 MB."},
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
