"""Files as they came, to be saved and never shown: a file of a stranger is not opened on this origin."""

import io
import re
import unicodedata

from flask import Response, send_file

from service.usecases.resumes import ResumeFile

_ENDINGS = {
    "application/pdf": (".pdf",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.oasis.opendocument.text": (".odt",),
    "application/rtf": (".rtf",),
    "application/msword": (".doc",),
    "application/json": (".json",),
    "message/rfc822": (".eml",),
    "multipart/related": (".mhtml", ".mht"),
    "text/html": (".html", ".htm"),
    "text/plain": (".txt", ".md"),
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/tiff": (".tif", ".tiff"),
}
_LONGEST = 100
_UNSAFE = re.compile(r'[\\/:*?"<>|;%\x00-\x1f\x7f]')
_BYTES = "application/octet-stream"
# A JSON Resume goes out as bytes too: a client that takes JSON for an answer would read it.
DOWNLOADED = tuple(sorted({_BYTES, *_ENDINGS} - {"application/json"}))  # media types of the answers


def download(file: ResumeFile) -> Response:
    """Return the bytes of a file as an attachment with a safe name (RFC 6266); the ETag is their hash."""
    response = send_file(
        io.BytesIO(file.content),
        mimetype=_BYTES,
        as_attachment=True,
        download_name=safe_name(file.name, file.media_type),
        conditional=False,
        etag=False,
    )
    response.direct_passthrough = False
    response.set_data(file.content)  # a body in memory is compressed or left out as that of any answer
    sent = file.media_type if file.media_type in DOWNLOADED else _BYTES
    response.headers["Content-Type"] = sent  # no charset: the bytes are in whatever they are in
    response.set_etag(file.sha256)
    return response


def safe_name(name: str, media_type: str) -> str:
    """Return a name that no folder takes for a path or a program, with the ending of its media type."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join(each for each in plain if unicodedata.category(each)[0] != "C")  # no controls, no bidi
    kept = _UNSAFE.sub("_", re.split(r"[\\/]", kept)[-1]).rstrip(" .")
    endings = _ENDINGS.get(media_type, (".bin",))
    ending = next((each for each in endings if kept.lower().endswith(each)), endings[0])
    stem = kept.removesuffix(kept[-len(ending) :]) if kept.lower().endswith(ending) else kept
    return f"{stem[:_LONGEST].strip(' .') or 'resume'}{ending}"
