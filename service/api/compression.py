"""gzip of answers, and answers that the caller already has (304).

A compressed answer has the ETag of the plain one, as a weak one: If-None-Match compares weakly, and
If-Match accepts what any answer named. No answer holds a secret beside words that a stranger chose and
sends from a browser without a key, so its length tells nobody anything.
"""

from typing import Any

from flask import Flask, Response, request
from flask_compress import Compress
from werkzeug.http import is_resource_modified

_SETTINGS: dict[str, Any] = {
    "COMPRESS_MIMETYPES": [
        "application/json",
        "application/problem+json",
        "application/x-ndjson",
        "text/csv",
        "text/html",
        "text/markdown",
        "text/plain",
    ],
    "COMPRESS_ALGORITHM": ["gzip"],
    "COMPRESS_ALGORITHM_STREAMING": ["gzip"],
    "COMPRESS_MIN_SIZE": 1000,
    "COMPRESS_EVALUATE_CONDITIONAL_REQUEST": False,
    "COMPRESS_REGISTER": False,
}


def compress_answers(app: Flask) -> None:
    """Compress what the app answers to callers that accept it; register this hook before all others."""
    app.config.update(_SETTINGS)
    compress = Compress()
    compress.init_app(app)

    @app.after_request
    def compressed(response: Response) -> Response:
        tag, weak = response.get_etag()
        answer = _unless_known(response)
        if request.accept_encodings.quality("gzip") > 0:
            answer = compress.after_request(answer)
        else:
            answer.vary.add("Accept-Encoding")
        if tag is not None:
            answer.set_etag(tag, weak=bool(weak) or "Content-Encoding" in answer.headers)
        return answer


def _unless_known(response: Response) -> Response:
    """Return the response, without its body (304) if the caller named its ETag."""
    tag = response.headers.get("ETag")
    asked = request.method in ("GET", "HEAD") and "If-None-Match" in request.headers
    if asked and tag and response.status_code == 200 and not is_resource_modified(request.environ, etag=tag):
        response.status_code = 304
    return response
