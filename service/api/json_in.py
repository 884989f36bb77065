"""What JSON came in? Stricter than the library, which takes NaN and runs out of stack on deep nesting."""

import json
from typing import Any, NoReturn


def strict_json(content: bytes) -> Any:
    """Return the value of UTF-8 JSON; raises ValueError that says what is wrong."""
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refused)
    except RecursionError:
        raise ValueError("is nested too deeply") from None


def _refused(word: str) -> NoReturn:
    raise ValueError(f"holds {word}, which is not JSON")
