"""Reads of a person's data, entered in the audit: one entry a request, with the ids that a page showed."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from flask import Response, g, request

from service.api.context import deps, tenant

Handler = Callable[..., Response]


def showing(ids: Iterable[str]) -> None:
    """Say whom the page that is answered shows."""
    g.shown = list(ids)


def noting(action: str | None, handler: Handler) -> Handler:
    """Return a handler whose answers are entered as this action, unless they show nobody.

    A new resume tells its caller nothing that was not sent, and is entered as a change.
    """
    if action is None:
        return handler

    @wraps(handler)
    def answer(*args: Any, **kwargs: Any) -> Response:
        response = handler(*args, **kwargs)
        subject, ids = _subject(response), g.pop("shown", None)
        new = response.status_code == 201 and "Idempotency-Replayed" not in response.headers
        shows = subject is not None if ids is None else bool(ids)
        if response.status_code < 400 and shows and not (new and action == "read.resume"):
            deps().stores.audit.note_read(tenant(), action, subject, ids or ())
        return response

    return answer


def _subject(response: Response) -> str | None:
    """Return the id in the path, or of what the answer says was made."""
    if request.view_args:
        return str(next(iter(request.view_args.values())))
    return response.headers["Location"].rpartition("/")[2] if "Location" in response.headers else None
