"""The evidence of a fact at any depth."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from service.domain.evidence import Evidence


def quotes_of(held: object) -> Iterator[Evidence]:
    """Yield every piece of evidence inside a value."""
    if isinstance(held, Evidence):
        yield held
    elif is_dataclass(held):
        for each in fields(held):
            yield from quotes_of(getattr(held, each.name))
    elif isinstance(held, tuple | list):
        for item in held:
            yield from quotes_of(item)


def untrue(held: object, text: str) -> list[Evidence]:
    """Return the evidence whose span does not hold its quote."""
    return [each for each in quotes_of(held) if text[each.start : each.end] != each.quote]
