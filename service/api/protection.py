"""What does every answer tell a browser, and how large may a request be?"""

from flask import Response, request

MAX_BYTES = 10 * 1024 * 1024
LIMITS = {
    "MAX_CONTENT_LENGTH": MAX_BYTES + 64 * 1024,  # the file, and the form around it
    "MAX_FORM_MEMORY_SIZE": 64 * 1024,
    "MAX_FORM_PARTS": 8,
}
_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
# The API viewer sets styles by attribute and draws its icons from data: addresses.
_VIEWER_POLICY = f"{_POLICY}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"


def protect(response: Response) -> Response:
    """Return the response with the headers that keep browsers and caches from helping."""
    viewer = request.path.startswith("/docs")
    response.headers["Content-Security-Policy"] = _VIEWER_POLICY if viewer else _POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    if request.path.startswith("/v1/"):
        response.headers["Cache-Control"] = "no-store"
    return response
