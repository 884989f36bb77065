"""The API's documentation in a browser: Swagger UI from the installed package, without outside requests."""

import json
from importlib.resources import files
from pathlib import Path

from flask import Blueprint, Response, send_from_directory

from service.api.links import rooted

docs = Blueprint("docs", __name__, url_prefix="/docs")
PAGES = ("page", "start", "asset")

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>clinmatch API</title>
<link rel="stylesheet" href="{docs}/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="{docs}/swagger-ui-bundle.js"></script>
<script src="{docs}/start.js"></script>
</body>
</html>
"""
_START = """SwaggerUIBundle({url: %s, dom_id: "#swagger-ui", validatorUrl: null});
"""


@docs.get("")
@docs.get("/")
def page() -> Response:
    """Return the page."""
    return Response(_PAGE.format(docs=rooted("/docs")), mimetype="text/html")


@docs.get("/start.js")
def start() -> Response:
    """Return the script that starts the viewer; inline scripts are refused by the page's policy."""
    return Response(_START % json.dumps(rooted("/openapi.json")), mimetype="text/javascript")


@docs.get("/<any('swagger-ui.css', 'swagger-ui-bundle.js'):name>")
def asset(name: str) -> Response:
    """Return a file of the viewer."""
    return send_from_directory(Path(str(files("flask_swagger_ui"))) / "dist", name)
