"""A property that is computed when it is first asked for, and then kept in the instance.

It takes no lock, as `functools.cached_property` does: two threads at once compute the same value twice.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class computed(Generic[Value]):  # noqa: N801 (used as a decorator)
    """Decorate a method without arguments whose value never changes."""

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> "computed[Value]": ...

    @overload
    def __get__(self, instance: object, owner: type[Any]) -> Value: ...

    def __get__(self, instance: object | None, owner: type[Any]) -> "computed[Value] | Value":
        """Return the value, which hides this descriptor from then on."""
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.compute(instance)
        return value
