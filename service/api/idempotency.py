"""Idempotency of POST: one answer per key and body.

A key is claimed before the work and holds the answer after it. Work without effect, and an answer about
a person whose resume is not stored, leave nothing behind: the same request then runs again.
"""

import hashlib
import re
import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, g, request

from service.api.context import deps, tenant
from service.domain.canonical import canonical_json
from service.errors import InvalidInput
from service.usecases.records import Answer

_KEY = re.compile(r"[!-~]{1,200}\Z")
_KEPT_HEADERS = ("Content-Type", "ETag", "Location")

Handler = Callable[..., Response]


def idempotent(*, subject: str | None) -> Callable[[Handler], Handler]:
    """Return a decorator for a handler that makes something.

    Args:
        subject: key of the answer that names its resume; None when the answer is about no person.
    """

    def decorate(handler: Handler) -> Handler:
        @wraps(handler)
        def answer(*args: Any, **kwargs: Any) -> Response:
            key = request.headers.get("Idempotency-Key")
            if key is None:
                return handler(*args, **kwargs)
            if not _KEY.match(key):
                raise InvalidInput("Idempotency-Key: expected 1 to 200 visible ASCII characters")
            return _once(key, subject, lambda: handler(*args, **kwargs))

        return answer

    return decorate


def new_id(prefix: str) -> str:
    """Return a new id; under an idempotency key always the same, so that a retry makes nothing twice."""
    seed = g.get("idempotency_seed") or secrets.token_hex(32)
    return f"{prefix}_{hashlib.sha256(f'{prefix} {seed}'.encode()).hexdigest()[:26]}"


def _once(key: str, subject: str | None, handler: Callable[[], Response]) -> Response:
    answers, route, body = deps().stores.answers, f"{request.method} {request.path}", _body_sha256()
    given = answers.begin(tenant(), route, key, body)
    if given is not None:
        return Response(given.body, given.status, {**given.headers, "Idempotency-Replayed": "true"})
    g.idempotency_seed = canonical_json([tenant(), route, key, body])
    kept = False
    try:
        with deps().stores.together():
            response = handler()
            about = response.get_json().get(subject) if subject and response.is_json else None
            if response.status_code < 400 and (subject is None or about):
                answers.finish(tenant(), route, key, _answer(response), about)
                kept = True
    except BaseException:
        kept = False
        raise
    finally:
        if not kept:
            answers.release(tenant(), route, key)
    return response


def _answer(response: Response) -> Answer:
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    return Answer(response.status_code, headers, response.get_data())


def _body_sha256() -> str:
    """Return the hash of what was sent; the boundary of a form is not part of it."""
    if request.mimetype != "multipart/form-data":
        return hashlib.sha256(request.get_data()).hexdigest()
    files = sorted((name, each.filename, each.read()) for name, each in request.files.items(multi=True))
    for _, each in request.files.items(multi=True):
        each.seek(0)
    parts = [(name, filename, hashlib.sha256(content).hexdigest()) for name, filename, content in files]
    return hashlib.sha256(
        canonical_json([parts, sorted(request.form.items(multi=True))]).encode()
    ).hexdigest()
