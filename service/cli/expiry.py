"""The end of a key, as a command line names it."""

from datetime import date
from typing import Any

import click

_MOST_DAYS = 36500


class Expiry(click.ParamType[date | int]):
    """A date such as 2027-01-31, or a number of days."""

    name = "date or days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | int:
        """Return the date or the number; fails with what came and what was expected."""
        if isinstance(value, date | int):
            return value
        if value.isdecimal() and value.isascii() and 0 < len(value) < 6 and 0 < int(value) <= _MOST_DAYS:
            return int(value)
        try:
            found = date.fromisoformat(value) if len(value) == len("2027-01-31") else None
        except ValueError:
            found = None
        if found is None or found.year > 9000:
            self.fail(f"{value!r}: expected a date such as 2027-01-31, or a number of days", param, ctx)
        return found
