"""Strict JSON: no NaN, and an error in place of a stack overflow on deep nesting."""

import json
from typing import Any, NoReturn


def strict_json(content: bytes) -> Any:
    """Return the value of UTF-8 JSON; raises ValueError with what is wrong."""
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refused)
    except RecursionError:
        raise ValueError("is nested too deeply") from None


def _refused(word: str) -> NoReturn:
    raise ValueError(f"holds {word}, which is not JSON")
