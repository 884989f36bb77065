"""Security headers of every response, and limits of a request's size."""

from flask import Response, request

MAX_BYTES = 10 * 1024 * 1024
LIMITS = {
    "MAX_CONTENT_LENGTH": MAX_BYTES + 64 * 1024,  # the file, and the form around it
    # Of what is in memory at once, which is a block of 64 KB of the file and what is left of the one before.
    "MAX_FORM_MEMORY_SIZE": 512 * 1024,
    "MAX_FORM_PARTS": 8,
}
_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
# The API viewer sets styles by attribute and draws its icons from data: addresses.
_VIEWER_POLICY = f"{_POLICY}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
# A page about a person loads nothing and runs nothing; its only style is the one that it brings.
_PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; sandbox"
)


def protect(response: Response) -> Response:
    """Return the response with the headers that keep browsers and caches from helping."""
    response.headers["Content-Security-Policy"] = _policy_of(response)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    if request.path.startswith("/v1/"):
        response.headers["Cache-Control"] = "no-store"
    return response


def _policy_of(response: Response) -> str:
    if request.path.startswith("/docs"):
        return _VIEWER_POLICY
    return _PAGE_POLICY if response.mimetype == "text/html" else _POLICY
