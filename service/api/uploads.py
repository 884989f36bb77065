"""Uploads: a file of a form, a text, or a JSON Resume document."""

from typing import Any

from flask import request
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import UnsupportedMediaType

from service.api.fields import storable
from service.api.idempotency import new_id
from service.api.rest import PARSER
from service.api.resume_schemas import ResumeFormSchema, ResumeTextSchema
from service.errors import InvalidInput
from service.reading.json_resume.document import content_of, text_of
from service.usecases.resumes import Upload

FORM, JSON = "multipart/form-data", "application/json"


def upload_of_request() -> Upload:
    """Return the file of a form or of a JSON body; raises the errors of their schemas."""
    if request.mimetype not in (FORM, JSON):
        came = request.mimetype or "no media type"
        raise UnsupportedMediaType(f"{came}: expected {FORM} with a file in the field `file`, or {JSON}")
    if request.mimetype == JSON:
        return upload_of_json(PARSER.parse(ResumeTextSchema, location="json"))
    if set(request.files) != {"file"} or len(request.files.getlist("file")) != 1:
        came = ", ".join(f"`{name}`" for name in sorted(set(request.files) - {"file"}))
        also = f", not in {came}" if came else f", not {len(request.files.getlist('file'))}"
        raise InvalidInput(f"expected one file in the form field `file`{also}")
    if any(len(request.form.getlist(name)) > 1 for name in request.form):
        raise InvalidInput("a form field is given twice: expected each once")
    form = PARSER.parse(ResumeFormSchema, location="form")
    file = request.files["file"]
    return Upload(new_id("res"), file.read(), _name(file), form.get("external_id"))


def upload_of_json(body: dict[str, Any]) -> Upload:
    """Return the file that `{text}` or `{json_resume}` describes."""
    if "text" in body:
        return Upload(new_id("res"), body["text"].encode(), "resume.txt", body.get("external_id"))
    if not storable(text_of(body["json_resume"])):
        raise InvalidInput("json_resume: holds NUL or half of a surrogate pair")
    content = content_of(body["json_resume"])
    return Upload(new_id("res"), content, "resume.json", body.get("external_id"))


def _name(file: FileStorage) -> str:
    name = (file.filename or "resume").replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in name if letter.isprintable() and storable(letter))[:200] or "resume"
