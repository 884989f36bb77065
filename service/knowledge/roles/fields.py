"""Values of rows of roles, checked one by one."""

from collections.abc import Mapping
from typing import Any

from service.knowledge.roles.bars import Complaints, Names


def texts(
    row: Mapping[str, Any],
    name: str,
    default: tuple[str, ...],
    vocabulary: str | None,
    names: Names,
    complaints: Complaints,
    prefix: str = "",
) -> tuple[str, ...]:
    """Return the list of texts under a key, checked against a vocabulary; the default when absent."""
    key = f"{prefix}.{name}" if prefix else name
    value = row.get(name)
    if value is None:
        return default
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        complaints.add(key, "expected a list of texts")
        return default
    for each in value:
        if vocabulary and not names.has(vocabulary, each):
            complaints.add(key, names.unknown(vocabulary, each))
    return tuple(value)


def refuse_others(row: Mapping[str, Any], keys: frozenset[str], key: str, complaints: Complaints) -> None:
    """Complain about every key that is not one of `keys`."""
    for name in row:
        if name not in keys:
            complaints.add(
                f"{key}.{name}" if key else str(name),
                f"is not known: expected one of {', '.join(sorted(keys))}",
            )


def text(row: Mapping[str, Any], name: str, default: str, complaints: Complaints) -> str:
    """Return the text under a key; the default when absent."""
    value = row.get(name, default)
    if not isinstance(value, str) or not value:
        complaints.add(name, "is missing" if not value else f"holds {value!r}: expected text")
        return default
    return value


def has_text(row: Mapping[str, Any], name: str, key: str, complaints: Complaints) -> bool:
    """Return whether a row holds text under a key, complaining when not."""
    if isinstance(row.get(name), str) and row[name]:
        return True
    complaints.add(f"{key}.{name}", "is missing" if name not in row else "expected text")
    return False


def level(value: Any, complaints: Complaints) -> int:
    """Return a ladder level, 0 to 7."""
    if type(value) is int and 0 <= value <= 7:
        return value
    complaints.add("level", f"holds {value!r}: expected 0 to 7")
    return 0


def one_of(value: Any, allowed: tuple[str, ...], key: str, complaints: Complaints) -> str:
    """Return the value when it is allowed, else the first that is."""
    if value in allowed:
        return str(value)
    complaints.add(key, f"holds {value!r}: expected one of {', '.join(allowed)}")
    return allowed[0]


def jurisdiction_of(value: Any, names: Names, complaints: Complaints) -> str | None:
    """Return the two letters of a state, or None."""
    if value is None:
        return None
    if isinstance(value, str) and names.has("jurisdiction", value):
        return value
    complaints.add("jurisdiction", f"holds {value!r}: expected the two letters of a state, such as TX")
    return None
