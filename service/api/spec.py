"""The OpenAPI document of the app."""

import json
from typing import Any

import yaml
from flask import Flask

_SECURITY = {"bearer": {"type": "http", "scheme": "bearer", "description": "A key of your installation."}}

SETTINGS = {
    "API_TITLE": "clinmatch",
    "API_VERSION": "1",
    "OPENAPI_VERSION": "3.1.0",
    "API_SPEC_OPTIONS": {
        "info": {"description": "Explained ranking of resumes for clinical-management positions."},
        "security": [{"bearer": []}],
        "servers": [{"url": "/"}],
        "components": {"securitySchemes": _SECURITY},
    },
}


def openapi_document(app: Flask) -> dict[str, Any]:
    """Return the document of an app as JSON values; a public address is the first of its servers."""
    api = app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    document: dict[str, Any] = json.loads(json.dumps(api.spec.to_dict(), default=str))
    if base := app.config.get("BASE_URL"):
        document["servers"] = [{"url": base}, *document["servers"]]
    return document


def openapi_text(app: Flask) -> str:
    """Return the document as YAML with sorted keys: the same app, the same bytes."""
    return yaml.safe_dump(openapi_document(app), sort_keys=True, allow_unicode=True, width=110)
