"""Links to the service's own pages: paths, or whole addresses where the public address is set."""

from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Response, current_app, request

from service.api.answers import answer

BASE_URL = "BASE_URL"


def link_to(path: str, **query: Any) -> str:
    """Return the link to a path of this service with the parameters that are not None."""
    given = {name: value for name, value in query.items() if value is not None}
    asked = f"?{urlencode(given)}" if given else ""
    return f"{_base_url() or request.script_root}{path}{asked}"


def rooted(path: str) -> str:
    """Return a path as a browser asks for it, below the prefix of a proxy."""
    return f"{urlsplit(_base_url()).path or request.script_root}{path}"


def answer_page(page: Any) -> Response:
    """Return a page of a list as JSON, its `next` link as a `Link` header too."""
    response = answer(page)
    if page["next"] is not None:
        response.headers["Link"] = f'<{page["next"]}>; rel="next"'
    return response


def _base_url() -> str:
    return str(current_app.config.get(BASE_URL, ""))
