"""Responses: canonical JSON, bytes, text."""

from typing import Any

from flask import Response

from service.domain.canonical import canonical_json


def answer(value: Any, status: int = 200, **headers: str) -> Response:
    """Return a value as canonical JSON: equal values, equal bytes."""
    return answer_bytes(canonical_json(value).encode(), status, **headers)


def answer_bytes(body: bytes, status: int = 200, **headers: str) -> Response:
    """Return JSON bytes as they are."""
    return Response(body, status, headers, mimetype="application/json")


def no_content() -> Response:
    """Return the answer that has no body, and so no type of one."""
    found = Response(status=204)
    del found.headers["Content-Type"]
    return found


def answer_text(text: str, media_type: str) -> Response:
    """Return a text of a kind such as text/html, in UTF-8."""
    return Response(text.encode(), 200, content_type=f"{media_type}; charset=utf-8")
