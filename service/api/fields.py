"""Fields that marshmallow does not have."""

import math
import re
from datetime import UTC, datetime
from typing import Any

from marshmallow import ValidationError, fields, validate

from service.usecases.views.vocabulary import WordSet

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_UNSTORABLE_TOLD = "Holds NUL or half of a surrogate pair."
MAX_TEXT = 400_000
MONTH = r"^[12][0-9]{3}-(0[1-9]|1[0-2])$"
IS_MONTH = validate.Regexp(MONTH, error="expected a month such as 2026-01")
IS_MONTH_OR_PRESENT = validate.Regexp(
    f"{MONTH}|^present$", error="expected a month such as 2026-01, or present"
)
IS_STATE = validate.Regexp(r"^[A-Z]{2}$", error="expected the two capital letters of a state, such as TX")


class Text(fields.String):
    """A string that every database and file can hold: no NUL, no half of a surrogate pair."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = str(super()._deserialize(value, attr, data, **kwargs))
        if _UNSTORABLE.search(text):
            raise ValidationError(_UNSTORABLE_TOLD)
        return text


class UtcTime(fields.AwareDateTime):
    """A time with its offset, such as 2026-01-31T09:30:00Z, in UTC."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("iso", **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime:
        found = super()._deserialize(value, attr, data, **kwargs)
        try:
            return found.astimezone(UTC)
        except OverflowError:
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE) from None


class Word(Text):
    """A word of a closed set, which OpenAPI describes once under its name."""

    def __init__(self, words: WordSet, **kwargs: Any) -> None:
        self.words = words
        super().__init__(validate=validate.OneOf(words.words), **kwargs)


class WholeNumber(fields.Integer):
    """A whole number as such: neither true nor "3" nor 3.5."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.make_error("invalid")
        return value


class Json(fields.Dict):
    """An object with free keys whose strings can all be stored, nested at most 12 deep."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dict[str, Any]:
        found: dict[str, Any] = super()._deserialize(value, attr, data, **kwargs)  # type: ignore[no-untyped-call]
        _check(found, 12)
        return found


def identifier(**kwargs: Any) -> Text:
    """Return a field for an id: 1 to 200 characters, none of them the one that replaces bytes of no text."""
    return Text(validate=[validate.Length(1, 200), _no_replaced_bytes], **kwargs)


def _no_replaced_bytes(text: str) -> None:
    # The framework puts it where bytes of a form or query are not UTF-8, so that two ids would become one.
    if "\ufffd" in text:
        raise ValidationError("Holds bytes that are not UTF-8.")


def storable(text: str) -> bool:
    """Return whether every database and file can hold the text."""
    return not _UNSTORABLE.search(text)


def _check(value: Any, depth: int) -> None:
    if depth == 0:
        raise ValidationError("Is nested too deeply.")
    if isinstance(value, str) and not storable(value):
        raise ValidationError(_UNSTORABLE_TOLD)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValidationError("Holds a number that is too large.")
    if isinstance(value, dict):
        _check(list(value), depth)
        _check(list(value.values()), depth)
    if isinstance(value, list):
        for item in value:
            _check(item, depth - 1)
