"""Which database does a setting name, and can it be used?"""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from service.errors import InvalidSettings

_EXPECTED = "expected sqlite:///file or postgresql+psycopg://user:password@host/database"
_DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",  # as hosts of databases write it
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


def address_of(url: str) -> URL:
    """Return the address with the driver that is installed; raises InvalidSettings for any other kind."""
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):
        raise InvalidSettings(f"CLINMATCH_DATABASE_URL is not an address: {_EXPECTED}") from None
    if found.drivername not in _DRIVERS:
        raise InvalidSettings(f"CLINMATCH_DATABASE_URL names {found.drivername}: {_EXPECTED}")
    return found.set(drivername=_DRIVERS[found.drivername])


def no_answer(url: str, error: OperationalError) -> InvalidSettings:
    """Return the mistake of an address at which no database answers; the password is not told."""
    shown = address_of(url).render_as_string(hide_password=True)
    reason = " ".join(str(error.orig).split())
    return InvalidSettings(f"CLINMATCH_DATABASE_URL: no database answers at {shown}: {reason}")
