"""Database addresses: parsing of the setting, and the error for a database that does not answer."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from service.errors import InvalidSettings

_EXPECTED = "expected sqlite:///file or postgresql+psycopg://user:password@host/database"
_DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",  # the spelling of database hosts
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


def shown(url: str) -> str:
    """Return an address for people, without its password."""
    return address_of(url).render_as_string(hide_password=True)


def no_answer(url: str, error: Exception) -> InvalidSettings:
    """Return the error for an address at which no database answers; the password is left out."""
    reason = " ".join(str(error.__cause__ or error).split())
    return InvalidSettings(f"CLINMATCH_DATABASE_URL: no database answers at {shown(url)}: {reason}")
