"""Messages for requests of the wrong shape: what came, and what was expected.

marshmallow says only that a value is "not valid"; its messages are replaced here.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, fields

_WHOLE = "_schema"  # the library's key for a mistake of a whole object
_LONGEST = 40
_NOTHING = object()
_UNKNOWN = "Unknown field."
_TIME = "such as 2026-01-31T09:30:00Z (in an address + is written %2B)"
_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"Missing data for required field\.", "is missing"),
        (r"Field may not be null\.", "expected a value"),
        (r"Not a valid date\.", "expected a date such as 2026-01-31"),
        (r"Not a valid (?:aware )?datetime\.", f"expected a time with its offset {_TIME}"),
        (r"Not a valid string\.", "expected text"),
        (r"Not a valid integer\.", "expected a whole number"),
        (r"Not a valid number\.", "expected a number"),
        (r"Not a valid boolean\.", "expected true or false"),
        (r"Not a valid list\.|Invalid type\.", "expected a list"),
        (r"Not a valid mapping type\.|Invalid input type\.", "expected an object"),
        (r"Must be one of: (.*)\.", r"expected one of \1"),
        (r"Length must be between (\d+) and (\d+)\.", r"expected a length of \1 to \2"),
        (r"Longer than maximum length (\d+)\.", r"expected a length of at most \1"),
        (r"Must be greater than or equal to (\S+) and less than or equal to (\S+)\.", r"expected \1 to \2"),
    )
)


def refusal(messages: Mapping[str, Any], came: Any, schema: Schema | None) -> dict[str, Any]:
    """Return the messages by place, each with what was expected and what came.

    Args:
        messages: of the library: by location (`json`, `query`, `form`), then by place in it.
        came: what stood at that location, as far as it could be read.
    """
    return {place: _replaced(found, came, schema) for place, found in messages.items()}


def in_a_line(messages: Any, path: str = "") -> str:
    """Return all messages as one line, each with its place."""
    if isinstance(messages, dict):
        below = ((path if key == _WHOLE else f"{path}.{key}".lstrip("."), messages[key]) for key in messages)
        return "; ".join(in_a_line(found, place) for place, found in below)
    words = " ".join(map(str, messages)) if isinstance(messages, list) else str(messages)
    return f"{path}: {words}"


def _replaced(messages: Any, came: Any, schema: Schema | None) -> Any:
    if isinstance(messages, dict):
        return {key: _below(key, found, came, schema) for key, found in messages.items()}
    return [_words(str(each), came, schema) for each in messages] if isinstance(messages, list) else messages


def _below(key: Any, messages: Any, came: Any, schema: Schema | None) -> Any:
    if key == _WHOLE:
        return _replaced(messages, came, schema)
    names_a_field = isinstance(messages, list) and _UNKNOWN in messages
    return _replaced(messages, _at(came, key), schema if names_a_field else _schema_at(schema, key))


def _at(came: Any, key: Any) -> Any:
    if isinstance(came, list):
        return came[key] if isinstance(key, int) and key < len(came) else _NOTHING
    return came.get(key, _NOTHING) if isinstance(came, Mapping) else _NOTHING


def _schema_at(schema: Schema | None, key: Any) -> Schema | None:
    """Return the schema of a field's value, or of the items of a list of such values."""
    if schema is None or isinstance(key, int):
        return schema
    field = schema.load_fields.get(key)
    inner = field.inner if isinstance(field, fields.List) else field
    return inner.schema if isinstance(inner, fields.Nested) else None


def _words(message: str, came: Any, schema: Schema | None) -> str:
    if message == _UNKNOWN:
        names = sorted(schema.load_fields) if schema else []
        return f"is not known here: expected {'one of ' if names else ''}{', '.join(names) or 'nothing'}"
    expected = next(
        (pattern.sub(words, message) for pattern, words in _WORDS if pattern.fullmatch(message)), message
    )
    if came is _NOTHING or not expected.startswith("expected "):
        return expected
    return f"{expected}, not {_shown(came, length='length' in expected)}"


def _shown(came: Any, *, length: bool) -> str:
    """Return the value, cut, or its kind; where a length was asked for, its length."""
    if length:
        return str(len(came))
    if isinstance(came, str):
        return f"'{came}'" if len(came) <= _LONGEST else f"'{came[:_LONGEST]}…'"
    if isinstance(came, list):
        return "a list"
    return "an object" if isinstance(came, Mapping) else json.dumps(came)
