"""Rows of roles as a caller posts them, plain or nested."""

from typing import Any


def row(**changes: Any) -> dict[str, Any]:
    """Return a row that is taken as it is, with these changes."""
    return {
        "title": "Ward Manager",
        "level": 3,
        "track": "care_delivery",
        "requirements": [{"id": "rn", "gate": "hard", "label": "RN licence", "licence": {"types": ["RN"]}}],
        "duties": [{"id": "run", "text": "Runs the ward"}],
        **changes,
    }


def nested(depth: int) -> dict[str, Any]:
    """Return a requirement below so many groups."""
    item: dict[str, Any] = {"id": "leaf", "gate": "soft", "label": "Staff", "people": {"number": 5}}
    for level in range(depth):
        item = {"id": f"group_{level}", "gate": "soft", "label": "Any", "any_of": [item]}
    return item
